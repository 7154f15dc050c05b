import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { ConversationEffects } from '../conversation/conversation.effects.js';
import type { SendMessageInput } from '../conversation/conversation.inputs.js';
import { ConversationLock, type HeldConversation } from '../conversation/conversation.lock.js';
import {
  EDIT_WINDOW_MS,
  canAccept,
  checkedKey,
  editableUntil,
  messageText,
  standing,
} from '../conversation/conversation.rules.js';

/** What somebody has written, checked and rendered. */
export interface NewMessage {
  readonly body: string;
  readonly bodyHtml: string;
  readonly key: string;
}

interface OwnMessage {
  readonly conversationId: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly hidden: boolean;
}

/** Writing, changing and taking back messages. */
@Injectable()
export class MessageService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly lock: ConversationLock,
    private readonly effects: ConversationEffects,
  ) {}

  /**
   * Writes into a conversation. Whoever answers a request accepts it.
   *
   * @returns the id
   * @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOO_LONG`, `TOO_MANY_REQUESTS`; `REQUEST_PENDING` while the first
   *   message waits; `UNDELIVERABLE` when nothing can be delivered
   */
  async send(ctx: Ctx, { conversationId, body, idempotencyKey }: SendMessageInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const message = { ...messageText(body, 'input.body'), key: checkedKey(idempotencyKey) };
    const known = await this.sent(ctx, personId, message.key);
    if (known) return known.id;
    await this.limits.consume(ctx, 'message', personId);
    return this.db.run(ctx, async (tx) =>
      this.deliver(tx, await this.lock.take(tx, conversationId), message),
    );
  }

  /**
   * Puts a message into a held conversation, for `send` and for the first message.
   *
   * @param isFirst it is the message that asks
   */
  async deliver(
    tx: Ctx,
    conversation: HeldConversation,
    { body, bodyHtml, key }: NewMessage,
    isFirst = false,
  ): Promise<string> {
    const { personId } = signedIn(tx);
    const { id, municipalityId } = conversation;
    // Sent twice at once, the second one has waited for the lock of the conversation.
    const known = await this.sent(tx, personId, key);
    if (known) return known.id;
    const stands = standing(conversation);
    if (stands === 'REQUEST_SENT' && !isFirst) throw new Problem('REQUEST_PENDING');
    if (canAccept(conversation))
      await this.db.execute(tx, `update conversation set state = 'OPEN' where id = $1`, [id]);
    else if (stands === 'CLOSED') throw new Problem('UNDELIVERABLE', { internal: `${id} is closed` });
    const row = await this.db.row<{ id: string }>(
      tx,
      `with said as (
         insert into direct_message (id, conversation_id, author_id, municipality_id, body, body_html, created_at, idempotency_key)
         values (uuidv7($1::timestamptz - clock_timestamp()), $2, $3, $4, $5, $6, $1, $7)
         on conflict (author_id, idempotency_key) do nothing returning id
       ), seen as (
         insert into conversation_reader as r (conversation_id, person_id, last_read_id, read_at)
         select $2, $3, id, $1 from said
         on conflict (conversation_id, person_id) do update set last_read_id = excluded.last_read_id, read_at = excluded.read_at
       ), moved as (update conversation set last_at = $1 where id = $2 and exists (select 1 from said))
       select id from said`,
      [this.clock.now(), id, personId, municipalityId, body, bodyHtml, key],
    );
    if (!row) return found(await this.sent(tx, personId, key)).id;
    await this.effects.posted(tx, id, row.id);
    return row.id;
  }

  /**
   * Changes an own message, up to 15 minutes after it was written and as long as messages can be delivered.
   *
   * @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOO_LONG`, `EDIT_WINDOW_OVER`, `UNDELIVERABLE`
   */
  async edit(ctx: Ctx, id: string, body: string): Promise<void> {
    const text = messageText(body, 'body');
    await this.change(ctx, id, async (tx, message, conversation) => {
      if (message.hidden) throw new Problem('NOT_FOUND', { internal: 'hidden' });
      if (standing(conversation) === 'CLOSED') throw new Problem('UNDELIVERABLE');
      const now = this.clock.now();
      if (now >= editableUntil(message.createdAt))
        throw new Problem('EDIT_WINDOW_OVER', { values: { minutes: EDIT_WINDOW_MS / 60_000 } });
      if (message.body === text.body) return false;
      await this.db.execute(
        tx,
        `update direct_message set body = $2, body_html = $3, edited_at = $4 where id = $1`,
        [id, text.body, text.bodyHtml, now],
      );
      return true;
    });
  }

  /** Takes an own message back: its text goes for good, a mark stays. @throws Problem `NOT_FOUND` */
  async delete(ctx: Ctx, id: string): Promise<void> {
    await this.change(ctx, id, async (tx) => {
      await this.db.execute(
        tx,
        `update direct_message set body = '', body_html = '', deleted_at = $2 where id = $1`,
        [id, this.clock.now()],
      );
      return true;
    });
  }

  /** The message somebody has sent under this key. */
  sent(ctx: Ctx, authorId: string, key: string): Promise<{ id: string; conversationId: string } | null> {
    return this.db.row<{ id: string; conversationId: string }>(
      ctx,
      `select id, conversation_id as "conversationId" from direct_message where author_id = $1 and idempotency_key = $2`,
      [authorId, key],
    );
  }

  /** Runs `work` on an own message that was not deleted; it says whether something changed. */
  private async change(
    ctx: Ctx,
    id: string,
    work: (tx: Ctx, message: OwnMessage, conversation: HeldConversation) => Promise<boolean>,
  ): Promise<void> {
    const { personId } = signedIn(ctx);
    if (!isId(id)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    await this.db.run(ctx, async (tx) => {
      const place = await this.db.row<{ conversationId: string }>(
        tx,
        `select conversation_id as "conversationId" from direct_message where id = $1 and author_id = $2`,
        [id, personId],
      );
      const conversation = await this.lock.take(tx, found(place, `no own message ${id}`).conversationId);
      const message = await this.db.row<OwnMessage & Record<string, unknown>>(
        tx,
        `select conversation_id as "conversationId", body, created_at as "createdAt", hidden_at is not null as hidden
         from direct_message where id = $1 and deleted_at is null`,
        [id],
      );
      if (await work(tx, found(message, `message ${id} is deleted`), conversation))
        await this.effects.messageChanged(tx, conversation.id, id);
    });
  }
}

/** For descriptions. */
export const MESSAGE_LENGTH = `Markdown, 1 to ${LIMITS.directMessageBody} characters.`;
