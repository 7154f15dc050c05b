import { OCCASION_OF, type Occasion } from './kinds.rules.js';
import { PROJECT_SUBJECTS, projectTableOf } from './project-subjects.js';

describe('what notifications about projects are about', () => {
  const occasions = [...new Set<Occasion>(Object.values(OCCASION_OF).flat())];

  it('is said for each of their occasions, once', () => {
    expect(Object.values(PROJECT_SUBJECTS).flat().sort()).toEqual(
      occasions.filter((occasion) => /^(?:project|support)\./.test(occasion)).sort(),
    );
  });

  it('is no project for anything else', () => {
    expect(projectTableOf('project.task-overdue')).toBe('project_task');
    for (const occasion of occasions.filter((one) => !/^(?:project|support)\./.test(one)))
      expect(projectTableOf(occasion)).toBeNull();
  });
});
