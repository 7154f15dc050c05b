import type { Occasion } from '../kinds.rules.js';

/**
 * Who is told of one message. Both parts are SQL and become CTEs of the one statement that tells everybody,
 * see `tell.sql.ts`. `$1` is an array with the ids of the message, the one it is about first.
 */
export interface Audience {
  readonly occasion: Occasion;
  /**
   * At most one row (event_id, subject_id, question_id, actor_id, excluded uuid[], members_only). No row when
   * there is nothing to tell any more: hidden, deleted or withdrawn before the message was read.
   */
  readonly event: string;
  /** Rows (person_id, kind, reason, reason_id, nearness) from the CTE `event`; somebody may appear often. */
  readonly candidates: string;
}

/** The message's own id. */
export const ID = '($1::uuid[])[1]';
