import { isId } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { CaseState } from './moderation.enums.js';
import type { ModerationCase, ModerationDecision, Report } from './moderation.model.js';

/** `c` is the case. */
export const CASE_COLUMNS = `
  c.id, c.target, c.target_id as "targetId", c.state, c.snapshot_title as "snapshotTitle",
  c.snapshot_text as "snapshotText", c.snapshot_context as "snapshotContext", c.is_private as "isPrivate",
  c.author_id as "authorId", c.municipality_id as "municipalityId", c.version,
  c.opened_at as "openedAt"`;

/** `r` is the report. */
export const REPORT_COLUMNS = `
  r.id, r.target, r.target_id as "targetId", r.reason, r.created_at as "createdAt", r.reporter_id as "reporterId"`;

/** More reports of one text add nothing to the decision. */
const REPORTS_SHOWN = 100;

/** Reads cases with their reports and decisions. */
@Injectable()
export class CaseReader {
  constructor(private readonly db: Database) {}

  /** Open cases oldest first, so that nothing waits for ever; decided ones latest first. */
  async list(
    ctx: Ctx,
    state: CaseState,
    first: number | null,
    after: string | null,
  ): Promise<Connection<ModerationCase>> {
    const size = pageSize(first);
    const [cursor = null] = decodeCursor(after, ['id']) ?? [];
    const [order, beyond] = state === 'OPEN' ? ['asc', '>'] : ['desc', '<'];
    const rows = await this.db.rows<ModerationCase & Record<string, unknown>>(
      ctx,
      `select ${CASE_COLUMNS} from moderation_case c
       where c.state = $1 and ($2::uuid is null or c.id ${beyond} $2) order by c.id ${order} limit $3`,
      [state, cursor, size + 1],
    );
    return toConnection<ModerationCase>(rows, size, ({ id }) => encodeCursor([id]));
  }

  async byId(ctx: Ctx, id: string): Promise<ModerationCase | null> {
    if (!isId(id)) return null;
    return this.db.row<ModerationCase & Record<string, unknown>>(
      ctx,
      `select ${CASE_COLUMNS} from moderation_case c where c.id = $1`,
      [id],
    );
  }

  /** The first 100 reports of each case. */
  readonly reportsOf: Batch<string, Report[]> = async (ctx, caseIds) => {
    const rows = await this.db.rows<Report & { caseId: string }>(
      ctx,
      `select k.id as "caseId", r.* from unnest($1::uuid[]) k (id) cross join lateral (
         select ${REPORT_COLUMNS} from report r where r.case_id = k.id order by r.id limit ${REPORTS_SHOWN}) r`,
      [caseIds],
    );
    return grouped(caseIds, rows);
  };

  /** The decisions of each case, the latest first. */
  readonly decisionsOf: Batch<string, ModerationDecision[]> = async (ctx, caseIds) => {
    const rows = await this.db.rows<ModerationDecision & { caseId: string }>(
      ctx,
      `select d.case_id as "caseId", d.id, d.measure, d.reason, d.decided_at as "decidedAt", d.decided_by as "deciderId"
       from moderation_decision d where d.case_id = any($1::uuid[]) order by d.case_id, d.id desc`,
      [caseIds],
    );
    return grouped(caseIds, rows);
  };
}

function grouped<Row>(
  caseIds: readonly string[],
  rows: readonly (Row & { caseId: string })[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(caseIds.map((id) => [id, []]));
  for (const { caseId, ...row } of rows) groups.get(caseId)?.push(row as Row);
  return groups;
}
