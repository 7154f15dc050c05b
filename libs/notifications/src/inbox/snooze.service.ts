import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Injectable } from '@nestjs/common';
import { QuietTimesService } from '../quiet/quiet-times.service.js';
import { snoozeUntil, type SnoozeChoice } from './snooze.rules.js';

const WOKEN_AT_ONCE = 1_000;

/** Unread notifications of the person `person`. */
const UNREAD = (person: string): string => `(select count(*)::int from notification u
  where u.person_id = ${person} and u.in_app and u.withdrawn_at is null and u.read_at is null)`;

/** Putting notifications off, and bringing them back. */
@Injectable()
export class SnoozeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveLog,
    private readonly quiet: QuietTimesService,
  ) {}

  /**
   * Puts a notification of the actor off: it leaves the list, counts as read, and comes back to the top unread.
   * With null it comes back now.
   *
   * @returns when it comes back; null when it is back
   * @throws Problem `NOT_FOUND` for one that is not the actor's or is gone
   */
  async snooze(ctx: Ctx, id: string, choice: SnoozeChoice | null): Promise<Date | null> {
    const { personId } = signedIn(ctx);
    if (!isId(id)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    const now = this.clock.now();
    const until =
      choice === null ? null : snoozeUntil(choice, now, (await this.quiet.own(ctx)).effectiveLandKey);
    await this.db.run(ctx, async (tx) => {
      const changed = await this.db.execute(
        tx,
        `update notification set snoozed_until = $3, read_at = case when $3::timestamptz is not null then coalesce(read_at, $4) end
         where id = $1 and person_id = $2 and in_app and withdrawn_at is null`,
        [id, personId, until, now],
      );
      if (changed === 0) throw new Problem('NOT_FOUND', { internal: `no notification ${id} of the actor` });
      const row = await this.db.row<{ unread: number }>(tx, `select ${UNREAD('$1')} as unread`, [personId]);
      await this.live.append(tx, `person:${personId}`, 'notifications.read', { unreadCount: row!.unread });
    });
    return until;
  }

  /** Brings back what was put off until now: on top, unread, on every screen, and by push. What was withdrawn stays away. */
  async wake(ctx: Ctx): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      const woken = await this.db.rows<{ id: string; person_id: string; kind: string }>(
        tx,
        `update notification n set snoozed_until = null, read_at = null, last_at = n.snoozed_until,
           push_since = case when n.push_kind is not null
             and exists (select 1 from push_subscription ps where ps.person_id = n.person_id) then $1::timestamptz end
         from (select id from notification where snoozed_until <= $1
               order by person_id, id limit ${WOKEN_AT_ONCE} for update skip locked) due
         where n.id = due.id returning n.id, n.person_id, n.kind`,
        [this.clock.now()],
      );
      const counts = await this.db.rows<{ id: string; unread: number }>(
        tx,
        `select p.id, ${UNREAD('p.id')} as unread from unnest($1::uuid[]) as p (id)`,
        [[...new Set(woken.map((row) => row.person_id))]],
      );
      const latest = new Map(woken.map((row) => [row.person_id, row]));
      await this.live.appendAll(
        tx,
        counts.map(({ id, unread }) => ({
          room: `person:${id}` as const,
          kind: 'notification.created' as const,
          payload: { id: latest.get(id)!.id, kind: latest.get(id)!.kind, unreadCount: unread },
        })),
      );
      return woken.length;
    });
  }
}
