import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { StoredDomainAssignment, StoredMailDomains } from './register-domains.rules.js';
import type { StoredRegister } from '../register/register.plan.js';
import type { StoredMunicipality, StoredUnit } from '../register/register.types.js';

/** Reads what an edition is compared with. Large answers, rarely wanted: nothing is prepared. */
@Injectable()
export class StoredRegisterReader {
  constructor(private readonly db: Database) {}

  /**
   * The whole register as stored, municipalities that are gone included.
   *
   * @param laender keys of the Länder the edition covers; the newest edition is looked for in these
   */
  async register(ctx: Ctx, laender: readonly string[]): Promise<StoredRegister> {
    const edition = await this.db.row<{ at: string | null }>(
      ctx,
      `select max(register_date) as at from municipality where gone_at is null and land_key = any($1::text[])`,
      [laender],
    );
    // Of two rows with the same key the one that still exists comes last and counts.
    const municipalities = await this.db.rows<StoredMunicipality & Record<string, unknown>>(
      ctx,
      `select id, slug, ags, ars, official_name as "officialName", name, suffix, second_name as "secondName", kind,
         kind_code as "kindCode", land_key as "landKey", district_key as "districtKey",
         coalesce(association_key, '') as "associationKey", coalesce(area_ha, 0) as "areaHa",
         coalesce(population, 0) as population, size_class as "sizeClass", postal_code as "postalCode",
         several_postal_codes as "severalPostalCodes", lon, lat, urbanisation, bbsr_type as "bbsrType",
         gone_at as "goneAt"
       from municipality order by gone_at is null, gone_at, id`,
      [],
      { prepare: false },
    );
    const units = await this.db.rows<StoredUnit & Record<string, unknown>>(
      ctx,
      `select key, level, official_name as "officialName", name, suffix, seat, kind, kind_code as "kindCode",
         gone_at as "goneAt"
       from register_unit`,
      [],
      { prepare: false },
    );
    return { territoryDate: edition?.at ?? null, municipalities, units };
  }

  /** Every AGS a municipality that exists has or had → its id. A key in use comes before a former one. */
  async idByAgs(ctx: Ctx): Promise<Map<string, string>> {
    const rows = await this.db.rows<{ ags: string; id: string }>(
      ctx,
      `select ags, id from (
         select k.ags, m.id, false as current from municipality_key k join municipality m on m.id = k.municipality_id
         where m.gone_at is null and k.valid_to is not null
         union all
         select ags, id, true from municipality where gone_at is null
       ) known order by current`,
      [],
      { prepare: false },
    );
    return new Map(rows.map(({ ags, id }) => [ags, id]));
  }

  /** The mail domains and websites a file of them is compared with. */
  async mailDomains(ctx: Ctx): Promise<StoredMailDomains> {
    const assignments = await this.db.rows<StoredDomainAssignment & Record<string, unknown>>(
      ctx,
      `select domain, municipality_id as "municipalityId", source from mail_domain_municipality`,
      [],
      { prepare: false },
    );
    const confirmed = await this.db.rows<{ domain: string }>(
      ctx,
      `select domain from mail_domain where state = 'CONFIRMED'`,
      [],
      { prepare: false },
    );
    const websites = await this.db.rows<{ id: string; website: string; own: boolean }>(
      ctx,
      `select id, website, participation <> 'NOT_YET' as own from municipality where website is not null`,
      [],
      { prepare: false },
    );
    return {
      assignments,
      confirmed: new Set(confirmed.map(({ domain }) => domain)),
      websites: new Map(websites.map(({ id, website }) => [id, website])),
      ownWebsites: new Set(websites.filter(({ own }) => own).map(({ id }) => id)),
    };
  }
}
