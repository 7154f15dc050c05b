import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { ConversationEffects } from './conversation.effects.js';
import { ConversationLock } from './conversation.lock.js';
import { canAccept, standing } from './conversation.rules.js';

/** Accepting, declining and blocking; reading, archiving and muting. */
@Injectable()
export class ConversationStateService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lock: ConversationLock,
    private readonly effects: ConversationEffects,
  ) {}

  /** Accepts a request, also one that was declined before. @throws Problem `NOT_FOUND`, `CONFLICT` */
  async accept(ctx: Ctx, id: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const conversation = await this.lock.take(tx, id);
      if (conversation.state === 'OPEN' && standing(conversation) === 'OPEN') return;
      if (!canAccept(conversation)) throw new Problem('CONFLICT', { internal: 'not to be accepted' });
      await this.db.execute(tx, `update conversation set state = 'OPEN' where id = $1`, [id]);
      await this.effects.changed(tx, id);
    });
  }

  /** Declines a request; whoever wrote is not told. @throws Problem `NOT_FOUND`, `CONFLICT` */
  async decline(ctx: Ctx, id: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const conversation = await this.lock.take(tx, id);
      if (conversation.state === 'DECLINED' && !conversation.requested) return;
      if (standing(conversation) !== 'REQUEST_RECEIVED')
        throw new Problem('CONFLICT', { internal: 'not to be declined' });
      await this.db.execute(tx, `update conversation set state = 'DECLINED' where id = $1`, [id]);
      await this.effects.changed(tx, id);
    });
  }

  /**
   * Ends messages, presence and typing both ways at once, for a person or, in a conversation between towns, for the
   * own town. The other side is not told.
   *
   * @throws Problem `NOT_FOUND`; `BAD_INPUT` for a group
   */
  async block(ctx: Ctx, id: string): Promise<void> {
    const { personId } = signedIn(ctx);
    await this.db.run(ctx, async (tx) => {
      const { kind, sideId, blocked } = await this.lock.take(tx, id);
      if (kind === 'GROUP') throw new Problem('BAD_INPUT', { internal: 'a group cannot be blocked' });
      if (blocked) return;
      await this.db.execute(
        tx,
        `update conversation_side set blocked_at = $2, blocked_by = $3 where id = $1`,
        [sideId, this.clock.now(), personId],
      );
      await this.effects.narrowed(tx, id);
    });
  }

  /** Lets the other side through again; what stood before stands again. @throws Problem `NOT_FOUND` */
  async unblock(ctx: Ctx, id: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const { sideId, blocked } = await this.lock.take(tx, id);
      if (!blocked) return;
      await this.db.execute(
        tx,
        `update conversation_side set blocked_at = null, blocked_by = null where id = $1`,
        [sideId],
      );
      await this.effects.changed(tx, id);
    });
  }

  /**
   * Marks everything up to a message as read; never back. The other side sees it once the conversation is open.
   *
   * @throws Problem `NOT_FOUND`
   */
  async read(ctx: Ctx, id: string, messageId: string): Promise<void> {
    const { personId } = signedIn(ctx);
    if (!isId(messageId)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    await this.db.run(ctx, async (tx) => {
      const conversation = await this.lock.take(tx, id);
      found(
        await this.db.row(
          tx,
          `select 1 as there from direct_message where id = $1 and conversation_id = $2`,
          [messageId, id],
        ),
        `no message ${messageId} in it`,
      );
      const moved = await this.db.execute(
        tx,
        `insert into conversation_reader as r (conversation_id, person_id, last_read_id, read_at) values ($1, $2, $3, $4)
         on conflict (conversation_id, person_id) do update set last_read_id = excluded.last_read_id, read_at = excluded.read_at
         where r.last_read_id is null or r.last_read_id < excluded.last_read_id`,
        [id, personId, messageId, this.clock.now()],
      );
      if (moved > 0) await this.effects.read(tx, id, personId, messageId, standing(conversation) === 'OPEN');
    });
  }

  /** Puts a conversation away until something new is written in it, or takes it back. @throws Problem `NOT_FOUND` */
  async archive(ctx: Ctx, id: string, archived: boolean): Promise<void> {
    await this.keep(ctx, id, 'archived_at', archived ? this.clock.now() : null);
  }

  /** No notifications and no counting of what is new. @throws Problem `NOT_FOUND` */
  async mute(ctx: Ctx, id: string, muted: boolean): Promise<void> {
    await this.keep(ctx, id, 'muted', muted);
  }

  private async keep(
    ctx: Ctx,
    id: string,
    column: 'archived_at' | 'muted',
    value: Date | boolean | null,
  ): Promise<void> {
    const { personId } = signedIn(ctx);
    await this.db.run(ctx, async (tx) => {
      await this.lock.take(tx, id);
      await this.db.execute(
        tx,
        `insert into conversation_reader (conversation_id, person_id, ${column}) values ($1, $2, $3)
         on conflict (conversation_id, person_id) do update set ${column} = excluded.${column}`,
        [id, personId, value],
      );
      await this.effects.changedFor(tx, id, personId);
    });
  }
}
