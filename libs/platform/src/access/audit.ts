import type { AuditAction } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '../context/index.js';
import { Database } from '../database/index.js';

/** The log of acts of authority. The table has no update and no delete, for nobody. */
@Injectable()
export class Audit {
  constructor(private readonly db: Database) {}

  /**
   * Writes an entry, in the transaction of the act if there is one.
   *
   * @param action what was done; a new one goes into `AUDIT_ACTIONS`, with its words
   * @param subject what it was done to, `kind:id`
   */
  async record(
    ctx: Ctx,
    action: AuditAction,
    subject: string,
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.db.execute(
      ctx,
      `insert into audit_entry (actor_account_id, action, subject, detail, request_id) values ($1, $2, $3, $4, $5)`,
      [ctx.actor?.accountId ?? null, action, subject, JSON.stringify(detail), ctx.requestId],
    );
  }

  /** Writes an entry for each of many subjects in one statement. */
  async recordAll(ctx: Ctx, action: AuditAction, subjects: readonly string[]): Promise<void> {
    await this.db.execute(
      ctx,
      `insert into audit_entry (actor_account_id, action, subject, detail, request_id)
       select $1, $2, subject, '{}', $4 from unnest($3::text[]) as subject`,
      [ctx.actor?.accountId ?? null, action, subjects, ctx.requestId],
    );
  }
}
