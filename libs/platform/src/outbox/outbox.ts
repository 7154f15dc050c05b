import { MESSAGES, checkPayload, type MessagePayload, type MessageType } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '../context/index.js';
import { Database } from '../database/index.js';

/** The channel that wakes the relay. */
export const OUTBOX_CHANNEL = 'outbox';

/**
 * Where services say what happened. A message stands in the same transaction as the change it tells of:
 * either both are there or neither is, and the relay cannot lose it afterwards.
 */
@Injectable()
export class Outbox {
  constructor(private readonly db: Database) {}

  /**
   * Appends a message.
   *
   * @throws Error outside a transaction: the message could then stay while the change is lost.
   */
  async append<Type extends MessageType>(ctx: Ctx, type: Type, payload: MessagePayload<Type>): Promise<void> {
    if (!ctx.tx) throw new Error(`Message ${type} needs a transaction`);
    const checked = checkPayload(type, MESSAGES[type], payload);
    await this.db.execute(
      ctx,
      `with message as (insert into outbox (type, payload, request_id) values ($1, $2, $3) returning 1)
       select pg_notify('${OUTBOX_CHANNEL}', '') from message`,
      [type, JSON.stringify(checked), ctx.requestId],
    );
  }

  /**
   * Lets every message that was sent at `since` or later be sent again: what happens after a queue has lost its
   * jobs. Handlers bear it, because they bear being called twice; a job the queue still knows is passed over.
   *
   * @returns how many messages will be sent again
   */
  async resend(ctx: Ctx, since: Date): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      const messages = await this.db.execute(tx, `update outbox set sent_at = null where sent_at >= $1`, [
        since,
      ]);
      if (messages > 0) await this.db.execute(tx, `select pg_notify('${OUTBOX_CHANNEL}', '')`);
      return messages;
    });
  }
}
