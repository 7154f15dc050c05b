import { aMunicipality, type PlaceValues } from './__fixtures__/municipality.fixture.js';
import { asPlace } from './register.supplements.js';
import { findAbsorptions, findRenumberings } from './successor.rules.js';

const place = (values: PlaceValues) => asPlace(aMunicipality(values));

/** A town that leaves its Kreis, as Hanau did: 06435014 → 06415000. */
const before = place({
  ags: '06995014',
  officialName: 'Goldberg, Märchenstadt',
  areaHa: 7_647,
  population: 98_502,
  postalCode: '99450',
});
const after = place({
  ags: '06915000',
  officialName: 'Goldberg, Märchenstadt',
  kindCode: '61',
  areaHa: 7_628,
  population: 97_956,
  postalCode: '99450',
});

const pairs = (result: ReturnType<typeof findRenumberings>) =>
  result.renumbered.map(({ old, next }) => `${old.ags}→${next.ags}`);

describe('findRenumberings', () => {
  it('recognises a town under a new key', () => {
    expect(findRenumberings([before], [after])).toEqual({
      renumbered: [{ old: before, next: after }],
      ambiguous: [],
      unclear: [],
    });
  });

  it('recognises it with another title, or when one of three facts has changed', () => {
    expect(pairs(findRenumberings([before], [{ ...after, suffix: null, areaHa: 9_000 }]))).toEqual([
      '06995014→06915000',
    ]);
    expect(pairs(findRenumberings([before], [{ ...after, population: 150_000 }]))).toEqual([
      '06995014→06915000',
    ]);
    expect(pairs(findRenumberings([before], [{ ...after, postalCode: null }]))).toEqual([
      '06995014→06915000',
    ]);
  });

  it.each<[string, Partial<PlaceValues>]>([
    ['another name', { officialName: 'Goldberg am Main, Stadt' }],
    ['another Land', { ags: '09915000' }],
    ['another postal code, even with like area and population', { postalCode: '99777' }],
    ['an area without inhabitants', { kindCode: '66', population: 0, postalCode: null }],
    ['the same postal code only, and less area', { areaHa: 900, population: 700 }],
  ])('does not take %s for the same place', (_, change) => {
    const other = place({
      ags: '06915000',
      officialName: 'Goldberg, Märchenstadt',
      areaHa: 7_628,
      population: 97_956,
      postalCode: '99450',
      ...change,
    });
    expect(findRenumberings([before], [other]).renumbered).toEqual([]);
  });

  it('keeps many places of one name apart when a whole Kreis gets new keys', () => {
    const old = [
      place({
        ags: '13951001',
        officialName: 'Neuenkirchen',
        areaHa: 2_000,
        population: 900,
        postalCode: '99011',
      }),
      place({
        ags: '13951002',
        officialName: 'Neuenkirchen',
        areaHa: 1_500,
        population: 400,
        postalCode: '99012',
      }),
      place({
        ags: '13952007',
        officialName: 'Neuenkirchen',
        areaHa: 3_300,
        population: 2_500,
        postalCode: '99013',
      }),
    ];
    const next = [
      place({
        ags: '13981101',
        officialName: 'Neuenkirchen',
        areaHa: 3_301,
        population: 2_480,
        postalCode: '99013',
      }),
      place({
        ags: '13981102',
        officialName: 'Neuenkirchen',
        areaHa: 1_500,
        population: 395,
        postalCode: '99012',
      }),
      place({
        ags: '13981103',
        officialName: 'Neuenkirchen',
        areaHa: 2_004,
        population: 911,
        postalCode: '99011',
      }),
    ];
    expect(pairs(findRenumberings(old, next))).toEqual([
      '13951001→13981103',
      '13951002→13981102',
      '13952007→13981101',
    ]);
  });

  it('tells two places of one name and postal code apart by area and population', () => {
    const old = [
      place({ ags: '01954035', officialName: 'Garde, Kirchspiel', areaHa: 1_489, population: 305 }),
      place({ ags: '01954036', officialName: 'Garde, Stadt', areaHa: 306, population: 2_816 }),
    ];
    const next = [
      place({ ags: '01955001', officialName: 'Garde, Stadt', areaHa: 306, population: 2_800 }),
      place({ ags: '01955002', officialName: 'Garde, Kirchspiel', areaHa: 1_489, population: 310 }),
    ];
    expect(pairs(findRenumberings(old, next))).toEqual(['01954035→01955002', '01954036→01955001']);
  });

  it('leaves it to a person when two candidates fit, or two claim one', () => {
    const twin = { ...after, ags: '06916000' };
    expect(findRenumberings([before], [after, twin])).toMatchObject({
      renumbered: [],
      ambiguous: [{ old: before, candidates: [after, twin] }],
    });
    const sibling = { ...before, ags: '06995015' };
    const both = findRenumberings([before, sibling], [after]);
    expect(both.renumbered).toEqual([]);
    expect(both.ambiguous.map(({ old }) => old.ags)).toEqual(['06995014', '06995015']);
  });

  it('recognises a place that grew by its neighbours and got a new key for it', () => {
    const village = place({
      ags: '16961097',
      officialName: 'Uhlen',
      kindCode: '64',
      areaHa: 1_400,
      population: 2_682,
      postalCode: '99318',
    });
    const grown = place({
      ags: '16961119',
      officialName: 'Uhlen',
      kindCode: '64',
      areaHa: 5_780,
      population: 6_134,
      postalCode: '99318',
    });
    expect(pairs(findRenumberings([village], [grown]))).toEqual(['16961097→16961119']);
  });

  it('reports a like name nearby that fits too badly', () => {
    const other = place({
      ags: '06995099',
      officialName: 'Goldberg',
      areaHa: 300,
      population: 200,
      postalCode: '99777',
    });
    expect(findRenumberings([before], [other])).toEqual({
      renumbered: [],
      ambiguous: [],
      unclear: [{ old: before, next: other }],
    });
  });

  it('recognises an area without inhabitants by its area alone', () => {
    const forest = place({
      ags: '09971451',
      officialName: 'Tannenforst, gemfr. Gebiet',
      kindCode: '66',
      areaHa: 812,
      population: 0,
      postalCode: null,
    });
    expect(pairs(findRenumberings([forest], [{ ...forest, ags: '09972451' }]))).toEqual([
      '09971451→09972451',
    ]);
    expect(findRenumberings([forest], [{ ...forest, ags: '09972451', areaHa: 400 }]).renumbered).toEqual([]);
  });
});

describe('findAbsorptions', () => {
  const village = (number: number, areaHa: number, association = '5001', postalCode = '99318') =>
    place({
      ags: `16961${String(number).padStart(3, '0')}`,
      officialName: `Dorf ${number}`,
      areaHa,
      association,
      postalCode,
      population: 300,
    });
  const growth = (ags: string, grownHa: number) => ({
    next: place({ ags, officialName: `Ort ${ags}` }),
    grownHa,
  });
  const into = (result: ReturnType<typeof findAbsorptions>) =>
    result.map(({ old, into: taker }) => `${old.ags}→${taker.ags}`).sort();

  it('finds the place that grew by just this area', () => {
    expect(
      into(findAbsorptions([village(1, 839)], [growth('16961045', 841), growth('16961050', 2_000)])),
    ).toEqual(['16961001→16961045']);
  });

  it('finds several that went together, by Verband, and what is then left over', () => {
    const ended = [
      village(1, 839),
      village(2, 133),
      village(3, 426),
      village(8, 261, '5002'),
      village(9, 1_801, '5003'),
    ];
    expect(into(findAbsorptions(ended, [growth('16961119', 1_398), growth('16961045', 2_062)]))).toEqual([
      '16961001→16961119',
      '16961002→16961119',
      '16961003→16961119',
      '16961008→16961045',
      '16961009→16961045',
    ]);
  });

  it.each([
    ['two places grew by as much', [village(1, 839)], [growth('16961045', 839), growth('16961050', 840)]],
    [
      'two of like size ended',
      [village(1, 500, '5001', '99001'), village(2, 501, '5002', '99002')],
      [growth('16961045', 501)],
    ],
    ['the areas do not add up', [village(1, 839), village(2, 133)], [growth('16961045', 900)]],
    ['it grew in another Kreis', [village(1, 839)], [growth('16962045', 839)]],
    ['growth is only surveying', [village(1, 12)], [growth('16961045', 12)]],
  ])('guesses nothing when %s', (_, ended, growths) => {
    expect(findAbsorptions(ended, growths)).toEqual([]);
  });
});
