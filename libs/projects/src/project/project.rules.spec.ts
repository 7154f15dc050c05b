import fc from 'fast-check';
import { Problem, type Actor } from '@app/platform/context';
import { PROJECT_STATES, type ProjectState } from '../projects.enums.js';
import {
  canSee,
  day,
  gapsFor,
  projectText,
  rightsOn,
  seeksPartners,
  stepsFrom,
  type GapFacts,
  type ProjectFacts,
} from './project.rules.js';

const actor = (values: Partial<Record<'town' | 'curates', boolean>> = {}): Actor =>
  ({
    municipalityIds: new Set(values.town ? ['t'] : []),
    instanceRoles: new Set(values.curates ? ['EDITOR'] : []),
    permissions: new Set(values.curates ? ['project.curate'] : []),
  }) as unknown as Actor;
const facts = (values: Partial<ProjectFacts> = {}): ProjectFacts => ({
  state: 'IDEA',
  pausedFrom: null,
  visibility: 'PUBLIC',
  role: null,
  isPartner: false,
  ...values,
});
const ready: GapFacts = {
  hasLead: true,
  wanted: 1,
  furtherPartners: 1,
  confirmedTowns: 2,
  milestones: 1,
  hasResult: true,
  hasCosts: true,
  hasLessons: true,
};

describe('the life of a project', () => {
  it('S23 goes forward, may skip, and is finished only when it runs', () => {
    const forward = (state: ProjectState) =>
      stepsFrom(state, null).flatMap(({ to, isGuarded }) => (isGuarded ? [to] : []));
    expect(forward('IDEA')).toEqual(['SEEKING_PARTNERS', 'PREPARING', 'RUNNING']);
    expect(forward('SEEKING_PARTNERS')).toEqual(['PREPARING', 'RUNNING']);
    expect(forward('PREPARING')).toEqual(['RUNNING']);
    expect(forward('RUNNING')).toEqual(['FINISHED']);
    expect(forward('FINISHED')).toEqual([]);
  });

  it('S23 rests from every state but the last, and goes back to where it was', () => {
    for (const state of PROJECT_STATES) {
      const rests = stepsFrom(state, state === 'PAUSED' ? 'PREPARING' : null).some(
        ({ to }) => to === 'PAUSED',
      );
      expect(rests).toBe(state !== 'FINISHED' && state !== 'PAUSED');
    }
    expect(stepsFrom('PAUSED', 'RUNNING')).toEqual([{ to: 'RUNNING', needsReason: false, isGuarded: false }]);
  });

  it('S23 explains steps back, pauses and what is taken up again', () => {
    const explained = (state: ProjectState) =>
      stepsFrom(state, null).flatMap(({ to, needsReason }) => (needsReason ? [to] : []));
    expect(explained('RUNNING')).toEqual(['PAUSED', 'PREPARING', 'SEEKING_PARTNERS', 'IDEA']);
    expect(explained('FINISHED')).toEqual(['RUNNING']);
  });

  it('S23 does not run before two towns have committed, somebody leads it, and there is a milestone', () => {
    expect(gapsFor('RUNNING', ready)).toEqual([]);
    expect(gapsFor('RUNNING', { ...ready, confirmedTowns: 1 })).toEqual(['TWO_MUNICIPALITIES']);
    expect(gapsFor('RUNNING', { ...ready, hasLead: false, confirmedTowns: 0, milestones: 0 })).toEqual([
      'NO_LEAD',
      'TWO_MUNICIPALITIES',
      'NO_MILESTONE',
    ]);
  });

  it('S32 is not finished before result, costs and lessons are written down', () => {
    expect(gapsFor('FINISHED', ready)).toEqual([]);
    expect(gapsFor('FINISHED', { ...ready, hasResult: false, hasCosts: false, hasLessons: false })).toEqual([
      'NO_RESULT',
      'NO_COSTS',
      'NO_LESSONS',
    ]);
  });

  it('asks for what is wanted before it seeks, and for a partner before it prepares', () => {
    expect(gapsFor('SEEKING_PARTNERS', { ...ready, wanted: 0 })).toEqual(['NOTHING_WANTED']);
    expect(gapsFor('PREPARING', { ...ready, furtherPartners: 0 })).toEqual(['NO_FURTHER_PARTNER']);
    expect(gapsFor('IDEA', { ...ready, hasLead: false })).toEqual([]);
  });

  it('never offers a step to where it is, and none twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PROJECT_STATES), (state) => {
        const targets = stepsFrom(state, state === 'PAUSED' ? 'IDEA' : null).map(({ to }) => to);
        expect(targets).not.toContain(state);
        expect(new Set(targets).size).toBe(targets.length);
      }),
    );
  });
});

describe('who may what', () => {
  it('S71 sees a private project only from inside', () => {
    const hidden = facts({ visibility: 'PRIVATE' });
    expect(canSee(null, hidden)).toBe(false);
    expect(canSee(actor({ town: true }), hidden)).toBe(false);
    expect(canSee(actor({ curates: true }), hidden)).toBe(false);
    expect(canSee(actor(), { ...hidden, role: 'GUEST' })).toBe(true);
    expect(canSee(actor({ town: true }), { ...hidden, isPartner: true })).toBe(true);
  });

  it('S71 sees what is for members only as a member', () => {
    const members = facts({ visibility: 'MEMBERS' });
    expect(canSee(null, members)).toBe(false);
    expect(canSee(actor(), members)).toBe(false);
    expect(canSee(actor({ town: true }), members)).toBe(true);
  });

  it('gives each role its rights, and the staff none on private projects', () => {
    const rights = (role: ProjectFacts['role']) => Object.values(rightsOn(actor(), facts({ role })));
    expect(rights('LEAD')).toEqual([true, true, true]);
    expect(rightsOn(actor(), facts({ role: 'EDITOR' }))).toEqual({
      canManage: false,
      canEdit: true,
      canWork: true,
    });
    expect(rightsOn(actor(), facts({ role: 'MEMBER' }))).toEqual({
      canManage: false,
      canEdit: false,
      canWork: true,
    });
    expect(rights('GUEST')).toEqual([false, false, false]);
    expect(rightsOn(actor({ curates: true }), facts()).canManage).toBe(true);
    expect(rightsOn(actor({ curates: true }), facts({ visibility: 'PRIVATE' })).canManage).toBe(false);
  });

  it('takes requests only while it goes on and is not complete', () => {
    expect(seeksPartners({ state: 'SEEKING_PARTNERS', partnersComplete: false })).toBe(true);
    expect(seeksPartners({ state: 'SEEKING_PARTNERS', partnersComplete: true })).toBe(false);
    for (const state of ['IDEA', 'PAUSED', 'FINISHED'] as const)
      expect(seeksPartners({ state, partnersComplete: false })).toBe(false);
  });
});

describe('the words of a project', () => {
  const words = { title: 'Läden beleben', summary: 'Worum es geht' };

  it('are tidied', () => {
    expect(
      projectText({ ...words, title: '  Läden   beleben ', startsOn: '', body: '**fett**' }),
    ).toMatchObject({
      title: 'Läden beleben',
      startsOn: null,
      bodyHtml: expect.stringContaining('<strong>'),
    });
  });

  it('are refused when days, questions or lengths do not fit', () => {
    for (const bad of [
      { startsOn: '2026-02-30' },
      { startsOn: '2026-05-01', endsOn: '2026-04-30' },
      { title: 'abc' },
      { summary: '' },
      { joinQuestions: Array.from({ length: 6 }, () => 'Was?') },
    ])
      expect(() => projectText({ ...words, ...bad })).toThrow(Problem);
    expect(() => day('nicht', 'x')).toThrow(Problem);
    expect(day('2024-02-29', 'x')).toBe('2024-02-29');
  });
});
