import { signedIn, type Actor, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { FACTS_COLUMNS, factsJoins, type Facts } from '../facts.js';
import { definitionOf } from '../kinds.rules.js';
import { wordingOf } from '../wording.js';
import type { Notification } from './notification.model.js';

interface NotificationRow extends Facts {
  id: string;
  lastAt: Date;
  readAt: Date | null;
  snoozedUntil: Date | null;
  /** The question it belongs to, readable or not. */
  aboutId: string | null;
  actorId: string | null;
}

const SHOWN = 'in_app and withdrawn_at is null and snoozed_until is null';
const PUT_OFF = 'in_app and withdrawn_at is null and snoozed_until is not null';

/** All, those that are unread, or those that were put off. */
export type NotificationView = 'all' | 'unread' | 'snoozed';

/** One page in one statement: the rows first, then the facts of twenty of them. */
function pageSql(view: NotificationView, after: boolean): string {
  return `
select x.id, x.last_at as "lastAt", x.read_at as "readAt", x.snoozed_until as "snoozedUntil",
  x.question_id as "aboutId",
  case when x.occasion not in ('content.moderated', 'content.reported') then x.actor_id end as "actorId", ${FACTS_COLUMNS}
from (
  select * from notification where person_id = $1 and ${view === 'snoozed' ? PUT_OFF : SHOWN} ${view === 'unread' ? 'and read_at is null' : ''}
    ${after ? 'and (last_at, id) < ($4::timestamptz, $5::uuid)' : ''}
  order by last_at desc, id desc limit $2
) x ${factsJoins('$3::boolean')}
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
  constructor(private readonly db: Database) {}

  /** Unread notifications by person id; people without any are 0. */
  readonly unreadCount: Batch<string, number> = async (ctx, personIds) => {
    const rows = await this.db.rows<{ id: string; count: number }>(
      ctx,
      `select p.id, (select count(*)::int from notification n
         where n.person_id = p.id and n.in_app and n.withdrawn_at is null and n.read_at is null) as count
       from unnest($1::uuid[]) as p (id)`,
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
      seesMembersOnly(actor),
      ...(cursor ?? []),
    ]);
    return toConnection(
      rows,
      size,
      (row) => encodeCursor([row.lastAt, row.id]),
      (row) => toNotification(ctx, row),
    );
  }
}

function seesMembersOnly(actor: Actor): boolean {
  return actor.municipalityIds.size > 0 || actor.instanceRoles.size > 0;
}

function toNotification(ctx: Ctx, row: NotificationRow): Notification {
  const { title, text, reason, path } = wordingOf(ctx.locale, row);
  const readable = row.events.length > 0;
  return {
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
    questionId: readable && !definitionOf(row.kind).locked ? row.aboutId : null,
    count: Math.max(1, row.events.length),
    actorId: readable ? row.actorId : null,
  };
}
