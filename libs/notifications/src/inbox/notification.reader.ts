import { isMember } from '@app/directory';
import { personAsJson, type Person } from '@app/identity';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, withKnown, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { FactsReader, toldColumns, type Told } from '../facts/facts.reader.js';
import type { Facts } from '../facts/facts.js';
import { definitionOf } from '../kinds.rules.js';
import { wordingOf } from '../wording.js';
import type { Notification } from './notification.model.js';

interface NotificationRow extends Told {
  id: string;
  lastAt: Date;
  readAt: Date | null;
  snoozedUntil: Date | null;
  actor: Person | null;
  /** All unread ones of the reader. */
  unreadCount: number;
}

const SHOWN = 'in_app and withdrawn_at is null and snoozed_until is null';
const PUT_OFF = 'in_app and withdrawn_at is null and snoozed_until is not null';

/** All, those that are unread, or those that were put off. */
export type NotificationView = 'all' | 'unread' | 'snoozed';

/** SQL: how many unread notifications the person `id` has. */
const unreadOf = (id: string): string => `
  (select count(*)::int from notification n where n.person_id = ${id} and n.in_app and n.withdrawn_at is null and n.read_at is null)`;

function pageSql(view: NotificationView, after: boolean): string {
  return `
select x.id, x.last_at as "lastAt", x.read_at as "readAt", x.snoozed_until as "snoozedUntil",
  case when p.id is not null then ${personAsJson('p')} end as actor,
  ${unreadOf('$1')} as "unreadCount", ${toldColumns('$3::boolean')}
from (
  select * from notification where person_id = $1 and ${view === 'snoozed' ? PUT_OFF : SHOWN} ${view === 'unread' ? 'and read_at is null' : ''}
    ${after ? 'and (last_at, id) < ($4::timestamptz, $5::uuid)' : ''}
  order by last_at desc, id desc limit $2
) x left join person p on p.id = x.actor_id and x.occasion not in ('content.moderated', 'content.reported')
order by x.last_at desc, x.id desc`;
}

const PAGES = {
  all: [pageSql('all', false), pageSql('all', true)],
  unread: [pageSql('unread', false), pageSql('unread', true)],
  snoozed: [pageSql('snoozed', false), pageSql('snoozed', true)],
} as const;

/** The notifications of the viewer. */
@Injectable()
export class NotificationReader {
  constructor(
    private readonly db: Database,
    private readonly facts: FactsReader,
  ) {}

  /** Unread notifications by person id; people without any are 0. */
  readonly unreadCount: Batch<string, number> = async (ctx, personIds) => {
    const rows = await this.db.rows<{ id: string; count: number }>(
      ctx,
      `select p.id, ${unreadOf('p.id')} as count from unnest($1::uuid[]) as p (id)`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.id, row.count]));
  };

  /**
   * A page of the actor's notifications, newest first.
   *
   * @throws Problem `BAD_INPUT` for a wrong cursor or page size
   */
  async page(
    ctx: Ctx,
    { view, first, after }: { view: NotificationView; first?: number | null; after?: string | null },
  ): Promise<Connection<Notification>> {
    const actor = signedIn(ctx);
    const size = pageSize(first);
    const cursor = decodeCursor(after, ['date', 'id']);
    const rows = await this.db.rows<NotificationRow>(ctx, PAGES[view][cursor ? 1 : 0], [
      actor.personId,
      size + 1,
      isMember(actor),
      ...(cursor ?? []),
    ]);
    const facts = await this.facts.read(ctx, rows);
    const connection = toConnection(
      rows.map((row, index) => ({ row, facts: facts[index]! })),
      size,
      ({ row }) => encodeCursor([row.lastAt, row.id]),
      ({ row, facts }) => toNotification(ctx, row, facts),
    );
    return rows[0] ? withKnown(connection, { unreadCount: rows[0].unreadCount }) : connection;
  }
}

function toNotification(ctx: Ctx, row: NotificationRow, facts: Facts): Notification {
  const { title, text, reason, path } = wordingOf(ctx.locale, facts);
  const readable = facts.events.length > 0;
  const actor = readable ? row.actor : null;
  const notification: Notification = {
    id: row.id,
    kind: row.kind,
    reason: row.reason,
    reasonText: reason,
    title,
    text,
    url: path,
    createdAt: row.lastAt,
    readAt: row.readAt,
    snoozedUntil: row.snoozedUntil,
    questionId: readable && !definitionOf(row.kind).locked ? row.questionId : null,
    count: Math.max(1, facts.events.length),
    actorId: actor?.id ?? null,
  };
  return withKnown(notification, { actor });
}
