/** What a municipality is by its legal standing (Textkennzeichen 60 to 67 of the register). */
export const MUNICIPALITY_KINDS = [
  'TOWN',
  'MARKET',
  'MUNICIPALITY',
  'DISTRICT_FREE_TOWN',
  'LARGE_DISTRICT_TOWN',
  'UNINCORPORATED',
] as const;
export type MunicipalityKind = (typeof MUNICIPALITY_KINDS)[number];

/** What a Kreis is (Textkennzeichen 41 to 45). */
export const DISTRICT_KINDS = [
  'DISTRICT_FREE_TOWN',
  'URBAN_DISTRICT',
  'DISTRICT',
  'RURAL_DISTRICT',
  'REGIONAL_ASSOCIATION',
] as const;
export type DistrictKind = (typeof DISTRICT_KINDS)[number];

/** What a Gemeindeverband is (Textkennzeichen 50 to 58). */
export const ASSOCIATION_KINDS = [
  'SINGLE_MUNICIPALITY',
  'AMT',
  'SAMTGEMEINDE',
  'VERBANDSGEMEINDE',
  'VERWALTUNGSGEMEINSCHAFT',
  'KIRCHSPIELSLANDGEMEINDE',
  'VERWALTUNGSVERBAND',
  'VERWALTUNGSGEMEINSCHAFT_CARRIER_MODEL',
  'ADMINISTERING_MUNICIPALITY',
] as const;
export type AssociationKind = (typeof ASSOCIATION_KINDS)[number];

const MUNICIPALITY_KIND_BY_CODE: Readonly<Record<string, MunicipalityKind>> = {
  '60': 'MARKET',
  '61': 'DISTRICT_FREE_TOWN',
  // Stadtkreis: what Baden-Württemberg calls a kreisfreie Stadt.
  '62': 'DISTRICT_FREE_TOWN',
  '63': 'TOWN',
  '64': 'MUNICIPALITY',
  '65': 'UNINCORPORATED',
  '66': 'UNINCORPORATED',
  '67': 'LARGE_DISTRICT_TOWN',
};

/** The kind for a Textkennzeichen of Satzart 60; null for a blank or a code that this version does not know. */
export function municipalityKind(code: string | null): MunicipalityKind | null {
  return code === null ? null : (MUNICIPALITY_KIND_BY_CODE[code] ?? null);
}

/** The kind for a Textkennzeichen of Satzart 40; null when blank or unknown. */
export function districtKind(code: string | null): DistrictKind | null {
  return byOffset(DISTRICT_KINDS, code, 41);
}

/** The kind for a Textkennzeichen of Satzart 50; null when blank (it happens) or unknown. */
export function associationKind(code: string | null): AssociationKind | null {
  return byOffset(ASSOCIATION_KINDS, code, 50);
}

function byOffset<T>(kinds: readonly T[], code: string | null, first: number): T | null {
  return code === null ? null : (kinds[Number(code) - first] ?? null);
}
