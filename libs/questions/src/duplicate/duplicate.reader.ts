import { Clock } from '@app/platform/clock';
import { found, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { QuestionLink } from '../question/question.model.js';
import {
  DUPLICATES_AS_JSON,
  LINK_COLUMNS,
  ORIGINAL_AS_JSON,
  linksFor,
  type LinkRow,
} from './duplicate-links.js';
import type { DuplicateState } from './duplicate.enums.js';
import type { DuplicateMark } from './duplicate.model.js';
import { asks, canAnswer, canUndo, marksDuplicates } from './duplicate.rules.js';

type Plain = Omit<DuplicateMark, 'question' | 'original' | 'canAnswer' | 'canUndo'>;
type MarkRow = Plain & { question: LinkRow; original: LinkRow } & Record<string, unknown>;

const MARK_COLUMNS = `
  m.id, m.state, m.reason, m.proposed_at as "proposedAt", m.due_at as "dueAt", m.answered_at as "answeredAt",
  m.answer_reason as "answerReason", m.undone_at as "undoneAt",
  (select row_to_json(k) from (select ${LINK_COLUMNS} from question l where l.id = m.duplicate_id) k) as question,
  (select row_to_json(k) from (select ${LINK_COLUMNS} from question l where l.id = m.original_id) k) as original,
  n.followers as "movedFollowers", n.helpful as "movedHelpful", n.also_ours as "movedAlsoOurs"`;

const MOVED = `
  cross join lateral (
    select count(*) filter (where kind = 'FOLLOW')::int as followers, count(*) filter (where kind = 'HELPFUL')::int as helpful,
      count(*) filter (where kind = 'ALSO_OURS')::int as also_ours
    from duplicate_moved where mark_id = m.id) n`;

/** Reads proposals and marks, for the staff and the asking side. */
@Injectable()
export class DuplicateReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The latest mark of each question, for those who may know; the others are missing. */
  readonly ofQuestions: Batch<string, DuplicateMark> = async (ctx, ids) => {
    if (!ctx.actor) return new Map();
    const rows = await this.db.rows<MarkRow>(
      ctx,
      `select ${MARK_COLUMNS} from unnest($1::uuid[]) as k (id)
       cross join lateral (select * from duplicate_mark where duplicate_id = k.id order by id desc limit 1) m ${MOVED}`,
      [ids],
    );
    return new Map(
      rows.flatMap((row) => {
        const mark = this.model(ctx, row);
        return mark ? [[mark.question.id, mark] as const] : [];
      }),
    );
  };

  /** The question each of these is the same as; missing for those that are none or that the actor cannot see. */
  readonly originals: Batch<string, QuestionLink> = async (ctx, ids) => {
    const rows = await this.db.rows<{ id: string; original: LinkRow | null }>(
      ctx,
      `select q.id, ${ORIGINAL_AS_JSON} as original from question q where q.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(
      rows.flatMap(({ id, original }) =>
        original ? linksFor(ctx, [original]).map((link) => [id, link]) : [],
      ),
    );
  };

  /** The duplicates of each question that the actor can see. */
  readonly duplicates: Batch<string, QuestionLink[]> = async (ctx, ids) => {
    const rows = await this.db.rows<{ id: string; duplicates: LinkRow[] | null }>(
      ctx,
      `select q.id, ${DUPLICATES_AS_JSON} as duplicates from question q where q.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, duplicates }) => [id, linksFor(ctx, duplicates ?? [])]));
  };

  /** Marks in one of `states`, the latest first; of questions the actor can see. */
  async list(
    ctx: Ctx,
    states: readonly DuplicateState[] | null,
    first: number | null,
    after: string | null,
  ): Promise<Connection<DuplicateMark>> {
    const size = pageSize(first);
    const [id = null] = decodeCursor(after, ['id']) ?? [];
    const rows = await this.db.rows<MarkRow>(
      ctx,
      `select ${MARK_COLUMNS} from duplicate_mark m join question q on q.id = m.duplicate_id ${MOVED}
       where ($1::text[] is null or m.state = any($1)) and ($2::uuid is null or m.id < $2)
         and q.deleted_at is null and (q.hidden_at is null or $4)
       order by m.id desc limit $3`,
      [states, id, size + 1, ctx.actor?.permissions.has('content.moderate') ?? false],
    );
    const marks = rows.flatMap((row) => this.model(ctx, row) ?? []);
    return toConnection<DuplicateMark>(marks, size, (mark) => encodeCursor([mark.id]));
  }

  /** The mark, or a refusal with `NOT_FOUND`. */
  async get(ctx: Ctx, id: string): Promise<DuplicateMark> {
    const row = await this.db.row<MarkRow>(
      ctx,
      `select ${MARK_COLUMNS} from duplicate_mark m ${MOVED} where m.id = $1`,
      [id],
    );
    return found(row && this.model(ctx, row), 'no mark the actor may know of');
  }

  private model(ctx: Ctx, { question, original, ...row }: MarkRow): DuplicateMark | null {
    if (!marksDuplicates(ctx.actor) && !asks(ctx.actor, question)) return null;
    const [shown] = linksFor(ctx, [question]);
    if (!shown) return null;
    const facts = { ...row, originalAlive: !original.hidden && !original.deleted };
    return {
      ...row,
      question: shown,
      original: linksFor(ctx, [original])[0] ?? null,
      canAnswer: canAnswer(ctx.actor, facts, question),
      canUndo: canUndo(ctx.actor, facts, question, this.clock.now()),
    };
  }
}
