import { isId } from '@app/contracts';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { StandingFacts } from './conversation.rules.js';
import { BLOCKED_BY_OTHER, REACHABLE, oneSeatEach } from './seat.sql.js';

/** A conversation held still, seen from where the actor sits. */
export interface HeldConversation extends StandingFacts {
  readonly id: string;
  readonly sideId: string;
  /** The town the actor writes for in it; null between people. */
  readonly municipalityId: string | null;
}

/** Finds conversations for changing them, so that nobody blocks or accepts meanwhile. */
@Injectable()
export class ConversationLock {
  constructor(private readonly db: Database) {}

  /** @throws Problem `NOT_FOUND` for one the actor does not sit in */
  async take(tx: Ctx, id: string): Promise<HeldConversation> {
    const { personId } = signedIn(tx);
    if (!isId(id)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    // A statement of its own: the next one sees what others have committed before the lock was free.
    await this.db.execute(tx, `select 1 from conversation where id = $1 for update`, [id]);
    const row = await this.db.row<HeldConversation & Record<string, unknown>>(
      tx,
      `select c.id, c.kind, c.state, s.side_id as "sideId", s.municipality_id as "municipalityId", s.requested, s.blocked,
         ${BLOCKED_BY_OTHER} as "blockedByOther", ${REACHABLE} as reachable
       from ${oneSeatEach('$2')} s join conversation c on c.id = s.conversation_id where c.id = $1`,
      [id, personId],
    );
    return found(row, `no conversation ${id} of ${personId}`);
  }
}
