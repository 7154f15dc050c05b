import type { BbsrRow } from './bbsr.reader.js';
import type { CoordinatesRow } from './coordinates.reader.js';
import { cleanOfficialName } from './names.rules.js';
import type { MunicipalitySupplement, RegisterMunicipality, RegisterNotice } from './register.types.js';
import { findRenumberings, type Place } from './successor.rules.js';

export interface Supplements {
  readonly byAgs: ReadonlyMap<string, MunicipalitySupplement>;
  readonly notices: readonly RegisterNotice[];
}

/**
 * Joins centres and town types to the municipalities of an edition by AGS.
 *
 * Coordinates often come from an older edition than the register. A row whose key is gone is given to the municipality
 * that bears the place on under a new key, by the same cautious rule that finds successors. What a file does not say
 * stays undefined; a notice names inhabited municipalities for which a coordinates file has nothing.
 */
export function joinSupplements(
  municipalities: readonly RegisterMunicipality[],
  files: { readonly coordinates?: readonly CoordinatesRow[]; readonly bbsr?: readonly BbsrRow[] },
): Supplements {
  const byAgs = new Map<string, MunicipalitySupplement>();
  const notices: RegisterNotice[] = [];
  const known = new Map(municipalities.map((municipality) => [municipality.ags, municipality]));

  if (files.coordinates) {
    const rows = rowsByCurrentAgs(municipalities, files.coordinates);
    for (const municipality of municipalities) {
      const row = rows.get(municipality.ags);
      if (row) byAgs.set(municipality.ags, supplementOf(row));
      if ((!row || row.lon === null) && municipality.kind !== 'UNINCORPORATED') {
        notices.push({ code: 'COORDINATES_MISSING', key: municipality.ags, name: municipality.officialName });
      }
    }
  }
  for (const { ags, type } of files.bbsr ?? []) {
    if (known.has(ags)) byAgs.set(ags, { ...byAgs.get(ags), bbsrType: type });
    else notices.push({ code: 'BBSR_UNMATCHED', key: ags, name: null });
  }
  return { byAgs, notices };
}

function rowsByCurrentAgs(
  municipalities: readonly RegisterMunicipality[],
  coordinates: readonly CoordinatesRow[],
): Map<string, CoordinatesRow> {
  const rows = new Map(coordinates.map((row) => [row.ags, row]));
  const current = new Set(municipalities.map(({ ags }) => ags));
  const withoutRow = municipalities.filter(({ ags }) => !rows.has(ags)).map(asPlace);
  const withoutMunicipality = coordinates
    .filter(({ ags }) => !current.has(ags))
    .map((row) => ({ ...row, name: cleanOfficialName(row.officialName, row.ags).name }));
  for (const { old, next } of findRenumberings(withoutMunicipality, withoutRow).renumbered)
    rows.set(next.ags, old);
  return rows;
}

function supplementOf({ lon, lat, urbanisation }: CoordinatesRow): MunicipalitySupplement {
  return {
    ...(lon !== null && lat !== null ? { lon, lat } : {}),
    ...(urbanisation !== null ? { urbanisation } : {}),
  };
}

/** What identifies a municipality beside its key. */
export function asPlace<T extends RegisterMunicipality>(municipality: T): T & Place {
  return { ...municipality, isUnincorporated: municipality.kind === 'UNINCORPORATED' };
}
