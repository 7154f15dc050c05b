import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { DEFAULT_QUIET_TIMES, landOf, quietUntil, type QuietTimes } from './quiet.rules.js';

/** The quiet times of the actor, and what follows from them now. */
export interface OwnQuietTimes extends QuietTimes {
  /** The Land whose holidays count: chosen, or that of the town; null when neither is known. */
  readonly effectiveLandKey: string | null;
  /** When what is held now goes out; null when it is not quiet. */
  readonly until: Date | null;
}

const LAND_KEY = /^(?:0[1-9]|1[0-6])$/;

/** When somebody wants to hear nothing by mail or push. */
@Injectable()
export class QuietTimesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async own(ctx: Ctx): Promise<OwnQuietTimes> {
    const { personId } = signedIn(ctx);
    const row = await this.db.row<QuietTimes & { land: string; stored: boolean }>(
      ctx,
      `select qs.active, qs.from_hour as "fromHour", qs.to_hour as "toHour", qs.weekends, qs.holidays,
         qs.land_key as "landKey", qs.active is not null as stored, ${landOf('qs')} as land
       from (select $1::uuid as person_id, s.active, s.from_hour, s.to_hour, s.weekends, s.holidays, s.land_key
             from (select 1) as one left join quiet_setting s on s.person_id = $1) qs`,
      [personId],
    );
    const { land, stored, ...own } = row!;
    const times: QuietTimes = stored ? own : DEFAULT_QUIET_TIMES;
    const effectiveLandKey = LAND_KEY.test(land) ? land : null;
    return {
      ...times,
      effectiveLandKey,
      until: quietUntil({ ...times, landKey: effectiveLandKey }, this.clock.now()),
    };
  }

  /**
   * Sets all of it. What is held while they are switched off goes out within five minutes.
   *
   * @throws Problem `BAD_INPUT` for hours outside 0 to 23 or an unknown Land
   */
  async setOwn(ctx: Ctx, times: QuietTimes): Promise<OwnQuietTimes> {
    const { personId } = signedIn(ctx);
    for (const field of ['fromHour', 'toHour'] as const)
      if (times[field] < 0 || times[field] > 23) throw new Problem('BAD_INPUT', { field: `input.${field}` });
    if (times.landKey !== null && !LAND_KEY.test(times.landKey))
      throw new Problem('BAD_INPUT', { field: 'input.landKey' });
    await this.db.run(ctx, (tx) =>
      this.db.execute(
        tx,
        `insert into quiet_setting (person_id, active, from_hour, to_hour, weekends, holidays, land_key)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (person_id) do update set active = excluded.active, from_hour = excluded.from_hour,
           to_hour = excluded.to_hour, weekends = excluded.weekends, holidays = excluded.holidays,
           land_key = excluded.land_key`,
        [personId, times.active, times.fromHour, times.toHour, times.weekends, times.holidays, times.landKey],
      ),
    );
    return this.own(ctx);
  }
}
