import fc from 'fast-check';
import { openOffers, type PairFacts } from './match-facts.rules.js';
import { RememberedSet } from './match-memory.js';
import { rank, worthKeeping } from './match-ranking.rules.js';
import { MATCH_WEIGHT_KEYS, NORMAL_WEIGHTS } from './match.rules.js';

const facts: fc.Arbitrary<PairFacts> = fc.record({
  municipalityId: fc.uuid(),
  offers: fc.array(
    fc.record({
      topicId: fc.constantFrom('a', 'b', 'c'),
      relation: fc.constantFrom('SAME', 'PART', 'WHOLE'),
      level: fc.constantFrom('STARTER', 'EXPERIENCED', 'CAN_ADVISE'),
      monthlyCapacity: fc.option(fc.integer({ min: 1, max: 5 })),
      askedThisMonth: fc.integer({ min: 0, max: 6 }),
    }),
    { maxLength: 2 },
  ),
  seeks: fc.array(fc.record({ topicId: fc.constant('d'), relation: fc.constant('SAME' as const) }), {
    maxLength: 1,
  }),
  both: fc.array(fc.record({ topicId: fc.constant('a'), relation: fc.constant('SAME' as const) }), {
    maxLength: 1,
  }),
  evidence: fc.array(
    fc.record({
      topicId: fc.constant('a'),
      solutions: fc.integer({ min: 1, max: 9 }),
      recent: fc.double({ min: 0, max: 9, noNaN: true }),
    }),
    { maxLength: 1 },
  ),
  distanceKm: fc.option(fc.double({ min: 0, max: 900, noNaN: true })),
  sizeClassesApart: fc.integer({ min: 0, max: 6 }),
  sameLand: fc.boolean(),
  askedLately: fc.integer({ min: 0, max: 20 }),
});

describe('the order of matches', () => {
  it('has pairs before tandems, then falling scores, and nobody without a common topic', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), (towns) => {
        const ranked = rank(towns, NORMAL_WEIGHTS, 100);
        const connected = towns.filter(
          (town) => openOffers(town).length + town.seeks.length + town.both.length > 0,
        );
        expect(ranked).toHaveLength(connected.length);
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        const kinds = ranked.map(({ kind }) => kind);
        expect(kinds.lastIndexOf('NEED_MEETS_OFFER')).toBeLessThanOrEqual(
          kinds.includes('BOTH_SEEK') ? kinds.indexOf('BOTH_SEEK') : Infinity,
        );
      }),
    );
  });

  it('does not depend on the order the towns came in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(facts, { maxLength: 20, selector: ({ municipalityId }) => municipalityId }),
        (towns) => {
          const ids = (some: PairFacts[]) =>
            rank(some, NORMAL_WEIGHTS, 100).map((one) => one.facts.municipalityId);
          expect(ids([...towns].reverse())).toEqual(ids(towns));
        },
      ),
    );
  });

  it('keeps for later whoever could come out on top by any single stress', () => {
    fc.assert(
      fc.property(
        fc.array(facts, { minLength: 150, maxLength: 220 }),
        fc.constantFrom(...MATCH_WEIGHT_KEYS),
        (towns, key) => {
          const weights = { ...NORMAL_WEIGHTS, [key]: 5 };
          const kept = worthKeeping(towns);
          const top = (some: readonly PairFacts[]) => rank(some, weights, 20).map(({ score }) => score);
          expect(top(kept)).toEqual(top(towns));
          expect(kept.length).toBeLessThanOrEqual(towns.length);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is the same from memory, for any weights and page size', () => {
    fc.assert(
      fc.property(
        fc.array(facts, { maxLength: 20 }),
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (towns, first, distance) => {
          const weights = { ...NORMAL_WEIGHTS, distance };
          const remembered = new RememberedSet('mark', towns);
          for (let look = 0; look < 2; look++)
            expect(remembered.ranked(weights, first)).toEqual(rank(towns, weights, first));
        },
      ),
    );
  });
});
