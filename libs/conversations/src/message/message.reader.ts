import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { editableUntil } from '../conversation/conversation.rules.js';
import { oneSeatEach } from '../conversation/seat.sql.js';
import type { DirectMessage } from './message.model.js';

const COLUMNS = `
  m.id, m.conversation_id as "conversationId", m.author_id as "authorId", m.municipality_id as "municipalityId",
  case when m.hidden_at is null or m.author_id = $1 then m.body else '' end as body,
  case when m.hidden_at is null or m.author_id = $1 then m.body_html else '' end as "bodyHtml",
  m.created_at as "createdAt", m.edited_at as "editedAt", m.deleted_at is not null as deleted,
  m.hidden_at is not null as hidden, case when m.author_id = $1 then m.hidden_reason end as "hiddenReason"`;

type Row = Omit<DirectMessage, 'author' | 'municipality' | 'isOwn' | 'editableUntil'> &
  Record<string, unknown>;

/** Messages as the viewer may see them. */
@Injectable()
export class MessageReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Messages of conversations the actor sits in; others are missing. */
  readonly byId: Batch<string, DirectMessage> = async (ctx, ids) => {
    const rows = await this.db.rows<Row>(
      ctx,
      `select ${COLUMNS} from direct_message m join ${oneSeatEach('$1')} s on s.conversation_id = m.conversation_id
       where m.id = any($2::uuid[])`,
      [signedIn(ctx).personId, ids.filter(isId)],
    );
    return new Map(rows.map((row) => [row.id, this.toMessage(ctx, row)]));
  };

  /**
   * A page of a conversation the actor sits in, newest first.
   *
   * @throws Problem `BAD_INPUT` for a wrong cursor or page size
   */
  async page(
    ctx: Ctx,
    conversationId: string,
    first: number | null,
    after: string | null,
  ): Promise<Connection<DirectMessage>> {
    const { personId } = signedIn(ctx);
    const size = pageSize(first);
    const [cursor = null] = decodeCursor(after, ['id']) ?? [];
    const rows = await this.db.rows<Row>(
      ctx,
      `select ${COLUMNS} from direct_message m
       where m.conversation_id = $2 and ($3::uuid is null or m.id < $3) order by m.id desc limit $4`,
      [personId, conversationId, cursor, size + 1],
    );
    return toConnection(
      rows,
      size,
      ({ id }) => encodeCursor([id]),
      (row) => this.toMessage(ctx, row),
    );
  }

  private toMessage(ctx: Ctx, row: Row): DirectMessage {
    const isOwn = row.authorId === ctx.actor?.personId;
    const until = editableUntil(row.createdAt);
    const editable = isOwn && !row.deleted && !row.hidden && this.clock.now() < until;
    return { ...row, isOwn, editableUntil: editable ? until : null } as DirectMessage;
  }
}
