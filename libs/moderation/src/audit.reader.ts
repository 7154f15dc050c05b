import type { Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { AuditEntry } from './audit.model.js';

/** Reads the audit log. */
@Injectable()
export class AuditReader {
  constructor(private readonly db: Database) {}

  /** The latest entries first. */
  async list(ctx: Ctx, first: number | null, after: string | null): Promise<Connection<AuditEntry>> {
    const size = pageSize(first, 50);
    const [cursor = null] = decodeCursor(after, ['id']) ?? [];
    const rows = await this.db.rows<AuditEntry & Record<string, unknown>>(
      ctx,
      `select e.id, e.at, e.action, e.subject, e.detail, a.person_id as "actorId"
       from audit_entry e left join account a on a.id = e.actor_account_id
       where $1::uuid is null or e.id < $1 order by e.id desc limit $2`,
      [cursor, size + 1],
    );
    return toConnection<AuditEntry>(rows, size, ({ id }) => encodeCursor([id]));
  }
}
