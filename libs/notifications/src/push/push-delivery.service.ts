import { toLocale } from '@app/contracts';
import { sessionHolds } from '@app/identity';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable } from '@nestjs/common';
import { FactsReader, toldColumns, type Told } from '../facts/facts.reader.js';
import { seesMembersOnly } from '../facts/sight.sql.js';
import { DEFAULT_QUIET_TIMES, isQuiet, landOf, type QuietTimes } from '../quiet/quiet.rules.js';
import { pushOf, testPush, timeToLive } from './push.payload.js';
import { PushTransport, type PushRequest } from './push-transport.js';

interface DeliveryRow {
  subscriptionId: string;
  notificationIds: string[];
  since: Date | null;
  finishedAt: Date | null;
  endpoint: string;
  p256dh: string;
  auth: string;
  discreet: boolean;
  locale: string;
  /** False when the login session has run out or the account is blocked. */
  signedIn: boolean;
  quiet: QuietTimes | null;
}

const DELIVERY = `
select d.notification_ids as "notificationIds", d.since, d.finished_at as "finishedAt",
  s.id as "subscriptionId", s.endpoint, s.p256dh, s.auth, s.discreet, a.locale,
  a.blocked_at is null and ${sessionHolds('ls', '$2')} as "signedIn",
  case when qs.active then json_build_object('active', true, 'fromHour', qs.from_hour, 'toHour', qs.to_hour,
    'weekends', qs.weekends, 'holidays', qs.holidays, 'landKey', nullif(${landOf('qs')}, 'DE')) end as quiet
from push_delivery d join push_subscription s on s.id = d.subscription_id
join login_session ls on ls.id = s.login_session_id join account a on a.id = ls.account_id
left join quiet_setting qs on qs.person_id = s.person_id
where d.id = $1`;

/** What of these notifications is still unread and wanted. */
const TOLD = `
select ${toldColumns(seesMembersOnly('x.person_id'))}
from (select * from notification where id = any($1) and in_app and read_at is null and withdrawn_at is null) x
left join notification_preference p on p.person_id = x.person_id and p.kind = x.push_kind
where p.push is distinct from false
order by x.last_at desc, x.id desc`;

/** Hands one delivery to the push service of its device. */
@Injectable()
export class PushDeliveryService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly transport: PushTransport,
    private readonly facts: FactsReader,
  ) {}

  /**
   * Pushes what is still to be told; doing it again after it was handed over does nothing.
   *
   * @throws Error when the push service refuses or cannot be reached, so that the queue tries again
   */
  async send(ctx: Ctx, id: string): Promise<Outcome> {
    const now = this.clock.now();
    const delivery = await this.db.row<DeliveryRow>(ctx, DELIVERY, [id, now]);
    if (!delivery) return skipped('the device is gone');
    if (delivery.finishedAt) return skipped('handed over already');
    if (!delivery.signedIn) {
      await this.remove(ctx, delivery.subscriptionId);
      return skipped('the login session is over');
    }
    const request = await this.requestOf(ctx, id, delivery, now);
    if (typeof request === 'string') return skipped(request);
    if ((await this.transport.send(delivery, request)) === 'gone') {
      await this.remove(ctx, delivery.subscriptionId);
      return done;
    }
    await this.db.execute(
      ctx,
      `with finished as (update push_delivery set finished_at = $2 where id = $1 returning subscription_id)
       update push_subscription s set pushed_at = $2 from finished f where s.id = f.subscription_id`,
      [id, now],
    );
    return done;
  }

  /** What to push, or why there is nothing to push now. */
  private async requestOf(
    ctx: Ctx,
    id: string,
    { notificationIds, since, locale, discreet, auth, quiet }: DeliveryRow,
    now: Date,
  ): Promise<PushRequest | string> {
    // A test is asked for in person, at whatever hour.
    if (since === null) return testPush(toLocale(locale), auth);
    const times = quiet ?? DEFAULT_QUIET_TIMES;
    if (isQuiet(times, now)) {
      await this.hold(ctx, id, notificationIds, since);
      return 'quiet time has begun; it waits again';
    }
    const told = await this.db.rows<Told & Record<string, unknown>>(ctx, TOLD, [notificationIds]);
    const facts = (await this.facts.read(ctx, told)).filter(({ events }) => events.length > 0);
    if (facts.length === 0) {
      await this.db.execute(ctx, `update push_delivery set finished_at = $2 where id = $1`, [id, now]);
      return 'nothing of it is unread and may be read';
    }
    return pushOf(toLocale(locale), facts, { discreet, ttl: timeToLive(times, now), secret: auth });
  }

  /** Puts a delivery back whose job came late. Other devices that have it already do not get it again. */
  private async hold(ctx: Ctx, id: string, notificationIds: readonly string[], since: Date): Promise<void> {
    await this.db.execute(
      ctx,
      `with back as (delete from push_delivery where id = $1 returning 1)
       update notification n set push_since = coalesce(n.push_since, $3) from back
       where n.id = any($2) and n.push_kind is not null and n.read_at is null`,
      [id, notificationIds, since],
    );
  }

  private async remove(ctx: Ctx, subscriptionId: string): Promise<void> {
    await this.db.execute(ctx, `delete from push_subscription where id = $1`, [subscriptionId]);
  }
}
