import { isId } from '@app/contracts';
import { Problem } from '@app/platform/context';
import type { MunicipalityFilter } from './municipality.inputs.js';

export interface Conditions {
  /** Conditions on `municipality m`, joined by AND. */
  readonly where: string;
  readonly values: readonly unknown[];
  /** 0 for names that begin with the search text, 1 for the others; a constant without a search text. */
  readonly rank: string;
}

const MAX_SEARCH = 100;
const MAX_KM = 1_000;

/** Mean earth radius; great-circle distances on a sphere are within 0.5 % of the ellipsoid. */
export const EARTH_RADIUS_KM = 6_371.0088;

/**
 * The SQL of a filter. Values travel as parameters; the text depends only on which conditions are set.
 *
 * @param today calendar day in Germany, for needs and offers that end
 * @throws Problem `BAD_INPUT` naming the field that does not fit
 */
export function municipalityConditions(filter: MunicipalityFilter, today: string): Conditions {
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const where = ['m.gone_at is null'];
  let rank = '1';

  const search = filter.search?.trim();
  if (search) {
    if (search.length > MAX_SEARCH)
      throw new Problem('TOO_LONG', { field: 'filter.search', values: { max: MAX_SEARCH } });
    if (/^\d{2,5}$/.test(search)) {
      where.push(`m.postal_code like ${param(`${search}%`)}`);
    } else {
      const spellings = param(nameSpellings(search));
      where.push(`fold(m.name) like any (select '%' || s || '%' from unnest(${spellings}::text[]) s)`);
      rank = `(case when fold(m.name) like any (select s || '%' from unnest(${spellings}::text[]) s) then 0 else 1 end)`;
    }
  }
  if (filter.landKeys?.length) where.push(`m.land_key = any(${param(filter.landKeys)}::text[])`);
  if (filter.sizeClasses?.length) where.push(`m.size_class = any(${param(filter.sizeClasses)}::text[])`);
  if (filter.bbsrTypes?.length) where.push(`m.bbsr_type = any(${param(filter.bbsrTypes)}::int[])`);
  if (filter.participation) where.push(`m.participation = ${param(filter.participation)}`);
  for (const [table, slug] of [
    ['need', filter.seeksTopic],
    ['offer', filter.offersTopic],
  ] as const) {
    if (!slug) continue;
    // The slug of a topic that went into another one still leads there.
    where.push(`m.id in (
      select s.municipality_id from (select living_topic(id) as id from topic where slug = ${param(slug)}) lead
        join topic t on lead.id in (t.id, t.parent_id) join ${table} s on s.topic_id = t.id
      where (s.valid_until is null or s.valid_until >= ${param(today)}::date))`);
  }
  if (filter.withinKm != null || filter.nearMunicipalityId != null) {
    const { withinKm, nearMunicipalityId } = filter;
    if (!isId(nearMunicipalityId)) throw new Problem('BAD_INPUT', { field: 'filter.nearMunicipalityId' });
    if (withinKm == null || withinKm < 1 || withinKm > MAX_KM)
      throw new Problem('BAD_INPUT', { field: 'filter.withinKm', values: { max: MAX_KM } });
    where.push(
      `exists (select 1 from municipality c where c.id = ${param(nearMunicipalityId)}::uuid and ${distanceKm('m', 'c')} <= ${param(withinKm)})`,
    );
  }
  return { where: where.join(' and '), values, rank };
}

/** Great-circle distance of two rows with `lat` and `lon`, in kilometres (haversine formula). */
export function distanceKm(a: string, b: string): string {
  return `(2 * ${EARTH_RADIUS_KM} * asin(least(1, sqrt(
    power(sin(radians(${b}.lat - ${a}.lat) / 2), 2)
    + cos(radians(${a}.lat)) * cos(radians(${b}.lat)) * power(sin(radians(${b}.lon - ${a}.lon) / 2), 2)))))`;
}

/**
 * How a name may stand in the register, folded: as typed, and with ae, oe, ue read as umlauts. Characters with
 * a meaning in LIKE are taken literally.
 */
export function nameSpellings(search: string): string[] {
  const folded = search
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\\%_]/g, (character) => `\\${character}`);
  const contracted = folded.replace(/ae|oe|ue/g, (digraph) => digraph[0]!);
  return [...new Set([folded, contracted])];
}
