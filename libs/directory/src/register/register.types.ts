import type { AssociationKind, DistrictKind, MunicipalityKind } from './kind.rules.js';
import type { SizeClass } from './size-class.rules.js';

/** Grad der Verstädterung (Eurostat): 1 densely, 2 medium, 3 thinly populated. */
export type Urbanisation = 1 | 2 | 3;

/** Stadt- und Gemeindetyp of BBSR: 11, 12 Großstadt, 21, 22 Mittelstadt, 30, 40 Kleinstadt, 50 Landgemeinde. */
export const BBSR_TYPES = [11, 12, 21, 22, 30, 40, 50] as const;
export type BbsrType = (typeof BBSR_TYPES)[number];

/** What the register says about a municipality, cleaned. */
export interface RegisterMunicipality {
  /** Amtlicher Gemeindeschlüssel, 8 digits. */
  readonly ags: string;
  /** Amtlicher Regionalschlüssel, 12 digits. */
  readonly ars: string;
  readonly officialName: string;
  readonly name: string;
  readonly suffix: string | null;
  readonly secondName: string | null;
  readonly kind: MunicipalityKind;
  /** Textkennzeichen as in the register; null where it is blank. */
  readonly kindCode: string | null;
  /** Key of the Land, 2 digits. */
  readonly landKey: string;
  /** Key of the Kreis, 5 digits; null for areas outside any Kreis. */
  readonly districtKey: string | null;
  /** Key of the Gemeindeverband, 9 digits. */
  readonly associationKey: string;
  readonly areaHa: number;
  readonly population: number;
  readonly sizeClass: SizeClass;
  readonly postalCode: string | null;
  readonly severalPostalCodes: boolean;
}

/** Facts from further files; undefined when this import brings none, and what is stored stays. */
export interface MunicipalitySupplement {
  /** Centre in WGS84 degrees; always together with `lat`. */
  readonly lon?: number;
  readonly lat?: number;
  readonly urbanisation?: Urbanisation;
  readonly bbsrType?: BbsrType;
}

/** A municipality of an edition with what further files say about it. */
export type PlannedMunicipality = RegisterMunicipality & MunicipalitySupplement;

export type RegisterUnitLevel = 'LAND' | 'GOVERNMENT_REGION' | 'PLANNING_REGION' | 'DISTRICT' | 'ASSOCIATION';

/** Anything above the municipalities. Keys of different levels differ in length, so the key alone is unique. */
export interface RegisterUnit {
  readonly key: string;
  readonly level: RegisterUnitLevel;
  readonly officialName: string;
  readonly name: string;
  readonly suffix: string | null;
  /** Seat of government or administration. */
  readonly seat: string | null;
  readonly kind: DistrictKind | AssociationKind | null;
  readonly kindCode: string | null;
}

/** A municipality as the database holds it. */
export interface StoredMunicipality extends RegisterMunicipality {
  readonly id: string;
  readonly slug: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly urbanisation: number | null;
  readonly bbsrType: number | null;
  /** Reference date of the first edition without it; null while it exists. */
  readonly goneAt: string | null;
}

/** A Land, Kreis, Verband or region as the database holds it. */
export interface StoredUnit extends RegisterUnit {
  readonly goneAt: string | null;
}

export type FieldValue = string | number | boolean | null;

/** One fact that differs. */
export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** A register file read completely. */
export interface RegisterEdition {
  /** Reference date of boundaries, names and keys, `YYYY-MM-DD`. */
  readonly territoryDate: string;
  readonly units: readonly RegisterUnit[];
  readonly municipalities: readonly RegisterMunicipality[];
  /** Records per Satzart. */
  readonly counts: Readonly<Record<'10' | '20' | '30' | '40' | '50' | '60', number>>;
  readonly population: number;
  /** Contradictions between the records: with any of these the edition must not be imported. */
  readonly conflicts: readonly RegisterConflict[];
  readonly notices: readonly RegisterNotice[];
}

export type RegisterConflictCode =
  | 'DUPLICATE_KEY'
  | 'EDITION_IN_FUTURE'
  | 'OLDER_EDITION'
  | 'PARENT_MISSING'
  | 'LAENDER_MISSING'
  | 'SUCCESSOR_AMBIGUOUS'
  | 'SUCCESSOR_DECISION_INVALID'
  | 'SUCCESSOR_UNCLEAR'
  | 'TOO_MANY_GONE';

/** Why an edition is not imported as it is. Everything a message in any language needs is in the parts. */
export interface RegisterConflict {
  readonly code: RegisterConflictCode;
  /** The key it is about: an AGS or the key of a unit. */
  readonly key: string | null;
  readonly name: string | null;
  readonly line: number | null;
  /** Further keys, numbers or dates, by code: see where the conflict is made. */
  readonly details: readonly string[];
}

export type RegisterNoticeCode = 'BBSR_UNMATCHED' | 'COORDINATES_MISSING' | 'KIND_UNKNOWN';

/** Something to tell the person who imports; it stops nothing. */
export interface RegisterNotice {
  readonly code: RegisterNoticeCode;
  readonly key: string;
  readonly name: string | null;
}
