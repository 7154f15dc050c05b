import type { JobPayload } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { JobHandler, Jobs, done, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DIGEST_PERIODS, type DigestPeriod } from '../kinds.rules.js';
import { quietMoment, quietSql } from '../quiet/quiet.rules.js';
import { DigestService } from './digest.service.js';
import { nextDueAt, windowOf, type DigestTime } from './digest.rules.js';

/** German time; also what sweeps up what a crash left behind. */
const EVERY_FIVE_MINUTES = '*/5 * * * *';

const SETTINGS_PER_STATEMENT = 2_000;
const RUNS_PER_JOB = 50;
const RUNS_PER_SWEEP = 20_000;
/** After this a run that was given to a job and has no end counts as lost. */
const LOST_AFTER_MINUTES = 15;
/** A run that fails so often waits among the dead letters for a person. */
const MOST_CLAIMS = 5;

const KEEP_RUNS_DAYS = 90;
const KEEP_TOLD_DAYS = 30;

const NEXT_AT = { DAILY: 'next_daily_at', WEEKLY: 'next_weekly_at' } as const satisfies Record<
  DigestPeriod,
  string
>;

/** The schedule of the overviews and the job that writes them. */
@Injectable()
export class DigestHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly digests: DigestService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('digest.sweep.v1', EVERY_FIVE_MINUTES, {});
  }

  /**
   * Makes a run for everybody whose overview is due and for whom something waits, then hands runs to jobs. In
   * quiet times nothing is due; what was held goes out when they are over.
   */
  @JobHandler('digest.sweep.v1')
  async sweep(ctx: Ctx): Promise<Outcome> {
    await this.makeBundles(ctx);
    for (const period of DIGEST_PERIODS)
      while ((await this.makeRuns(ctx, period)) === SETTINGS_PER_STATEMENT);
    await this.claimRuns(ctx);
    return done;
  }

  @JobHandler('digest.send.v1')
  send(ctx: Ctx, { runIds }: JobPayload<'digest.send.v1'>): Promise<Outcome> {
    return this.digests.send(ctx, runIds);
  }

  private async makeRuns(ctx: Ctx, period: DigestPeriod): Promise<number> {
    const now = this.clock.now();
    const nextAt = NEXT_AT[period];
    const times = await this.db.rows<DigestTime>(
      ctx,
      `select distinct daily_hour as hour, weekly_day as day from digest_setting where ${nextAt} <= $1`,
      [now],
    );
    if (times.length === 0) return 0;
    const windows = times.map((time) => windowOf(period, now, time));
    const row = await this.db.row<{ advanced: number }>(
      ctx,
      `with due as (
         select s.person_id, w.window_start, w.window_end, w.next_at
         from digest_setting s
         join unnest($2::int[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[])
           as w (hour, day, window_start, window_end, next_at) on w.hour = s.daily_hour and w.day = s.weekly_day
         left join quiet_setting qs on qs.person_id = s.person_id and qs.active
         where s.${nextAt} <= $1 and not ${quietSql('qs', '$7')} order by s.person_id limit ${SETTINGS_PER_STATEMENT} for update of s skip locked
       ), made as (
         insert into digest_run (person_id, period, modes, window_start, window_end, created_at)
         select d.person_id, '${period}', array['${period}'], d.window_start, d.window_end, $1 from due d
         where exists (
           select 1 from notification n
           where n.person_id = d.person_id and n.mail_mode = '${period}' and n.mail_since < d.window_end)
         on conflict (person_id, period, window_start) do nothing
       ), advanced as (
         update digest_setting s set ${nextAt} = d.next_at from due d where s.person_id = d.person_id returning 1
       )
       select count(*)::int as advanced from advanced`,
      [
        now,
        times.map((time) => time.hour),
        times.map((time) => time.day),
        windows.map((window) => window.start),
        windows.map((window) => window.end),
        times.map((time) => nextDueAt(period, now, time)),
        JSON.stringify(quietMoment(now)),
      ],
    );
    return row?.advanced ?? 0;
  }

  /**
   * Makes one bundle for everybody whose quiet times are over: of the mails that were held and of the overviews that
   * are due by now. Who had both overviews held gets them together as well. Quiet times that were switched off
   * meanwhile end at once.
   */
  private async makeBundles(ctx: Ctx): Promise<void> {
    const now = this.clock.now();
    await this.db.execute(
      ctx,
      `with over as (
         select qs.person_id, qs.active, exists (select 1 from notification n
             where n.person_id = qs.person_id and n.mail_mode = 'NOW' and n.mail_since < $1) as held,
           coalesce(s.next_daily_at <= $1, false) as daily, coalesce(s.next_weekly_at <= $1, false) as weekly
         from quiet_setting qs left join digest_setting s on s.person_id = qs.person_id
         where not ${quietSql('qs', '$2')}
       ), made as (
         insert into digest_run (person_id, period, modes, window_start, window_end, created_at)
         select o.person_id, 'BUNDLE', array_remove(array[case when o.held then 'NOW' end,
             case when o.daily then 'DAILY' end, case when o.weekly then 'WEEKLY' end], null),
           date_trunc('hour', $1::timestamptz), $1, $1
         from over o where o.held or (o.active and o.daily and o.weekly) order by o.person_id
         on conflict (person_id, period, window_start) do nothing
         returning person_id, modes
       )
       update digest_setting s set
         next_daily_at = case when 'DAILY' = any(m.modes) then d.daily else s.next_daily_at end,
         next_weekly_at = case when 'WEEKLY' = any(m.modes) then d.weekly else s.next_weekly_at end
       from made m, unnest($3::int[], $4::int[], $5::timestamptz[], $6::timestamptz[]) as d (hour, day, daily, weekly)
       where s.person_id = m.person_id and d.hour = s.daily_hour and d.day = s.weekly_day`,
      [now, JSON.stringify(quietMoment(now)), ...(await this.nextOf(ctx, now))],
    );
  }

  /** The next overviews after `at` for every pair of hour and weekday somebody has chosen. */
  private async nextOf(ctx: Ctx, at: Date): Promise<[number[], number[], Date[], Date[]]> {
    const times = await this.db.rows<DigestTime>(
      ctx,
      `select distinct s.daily_hour as hour, s.weekly_day as day
       from digest_setting s join quiet_setting qs on qs.person_id = s.person_id`,
      [],
    );
    return [
      times.map((time) => time.hour),
      times.map((time) => time.day),
      times.map((time) => nextDueAt('DAILY', at, time)),
      times.map((time) => nextDueAt('WEEKLY', at, time)),
    ];
  }

  /**
   * Gives waiting runs to jobs, fifty to each. A run that comes back because its job was lost or failed gets
   * a job of its own, so that one that cannot be written does not keep forty-nine others waiting.
   */
  private async claimRuns(ctx: Ctx): Promise<void> {
    const now = this.clock.now();
    // Committed before the jobs are there: a job would pass over runs that are still locked. A crash in between
    // is a lost claim like any other.
    const claimed = await this.db.rows<{ id: string; claims: number }>(
      ctx,
      `update digest_run r set claimed_at = $1, claims = r.claims + 1
       where r.id in (
         select id from digest_run
         where state = 'DUE' and claims < ${MOST_CLAIMS}
           and (claimed_at is null or claimed_at < $1::timestamptz - interval '${LOST_AFTER_MINUTES} minutes')
         order by id limit ${RUNS_PER_SWEEP} for update skip locked)
       returning r.id, r.claims`,
      [now],
    );
    const fresh = claimed.filter((run) => run.claims === 1);
    const batches = [
      ...Array.from({ length: Math.ceil(fresh.length / RUNS_PER_JOB) }, (_, index) =>
        fresh.slice(index * RUNS_PER_JOB, (index + 1) * RUNS_PER_JOB),
      ),
      ...claimed.filter((run) => run.claims > 1).map((run) => [run]),
    ];
    await this.jobs.addAll(
      'digest.send.v1',
      batches.map((batch) => ({
        payload: { runIds: batch.map((run) => run.id) },
        id: `digest-${batch[0]!.id}-${batch[0]!.claims}`,
      })),
    );
  }

  /** Removes runs that are long finished and messages that can no longer be delivered a second time. */
  async tidy(ctx: Ctx): Promise<number> {
    const now = this.clock.now();
    const runs = await this.db.execute(
      ctx,
      `delete from digest_run where finished_at < $1::timestamptz - make_interval(days => $2)`,
      [now, KEEP_RUNS_DAYS],
    );
    const told = await this.db.execute(
      ctx,
      `delete from told_message where told_at < $1::timestamptz - make_interval(days => $2)`,
      [now, KEEP_TOLD_DAYS],
    );
    return runs + told;
  }
}
