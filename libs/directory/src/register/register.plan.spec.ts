import { aMunicipality, anEdition, stored, type PlaceValues } from './__fixtures__/municipality.fixture.js';
import { planRegister, type RegisterPlanOptions, type StoredRegister } from './register.plan.js';
import { summariseRegisterPlan } from './register.summary.js';
import type { MunicipalitySupplement, RegisterEdition, StoredMunicipality } from './register.types.js';

const NOTHING: StoredRegister = { territoryDate: null, municipalities: [], units: [] };

const gruenfelde: PlaceValues = { ags: '12990001', officialName: 'Grünfelde, Stadt', population: 9_000 };
const goldberg: PlaceValues = {
  ags: '06995014',
  officialName: 'Goldberg, Märchenstadt',
  areaHa: 7_647,
  population: 98_502,
  postalCode: '99450',
};
const goldbergNow: PlaceValues = {
  ...goldberg,
  ags: '06915000',
  kindCode: '61',
  areaHa: 7_628,
  population: 97_956,
};

/** What the database holds after an edition was imported. */
function after(
  edition: RegisterEdition,
  change: (municipality: StoredMunicipality) => StoredMunicipality = (same) => same,
): StoredRegister {
  const { created } = planRegister(edition, NOTHING);
  return {
    territoryDate: edition.territoryDate,
    municipalities: created.map(({ next, slug }) => change(stored(next, { slug }))),
    units: edition.units.map((unit) => ({ ...unit, goneAt: null })),
  };
}

function plan(edition: RegisterEdition, register: StoredRegister, options?: RegisterPlanOptions) {
  return planRegister(edition, register, undefined, options);
}

describe('planRegister', () => {
  it('creates everything at the first import, each with an address', () => {
    const edition = anEdition([aMunicipality(gruenfelde)]);
    const first = plan(edition, NOTHING);
    expect(summariseRegisterPlan(first)).toEqual({
      edition: '2026-02-28',
      populationDate: '2024-12-31',
      municipalities: 17,
      new: 17,
      changed: 0,
      renumbered: 0,
      gone: 0,
      unchanged: 0,
      conflicts: [],
    });
    expect(first.created.at(-1)).toMatchObject({
      slug: 'gruenfelde',
      next: { ags: '12990001', name: 'Grünfelde' },
    });
    expect(first.units.created).toHaveLength(edition.units.length);
  });

  it('plans nothing when the same edition comes again', () => {
    const edition = anEdition([aMunicipality(gruenfelde)]);
    const again = plan(edition, after(edition));
    expect(summariseRegisterPlan(again)).toMatchObject({
      new: 0,
      changed: 0,
      gone: 0,
      unchanged: 17,
      conflicts: [],
    });
    expect(again.units).toEqual({ created: [], changed: [], gone: [], unchanged: edition.units.length });
  });

  it('names each changed field with both values', () => {
    const before = after(anEdition([aMunicipality(gruenfelde)], '2025-12-31'));
    const { changed } = plan(
      anEdition([
        aMunicipality({ ...gruenfelde, officialName: 'Grünfelde, Hansestadt', population: 10_400 }),
      ]),
      before,
    );
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ stored: { id: 'id-12990001' } });
    expect(changed[0]?.changes).toEqual([
      { field: 'officialName', before: 'Grünfelde, Stadt', after: 'Grünfelde, Hansestadt' },
      { field: 'suffix', before: 'Stadt', after: 'Hansestadt' },
      { field: 'population', before: 9_000, after: 10_400 },
      { field: 'sizeClass', before: 'KLEINE_KLEINSTADT', after: 'GROESSERE_KLEINSTADT' },
    ]);
  });

  it('marks as gone what the edition lacks, and as changed what comes back', () => {
    const without = anEdition([]);
    const ended = plan(without, after(anEdition([aMunicipality(gruenfelde)], '2025-12-31')));
    expect(ended.gone).toMatchObject([{ stored: { ags: '12990001' }, successorAgs: null }]);

    const register = after(anEdition([aMunicipality(gruenfelde)], '2025-12-31'), (municipality) =>
      municipality.ags === '12990001' ? { ...municipality, goneAt: '2025-12-31' } : municipality,
    );
    expect(summariseRegisterPlan(plan(without, register))).toMatchObject({
      gone: 0,
      changed: 0,
      unchanged: 16,
    });
    expect(plan(anEdition([aMunicipality(gruenfelde)]), register).changed).toMatchObject([
      { changes: [{ field: 'goneAt', before: '2025-12-31', after: null }] },
    ]);
  });

  it('keeps a town under its new key: neither new nor gone', () => {
    const next = anEdition([aMunicipality(goldbergNow)]);
    const result = plan(next, after(anEdition([aMunicipality(goldberg)], '2025-12-31')));
    expect(summariseRegisterPlan(result)).toMatchObject({
      new: 0,
      changed: 1,
      renumbered: 1,
      gone: 0,
      unchanged: 16,
      conflicts: [],
    });
    expect(result.renumbered[0]).toMatchObject({
      stored: { id: 'id-06995014', slug: 'goldberg' },
      next: { ags: '06915000' },
    });
    expect(result.renumbered[0]?.changes[0]).toEqual({ field: 'ags', before: '06995014', after: '06915000' });
    expect(result.units.gone.map(({ key }) => key)).toEqual(['06995', '069950014']);

    // The second import of that edition finds everything in place.
    expect(summariseRegisterPlan(plan(next, after(next)))).toMatchObject({
      new: 0,
      changed: 0,
      gone: 0,
      unchanged: 17,
    });
  });

  it('names the municipality that took in another', () => {
    const village: PlaceValues = {
      ags: '12990002',
      officialName: 'Kleinfelde',
      areaHa: 800,
      population: 300,
      kindCode: '64',
    };
    const before = after(
      anEdition([aMunicipality({ ...gruenfelde, areaHa: 5_000 }), aMunicipality(village)], '2025-12-31'),
    );
    const result = plan(anEdition([aMunicipality({ ...gruenfelde, areaHa: 5_801 })]), before);
    expect(result.gone).toMatchObject([{ stored: { ags: '12990002' }, successorAgs: '12990001' }]);
  });

  it('gives a newcomer no address that a gone or present municipality holds', () => {
    const before = after(anEdition([aMunicipality(gruenfelde)], '2025-12-31'), (municipality) => ({
      ...municipality,
      goneAt: municipality.ags === '12990001' ? '2025-12-31' : null,
    }));
    const namesake = aMunicipality({ ags: '14990007', officialName: 'Grünfelde', postalCode: '99123' });
    expect(plan(anEdition([namesake]), before).created).toMatchObject([{ slug: 'gruenfelde-kreis-14990' }]);
  });
});

describe('planRegister with further files', () => {
  const supplements = (values: MunicipalitySupplement) => ({
    byAgs: new Map([['12990001', values]]),
    notices: [],
  });
  const edition = anEdition([aMunicipality(gruenfelde)]);

  it('adds what they bring', () => {
    const { changed } = planRegister(
      edition,
      after(edition),
      supplements({ lon: 11.5, lat: 52.9, urbanisation: 2, bbsrType: 40 }),
    );
    expect(changed[0]?.changes).toEqual([
      { field: 'lon', before: null, after: 11.5 },
      { field: 'lat', before: null, after: 52.9 },
      { field: 'urbanisation', before: null, after: 2 },
      { field: 'bbsrType', before: null, after: 40 },
    ]);
  });

  it('leaves what is stored when they bring nothing', () => {
    const register = after(edition, (municipality) => ({
      ...municipality,
      lon: 11.5,
      lat: 52.9,
      urbanisation: 2,
      bbsrType: 40,
    }));
    expect(plan(edition, register)).toMatchObject({ changed: [], unchanged: 17 });
    expect(planRegister(edition, register, supplements({ bbsrType: 40 }))).toMatchObject({
      changed: [],
      unchanged: 17,
    });
  });
});

describe('planRegister refuses', () => {
  const codes = (...parameters: Parameters<typeof plan>) =>
    plan(...parameters).conflicts.map(({ code }) => code);

  it('an edition older than the stored one', () => {
    const edition = anEdition([], '2025-12-31');
    expect(plan(edition, after(anEdition([]))).conflicts).toEqual([
      { code: 'OLDER_EDITION', key: null, name: null, line: null, details: ['2025-12-31', '2026-02-28'] },
    ]);
  });

  it('an edition of the future', () => {
    expect(codes(anEdition([]), NOTHING, { today: '2026-02-27' })).toEqual(['EDITION_IN_FUTURE']);
    expect(codes(anEdition([]), NOTHING, { today: '2026-02-28' })).toEqual([]);
  });

  it('what the edition itself contradicts', () => {
    const conflict = {
      code: 'DUPLICATE_KEY',
      key: '12990001',
      name: 'Grünfelde',
      line: 5,
      details: ['4'],
    } as const;
    expect(plan({ ...anEdition([]), conflicts: [conflict] }, NOTHING).conflicts).toEqual([conflict]);
  });

  it('a file of some Länder only, unless that is meant; then nothing elsewhere is gone', () => {
    const before = after(anEdition([aMunicipality(gruenfelde)], '2025-12-31'));
    const whole = anEdition([]);
    const brandenburg = {
      ...whole,
      municipalities: whole.municipalities.filter(({ landKey }) => landKey === '12'),
      units: whole.units.filter(({ key }) => key.startsWith('12')),
    };
    expect(plan(brandenburg, before).conflicts).toMatchObject([
      { code: 'LAENDER_MISSING', details: expect.arrayContaining(['01', '16']) },
    ]);
    const partial = plan(brandenburg, before, { partial: true });
    expect(partial.conflicts).toEqual([]);
    expect(partial.gone.map(({ stored: { ags } }) => ags)).toEqual(['12990001']);
    expect(partial.units.gone.map(({ key }) => key)).toEqual(['12990', '129900001']);
  });

  it('that very many municipalities disappear, unless confirmed', () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      aMunicipality({ ags: `12990${String(index + 100)}`, officialName: `Dorf ${index}`, postalCode: null }),
    );
    const before = after(anEdition(many, '2025-12-31'));
    expect(plan(anEdition([]), before).conflicts).toMatchObject([
      { code: 'TOO_MANY_GONE', details: ['150', '166'] },
    ]);
    expect(codes(anEdition([]), before, { allowManyGone: true })).toEqual([]);
    expect(codes(anEdition(many.slice(0, 60)), before)).toEqual([]);
  });

  it('to choose between two successors', () => {
    const before = after(anEdition([aMunicipality(goldberg)], '2025-12-31'));
    const twins = anEdition([aMunicipality(goldbergNow), aMunicipality({ ...goldbergNow, ags: '06916000' })]);
    expect(plan(twins, before).conflicts).toEqual([
      {
        code: 'SUCCESSOR_AMBIGUOUS',
        key: '06995014',
        name: 'Goldberg, Märchenstadt',
        line: null,
        details: ['06915000', '06916000'],
      },
    ]);
  });

  it('to take a poor fit of the same name for the same town', () => {
    const before = after(anEdition([aMunicipality(goldberg)], '2025-12-31'));
    const poor = anEdition([
      aMunicipality({ ...goldbergNow, ags: '06995099', areaHa: 300, population: 200, postalCode: '99777' }),
    ]);
    expect(plan(poor, before).conflicts).toMatchObject([
      { code: 'SUCCESSOR_UNCLEAR', key: '06995014', details: ['06995099'] },
    ]);
  });
});

describe('planRegister follows decisions', () => {
  const before = after(anEdition([aMunicipality(goldberg), aMunicipality(gruenfelde)], '2025-12-31'));
  const twins = anEdition([
    aMunicipality(gruenfelde),
    aMunicipality(goldbergNow),
    aMunicipality({ ...goldbergNow, ags: '06916000' }),
  ]);
  const decide = (...entries: [string, string | null][]) => ({ successors: new Map(entries) });

  it('the old place lives on under this new key', () => {
    const result = plan(twins, before, decide(['06995014', '06916000']));
    expect(result.conflicts).toEqual([]);
    expect(result.renumbered).toMatchObject([{ stored: { ags: '06995014' }, next: { ags: '06916000' } }]);
    expect(result.created.map(({ next }) => next.ags)).toEqual(['06915000']);
  });

  it('it was merged into an existing one, or ended', () => {
    const merged = plan(twins, before, decide(['06995014', '12990001']));
    expect(merged).toMatchObject({
      conflicts: [],
      renumbered: [],
      gone: [{ stored: { ags: '06995014' }, successorAgs: '12990001' }],
    });
    const ended = plan(twins, before, decide(['06995014', null]));
    expect(ended).toMatchObject({
      conflicts: [],
      renumbered: [],
      gone: [{ stored: { ags: '06995014' }, successorAgs: null }],
    });
  });

  it('but not to somewhere unknown, nor two to one, nor about a place that is still there', () => {
    expect(plan(twins, before, decide(['06995014', '99999999'])).conflicts).toMatchObject([
      { code: 'SUCCESSOR_DECISION_INVALID', key: '06995014', details: ['99999999'] },
    ]);
    expect(plan(twins, before, decide(['12990001', '06915000'])).conflicts[0]).toMatchObject({
      code: 'SUCCESSOR_DECISION_INVALID',
      key: '12990001',
    });
    const two = after(
      anEdition(
        [
          aMunicipality(goldberg),
          aMunicipality(gruenfelde),
          aMunicipality({ ...gruenfelde, ags: '12990009' }),
        ],
        '2025-12-31',
      ),
    );
    const conflicts = plan(twins, two, decide(['06995014', '06915000'], ['12990009', '06915000'])).conflicts;
    expect(conflicts).toMatchObject([{ code: 'SUCCESSOR_DECISION_INVALID', key: '12990009' }]);
  });

  it('and a decision carried out before is no mistake', () => {
    const now = after(twins);
    expect(plan(twins, now, decide(['06995014', '06916000']))).toMatchObject({
      conflicts: [],
      changed: [],
      gone: [],
      unchanged: 19,
    });
  });
});
