import type { Municipality } from './municipality.model.js';

/** The columns of a municipality, named as the model names them; `m` is the table. */
export const MUNICIPALITY_COLUMNS = `
  m.id, m.ags, m.ars, m.slug, m.name, m.official_name as "officialName", m.kind,
  m.land_key as "landKey", (select l.name from land l where l.key = m.land_key) as "landName",
  coalesce(m.district_key, '') as "districtKey", coalesce(m.district_name, '') as "districtName",
  m.association_name as "associationName", m.population, m.population_date as "populationDate",
  m.area_ha as "areaHa", m.postal_code as "postalCode", m.register_date as "registerDate", m.lat, m.lon,
  m.size_class as "sizeClass", m.bbsr_type as "bbsrType", m.website, m.participation, m.is_example as "isExample",
  m.description, m.description_html as "descriptionHtml", m.description_hidden_at is not null as "descriptionHidden",
  m.contact_email as "contactEmail", m.contact_phone as "contactPhone", m.contact_visibility as "contactVisibility"`;

/**
 * SQL: the version of the row of the municipality whose id is `id`; for statements whose readers then ask
 * `MunicipalityReader.byVersion`. PostgreSQL numbers each change of a row by the transaction that made it.
 */
export function municipalityVersion(id: string): string {
  return `(select town.xmin::text from municipality town where town.id = ${id})`;
}

export type MunicipalityRow = Omit<Municipality, 'land'> & { landKey: string; landName: string };

/** The model of a row read with `MUNICIPALITY_COLUMNS`. */
export function toMunicipality({ landKey, landName, ...row }: MunicipalityRow): Municipality {
  return { ...row, land: { key: landKey, name: landName } };
}
