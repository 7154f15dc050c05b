import { sizeClass } from '@app/directory';
import { Clock, berlinDayAfter } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import slugify from '@sindresorhus/slugify';
import { STANCES, TOWNS, TOWNS_SOURCE, demoMailDomain } from './content/index.js';

/** Ids of the towns by AGS. */
export type TownIds = ReadonlyMap<string, string>;

const KINDS: Readonly<Record<string, string>> = {
  Stadt: 'TOWN',
  Markt: 'MARKET',
  'kreisangehörige Gemeinde': 'MUNICIPALITY',
};

/** Where the academy tells of its tour and its web talks. */
const ACADEMY = 'https://kleinstadtakademie.com/';

/** The towns with their facts, the mail domains of invented staff, needs and offers. */
@Injectable()
export class DemoTownsSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async seed(tx: Ctx): Promise<TownIds> {
    const members = new Set(STANCES.map((stance) => stance.town));
    const ids = new Map<string, string>();
    const slugs = new Set<string>();
    for (const town of TOWNS) {
      const plain = slugify(town.name, { decamelize: false, locale: 'de' });
      const slug = slugs.has(plain) ? `${plain}-${town.ags}` : plain;
      slugs.add(slug);
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into municipality (ags, ars, slug, name, official_name, kind, land_key, district_key, district_name,
           association_key, association_name, population, population_date, area_ha, postal_code, register_date,
           lat, lon, size_class, website, participation, is_example)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
         returning id`,
        [
          town.ags,
          town.ars,
          slug,
          town.name,
          town.officialName,
          KINDS[town.kind],
          town.stateKey,
          town.districtKey,
          town.district,
          town.association?.key ?? null,
          town.association?.name ?? null,
          town.population,
          TOWNS_SOURCE.populationDate,
          town.areaHa,
          town.postalCode,
          TOWNS_SOURCE.territoryDate,
          town.lat,
          town.lon,
          sizeClass(town.population),
          town.website || null,
          members.has(town.ags) ? 'MEMBER' : 'NOT_YET',
          members.has(town.ags),
        ],
      );
      ids.set(town.ags, row!.id);
      await this.db.execute(
        tx,
        `insert into municipality_key (municipality_id, ags, ars, valid_from) values ($1, $2, $3, $4)`,
        [row!.id, town.ags, town.ars, TOWNS_SOURCE.territoryDate],
      );
      if (members.has(town.ags)) await this.domain(tx, demoMailDomain(town), row!.id);
    }
    await this.stances(tx, ids);
    return ids;
  }

  private async domain(tx: Ctx, domain: string, municipalityId: string): Promise<void> {
    await this.db.execute(tx, `insert into mail_domain (domain, state) values ($1, 'CONFIRMED')`, [domain]);
    await this.db.execute(
      tx,
      `insert into mail_domain_municipality (domain, municipality_id) values ($1, $2)`,
      [domain, municipalityId],
    );
  }

  private async stances(tx: Ctx, ids: TownIds): Promise<void> {
    const now = this.clock.now();
    for (const { town, needs, offers } of STANCES) {
      for (const need of needs) {
        await this.db.execute(
          tx,
          `insert into need (municipality_id, topic_id, note, valid_until, created_at, updated_at)
           select $1, id, $3, $4::date, $5, $5 from topic where slug = $2`,
          [ids.get(town), need.topic, need.note, berlinDayAfter(now, need.validDays), now],
        );
      }
      for (const offer of offers) {
        const row = await this.db.row<{ id: string }>(
          tx,
          `insert into offer (municipality_id, topic_id, note, level, valid_until, monthly_capacity, created_at, updated_at)
           select $1, id, $3, $4, $5::date, $6, $7, $7 from topic where slug = $2 returning id`,
          [
            ids.get(town),
            offer.topic,
            offer.note,
            offer.level,
            berlinDayAfter(now, offer.validDays),
            offer.monthlyCapacity,
            now,
          ],
        );
        for (const [position, { kind, title, heldOn }] of (offer.evidence ?? []).entries())
          await this.db.execute(
            tx,
            `insert into offer_evidence (offer_id, kind, title, url, held_on, position) values ($1, $2, $3, $4, $5, $6)`,
            [row!.id, kind, title, ACADEMY, heldOn, position],
          );
      }
    }
  }
}
