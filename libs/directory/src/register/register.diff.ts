import type {
  FieldChange,
  FieldValue,
  PlannedMunicipality,
  RegisterMunicipality,
  RegisterUnit,
  StoredMunicipality,
  StoredUnit,
} from './register.types.js';

/** The AGS stands first, so that a change of key is the first thing a reader sees. */
const MUNICIPALITY_FIELDS = [
  'ags',
  'ars',
  'officialName',
  'name',
  'suffix',
  'secondName',
  'kind',
  'kindCode',
  'landKey',
  'districtKey',
  'associationKey',
  'areaHa',
  'population',
  'sizeClass',
  'postalCode',
  'severalPostalCodes',
] as const satisfies readonly (keyof RegisterMunicipality)[];

const SUPPLEMENT_FIELDS = ['lon', 'lat', 'urbanisation', 'bbsrType'] as const;

const UNIT_FIELDS = [
  'level',
  'officialName',
  'name',
  'suffix',
  'seat',
  'kind',
  'kindCode',
] as const satisfies readonly (keyof RegisterUnit)[];

/** The facts in which an edition differs from the stored row. Facts the import brings no file for are not compared. */
export function diffMunicipality(stored: StoredMunicipality, next: PlannedMunicipality): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of MUNICIPALITY_FIELDS) push(changes, field, stored[field], next[field]);
  for (const field of SUPPLEMENT_FIELDS) {
    const after = next[field];
    if (after !== undefined) push(changes, field, stored[field], after);
  }
  push(changes, 'goneAt', stored.goneAt, null);
  return changes;
}

/** The facts in which a Land, Kreis, Verband or region differs from the stored row. */
export function diffUnit(stored: StoredUnit, next: RegisterUnit): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of UNIT_FIELDS) push(changes, field, stored[field], next[field]);
  push(changes, 'goneAt', stored.goneAt, null);
  return changes;
}

function push(changes: FieldChange[], field: string, before: FieldValue, after: FieldValue): void {
  if (before !== after) changes.push({ field, before, after });
}
