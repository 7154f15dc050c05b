import { NORMAL, sameWeights, stepOf, STEPS } from './weights.js';

describe('stepOf', () => {
  it('finds every step again', () => {
    expect(STEPS.map(stepOf)).toEqual([0, 1, 2, 3, 4]);
  });

  it('takes the nearest step for weights between', () => {
    expect([0.2, 0.8, 1.4, 3, 4].map(stepOf)).toEqual([0, 2, 2, 3, 4]);
  });
});

describe('sameWeights', () => {
  it('compares every part', () => {
    expect(sameWeights(NORMAL, { ...NORMAL })).toBe(true);
    expect(sameWeights(NORMAL, { ...NORMAL, load: 2 })).toBe(false);
  });
});
