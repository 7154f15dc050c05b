import { IdentityReader } from '@app/identity';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { ConversationEffects } from '../conversation/conversation.effects.js';
import { oneSeatEach } from '../conversation/seat.sql.js';

/** A message as a moderator sees it. */
export interface MessageSnapshot {
  /** Who writes to whom is not said here; moderators see the message and its neighbours alone. */
  readonly title: string;
  readonly text: string;
  /** The neighbouring messages as Markdown, in their order; null when there are none. */
  readonly context: string | null;
  readonly authorId: string;
  readonly municipalityId: string | null;
}

/** So many messages before and after a reported one are kept with it. */
const NEIGHBOURS = 2;

/** How moderation reaches messages: only what somebody in the conversation has reported. */
@Injectable()
export class MessageContent {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: IdentityReader,
    private readonly effects: ConversationEffects,
  ) {}

  /** True when the actor sits in the conversation of the message and can read it. */
  async readable(ctx: Ctx, id: string): Promise<boolean> {
    if (!ctx.actor) return false;
    const row = await this.db.row(
      ctx,
      `select 1 as seen from direct_message m join ${oneSeatEach('$1')} s on s.conversation_id = m.conversation_id
       where m.id = $2 and m.deleted_at is null and m.hidden_at is null`,
      [ctx.actor.personId, id],
    );
    return row !== null;
  }

  /** The message as it stands now, with its neighbours; null when there is none. */
  async snapshot(ctx: Ctx, id: string): Promise<MessageSnapshot | null> {
    const rows = await this.db.rows<{
      id: string;
      body: string;
      authorId: string;
      municipalityId: string | null;
    }>(
      ctx,
      `with target as (select id, conversation_id from direct_message where id = $1 and deleted_at is null)
       select n.id, n.body, n.author_id as "authorId", n.municipality_id as "municipalityId" from target t cross join lateral (
         (select * from direct_message m where m.conversation_id = t.conversation_id and m.id <= t.id and m.deleted_at is null
          order by m.id desc limit ${NEIGHBOURS + 1})
         union all
         (select * from direct_message m where m.conversation_id = t.conversation_id and m.id > t.id and m.deleted_at is null
          order by m.id limit ${NEIGHBOURS})
       ) n order by n.id`,
      [id],
    );
    const message = rows.find((row) => row.id === id);
    if (!message) return null;
    const people = await this.people.personsById(ctx, [...new Set(rows.map(({ authorId }) => authorId))]);
    const neighbours = rows
      .filter((row) => row.id !== id)
      .map((row) => `**${people.get(row.authorId)?.name ?? '–'}:** ${row.body}`);
    return {
      title: people.get(message.authorId)?.name ?? '–',
      text: message.body,
      context: neighbours.length === 0 ? null : neighbours.join('\n\n'),
      authorId: message.authorId,
      municipalityId: message.municipalityId,
    };
  }

  /** Hides a message from everybody but its author; `reason` is shown to them. */
  async hide(ctx: Ctx, id: string, reason: string): Promise<void> {
    await this.set(ctx, id, this.clock.now(), reason);
  }

  async restore(ctx: Ctx, id: string): Promise<void> {
    await this.set(ctx, id, null, null);
  }

  private async set(ctx: Ctx, id: string, hiddenAt: Date | null, reason: string | null): Promise<void> {
    const row = await this.db.row<{ conversationId: string }>(
      ctx,
      `update direct_message set hidden_at = $2, hidden_reason = $3 where id = $1 and deleted_at is null
       returning conversation_id as "conversationId"`,
      [id, hiddenAt, reason],
    );
    if (row) await this.effects.messageChanged(ctx, row.conversationId, id);
  }
}
