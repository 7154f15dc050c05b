import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { BOXES, isUnread, oneSeatEach } from './seat.sql.js';

/** Counts what waits for people. */
@Injectable()
export class UnreadReader {
  constructor(private readonly db: Database) {}

  /** Conversations and requests with something unread, muted ones aside, by person id. */
  readonly ofPeople: Batch<string, number> = async (ctx, personIds) => {
    const rows = await this.db.rows<{ id: string; count: number }>(
      ctx,
      `select p.id, (
         select count(*)::int from ${oneSeatEach('p.id')} s join conversation c on c.id = s.conversation_id
         left join conversation_reader r on r.conversation_id = c.id and r.person_id = p.id
         where ((${BOXES.INBOX}) or (${BOXES.REQUESTS})) and not coalesce(r.muted, false)
           and exists (select 1 from direct_message m where m.conversation_id = c.id and ${isUnread('p.id')})
       ) as count
       from unnest($1::uuid[]) as p (id)`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.id, row.count]));
  };
}
