import { Problem } from '@app/platform/context';
import { SUPPORT_STATES } from './support.enums.js';
import {
  formatSteps,
  formatWords,
  supportAnswers,
  supportSteps,
  takesApplications,
} from './support.rules.js';

const both = new Set(['PROJECT', 'EDITORS'] as const);
const to = (state: (typeof SUPPORT_STATES)[number], side: 'PROJECT' | 'EDITORS') =>
  supportSteps(state, new Set([side])).map((step) => step.to);

describe('support', () => {
  it('editors decide, the project withdraws, begins and reports', () => {
    expect(to('SUBMITTED', 'EDITORS')).toEqual(['ACCEPTED', 'WAITING', 'REFUSED']);
    expect(to('SUBMITTED', 'PROJECT')).toEqual(['WITHDRAWN']);
    expect(to('WAITING', 'EDITORS')).toEqual(['ACCEPTED', 'REFUSED']);
    expect(to('ACCEPTED', 'PROJECT')).toEqual(['RUNNING', 'WITHDRAWN']);
    expect(to('RUNNING', 'EDITORS')).toEqual(['DONE']);
    expect(to('RUNNING', 'PROJECT')).toEqual(['DONE', 'WITHDRAWN']);
    for (const over of ['REFUSED', 'WITHDRAWN', 'DONE'] as const)
      expect(supportSteps(over, both)).toEqual([]);
    expect(supportSteps('SUBMITTED', new Set())).toEqual([]);
  });

  it('a step open to both sides is there once', () => {
    const steps = supportSteps('ACCEPTED', both).map((step) => step.to);
    expect(steps).toEqual([...new Set(steps)]);
  });

  it('what the project says at the end is a report, what the editors say is none; on both sides one reports', () => {
    const end = (...sides: ('PROJECT' | 'EDITORS')[]) =>
      supportSteps('RUNNING', new Set(sides)).filter((step) => step.to === 'DONE');
    expect(end('PROJECT')).toMatchObject([{ needsText: true, isReport: true }]);
    expect(end('EDITORS')).toMatchObject([{ needsText: true, isReport: false }]);
    expect(end('PROJECT', 'EDITORS')).toMatchObject([{ isReport: true }]);
  });

  it('refusals and reports need words', () => {
    const needing = SUPPORT_STATES.flatMap((state) =>
      supportSteps(state, both).flatMap((step) => (step.needsText ? [`${state} ${step.to}`] : [])),
    );
    expect(needing).toEqual([
      'SUBMITTED REFUSED',
      'WAITING REFUSED',
      'ACCEPTED REFUSED',
      'RUNNING DONE',
      'RUNNING WITHDRAWN',
    ]);
  });

  it('a format is opened, closed and put away, and never a draft again', () => {
    expect(formatSteps('DRAFT')).toEqual(['OPEN', 'ARCHIVED']);
    expect(formatSteps('OPEN')).toEqual(['CLOSED']);
    expect(formatSteps('CLOSED')).toEqual(['OPEN', 'ARCHIVED']);
    expect(formatSteps('ARCHIVED')).toEqual(['CLOSED']);
  });

  it('takes applications from the first day to the last, both included', () => {
    const format = { state: 'OPEN', opensOn: '2026-03-10', applyBy: '2026-03-20' } as const;
    const on = (day: string) => takesApplications(format, day);
    expect(['2026-03-09', '2026-03-10', '2026-03-20', '2026-03-21'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(takesApplications({ ...format, opensOn: null, applyBy: null }, '1999-01-01')).toBe(true);
    expect(takesApplications({ ...format, state: 'CLOSED' }, '2026-03-15')).toBe(false);
  });

  it('checks what a format says', () => {
    const input = {
      kind: 'COACHING' as const,
      title: 'Begleitung',
      summary: 'Kurz',
      places: 3,
      projectStates: ['RUNNING' as const, 'RUNNING' as const],
    };
    expect(formatWords(input)).toMatchObject({ projectStates: ['RUNNING'], ownShare: null, questions: [] });
    for (const wrong of [
      { places: 0 },
      { places: 1_001 },
      { projectStates: [] },
      { title: 'kurz' },
      { summary: ' ' },
      { opensOn: '2026-02-30' },
      { opensOn: '2026-03-02', applyBy: '2026-03-01' },
      { runsFrom: '2026-03-02', runsTo: '2026-03-01' },
      { questions: ['1', '2', '3', '4', '5', '6'] },
    ])
      expect(() => formatWords({ ...input, ...wrong })).toThrow(new Problem('BAD_INPUT'));
  });

  it('every question is answered, and no other one', () => {
    const answer = (question: string, text: string) => ({ question, answer: text });
    expect(supportAnswers(['A?', 'B?'], [answer('B?', ' zwei '), answer('A?', 'eins')])).toEqual([
      answer('A?', 'eins'),
      answer('B?', ' zwei'),
    ]);
    expect(supportAnswers([], null)).toEqual([]);
    expect(() => supportAnswers(['A?'], [])).toThrow(new Problem('BAD_INPUT'));
    expect(() => supportAnswers([], [answer('A?', 'eins')])).toThrow(new Problem('BAD_INPUT'));
  });
});
