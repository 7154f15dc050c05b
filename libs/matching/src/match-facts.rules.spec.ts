import { reasonsOf, valuesOf, type PairFacts } from './match-facts.rules.js';
import { reasonText } from './match.texts.js';

const names: Record<string, string> = {
  care: 'Pflege',
  age: 'Wohnen im Alter',
  living: 'Wohnen und Quartier',
};
const facts: PairFacts = {
  municipalityId: 'vrees',
  offers: [],
  seeks: [],
  both: [],
  evidence: [],
  distanceKm: null,
  sizeClassesApart: 3,
  sameLand: false,
  askedLately: 0,
};
const offer = {
  topicId: 'age',
  relation: 'SAME',
  level: 'CAN_ADVISE',
  monthlyCapacity: null,
  askedThisMonth: 0,
} as const;

const words = (
  some: Partial<PairFacts>,
  about: 'match' | 'helper' = 'match',
  locale: 'de' | 'en' = 'de',
): string[] =>
  reasonsOf({ ...facts, ...some }).map((reason) =>
    reasonText(reason, { locale, about, topicName: (id) => names[id] ?? id }),
  );

describe('reasons', () => {
  it('say in words what holds, the weightiest first', () => {
    const some: Partial<PairFacts> = {
      offers: [offer],
      evidence: [{ topicId: 'age', solutions: 1, recent: 0.9 }],
      distanceKm: 41.7,
      sizeClassesApart: 0,
    };
    expect(words(some)).toEqual([
      'bietet, was Sie suchen: Wohnen im Alter (kann beraten)',
      '1 Lösung zu diesem Thema',
      '42 km entfernt',
      'gleiche Größenklasse',
      'in einem anderen Bundesland',
    ]);
    expect(words(some, 'match', 'en')).toEqual([
      'offers what you are looking for: Wohnen im Alter (can advise)',
      '1 solution in this topic',
      '42 km away',
      'same size class',
      'in another federal state',
    ]);
  });

  it('name the topic of a solution when there are several', () => {
    const some = {
      offers: [offer, { ...offer, topicId: 'care', level: 'STARTER' } as const],
      evidence: [{ topicId: 'care', solutions: 3, recent: 2 }],
    };
    expect(words(some)).toEqual([
      'bietet, was Sie suchen: Wohnen im Alter (kann beraten)',
      'bietet, was Sie suchen: Pflege (steht noch am Anfang)',
      '3 Lösungen zum Thema Pflege',
      'in einem anderen Bundesland',
    ]);
  });

  it('do not claim the whole when only a part is offered', () => {
    expect(words({ offers: [{ ...offer, relation: 'PART' }] })[0]).toBe(
      'bietet einen Teil dessen, was Sie suchen: Wohnen im Alter (kann beraten)',
    );
    expect(words({ offers: [{ ...offer, topicId: 'living', relation: 'WHOLE' }] })[0]).toBe(
      'bietet das übergeordnete Thema: Wohnen und Quartier (kann beraten)',
    );
  });

  it('call it a tandem only when nobody offers anything', () => {
    const both = [{ topicId: 'age', relation: 'SAME' } as const];
    expect(words({ both })).toContain('Lerntandem: Sie suchen beide zum Thema Wohnen im Alter');
    expect(words({ both, seeks: [{ topicId: 'care', relation: 'SAME' }] })).toEqual([
      'sucht, was Sie bieten: Pflege',
      'in einem anderen Bundesland',
    ]);
  });

  it('tell a full town from one with time left, and say nothing without a limit', () => {
    const limited = (askedThisMonth: number) => ({
      offers: [{ ...offer, monthlyCapacity: 3, askedThisMonth }],
    });
    expect(words(limited(3))).toContain('derzeit ausgelastet');
    expect(words(limited(2))).toContain('hat diesen Monat noch Zeit für 1 Anfrage');
    expect(words({ offers: [offer], askedLately: 4 }).join()).not.toMatch(/Anfrage|ausgelastet/);
  });

  it('about a helper speak of the question, not of the reader', () => {
    expect(words({ offers: [offer], distanceKm: 0.4 }, 'helper')).toEqual([
      'bietet das Thema der Frage: Wohnen im Alter (kann beraten)',
      'weniger als 1 km entfernt',
      'in einem anderen Bundesland',
    ]);
  });

  it('follow the facts into values', () => {
    const one = valuesOf({ ...facts, offers: [offer], distanceKm: 0, sizeClassesApart: 0, sameLand: true });
    expect(one).toEqual({
      offers: 0.6,
      seeks: 0,
      both: 0,
      evidence: 0,
      distance: 1,
      sizeClass: 1,
      sameLand: true,
      load: 1,
    });
    const part = valuesOf({ ...facts, offers: [{ ...offer, relation: 'PART', level: 'STARTER' }] });
    expect(part.offers).toBeCloseTo(0.6 * 0.7 * 0.6, 9);
  });
});
