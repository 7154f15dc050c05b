/** What every GV100AD record says. Texts are trimmed, keys are text because they begin with zeros. */
interface BaseRecord {
  /** Line in the file, counted from 1. */
  readonly line: number;
  /** Reference date of boundaries and names (Gebietsstand), `YYYY-MM-DD`. */
  readonly territoryDate: string;
  /** Official name as it stands in the file, e.g. `Wittenberge, Stadt`. */
  readonly officialName: string;
}

/** Satzart 10: a Land; key of 2 digits. */
export interface LandRecord extends BaseRecord {
  readonly type: '10';
  readonly key: string;
  readonly seat: string | null;
}

/** Satzart 20: Regierungsbezirk or statistical region; key of 3 digits. */
export interface GovernmentRegionRecord extends BaseRecord {
  readonly type: '20';
  readonly key: string;
  readonly seat: string | null;
}

/** Satzart 30: planning region, in Baden-Württemberg only; key of 4 digits. */
export interface PlanningRegionRecord extends BaseRecord {
  readonly type: '30';
  readonly key: string;
  readonly seat: string | null;
}

/** Satzart 40: Kreis or kreisfreie Stadt; key of 5 digits. */
export interface DistrictRecord extends BaseRecord {
  readonly type: '40';
  readonly key: string;
  readonly seat: string | null;
  readonly kindCode: string | null;
}

/** Satzart 50: Gemeindeverband (a single municipality repeats itself here); key of 9 digits. */
export interface AssociationRecord extends BaseRecord {
  readonly type: '50';
  readonly key: string;
  readonly seat: string | null;
  readonly kindCode: string | null;
}

/** Satzart 60: a municipality or an area that belongs to none. */
export interface MunicipalityRecord extends BaseRecord {
  readonly type: '60';
  /** Amtlicher Gemeindeschlüssel, 8 digits. */
  readonly ags: string;
  /** Amtlicher Regionalschlüssel, 12 digits: the AGS with the Verband before the last three. */
  readonly ars: string;
  readonly kindCode: string | null;
  readonly areaHa: number;
  readonly population: number;
  readonly malePopulation: number;
  /** Postal code of the town hall; null for uninhabited areas. */
  readonly postalCode: string | null;
  readonly severalPostalCodes: boolean;
}

export type Gv100adRecord =
  | LandRecord
  | GovernmentRegionRecord
  | PlanningRegionRecord
  | DistrictRecord
  | AssociationRecord
  | MunicipalityRecord;

export type Gv100adRecordType = Gv100adRecord['type'];
