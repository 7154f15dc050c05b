import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { PlannedUnits } from '../register/register.plan.js';
import type { RegisterUnit } from '../register/register.types.js';

/** Writes what stands above the municipalities. */
@Injectable()
export class RegisterUnitWriter {
  constructor(private readonly db: Database) {}

  /** Carries out the units' part of a plan; `date` is the reference date of the edition. */
  async write(ctx: Ctx, units: PlannedUnits, date: string): Promise<void> {
    const current = [...units.created, ...units.changed.map(({ next }) => next)];
    if (current.length > 0) {
      await this.db.execute(
        ctx,
        `insert into register_unit (key, level, official_name, name, suffix, seat, kind, kind_code)
         select * from jsonb_to_recordset($1::jsonb) as r (
           key text, level text, official_name text, name text, suffix text, seat text, kind text, kind_code text)
         on conflict (key) do update set
           level = excluded.level, official_name = excluded.official_name, name = excluded.name,
           suffix = excluded.suffix, seat = excluded.seat, kind = excluded.kind, kind_code = excluded.kind_code,
           gone_at = null`,
        [JSON.stringify(current.map(toRow))],
        { prepare: false },
      );
    }
    if (units.gone.length > 0) {
      await this.db.execute(
        ctx,
        `update register_unit set gone_at = $2 where key = any($1::text[])`,
        [units.gone.map(({ key }) => key), date],
        { prepare: false },
      );
    }
  }
}

function toRow({ officialName, kindCode, ...unit }: RegisterUnit) {
  return { ...unit, official_name: officialName, kind_code: kindCode };
}
