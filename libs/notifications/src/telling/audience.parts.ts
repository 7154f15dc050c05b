import { seesMembersOnly } from '../facts/sight.sql.js';
import type { Occasion } from '../kinds.rules.js';

/**
 * Who is told of one message. Both parts are SQL and become CTEs of the one statement that tells everybody,
 * see `tell.sql.ts`. `$1` is an array with the ids of the message, the one it is about first.
 */
export interface Audience {
  readonly occasion: Occasion;
  /** What was told before is told again: unread, and mailed at once where that is wished. */
  readonly renews?: boolean;
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

export const LIVING = (alias: string): string => `${alias}.hidden_at is null and ${alias}.deleted_at is null`;

/** Who asks question `q`; nobody is told when it is shielded. */
export const ASKER = 'case when not q.shielded then q.author_id end';

/** Who wrote something below question `q`; nobody is told where that would show who asks a shielded one. */
export const WRITER = (alias: string): string => `
  case when not (q.shielded and (${alias}.author_id = q.author_id or ${alias}.municipality_id is not distinct from q.municipality_id))
    then ${alias}.author_id end`;

/** Ids in the mentions of a text, see platform/markdown. Written once, they stay as they are. */
const MENTION = `'@\\[[^][\\n]{1,120}\\]\\(person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\)'`;

/** Those whom the text `body` mentions and who belong to the network, or may see it in another way (`sees`). */
export const MENTIONED = (
  table: 'question' | 'answer' | 'comment' | 'project_post',
  only = 'true',
  sees = seesMembersOnly('named.id'),
): string => `
  select named.id, 'mention', 'MENTIONED', null::uuid, 0
  from event join ${table} said on said.id = event.event_id
  cross join lateral (
    select distinct part[1]::uuid as id from regexp_matches(said.body, ${MENTION}, 'g') as part
  ) named
  where ${only} and ${sees}`;

/** Of those only the ones that stand in the message behind the text: an edit has added them. */
export const ADDED = 'named.id = any(($1::uuid[])[2:])';
