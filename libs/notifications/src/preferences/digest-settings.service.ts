import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import {
  DEFAULT_DAILY_HOUR,
  DEFAULT_WEEKLY_DAY,
  nextDueAt,
  type DigestTime,
} from '../digest/digest.rules.js';
import type { DigestSettings } from './preference.model.js';
import { PreferenceService } from './preference.service.js';

/** When the actor gets overviews. */
@Injectable()
export class DigestSettingsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly preferences: PreferenceService,
  ) {}

  async own(ctx: Ctx): Promise<DigestSettings> {
    const { personId } = signedIn(ctx);
    const time = await this.timeOf(ctx, personId);
    const modes = new Set((await this.preferences.own(ctx)).map(({ mail }) => mail));
    const now = this.clock.now();
    return {
      dailyHour: time.hour,
      weeklyDay: time.day,
      nextDailyAt: modes.has('DAILY') ? nextDueAt('DAILY', now, time) : null,
      nextWeeklyAt: modes.has('WEEKLY') ? nextDueAt('WEEKLY', now, time) : null,
    };
  }

  /**
   * Sets hour and weekday; what is not given stays. Takes effect with the next overview, which also takes what
   * the old hour would have taken: nothing falls between the two.
   *
   * @throws Problem `BAD_INPUT` outside 0 to 23 and 1 to 7
   */
  async setOwn(
    ctx: Ctx,
    input: { dailyHour?: number | null; weeklyDay?: number | null },
  ): Promise<DigestSettings> {
    const { personId } = signedIn(ctx);
    const { dailyHour, weeklyDay } = input;
    if (dailyHour != null && (dailyHour < 0 || dailyHour > 23))
      throw new Problem('BAD_INPUT', { field: 'dailyHour' });
    if (weeklyDay != null && (weeklyDay < 1 || weeklyDay > 7))
      throw new Problem('BAD_INPUT', { field: 'weeklyDay' });
    await this.db.run(ctx, async (tx) => {
      const before = await this.timeOf(tx, personId);
      const time = { hour: dailyHour ?? before.hour, day: weeklyDay ?? before.day };
      const now = this.clock.now();
      await this.db.execute(
        tx,
        `insert into digest_setting (person_id, daily_hour, weekly_day, next_daily_at, next_weekly_at)
         values ($1, $2, $3, $4, $5)
         on conflict (person_id) do update set daily_hour = excluded.daily_hour, weekly_day = excluded.weekly_day,
           next_daily_at = excluded.next_daily_at, next_weekly_at = excluded.next_weekly_at`,
        [personId, time.hour, time.day, nextDueAt('DAILY', now, time), nextDueAt('WEEKLY', now, time)],
      );
    });
    return this.own(ctx);
  }

  private async timeOf(ctx: Ctx, personId: string): Promise<DigestTime> {
    const row = await this.db.row<{ hour: number; day: number }>(
      ctx,
      `select daily_hour as hour, weekly_day as day from digest_setting where person_id = $1`,
      [personId],
    );
    return row ?? { hour: DEFAULT_DAILY_HOUR, day: DEFAULT_WEEKLY_DAY };
  }
}
