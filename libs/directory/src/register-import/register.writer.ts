import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { BbsrWatch } from '../bbsr/bbsr-watch.service.js';
import { RegisterUnitWriter } from './register-unit.writer.js';
import type { PlannedChange, PlannedCreation, PlannedEnd, RegisterPlan } from '../register/register.plan.js';
import type { PlannedMunicipality } from '../register/register.types.js';

/** The columns the register fills, with their types. */
const FACTS = {
  ags: 'text',
  ars: 'text',
  official_name: 'text',
  name: 'text',
  suffix: 'text',
  second_name: 'text',
  kind: 'text',
  kind_code: 'text',
  land_key: 'text',
  district_key: 'text',
  association_key: 'text',
  area_ha: 'integer',
  population: 'integer',
  size_class: 'text',
  postal_code: 'text',
  several_postal_codes: 'boolean',
} as const;

/** Columns from further files: what this import says nothing about stays as it is. */
const SUPPLEMENTS = {
  lon: 'float8',
  lat: 'float8',
  urbanisation: 'smallint',
  bbsr_type: 'smallint',
} as const;

type Row = Record<keyof typeof FACTS, string | number | boolean | null> &
  Record<keyof typeof SUPPLEMENTS, number | null>;

const factNames = Object.keys(FACTS);
const supplementNames = Object.keys(SUPPLEMENTS);
const allNames = [...factNames, ...supplementNames];
const allTypes = Object.entries({ ...FACTS, ...SUPPLEMENTS })
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

/** Names of Kreis and Verband of the municipality `m`; a Verband that is the municipality itself would only repeat its name. */
const UNIT_NAMES = `d.name as district_name,
  case when a.kind is distinct from 'SINGLE_MUNICIPALITY' and a.name <> m.name then a.name end as association_name`;
const UNITS = `left join register_unit d on d.key = m.district_key left join register_unit a on a.key = m.association_key`;

/** Rows per statement: large enough to be quick, small enough to show progress and to be broken off. */
const BATCH = 2_000;

/** Called before each statement with the share of the work that is done; may throw to break off. */
export type Step = (done: number) => void;

/** Writes an edition in bulk: what stands above the municipalities, the municipalities, the history of their keys. */
@Injectable()
export class RegisterWriter {
  constructor(
    private readonly db: Database,
    private readonly units: RegisterUnitWriter,
    private readonly types: BbsrWatch,
  ) {}

  /**
   * Carries out a plan without conflicts, in the transaction of `ctx`.
   *
   * @param laender keys of the Länder the edition covers
   */
  async write(
    ctx: Ctx,
    plan: RegisterPlan,
    laender: readonly string[],
    now: Date,
    step: Step,
  ): Promise<void> {
    await this.units.write(ctx, plan.units, plan.territoryDate);
    const updates = [...plan.changed, ...plan.renumbered];
    const total = Math.max(plan.created.length + updates.length, 1);
    let done = 0;
    const advance = (rows: number): void => {
      step(done / total);
      done += rows;
    };
    for (const batch of batches(plan.created)) {
      advance(batch.length);
      await this.insert(ctx, batch, plan, now);
    }
    await this.types.during(ctx, null, async () => {
      for (const batch of batches(updates)) {
        advance(batch.length);
        await this.update(ctx, batch, now);
      }
    });
    step(1);
    await this.end(ctx, plan.gone, plan.territoryDate, now);
    await this.copyUnitNames(ctx);
    await this.stampEdition(ctx, plan, laender);
    await this.keepKeys(ctx, plan.territoryDate);
  }

  private async insert(
    ctx: Ctx,
    created: readonly PlannedCreation[],
    { territoryDate, populationDate }: RegisterPlan,
    now: Date,
  ): Promise<void> {
    const names = allNames.map((name) => `m.${name}`).join(', ');
    await this.db.execute(
      ctx,
      `insert into municipality (${allNames.join(', ')}, slug, district_name, association_name,
         register_date, population_date, created_at, updated_at)
       select ${names}, m.slug, ${UNIT_NAMES}, $2::date, $3::date, $4, $4
       from jsonb_to_recordset($1::jsonb) as m (${allTypes}, slug text) ${UNITS}`,
      [
        JSON.stringify(created.map(({ next, slug }) => ({ ...toRow(next), slug }))),
        territoryDate,
        populationDate,
        now,
      ],
      { prepare: false },
    );
  }

  /** Rows keep their id, their slug and everything their own people have added. */
  private async update(ctx: Ctx, changed: readonly PlannedChange[], now: Date): Promise<void> {
    const facts = factNames.map((name) => `${name} = r.${name}`);
    const supplements = supplementNames.map((name) => `${name} = coalesce(r.${name}, m.${name})`);
    await this.db.execute(
      ctx,
      `update municipality m set ${[...facts, ...supplements].join(', ')},
         gone_at = null, successor_id = null, updated_at = $2
       from jsonb_to_recordset($1::jsonb) as r (id uuid, ${allTypes}) where m.id = r.id`,
      [JSON.stringify(changed.map(({ stored, next }) => ({ ...toRow(next), id: stored.id }))), now],
      { prepare: false },
    );
  }

  private async end(ctx: Ctx, gone: readonly PlannedEnd[], date: string, now: Date): Promise<void> {
    if (gone.length === 0) return;
    await this.db.execute(
      ctx,
      `update municipality m set gone_at = $3, updated_at = $4, successor_id = s.id
       from unnest($1::uuid[], $2::text[]) as r (id, successor_ags)
       left join municipality s on s.ags = r.successor_ags and s.gone_at is null
       where m.id = r.id`,
      [gone.map(({ stored }) => stored.id), gone.map(({ successorAgs }) => successorAgs), date, now],
      { prepare: false },
    );
  }

  /** For municipalities whose Kreis or Verband changed, or its name. */
  private async copyUnitNames(ctx: Ctx): Promise<void> {
    await this.db.execute(
      ctx,
      `update municipality t set district_name = u.district_name, association_name = u.association_name
       from (
         select m.id, ${UNIT_NAMES} from municipality m ${UNITS}
         where m.gone_at is null and (d.key is not null or m.district_key is null)
       ) u
       where t.id = u.id
         and (t.district_name, t.association_name) is distinct from (u.district_name, u.association_name)`,
      [],
      { prepare: false },
    );
  }

  /** Says of every row of the edition how current it is; rows that say so already are not written again. */
  private async stampEdition(ctx: Ctx, plan: RegisterPlan, laender: readonly string[]): Promise<void> {
    await this.db.execute(
      ctx,
      `update municipality set register_date = $1::date, population_date = $2::date
       where gone_at is null and land_key = any($3::text[])
         and (register_date, population_date) is distinct from ($1::date, $2::date)`,
      [plan.territoryDate, plan.populationDate, laender],
      { prepare: false },
    );
  }

  /** Ends keys that are no longer in use and begins those that are; an edition imported again corrects its own. */
  private async keepKeys(ctx: Ctx, date: string): Promise<void> {
    await this.db.execute(
      ctx,
      `update municipality_key k set ags = m.ags, ars = m.ars from municipality m
       where m.id = k.municipality_id and k.valid_to is null and k.valid_from >= $1::date and m.gone_at is null
         and (k.ags, k.ars) is distinct from (m.ags, m.ars)`,
      [date],
      { prepare: false },
    );
    await this.db.execute(
      ctx,
      `update municipality_key k set valid_to = greatest($1::date, k.valid_from) from municipality m
       where m.id = k.municipality_id and k.valid_to is null
         and (m.gone_at is not null or (k.ags, k.ars) is distinct from (m.ags, m.ars))`,
      [date],
      { prepare: false },
    );
    await this.db.execute(
      ctx,
      `insert into municipality_key (municipality_id, ags, ars, valid_from)
       select m.id, m.ags, m.ars, $1::date from municipality m
       where m.gone_at is null
         and not exists (select 1 from municipality_key k where k.municipality_id = m.id and k.valid_to is null)
       on conflict (municipality_id, ags, valid_from) do update set ars = excluded.ars, valid_to = null`,
      [date],
      { prepare: false },
    );
  }
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}

function toRow(next: PlannedMunicipality): Row {
  return {
    ags: next.ags,
    ars: next.ars,
    official_name: next.officialName,
    name: next.name,
    suffix: next.suffix,
    second_name: next.secondName,
    kind: next.kind,
    kind_code: next.kindCode,
    land_key: next.landKey,
    district_key: next.districtKey,
    association_key: next.associationKey,
    area_ha: next.areaHa,
    population: next.population,
    size_class: next.sizeClass,
    postal_code: next.postalCode,
    several_postal_codes: next.severalPostalCodes,
    lon: next.lon ?? null,
    lat: next.lat ?? null,
    urbanisation: next.urbanisation ?? null,
    bbsr_type: next.bbsrType ?? null,
  };
}
