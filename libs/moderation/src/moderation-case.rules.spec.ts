import { possibleMeasures } from './moderation-case.rules.js';

describe('what a moderator can decide', () => {
  it.each([
    ['OPEN', false, false, ['HIDE', 'DISMISS']],
    ['OPEN', true, false, ['RESTORE', 'DISMISS']],
    ['DECIDED', false, false, ['HIDE']],
    ['DECIDED', true, false, ['RESTORE']],
    ['OPEN', false, true, ['DISMISS']],
    ['OPEN', true, true, ['DISMISS']],
    ['DECIDED', false, true, []],
    ['DECIDED', true, true, []],
  ] as const)('about a case that is %s, text hidden: %s, gone: %s', (state, hidden, gone, measures) => {
    expect(possibleMeasures({ state, hidden, gone })).toEqual(measures);
  });
});
