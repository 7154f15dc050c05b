import { decodeSet, encodeSet, type StoredSet } from './match-set.codec.js';
import type { PairFacts } from './match-facts.rules.js';

const facts: PairFacts[] = [
  {
    municipalityId: '01a20000-0000-7000-8000-000000000001',
    offers: [
      { topicId: 'age', relation: 'SAME', level: 'CAN_ADVISE', monthlyCapacity: 3, askedThisMonth: 1 },
      { topicId: 'living', relation: 'WHOLE', level: 'STARTER', monthlyCapacity: null, askedThisMonth: 0 },
    ],
    seeks: [{ topicId: 'care', relation: 'PART' }],
    both: [{ topicId: 'age', relation: 'SAME' }],
    evidence: [{ topicId: 'age', solutions: 2, recent: 1.25 }],
    distanceKm: 41.73,
    sizeClassesApart: 1,
    sameLand: true,
    askedLately: 4,
  },
  {
    municipalityId: '01a20000-0000-7000-8000-000000000002',
    offers: [],
    seeks: [],
    both: [],
    evidence: [],
    distanceKm: null,
    sizeClassesApart: 6,
    sameLand: false,
    askedLately: 0,
  },
];

describe('a stored set of matches', () => {
  it('comes back as it was, through JSON', () => {
    expect(decodeSet(JSON.parse(JSON.stringify(encodeSet(facts))) as StoredSet)).toEqual(facts);
  });

  it('names each topic once and stays short', () => {
    const stored = encodeSet(Array.from({ length: 200 }, () => facts[0]!));
    expect(stored.topics).toEqual(['age', 'living', 'care']);
    expect(JSON.stringify(stored).length / 200).toBeLessThan(130);
  });

  it('is not read when an older release has written it in another form', () => {
    expect(decodeSet({ ...encodeSet(facts), v: 0 } as unknown as StoredSet)).toBeNull();
  });
});
