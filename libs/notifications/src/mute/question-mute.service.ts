import { isId } from '@app/contracts';
import { isMember } from '@app/directory';
import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Injectable } from '@nestjs/common';
import { mayRead } from '../facts/sight.sql.js';
import { KINDS, definitionOf } from '../kinds.rules.js';

const LOCKED = KINDS.filter((kind) => definitionOf(kind).locked);
const LISTED = 100;

/** A question somebody wants to hear nothing more of. */
export interface MutedQuestionRow {
  readonly id: string;
  /** Null when it may no longer be read. */
  readonly title: string | null;
}

/** Hearing nothing more of a question, on any channel; decisions about own content still come. */
@Injectable()
export class QuestionMuteService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveLog,
  ) {}

  /**
   * Mutes a question or takes that back. What waits for a mail is dropped, what is unread counts as read.
   *
   * @throws Problem `NOT_FOUND` for a question the actor cannot see
   */
  async set(ctx: Ctx, questionId: string, muted: boolean): Promise<void> {
    const { personId } = signedIn(ctx);
    if (!isId(questionId)) throw new Problem('NOT_FOUND', { field: 'questionId', internal: 'not an id' });
    await this.db.run(ctx, async (tx) => {
      if (!muted) {
        await this.db.execute(tx, `delete from question_mute where person_id = $1 and question_id = $2`, [
          personId,
          questionId,
        ]);
        return;
      }
      const visible = await this.db.row(
        tx,
        `select 1 as visible from question q where q.id = $1 and ${mayRead('$2::boolean')}`,
        [questionId, isMember(ctx.actor)],
      );
      if (!visible) throw new Problem('NOT_FOUND', { field: 'questionId', internal: 'not visible' });
      const now = this.clock.now();
      await this.db.execute(
        tx,
        `insert into question_mute (person_id, question_id, created_at) values ($1, $2, $3) on conflict do nothing`,
        [personId, questionId, now],
      );
      await this.db.execute(
        tx,
        `update notification set mail_since = null, mail_events = '{}'
         where person_id = $1 and question_id = $2 and mail_since is not null and mail_kind <> all($3)`,
        [personId, questionId, LOCKED],
      );
      await this.db.execute(
        tx,
        `update notification set read_at = coalesce(read_at, $3), snoozed_until = null
         where person_id = $1 and question_id = $2 and kind <> all($4)`,
        [personId, questionId, now, LOCKED],
      );
      const row = await this.db.row<{ unread: number }>(
        tx,
        `select count(*)::int as unread from notification
         where person_id = $1 and in_app and withdrawn_at is null and read_at is null`,
        [personId],
      );
      await this.live.append(tx, `person:${personId}`, 'notifications.read', { unreadCount: row!.unread });
    });
  }

  /** The questions the actor has muted, the latest first, at most a hundred. */
  own(ctx: Ctx): Promise<MutedQuestionRow[]> {
    const { personId } = signedIn(ctx);
    return this.db.rows<MutedQuestionRow & Record<string, unknown>>(
      ctx,
      `select mute.question_id as id, q.title from question_mute mute
       left join question q on q.id = mute.question_id and ${mayRead('$2::boolean')}
       where mute.person_id = $1 order by mute.created_at desc, mute.question_id limit ${LISTED}`,
      [personId, isMember(ctx.actor)],
    );
  }
}
