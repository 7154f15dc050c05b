import { appearances, gini, mean, ndcg, recall } from './metrics.js';

describe('the measures of matching', () => {
  it('give 1 to the best list, less to a worse order, and nothing to a list of strangers', () => {
    const gains = [0, 3, 2, 1, 0];
    expect(ndcg([1, 2, 3], gains, 3)).toBe(1);
    expect(ndcg([3, 2, 1], gains, 3)).toBeCloseTo(
      (1 + 2 / Math.log2(3) + 3 / 2) / (3 + 2 / Math.log2(3) + 1 / 2),
      12,
    );
    expect(ndcg([0, 4], gains, 3)).toBe(0);
    expect(ndcg([0, 1], [0, 0], 3)).toBeNull();
  });

  it('count what helps, as far as a list could hold it', () => {
    const gains = [1, 0.5, 0.2, 0.9];
    expect(recall([0, 2], gains, 2, 0.5)).toBe(0.5);
    expect(recall([0, 3, 1], gains, 10, 0.5)).toBe(1);
    expect(recall([0], [0.1], 10, 0.5)).toBeNull();
    expect(mean([1, null, 0])).toBe(0.5);
  });

  it('tell an even load from an uneven one', () => {
    expect(
      appearances(
        [
          [0, 1],
          [0, 2],
        ],
        4,
        1,
      ),
    ).toEqual([2, 0, 0, 0]);
    expect(gini([3, 3, 3])).toBeCloseTo(0, 12);
    expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75, 12);
  });
});
