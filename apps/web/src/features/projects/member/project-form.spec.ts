import { problemsOf, type ProjectDraft } from './project-form.js';

const DRAFT: ProjectDraft = {
  title: 'Wärmenetz',
  summary: 'Gemeinsam planen',
  body: '',
  topicIds: [],
  wanted: [],
  offered: [],
  joinQuestions: [],
  startsOn: '2026-12-01',
  endsOn: '2026-12-01',
  visibility: 'PUBLIC',
};
const stances = (count: number) =>
  Array.from({ length: count }, () => ({ text: 'Rechtsamt', topicId: null }));

describe('the form of a project', () => {
  it('has nothing against what is in order', () => {
    const full = {
      ...DRAFT,
      wanted: stances(10),
      offered: stances(10),
      joinQuestions: Array<string>(5).fill('Ab wann?'),
    };
    expect(problemsOf(full)).toEqual({});
    expect(problemsOf({ ...DRAFT, startsOn: null, endsOn: '2020-01-01' })).toEqual({});
  });

  it('says which lines are too many, and that an end lies before the beginning', () => {
    expect(
      problemsOf({
        ...DRAFT,
        wanted: stances(11),
        joinQuestions: Array<string>(6).fill('Ab wann?'),
        endsOn: '2026-11-30',
      }),
    ).toEqual({
      wanted: 'Höchstens 10 Zeilen.',
      joinQuestions: 'Höchstens 5 Zeilen.',
      endsOn: 'Das Ende liegt vor dem Beginn.',
    });
  });
});
