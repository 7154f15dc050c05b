import { Clock, nextAtHour } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { LiveLog } from '@app/platform/live';
import { Injectable } from '@nestjs/common';
import { DEFAULT_DAILY_HOUR, DEFAULT_WEEKLY_DAY } from '../digest/digest.rules.js';
import { quietMoment } from '../quiet/quiet.rules.js';
import { AUDIENCES, type AudienceName } from './audience.js';
import { tellSql, type ToldRow } from './tell.sql.js';
import { TellingMails } from './telling-mails.js';

const STATEMENTS = Object.fromEntries(
  Object.entries(AUDIENCES).map(([name, audience]) => [name, tellSql(audience)]),
) as Record<AudienceName, string>;

/** Turns one message into notifications, live entries and mails. The number of statements does not depend on how many are told. */
@Injectable()
export class TellingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveLog,
    private readonly jobs: Jobs,
    private readonly mails: TellingMails,
  ) {}

  /**
   * Tells everybody who is to hear of a message, once however often the message is delivered.
   *
   * @param ids what the message is about, as the audience wants it
   */
  async tell(ctx: Ctx, messageId: string, audience: AudienceName, ids: readonly string[]): Promise<Outcome> {
    return this.db.run(ctx, async (tx) => {
      const now = this.clock.now();
      const fresh = await this.db.execute(
        tx,
        `insert into told_message (message_id, told_at) values ($1, $2) on conflict (message_id) do nothing`,
        [messageId, now],
      );
      if (fresh === 0) return skipped('this message has been told already');
      const told = await this.db.rows<ToldRow>(tx, STATEMENTS[audience], [
        ids,
        now,
        nextAtHour(now, DEFAULT_DAILY_HOUR),
        nextAtHour(now, DEFAULT_DAILY_HOUR, DEFAULT_WEEKLY_DAY),
        JSON.stringify(quietMoment(now)),
      ]);
      await this.live.appendAll(
        tx,
        told
          .filter((row) => row.appears)
          .map((row) => ({
            room: `person:${row.person_id}` as const,
            kind: 'notification.created' as const,
            payload: { id: row.id, kind: row.kind, unreadCount: row.unread },
          })),
      );
      // Only hurries: the sweep of every minute finds what a crash leaves behind here.
      if (told.some((row) => row.pushes))
        tx.tx!.afterCommit(() => this.jobs.add('push.due.v1', {}, { id: `push-due-${messageId}` }));
      await this.mails.order(
        tx,
        messageId,
        AUDIENCES[audience].occasion,
        told.filter((row) => row.mails),
      );
      return told.length === 0 ? skipped('nobody is to hear of it') : done;
    });
  }
}
