import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Jobs } from '@app/platform/jobs';
import { Injectable } from '@nestjs/common';
import { quietMoment, quietSql } from '../quiet/quiet.rules.js';

const TAKEN_AT_ONCE = 1_000;
const QUEUED_AT_ONCE = 1_000;
/** A delivery whose job was lost counts as waiting again after so long … */
const LOST_AFTER_MINUTES = 5;
/** … and as no longer worth it after a day. */
const WORTH_HOURS = 24;
const KEEP_DAYS = 7;

/**
 * Takes what waits to be pushed for everybody who has no quiet time now and makes one delivery per device: of one
 * notification, or of a bundle when several have waited. What was read meanwhile is dropped. Rows are taken by the
 * statement that makes deliveries of them, so that none is pushed twice or lost between the two.
 */
const TAKE = `
with due as materialized (
  select n.id, n.person_id, n.push_since, n.last_at, n.events[cardinality(n.events)] as event_id,
    n.in_app and n.read_at is null and n.withdrawn_at is null and n.snoozed_until is null as wanted
  from notification n left join quiet_setting qs on qs.person_id = n.person_id and qs.active
  where n.push_since <= $1 and n.push_since > $3 and not ${quietSql('qs', '$2')}
  order by n.person_id, n.id limit ${TAKEN_AT_ONCE} for update of n skip locked
), taken as (
  update notification n set push_since = null from due d where n.id = d.id returning 1
), bundle as (
  select person_id, array_agg(id order by last_at desc, id desc) as ids,
    (array_agg(event_id order by last_at desc, id desc))[1] as event_id,
    (array_agg(push_since order by last_at desc, id desc))[1] as since
  from due where wanted group by person_id
), made as (
  insert into push_delivery (subscription_id, notification_id, event_id, since, notification_ids, created_at)
  select s.id, b.ids[1], b.event_id, b.since, b.ids, $1 from bundle b join push_subscription s on s.person_id = b.person_id
  order by s.id on conflict (subscription_id, notification_id, event_id, since) do nothing
)
select count(*)::int as taken from taken`;

const BEGINNING = new Date(0);

/** From notifications that wait to jobs that push. */
@Injectable()
export class PushQueue {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Takes what has come in the last minute; what waits longer is held or left over, and for `sweep`. */
  async takeFresh(ctx: Ctx): Promise<void> {
    await this.take(ctx, new Date(this.clock.now().getTime() - 60_000));
    await this.enqueue(ctx);
  }

  /** Takes all that waits and is not held, and gives deliveries whose jobs were lost new ones. */
  async sweep(ctx: Ctx): Promise<void> {
    await this.take(ctx, BEGINNING);
    await this.enqueue(ctx);
  }

  /** Orders a push that only shows that push works; once however often it is asked for under the same id. */
  async orderTest(ctx: Ctx, id: string, subscriptionId: string): Promise<void> {
    await this.db.execute(
      ctx,
      `insert into push_delivery (id, subscription_id, notification_ids, created_at)
       select $1, s.id, '{}', $3 from push_subscription s where s.id = $2 on conflict (id) do nothing`,
      [id, subscriptionId, this.clock.now()],
    );
    await this.enqueue(ctx);
  }

  /** Gives a delivery up, together with its dead job. */
  async giveUp(ctx: Ctx, id: string): Promise<void> {
    await this.db.execute(
      ctx,
      `update push_delivery set finished_at = $2 where id = $1 and finished_at is null`,
      [id, this.clock.now()],
    );
  }

  /** Removes deliveries that are long over. */
  tidy(ctx: Ctx): Promise<number> {
    return this.db.execute(
      ctx,
      `delete from push_delivery where created_at < $1::timestamptz - make_interval(days => ${KEEP_DAYS})`,
      [this.clock.now()],
    );
  }

  private async take(ctx: Ctx, since: Date): Promise<void> {
    const now = this.clock.now();
    for (;;) {
      const row = await this.db.row<{ taken: number }>(ctx, TAKE, [
        now,
        JSON.stringify(quietMoment(now)),
        since,
      ]);
      if ((row?.taken ?? 0) < TAKEN_AT_ONCE) return;
    }
  }

  /** Committed before the jobs are there; a crash in between is a lost job like any other. */
  private async enqueue(ctx: Ctx): Promise<void> {
    for (;;) {
      const rows = await this.db.rows<{ id: string }>(
        ctx,
        `update push_delivery d set queued_at = $1 where d.id in (
           select id from push_delivery
           where finished_at is null and created_at > $1::timestamptz - interval '${WORTH_HOURS} hours'
             and (queued_at is null or queued_at < $1::timestamptz - interval '${LOST_AFTER_MINUTES} minutes')
           order by id limit ${QUEUED_AT_ONCE} for update skip locked)
         returning d.id`,
        [this.clock.now()],
      );
      // The id stays the same: while a job is tried again or lies among the dead letters, no second one is made.
      await this.jobs.addAll(
        'push.send.v1',
        rows.map(({ id }) => ({ payload: { deliveryId: id }, id: `push-${id}` })),
      );
      if (rows.length < QUEUED_AT_ONCE) return;
    }
  }
}
