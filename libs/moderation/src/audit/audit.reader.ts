import type { Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { AuditEntry } from './audit.model.js';
import { SEARCHED_ACTIONS } from './audit.texts.js';

/** Longer words are searched for by their beginning. */
const MAX_SEARCH = 100;

/** SQL: every word of the text `search` stands somewhere in `text`, in any case, with or without accents. */
const hasWords = (text: string, search: string): string => `
  (select bool_and(position(word in fold(${text})) > 0) from regexp_split_to_table(fold(${search}), '\\s+') word)`;

/** Reads the audit log. */
@Injectable()
export class AuditReader {
  constructor(private readonly db: Database) {}

  /**
   * The latest entries first.
   *
   * @param search words of what was done, in either language, or of the name of who did it; all for none
   */
  async list(
    ctx: Ctx,
    search: string | null,
    first: number | null,
    after: string | null,
  ): Promise<Connection<AuditEntry>> {
    const size = pageSize(first, 50);
    const [cursor = null] = decodeCursor(after, ['id']) ?? [];
    const rows = await this.db.rows<AuditEntry & Record<string, unknown>>(
      ctx,
      `select e.id, e.at, e.action, e.subject, e.detail, a.person_id as "actorId"
       from audit_entry e left join account a on a.id = e.actor_account_id left join person p on p.id = a.person_id
       where ($1::uuid is null or e.id < $1) and ($3 = '' or ${hasWords('p.name', '$3')} or e.action in (
         select done.action from unnest($4::text[], $5::text[]) done (action, words) where ${hasWords('done.words', '$3')}))
       order by e.id desc limit $2`,
      [
        cursor,
        size + 1,
        (search ?? '').trim().slice(0, MAX_SEARCH),
        SEARCHED_ACTIONS.map(([action]) => action),
        SEARCHED_ACTIONS.map(([, words]) => words),
      ],
    );
    return toConnection<AuditEntry>(rows, size, ({ id }) => encodeCursor([id]));
  }
}
