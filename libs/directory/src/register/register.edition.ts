import type {
  AssociationRecord,
  DistrictRecord,
  Gv100adRecord,
  MunicipalityRecord,
} from './gv100ad.records.js';
import { associationKind, districtKind, municipalityKind } from './kind.rules.js';
import { cleanAssociationName, cleanOfficialName } from './names.rules.js';
import type {
  RegisterConflict,
  RegisterEdition,
  RegisterMunicipality,
  RegisterNotice,
  RegisterUnit,
  RegisterUnitLevel,
} from './register.types.js';
import { sizeClass } from './size-class.rules.js';

const LEVELS: Readonly<Record<Exclude<Gv100adRecord['type'], '60'>, RegisterUnitLevel>> = {
  '10': 'LAND',
  '20': 'GOVERNMENT_REGION',
  '30': 'PLANNING_REGION',
  '40': 'DISTRICT',
  '50': 'ASSOCIATION',
};

/** Areas outside any Kreis (coastal waters, joint territory with Luxembourg). Hamburg and Berlin end in zeros only. */
const OUTSIDE_ANY_DISTRICT = /^..00099.$/;

/**
 * Gathers the records of one file into an edition and checks what only the whole can show: a key that occurs twice,
 * a municipality whose Land, Kreis or Verband has no record.
 */
export async function collectEdition(
  records: AsyncIterable<Gv100adRecord> | Iterable<Gv100adRecord>,
): Promise<RegisterEdition> {
  const units = new Map<string, RegisterUnit>();
  const municipalities = new Map<string, RegisterMunicipality>();
  const lines = new Map<string, number>();
  const counts = { '10': 0, '20': 0, '30': 0, '40': 0, '50': 0, '60': 0 };
  const conflicts: RegisterConflict[] = [];
  const notices: RegisterNotice[] = [];
  let territoryDate = '';
  let population = 0;

  for await (const record of records) {
    counts[record.type] += 1;
    territoryDate ||= record.territoryDate;
    const key = record.type === '60' ? record.ags : record.key;
    const firstLine = lines.get(key);
    if (firstLine !== undefined) {
      conflicts.push({
        code: 'DUPLICATE_KEY',
        key,
        name: record.officialName,
        line: record.line,
        details: [String(firstLine)],
      });
      continue;
    }
    lines.set(key, record.line);
    if (record.type !== '60') {
      units.set(key, toUnit(record));
      continue;
    }
    population += record.population;
    municipalities.set(key, toMunicipality(record));
    if (municipalityKind(record.kindCode) === null) {
      notices.push({ code: 'KIND_UNKNOWN', key, name: record.officialName });
    }
  }

  for (const municipality of municipalities.values()) {
    const { landKey, districtKey, associationKey } = municipality;
    const missing = [landKey, districtKey, associationKey].filter((key) => key !== null && !units.has(key));
    if (missing.length > 0) {
      conflicts.push({
        code: 'PARENT_MISSING',
        key: municipality.ags,
        name: municipality.officialName,
        line: lines.get(municipality.ags) ?? null,
        details: missing.filter((key) => key !== null),
      });
    }
  }

  return {
    territoryDate,
    units: [...units.values()],
    municipalities: [...municipalities.values()],
    counts,
    population,
    conflicts,
    notices,
  };
}

function toUnit(record: Exclude<Gv100adRecord, MunicipalityRecord>): RegisterUnit {
  const { key, officialName, seat } = record;
  const base = { key, level: LEVELS[record.type], officialName, seat };
  if (record.type === '40') return { ...base, ...districtParts(record) };
  if (record.type === '50') return { ...base, ...associationParts(record) };
  return { ...base, name: officialName, suffix: null, kind: null, kindCode: null };
}

function districtParts({ officialName, key, kindCode }: DistrictRecord) {
  const { name, suffix } = cleanOfficialName(officialName, key);
  return { name, suffix, kind: districtKind(kindCode), kindCode };
}

function associationParts({ officialName, key, kindCode }: AssociationRecord) {
  const kind = associationKind(kindCode);
  const { name, suffix } = cleanAssociationName(officialName, key, kind === 'SINGLE_MUNICIPALITY');
  return { name, suffix, kind, kindCode };
}

/** The cleaned form of a municipality record. A blank or unknown Textkennzeichen counts as an ordinary municipality. */
export function toMunicipality(record: MunicipalityRecord): RegisterMunicipality {
  const { ags, ars, officialName, kindCode, areaHa, population, postalCode, severalPostalCodes } = record;
  return {
    ags,
    ars,
    officialName,
    ...cleanOfficialName(officialName, ags),
    kind: municipalityKind(kindCode) ?? 'MUNICIPALITY',
    kindCode,
    landKey: ags.slice(0, 2),
    districtKey: OUTSIDE_ANY_DISTRICT.test(ags) ? null : ags.slice(0, 5),
    associationKey: ars.slice(0, 9),
    areaHa,
    population,
    sizeClass: sizeClass(population),
    postalCode,
    severalPostalCodes,
  };
}

/**
 * The reference date of the population figures, `YYYY-MM-DD`, which the register does not state: always a 31 December,
 * from September on that of the year before, earlier in the year that of two years before. An assumption from the
 * editions seen (31.03.2023 → 31.12.2021, 31.12.2025 → 31.12.2024, 28.02.2026 → 31.12.2024); yearly editions may
 * carry a later one, so the importing person can state it.
 */
export function assumedPopulationDate(territoryDate: string): string {
  const [year = 0, month = 0] = territoryDate.split('-').map(Number);
  return `${year - (month >= 9 ? 1 : 2)}-12-31`;
}
