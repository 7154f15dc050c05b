import fc from 'fast-check';
import {
  MATCH_WEIGHT_KEYS,
  MAX_WEIGHT,
  NORMAL_WEIGHTS,
  distanceValue,
  evidenceValue,
  helperParts,
  isFull,
  loadValue,
  matchKind,
  scorer,
  sumOf,
  type ScorePart,
  shown,
  sizeClassValue,
  topicValue,
  type MatchWeightValues,
  type PairValues,
} from './match.rules.js';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.double({ min: 0, max: MAX_WEIGHT, noNaN: true });

const weights: fc.Arbitrary<MatchWeightValues> = fc.record({
  need: weight,
  evidence: weight,
  distance: weight,
  sizeClass: weight,
  sameLand: weight,
  load: weight,
});

const values: fc.Arbitrary<PairValues> = fc.record({
  offers: unit,
  seeks: unit,
  both: unit,
  evidence: unit,
  distance: unit,
  sizeClass: unit,
  sameLand: fc.boolean(),
  load: unit,
});

const pair = values.map((any) => ({ ...any, offers: Math.max(any.offers, 0.01) }));
const tandem = values.map((any) => ({ ...any, offers: 0, seeks: 0, both: Math.max(any.both, 0.01) }));

const scoreParts = (one: PairValues, by: MatchWeightValues): ScorePart[] => scorer(by).parts(one);
const total = (one: PairValues, by: MatchWeightValues): number => scorer(by).score(one);

describe('the score', () => {
  it('is the sum of its parts, each part its weight times its value, between 0 and 100', () => {
    fc.assert(
      fc.property(values, weights, (one, by) => {
        const parts = scoreParts(one, by);
        for (const { weight: most, value, points } of parts) {
          expect(points).toBeCloseTo(most * value, 9);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(total(one, by)).toBeCloseTo(sumOf(parts), 9);
        expect(sumOf(parts)).toBeGreaterThanOrEqual(0);
        expect(sumOf(parts)).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });

  it('as shown still adds up, to the decimal on the screen', () => {
    fc.assert(
      fc.property(values, weights, (one, by) => {
        const { score, parts } = shown(scoreParts(one, by));
        const added = parts.reduce((sum, { points }) => sum + Math.round(points * 10), 0);
        expect(Math.round(score * 10)).toBe(added);
        expect(Math.abs(score - total(one, by))).toBeLessThanOrEqual(0.05 * parts.length + 1e-9);
      }),
    );
  });

  it('reaches 100 for a pair in which everything applies, and 50 when nothing but the offer does', () => {
    const all = {
      offers: 1,
      seeks: 1,
      both: 1,
      evidence: 1,
      distance: 1,
      sizeClass: 1,
      sameLand: true,
      load: 1,
    };
    expect(total(all, NORMAL_WEIGHTS)).toBeCloseTo(100, 9);
    const noWeights = { need: 0, evidence: 0, distance: 0, sizeClass: 0, sameLand: 0, load: 0 };
    expect(total(all, noWeights)).toBe(50);
  });

  it('of a tandem lies below the score of every pair, whatever the weights of either', () => {
    fc.assert(
      fc.property(pair, tandem, weights, (one, other, by) => {
        expect(matchKind(one)).toBe('NEED_MEETS_OFFER');
        expect(matchKind(other)).toBe('BOTH_SEEK');
        expect(total(other, by)).toBeLessThan(total(one, by));
        const shownPair = shown(scoreParts(one, by)).score;
        const shownTandem = shown(scoreParts(other, by)).score;
        expect(shownTandem).toBeLessThan(shownPair);
      }),
    );
  });

  it('never falls when a fact gets better', () => {
    const keys = ['offers', 'seeks', 'evidence', 'distance', 'sizeClass', 'load'] as const;
    fc.assert(
      fc.property(pair, weights, fc.constantFrom(...keys), unit, (one, by, key, more) => {
        const better = { ...one, [key]: Math.max(one[key], more) };
        expect(total(better, by)).toBeGreaterThanOrEqual(total(one, by) - 1e-9);
      }),
    );
  });

  it('favours a part more the more weight it is given', () => {
    const parts = {
      evidence: 'evidence',
      distance: 'distance',
      sizeClass: 'sizeClass',
      load: 'load',
    } as const;
    fc.assert(
      fc.property(pair, weights, fc.constantFrom(...Object.values(parts)), weight, (one, by, key, more) => {
        const strong = { ...one, [key]: 1 };
        const weak = { ...one, [key]: 0 };
        const lead = (use: MatchWeightValues): number => total(strong, use) - total(weak, use);
        const stressed = { ...by, [key]: Math.max(by[key], more) };
        expect(lead(stressed)).toBeGreaterThanOrEqual(lead(by) - 1e-9);
      }),
    );
  });

  it('turns the order round when distance is stressed', () => {
    const near = {
      offers: 0.4,
      seeks: 0,
      both: 0,
      evidence: 0,
      distance: 0.9,
      sizeClass: 1,
      sameLand: true,
      load: 1,
    };
    const far = { ...near, offers: 0.6, evidence: 0.5, distance: 0.1 };
    expect(total(far, { ...NORMAL_WEIGHTS, evidence: 3 })).toBeGreaterThan(
      total(near, { ...NORMAL_WEIGHTS, evidence: 3 }),
    );
    expect(total(near, { ...NORMAL_WEIGHTS, distance: 5 })).toBeGreaterThan(
      total(far, { ...NORMAL_WEIGHTS, distance: 5 }),
    );
  });

  it('shows every kind of part, also those that bring nothing', () => {
    const nothing = {
      offers: 1,
      seeks: 0,
      both: 0,
      evidence: 0,
      distance: 0,
      sizeClass: 0,
      sameLand: false,
      load: 0,
    };
    expect(scoreParts(nothing, NORMAL_WEIGHTS).map(({ kind }) => kind)).toEqual([
      'OFFERS_WHAT_YOU_SEEK',
      'SEEKS_WHAT_YOU_OFFER',
      'EVIDENCE',
      'DISTANCE',
      'SIZE_CLASS',
      'OTHER_LAND',
      'LOAD',
    ]);
    expect(MATCH_WEIGHT_KEYS).toHaveLength(6);
  });

  it('counts their offer to us more than ours to them', () => {
    const nothing = {
      offers: 0,
      seeks: 0,
      both: 0,
      evidence: 0,
      distance: 0,
      sizeClass: 0,
      sameLand: false,
      load: 0,
    };
    expect(total({ ...nothing, offers: 0.6 }, NORMAL_WEIGHTS)).toBeGreaterThan(
      total({ ...nothing, seeks: 0.6 }, NORMAL_WEIGHTS),
    );
    expect(matchKind({ ...nothing, seeks: 0.6 })).toBe('NEED_MEETS_OFFER');
    expect(matchKind(nothing)).toBeNull();
  });
});

describe('the score of a helper', () => {
  it('is the sum of its parts, between 0 and 100', () => {
    fc.assert(
      fc.property(values, (one) => {
        const parts = helperParts(one);
        for (const { weight: most, value, points } of parts) expect(points).toBeCloseTo(most * value, 9);
        expect(sumOf(parts)).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });

  it('lets a rested town go before an equal one that was asked often', () => {
    const one = { offers: 0.6, evidence: 0.3, distance: 0.5, sizeClass: 1, sameLand: false };
    const rested = sumOf(helperParts({ ...one, load: loadValue([], 0) }));
    const busy = sumOf(helperParts({ ...one, load: loadValue([], 6) }));
    expect(rested).toBeGreaterThan(busy + 10);
  });
});

describe('values', () => {
  it('of topics grow with each topic and stay below 1', () => {
    expect(topicValue([])).toBe(0);
    expect(topicValue([1])).toBeCloseTo(0.6, 9);
    expect(topicValue([1, 1])).toBeCloseTo(0.84, 9);
    expect(topicValue([1, 0.3])).toBeGreaterThan(topicValue([1]));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (some) => expect(topicValue(some)).toBeLessThan(1)),
    );
  });

  it('of distance fall with the way, and are 0 when it is not known', () => {
    expect(distanceValue(0)).toBe(1);
    expect(distanceValue(100)).toBeCloseTo(0.61, 2);
    expect(distanceValue(null)).toBe(0);
  });

  it('of evidence: none, one, many', () => {
    expect(evidenceValue(0)).toBe(0);
    expect(evidenceValue(1)).toBeCloseTo(0.487, 3);
    expect(evidenceValue(10)).toBeGreaterThan(0.99);
  });

  it('of size classes', () => {
    expect([0, 1, 2, 3, 6].map(sizeClassValue)).toEqual([1, 1 - 1 / 3, 1 - 2 / 3, 0, 0]);
  });

  it('of load: a town with a limit is full when the limit is reached, one without never is', () => {
    const limited = (asked: number) => [{ monthlyCapacity: 3, askedThisMonth: asked }];
    expect(loadValue(limited(0), 0)).toBe(1);
    expect(loadValue(limited(3), 3)).toBe(0);
    expect(isFull(limited(3))).toBe(true);
    expect(isFull(limited(2))).toBe(false);
    expect(isFull([{ monthlyCapacity: null, askedThisMonth: 99 }])).toBe(false);
    expect(loadValue([{ monthlyCapacity: null, askedThisMonth: 5 }], 5)).toBe(0.5);
    expect(isFull([])).toBe(false);
    expect(isFull([...limited(3), { monthlyCapacity: 1, askedThisMonth: 0 }])).toBe(false);
  });
});
