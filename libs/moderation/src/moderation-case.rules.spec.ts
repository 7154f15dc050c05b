import { possibleMeasures } from './moderation-case.rules.js';

describe('what a moderator can decide', () => {
  it.each([
    ['OPEN', false, ['HIDE', 'DISMISS']],
    ['OPEN', true, ['RESTORE', 'DISMISS']],
    ['DECIDED', false, ['HIDE']],
    ['DECIDED', true, ['RESTORE']],
  ] as const)('about a case that is %s, text hidden: %s', (state, hidden, measures) => {
    expect(possibleMeasures({ state, hidden })).toEqual(measures);
  });
});
