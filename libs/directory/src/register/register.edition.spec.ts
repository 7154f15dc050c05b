import { join } from 'node:path';
import { associationLine, districtLine, municipalityLine, landLine } from './__fixtures__/gv100ad.fixture.js';
import { readGv100ad } from './gv100ad.reader.js';
import { assumedPopulationDate, collectEdition } from './register.edition.js';

const samplePath = join(import.meta.dirname, '__fixtures__/gv100ad.sample.txt');

function edition(...lines: string[]) {
  return collectEdition(readGv100ad(Buffer.from(lines.join('\n'))));
}

const HEAD = [
  landLine('12', 'Brandenburg'),
  districtLine('12990', 'Musterkreis'),
  associationLine('129900001', 'Grünfelde'),
];

describe('collectEdition', () => {
  it('gathers municipalities with everything derived from their names and keys', async () => {
    const { territoryDate, municipalities, counts, population, conflicts, notices } = await collectEdition(
      readGv100ad(samplePath),
    );
    expect({ territoryDate, counts, population, conflicts, notices }).toEqual({
      territoryDate: '2026-02-28',
      counts: { '10': 3, '20': 2, '30': 1, '40': 4, '50': 6, '60': 7 },
      population: 188_913,
      conflicts: [],
      notices: [],
    });
    expect(municipalities[3]).toEqual({
      ags: '12071901',
      ars: '120710001901',
      officialName: 'Forstwalde (Lausitz)/Musterojce (Łužyca), Stadt',
      name: 'Forstwalde (Lausitz)',
      suffix: 'Stadt',
      secondName: 'Musterojce (Łužyca)',
      kind: 'TOWN',
      kindCode: '63',
      landKey: '12',
      districtKey: '12071',
      associationKey: '120710001',
      areaHa: 10_020,
      population: 18_700,
      sizeClass: 'GROESSERE_KLEINSTADT',
      postalCode: '99801',
      severalPostalCodes: true,
    });
    expect(municipalities.map(({ name, kind, sizeClass }) => `${name} ${kind} ${sizeClass}`)).toEqual([
      'Musterburg DISTRICT_FREE_TOWN KLEINE_GROSSSTADT',
      'Birkenau am Überbach LARGE_DISTRICT_TOWN KLEINE_MITTELSTADT',
      'Öhrfeld/Überbach MUNICIPALITY LANDGEMEINDE',
      'Forstwalde (Lausitz) TOWN GROESSERE_KLEINSTADT',
      'Seeblick/Spree MUNICIPALITY KLEINE_KLEINSTADT',
      'Musterbach MARKET KLEINE_KLEINSTADT',
      'Musterbacher Forst UNINCORPORATED LANDGEMEINDE',
    ]);
  });

  it('gathers the units above them', async () => {
    const { units } = await collectEdition(readGv100ad(samplePath));
    expect(units.map(({ key, level, name, suffix, kind }) => [key, level, name, suffix, kind])).toEqual([
      ['08', 'LAND', 'Baden-Württemberg', null, null],
      ['089', 'GOVERNMENT_REGION', 'Reg.-Bez. Musterland', null, null],
      ['0891', 'PLANNING_REGION', 'Region Oberes Mustertal', null, null],
      ['08990', 'DISTRICT', 'Musterburg', 'Stadtkreis', 'URBAN_DISTRICT'],
      ['089900000', 'ASSOCIATION', 'Musterburg', 'Universitätsstadt', 'SINGLE_MUNICIPALITY'],
      ['08991', 'DISTRICT', 'Mustertal', null, 'RURAL_DISTRICT'],
      ['089915001', 'ASSOCIATION', 'GVV Birkenau/Öhrfeld', null, 'VERWALTUNGSVERBAND'],
      ['12', 'LAND', 'Brandenburg', null, null],
      ['12071', 'DISTRICT', 'Musterheide', null, 'RURAL_DISTRICT'],
      ['120710001', 'ASSOCIATION', 'Forstwalde (Lausitz)', 'Stadt', 'SINGLE_MUNICIPALITY'],
      ['120715901', 'ASSOCIATION', 'Amt Seeblick', null, 'AMT'],
      ['09', 'LAND', 'Bayern', null, null],
      ['099', 'GOVERNMENT_REGION', 'Musterfranken', null, null],
      ['09971', 'DISTRICT', 'Musterbach', null, 'RURAL_DISTRICT'],
      ['099710111', 'ASSOCIATION', 'Musterbach', 'Markt', 'SINGLE_MUNICIPALITY'],
      ['099710451', 'ASSOCIATION', 'Musterbacher Forst', 'gemeindefreies Gebiet', 'SINGLE_MUNICIPALITY'],
    ]);
  });

  it('reports a key that occurs twice, with both lines, and keeps the first', async () => {
    const { municipalities, conflicts } = await edition(
      ...HEAD,
      municipalityLine({ ags: '12990001', name: 'Grünfelde' }),
      municipalityLine({ ags: '12990001', name: 'Rotfelde' }),
    );
    expect(municipalities.map(({ name }) => name)).toEqual(['Grünfelde']);
    expect(conflicts).toEqual([
      { code: 'DUPLICATE_KEY', key: '12990001', name: 'Rotfelde', line: 5, details: ['4'] },
    ]);
  });

  it('reports a municipality whose Kreis or Verband has no record', async () => {
    const { conflicts } = await edition(...HEAD, municipalityLine({ ags: '12991007', name: 'Fernfelde' }));
    expect(conflicts).toEqual([
      {
        code: 'PARENT_MISSING',
        key: '12991007',
        name: 'Fernfelde',
        line: 4,
        details: ['12991', '129910007'],
      },
    ]);
  });

  it('accepts areas outside any Kreis', async () => {
    const { conflicts, municipalities } = await edition(
      landLine('13', 'Mecklenburg-Vorpommern'),
      associationLine('130009999', 'Mustergewässer'),
      municipalityLine({
        ags: '13000999',
        name: 'Mustergewässer',
        association: '9999',
        kindCode: '66',
        population: 0,
      }),
    );
    expect(conflicts).toEqual([]);
    expect(municipalities[0]).toMatchObject({ districtKey: null, landKey: '13' });
  });

  it('takes an unknown Textkennzeichen for an ordinary municipality and says so', async () => {
    const { municipalities, notices } = await edition(
      ...HEAD,
      municipalityLine({ ags: '12990001', name: 'Grünfelde', kindCode: '69' }),
    );
    expect(municipalities[0]).toMatchObject({ kind: 'MUNICIPALITY', kindCode: '69' });
    expect(notices).toEqual([{ code: 'KIND_UNKNOWN', key: '12990001', name: 'Grünfelde' }]);
  });
});

describe('assumedPopulationDate', () => {
  it.each([
    ['2023-03-31', '2021-12-31'],
    ['2025-12-31', '2024-12-31'],
    ['2026-02-28', '2024-12-31'],
    ['2026-09-30', '2025-12-31'],
  ])('boundaries of %s come with people of %s', (territory, population) => {
    expect(assumedPopulationDate(territory)).toBe(population);
  });
});
