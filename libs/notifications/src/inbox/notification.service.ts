import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Injectable } from '@nestjs/common';
import type { Occasion } from '../kinds.rules.js';

/** Reading notifications. */
@Injectable()
export class NotificationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveLog,
  ) {}

  /**
   * Marks notifications of the actor as read, on every screen the person has open. Ids of others and ids that
   * are read already are passed over.
   *
   * @param ids at most 100; null for all
   * @returns how many are still unread
   * @throws Problem `BAD_INPUT`
   */
  async markRead(ctx: Ctx, ids: readonly string[] | null): Promise<number> {
    const { personId } = signedIn(ctx);
    if (ids && (ids.length > LIMITS.pageSize || !ids.every(isId)))
      throw new Problem('BAD_INPUT', { field: 'ids', values: { max: LIMITS.pageSize } });
    return this.db.run(ctx, (tx) => this.mark(tx, personId, ids ? 'and id = any($3)' : '', ids ? [ids] : []));
  }

  /**
   * Marks what one person was told about subjects as read, because they have looked at the subjects themselves; what
   * waits for an overview is taken out of it.
   */
  async markSubjectsRead(
    ctx: Ctx,
    personId: string,
    occasions: readonly Occasion[],
    subjectIds: readonly string[],
  ): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      await this.mark(tx, personId, 'and occasion = any($3::text[]) and subject_id = any($4::uuid[])', [
        occasions,
        subjectIds,
      ]);
      await this.db.execute(
        tx,
        `update notification set mail_since = null, mail_events = '{}'
         where person_id = $1 and occasion = any($2::text[]) and subject_id = any($3::uuid[]) and mail_since is not null`,
        [personId, occasions, subjectIds],
      );
    });
  }

  /** @param which SQL that narrows down the unread ones, with `values` from $3 */
  private async mark(tx: Ctx, personId: string, which: string, values: readonly unknown[]): Promise<number> {
    const row = await this.db.row<{ marked: number; unread: number }>(
      tx,
      `with marked as (
           update notification set read_at = $2
           where person_id = $1 and in_app and withdrawn_at is null and read_at is null ${which}
           returning 1
         ), counted as (select count(*)::int as marked from marked)
         select marked, (select count(*)::int from notification
           where person_id = $1 and in_app and withdrawn_at is null and read_at is null) - marked as unread
         from counted`,
      [personId, this.clock.now(), ...values],
    );
    const { marked, unread } = row!;
    if (marked > 0)
      await this.live.append(tx, `person:${personId}`, 'notifications.read', { unreadCount: unread });
    return unread;
  }
}
