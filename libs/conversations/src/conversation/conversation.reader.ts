import { isId } from '@app/contracts';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { markdownToText } from '@app/platform/markdown';
import { Injectable } from '@nestjs/common';
import type { ConversationBox } from '../conversations.enums.js';
import type {
  Conversation,
  ConversationBlock,
  ConversationParty,
  ReadPosition,
} from './conversation.model.js';
import { canAccept, standing, type StandingFacts } from './conversation.rules.js';
import { BLOCKED_BY_OTHER, BOXES, REACHABLE, isUnread, oneSeatEach } from './seat.sql.js';

const PREVIEW = 140;
const MOST_UNREAD = 100;

type Row = StandingFacts &
  Pick<
    Conversation,
    | 'id'
    | 'title'
    | 'sideId'
    | 'municipalityId'
    | 'others'
    | 'archived'
    | 'muted'
    | 'lastAt'
    | 'unreadCount'
    | 'lastReadId'
    | 'isExample'
  > & { lastBody: string | null; lastAuthorId: string | null };

/** SQL: the other sides than seat `s` of conversation `c`, in a fixed order. */
const OTHERS = `(
  select coalesce(json_agg(json_build_object('personId', o.person_id, 'municipalityId', o.municipality_id) order by o.requested desc, o.id), '[]')
  from conversation_side o where o.conversation_id = c.id and o.id <> s.side_id)`;

/**
 * SQL: conversations of the person $1. The page is cut first; what is shown of each is read for those only.
 *
 * @param where on conversation `c`, seat `s` and the reader's row `r`
 */
function conversationsSql(where: string): string {
  return `
select c.id, c.kind, c.title, c.state, c.last_at as "lastAt", c.is_example as "isExample",
  s.side_id as "sideId", s.municipality_id as "municipalityId", s.requested, s.blocked,
  ${BLOCKED_BY_OTHER} as "blockedByOther", ${REACHABLE} as reachable, ${OTHERS} as others,
  s.archived, s.muted, s.last_read_id as "lastReadId", s.unread_count as "unreadCount",
  latest.body as "lastBody", latest.author_id as "lastAuthorId"
from (
  select c.id, s.*, coalesce(r.archived_at >= c.last_at, false) as archived, coalesce(r.muted, false) as muted,
    r.last_read_id, (
      select count(*)::int from (
        select 1 from direct_message m where m.conversation_id = c.id and ${isUnread('$1')} limit ${MOST_UNREAD}) counted
    ) as unread_count
  from ${oneSeatEach('$1')} s join conversation c on c.id = s.conversation_id
  left join conversation_reader r on r.conversation_id = c.id and r.person_id = $1
  where ${where}
) s
join conversation c on c.id = s.conversation_id
left join lateral (
  select m.body, m.author_id from direct_message m
  where m.conversation_id = c.id and m.deleted_at is null and (m.hidden_at is null or m.author_id = $1)
  order by m.id desc limit 1
) latest on true
order by c.last_at desc, c.id desc`;
}

const page = (box: ConversationBox): string =>
  conversationsSql(
    `${BOXES[box]} and ($3::timestamptz is null or (c.last_at, c.id) < ($3, $4::uuid))
     order by c.last_at desc, c.id desc limit $2`,
  );
const PAGES = { INBOX: page('INBOX'), REQUESTS: page('REQUESTS'), ARCHIVE: page('ARCHIVE') };
const BY_ID = conversationsSql('c.id = any($2::uuid[])');

/** The conversations of the viewer. */
@Injectable()
export class ConversationReader {
  constructor(private readonly db: Database) {}

  /** Conversations the actor sits in; others are missing. */
  readonly byId: Batch<string, Conversation> = async (ctx, ids) => {
    if (!ctx.actor) return new Map();
    const rows = await this.db.rows<Row>(ctx, BY_ID, [ctx.actor.personId, ids.filter(isId)]);
    return new Map(rows.map((row) => [row.id, toConversation(ctx, row)]));
  };

  /**
   * A page of a box, the conversation with the latest message first.
   *
   * @throws Problem `BAD_INPUT` for a wrong cursor or page size
   */
  async list(
    ctx: Ctx,
    box: ConversationBox,
    first: number | null,
    after: string | null,
  ): Promise<Connection<Conversation>> {
    const { personId } = signedIn(ctx);
    const size = pageSize(first);
    const cursor = decodeCursor(after, ['date', 'id']) ?? [null, null];
    const rows = await this.db.rows<Row>(ctx, PAGES[box], [personId, size + 1, ...cursor]);
    return toConnection(
      rows,
      size,
      (row) => encodeCursor([row.lastAt, row.id]),
      (row) => toConversation(ctx, row),
    );
  }

  /** How far the people on the other sides have read. Callers ask for open conversations only. */
  readonly readPositions: Batch<string, ReadPosition[]> = async (ctx, ids) => {
    const rows = await this.db.rows<ReadPosition & { conversationId: string }>(
      ctx,
      `select r.conversation_id as "conversationId", r.person_id as "personId", r.last_read_id as "messageId", r.read_at as "readAt"
       from ${oneSeatEach('$1')} s join conversation_side o on o.conversation_id = s.conversation_id and o.id <> s.side_id
       join conversation_reader r on r.conversation_id = s.conversation_id and r.last_read_id is not null and r.person_id <> $1
         and (r.person_id = o.person_id or exists (select 1 from membership ms
           where ms.person_id = r.person_id and ms.municipality_id = o.municipality_id and ms.state = 'ACTIVE'))
       where s.conversation_id = any($2::uuid[]) order by r.read_at desc, r.person_id`,
      [signedIn(ctx).personId, ids],
    );
    const result = new Map<string, ReadPosition[]>(ids.map((id) => [id, []]));
    for (const { conversationId, ...row } of rows) result.get(conversationId)!.push(row);
    return result;
  };

  /** Whom the actor and the actor's towns block, the latest first, at most 200. */
  async blocks(ctx: Ctx): Promise<ConversationBlock[]> {
    const rows = await this.db.rows<
      Omit<ConversationBlock, 'party'> & { others: ConversationParty[] } & Record<string, unknown>
    >(
      ctx,
      `select c.id as "conversationId", ${OTHERS} as others, s.municipality_id as "forMunicipalityId",
         own.blocked_by as "blockedById", own.blocked_at as "blockedAt"
       from ${oneSeatEach('$1')} s join conversation c on c.id = s.conversation_id
       join conversation_side own on own.id = s.side_id
       where s.blocked order by own.blocked_at desc, c.id limit 200`,
      [signedIn(ctx).personId],
    );
    return rows.map(({ others, ...row }) => ({ ...row, party: others[0]! }));
  }
}

function toConversation(ctx: Ctx, row: Row): Conversation {
  const { lastBody, lastAuthorId, state: _state, requested: _requested, ...rest } = row;
  const { blockedByOther: _other, reachable: _reachable, ...shown } = rest;
  return {
    ...shown,
    standing: standing(row),
    canAccept: canAccept(row),
    preview: lastBody === null ? null : markdownToText(lastBody, PREVIEW),
    previewIsOwn: lastAuthorId !== null && lastAuthorId === ctx.actor?.personId,
  };
}
