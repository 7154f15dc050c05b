import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { oneSeatEach } from './seat.sql.js';

/** Who may follow a conversation live: presence, typing and read receipts show there. */
@Injectable()
export class ConversationPolicy {
  constructor(private readonly db: Database) {}

  /**
   * Of these conversations the open ones in which the actor sits and nobody blocks anybody. A request has no
   * live room: until it is accepted nobody sees whether the other is there, writes, or has read.
   */
  async live(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (!ctx.actor) return new Set();
    const rows = await this.db.rows<{ id: string }>(
      ctx,
      `select c.id from ${oneSeatEach('$1')} s join conversation c on c.id = s.conversation_id
       where c.id = any($2::uuid[]) and c.state = 'OPEN'
         and not exists (select 1 from conversation_side o where o.conversation_id = c.id and o.blocked_at is not null)`,
      [ctx.actor.personId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
