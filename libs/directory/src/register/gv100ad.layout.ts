import type { RegisterField } from './register-file.error.js';

/** Length of every GV100AD record in characters (not bytes). */
export const GV100AD_RECORD_LENGTH = 220;

/** A field of the fixed-width record: official number and name, position counted from 0, length in characters. */
export interface Gv100adField extends RegisterField {
  readonly start: number;
  readonly length: number;
}

function field(id: string, name: string, start: number, length: number): Gv100adField {
  return { id, name, start, length };
}

/** The fields of GV100AD (Destatis, GV-ISys) that this platform reads. */
export const GV100AD_FIELDS = {
  recordType: field('EF1', 'Satzart', 0, 2),
  territoryDate: field('EF2', 'Gebietsstand', 2, 8),
  land: field('EF3', 'Land', 10, 2),
  governmentRegion: field('EF3', 'Regierungsbezirk', 12, 1),
  district: field('EF3', 'Kreis', 13, 2),
  municipality: field('EF3', 'Gemeinde', 15, 3),
  association: field('EF4', 'Gemeindeverband', 18, 4),
  name: field('EF5', 'Bezeichnung', 22, 50),
  seat: field('EF6', 'Sitz der Verwaltung', 72, 50),
  kindCode: field('EF7', 'Textkennzeichen', 122, 2),
  area: field('EF8', 'Fläche in Hektar', 128, 11),
  population: field('EF9', 'Bevölkerung insgesamt', 139, 11),
  malePopulation: field('EF10', 'Bevölkerung männlich', 150, 11),
  postalCode: field('EF12U1', 'Postleitzahl', 165, 5),
  severalPostalCodes: field('EF12U2', 'Postleitzahl nicht eindeutig', 170, 5),
  taxOffice: field('EF14', 'Finanzamtsbezirk', 177, 4),
  courtDistrict: field('EF15', 'Gerichtsbezirk', 181, 4),
  employmentAgency: field('EF16', 'Arbeitsagenturbezirk', 185, 5),
  constituencyFrom: field('EF17', 'Bundestagswahlkreis von', 190, 3),
  constituencyTo: field('EF17', 'Bundestagswahlkreis bis', 193, 3),
} as const satisfies Record<string, Gv100adField>;

const INNER_LAST_FIRST = Object.values(GV100AD_FIELDS).reverse();

/** The field in which a record of this many characters breaks off. */
export function fieldAt(position: number): Gv100adField {
  return INNER_LAST_FIRST.find((candidate) => candidate.start <= position) ?? GV100AD_FIELDS.recordType;
}
