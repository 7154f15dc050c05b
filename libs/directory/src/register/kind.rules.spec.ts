import { associationKind, districtKind, municipalityKind } from './kind.rules.js';

it('translates every Textkennzeichen of municipalities', () => {
  expect(['60', '61', '62', '63', '64', '65', '66', '67'].map(municipalityKind)).toEqual([
    'MARKET',
    'DISTRICT_FREE_TOWN',
    'DISTRICT_FREE_TOWN',
    'TOWN',
    'MUNICIPALITY',
    'UNINCORPORATED',
    'UNINCORPORATED',
    'LARGE_DISTRICT_TOWN',
  ]);
});

it('translates those of Kreise and Verbände', () => {
  expect(['41', '42', '43', '44', '45'].map(districtKind)).toEqual([
    'DISTRICT_FREE_TOWN',
    'URBAN_DISTRICT',
    'DISTRICT',
    'RURAL_DISTRICT',
    'REGIONAL_ASSOCIATION',
  ]);
  expect(['50', '51', '52', '53', '54', '56', '58'].map(associationKind)).toEqual([
    'SINGLE_MUNICIPALITY',
    'AMT',
    'SAMTGEMEINDE',
    'VERBANDSGEMEINDE',
    'VERWALTUNGSGEMEINSCHAFT',
    'VERWALTUNGSVERBAND',
    'ADMINISTERING_MUNICIPALITY',
  ]);
});

it.each([null, '68', '40', '59', '6', ''])('knows no kind for %j', (code) => {
  expect([municipalityKind(code), districtKind(code), associationKind(code)]).toEqual([null, null, null]);
});
