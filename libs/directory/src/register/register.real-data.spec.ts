import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCoordinates, type CoordinatesRow } from './coordinates.reader.js';
import { all } from './__fixtures__/reading.fixture.js';
import { readGv100ad } from './gv100ad.reader.js';
import { readMailDomains } from './mail-domains.reader.js';
import { collectEdition, toMunicipality } from './register.edition.js';
import { planRegister, type StoredRegister } from './register.plan.js';
import { summariseRegisterPlan } from './register.summary.js';
import { joinSupplements } from './register.supplements.js';
import type { RegisterEdition, StoredMunicipality } from './register.types.js';

/*
 * The official files are not part of the project. Whoever has them puts them into a folder and names it in
 * REGISTER_DATA_DIR; without them these tests are skipped.
 */
const folder = resolve(
  process.env['REGISTER_DATA_DIR'] ?? join(import.meta.dirname, '../../../../../shared/data'),
);
const files = {
  register: join(folder, 'GV100AD_28022026.txt'),
  coordinates: join(folder, 'AuszugGV1Q_2023-03-31.csv'),
  domains: join(folder, 'gemeinde_domains_2026-04.csv'),
};
const present = Object.values(files).every((file) => existsSync(file));
const title = present
  ? 'the official files'
  : `the official files (skipped: not all of them are in ${folder})`;

if (!present) console.info(`${title}; REGISTER_DATA_DIR names the folder that holds them.`);

function asStored(edition: RegisterEdition): StoredRegister {
  const { created } = planRegister(edition, { territoryDate: null, municipalities: [], units: [] });
  return {
    territoryDate: edition.territoryDate,
    units: edition.units.map((unit) => ({ ...unit, goneAt: null })),
    municipalities: created.map(({ next, slug }): StoredMunicipality => ({
      ...next,
      id: `id-${next.ags}`,
      slug,
      lon: null,
      lat: null,
      urbanisation: null,
      bbsrType: null,
      goneAt: null,
    })),
  };
}

(present ? describe : describe.skip)(title, () => {
  let edition: RegisterEdition;
  let coordinates: CoordinatesRow[];

  beforeAll(async () => {
    edition = await collectEdition(readGv100ad(files.register));
    coordinates = await all(readCoordinates(files.coordinates));
  });

  it('reads the whole register of 28.02.2026', async () => {
    const again = await collectEdition(readGv100ad(files.register));
    expect(again.territoryDate).toBe('2026-02-28');
    expect(again.counts).toEqual({ '10': 16, '20': 29, '30': 12, '40': 401, '50': 4583, '60': 10943 });
    expect(again.population).toBe(83_563_598);
    expect(again.conflicts).toEqual([]);
    expect(again.notices).toEqual([]);
  });

  it('reads the same when the file is in ISO-8859-1 with CRLF, except for letters that it lacks', async () => {
    const text = readFileSync(files.register, 'utf8').replaceAll('\n', '\r\n');
    const latin1 = await collectEdition(readGv100ad(Buffer.from(text, 'latin1')));
    expect(latin1.counts).toEqual(edition.counts);
    expect(latin1.population).toBe(edition.population);
    const differing = latin1.municipalities.filter(
      ({ name }, index) => name !== edition.municipalities[index]?.name,
    );
    expect(differing).toEqual([]);
  });

  it('cleans every name', () => {
    const byAgs = new Map(edition.municipalities.map((municipality) => [municipality.ags, municipality]));
    expect(byAgs.get('12070424')).toMatchObject({
      name: 'Wittenberge',
      suffix: 'Stadt',
      kind: 'TOWN',
      ars: '120700424424',
    });
    expect(byAgs.get('07140144')).toMatchObject({ name: 'Simmern/Hunsrück', suffix: 'Stadt' });
    expect(byAgs.get('12052000')).toMatchObject({
      name: 'Cottbus',
      secondName: 'Chóśebuz',
      kind: 'DISTRICT_FREE_TOWN',
    });
    const odd = edition.municipalities.filter(
      ({ name, secondName, suffix }) =>
        /,|^\s|\s$|\s\s|\s\/|\/\s|[śćžěłŚŁ]/.test(name) ||
        /,|^\s|\s$/.test(secondName ?? '') ||
        /^\s|\s$|\s\s|\s,|gemfr|^St$|^M$|GKSt|\//.test(suffix ?? ''),
    );
    expect(odd).toEqual([]);
    const outside = edition.municipalities
      .filter(({ districtKey }) => districtKey === null)
      .map(({ ags }) => ags);
    expect(outside).toEqual(['07000999', '13000998', '13000999']);
  });

  it('plans a first import with an address of its own for every municipality', () => {
    const plan = planRegister(edition, { territoryDate: null, municipalities: [], units: [] }, undefined, {
      today: '2026-11-23',
    });
    expect(summariseRegisterPlan(plan)).toEqual({
      edition: '2026-02-28',
      populationDate: '2024-12-31',
      municipalities: 10_943,
      new: 10_943,
      changed: 0,
      renumbered: 0,
      gone: 0,
      unchanged: 0,
      conflicts: [],
    });
    const slugs = new Map(plan.created.map(({ next, slug }) => [next.ags, slug]));
    expect(new Set(slugs.values()).size).toBe(10_943);
    expect(slugs.get('12070424')).toBe('wittenberge');
    expect(slugs.get('03154028')).not.toContain('03154028');
    expect([...slugs.values()].filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  it('plans nothing when the same edition comes again', () => {
    const plan = planRegister(edition, asStored(edition));
    expect(summariseRegisterPlan(plan)).toMatchObject({
      new: 0,
      changed: 0,
      gone: 0,
      unchanged: 10_943,
      conflicts: [],
    });
    expect(plan.units).toMatchObject({ created: [], changed: [], gone: [] });
  });

  it('recognises Hanau under its new key', () => {
    const stored = asStored(edition);
    const before = {
      ...stored,
      territoryDate: '2025-12-31',
      municipalities: stored.municipalities.map((municipality) =>
        municipality.ags === '06415000'
          ? {
              ...municipality,
              ags: '06435014',
              ars: '064350014014',
              districtKey: '06435',
              kind: 'TOWN' as const,
              kindCode: '63',
              areaHa: 7647,
              population: 98_502,
            }
          : municipality,
      ),
    };
    const plan = planRegister(edition, before);
    expect(summariseRegisterPlan(plan)).toMatchObject({
      new: 0,
      changed: 1,
      renumbered: 1,
      gone: 0,
      conflicts: [],
    });
    expect(plan.renumbered[0]).toMatchObject({
      stored: { id: 'id-06415000', ags: '06435014' },
      next: { ags: '06415000' },
    });
  });

  it('joins coordinates of 2023, also under keys that changed since', () => {
    expect(coordinates).toHaveLength(10_982);
    const { byAgs, notices } = joinSupplements(edition.municipalities, { coordinates });
    expect(byAgs.get('12070424')).toEqual({ lon: 11.751411, lat: 52.993574, urbanisation: 2 });
    expect(byAgs.get('06415000')).toEqual({ lon: 8.915189, lat: 50.135573, urbanisation: 1 });
    expect(notices).toEqual([
      { code: 'COORDINATES_MISSING', key: '16076094', name: 'Berga-Wünschendorf, Stadt' },
    ]);
  });

  it('follows three years of changed boundaries, with AuszugGV of 2023 as the stored register', () => {
    const current = new Map(edition.municipalities.map(({ ags, ars }) => [ags, ars]));
    const before = coordinates.map((row): StoredMunicipality => {
      const { line, ags, officialName, areaHa, population, postalCode } = row;
      const association = current.get(ags)?.slice(5, 9) ?? '5012';
      const record = {
        type: '60',
        line,
        territoryDate: '2023-03-31',
        officialName,
        ags,
        ars: ags.slice(0, 5) + association + ags.slice(5),
      } as const;
      const municipality = toMunicipality({
        ...record,
        kindCode: row.isUnincorporated ? '66' : '64',
        areaHa,
        population,
        malePopulation: 0,
        postalCode,
        severalPostalCodes: false,
      });
      return {
        ...municipality,
        id: ags,
        slug: ags,
        lon: null,
        lat: null,
        urbanisation: null,
        bbsrType: null,
        goneAt: null,
      };
    });
    const plan = planRegister(edition, { territoryDate: '2023-03-31', municipalities: before, units: [] });
    expect(plan.conflicts).toEqual([]);
    expect(plan.renumbered.map(({ stored, next }) => `${stored.ags} ${stored.name} ${next.ags}`)).toEqual([
      '06435014 Hanau 06415000',
      '07232096 Obergeckler 07232503',
      '16061097 Uder 16061119',
    ]);
    expect(plan.created.map(({ next }) => next.name)).toEqual([
      'gemeindefreies Gebiet M-V',
      'Berga-Wünschendorf',
    ]);
    const successors = new Map(plan.gone.map(({ stored, successorAgs }) => [stored.name, successorAgs]));
    expect(successors.size).toBe(41);
    expect(successors.get('Herrenhof')).toBe('16067092');
    expect(successors.get('Berga/Elster')).toBe('16076094');
    expect(successors.get('Hohes Kreuz')).toBe('16061045');
    expect(successors.get('Rodeberg')).toBeNull();
  });

  it('reads all known mail domains in their ASCII form', async () => {
    const rows = await all(readMailDomains(files.domains));
    expect(rows).toHaveLength(10_732);
    expect(rows.find(({ ags }) => ags === '12070424')).toMatchObject({
      website: 'wittenberge.de',
      mailDomains: ['wittenberge.de'],
    });
    expect(rows.find(({ ags }) => ags === '01053073')?.mailDomains).toEqual(['xn--krzen-lva.de']);
    expect(
      rows
        .flatMap(({ mailDomains }) => mailDomains)
        .filter((domain) => !/^[a-z0-9.-]+\.[a-z-]+$/.test(domain)),
    ).toEqual([]);
  });
});
