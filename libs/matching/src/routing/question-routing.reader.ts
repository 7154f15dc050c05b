import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { found, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { seesAsker } from '@app/questions';
import { Injectable } from '@nestjs/common';
import { SuggestedHelper } from '../match.model.js';
import { SuggestedHelperReader, seesRouting } from '../suggested-helper.reader.js';
import { HelpRequests } from './help-requests.service.js';
import { withoutPlace } from '../reticence.rules.js';
import { QuestionRoutingView, type OverdueQuestion } from './routing.model.js';

/** Among so many towns the staff chooses; further ones are found by name. */
const CANDIDATES = 10;

interface RoutingRow {
  readonly id: string;
  readonly due_at: Date;
  readonly escalated_at: Date | null;
  readonly waiting: boolean;
}

/** Reads how questions go on. */
@Injectable()
export class QuestionRoutingReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: HelpRequests,
    private readonly helpers: SuggestedHelperReader,
  ) {}

  /** How each question goes on, for those who may know; the others are missing. */
  readonly byQuestion: Batch<string, QuestionRoutingView> = async (ctx, questionIds) => {
    const rows = await this.db.rows<
      RoutingRow & { authorId: string; municipalityId: string } & Record<string, unknown>
    >(
      ctx,
      `select r.question_id as id, r.due_at, r.escalated_at, r.waiting, q.author_id as "authorId",
         q.municipality_id as "municipalityId"
       from question_routing r join question q on q.id = r.question_id where r.question_id = any($1::uuid[])`,
      [questionIds],
    );
    return new Map(rows.filter((row) => seesRouting(ctx.actor, row)).map((row) => [row.id, toView(row)]));
  };

  /** Questions without an answer whose time is over, those that wait longest first. */
  async overdue(ctx: Ctx, first: number | null, after: string | null): Promise<Connection<OverdueQuestion>> {
    const size = pageSize(first);
    const [at = null, id = null] = decodeCursor(after, ['date', 'id']) ?? [];
    const rows = await this.db.rows<RoutingRow & Record<string, unknown>>(
      ctx,
      `select question_id as id, due_at, escalated_at, waiting from question_routing
       where waiting and due_at <= $1 and ($2::timestamptz is null or (due_at, question_id) > ($2, $3::uuid))
       order by due_at, question_id limit $4`,
      [this.clock.now(), at, id, size + 1],
    );
    const overdue = rows.map((row) => ({ questionId: row.id, routing: toView(row) }) as OverdueQuestion);
    return toConnection<OverdueQuestion>(overdue, size, ({ questionId, routing }) =>
      encodeCursor([routing.dueAt, questionId]),
    );
  }

  /**
   * The ten towns that fit best and were not asked yet. For a shielded question, unless the actor may know who
   * asks, they are chosen and shown without regard to places; the asking town may be among them as any other.
   *
   * @throws Problem `NOT_FOUND` unless the question is open and visible
   */
  async candidates(ctx: Ctx, questionId: string): Promise<SuggestedHelper[]> {
    found(isId(questionId) || null, 'not an id');
    const question = found(
      await this.db.row<{ shielded: boolean; authorId: string; municipalityId: string }>(
        ctx,
        `select shielded, author_id as "authorId", municipality_id as "municipalityId" from question where id = $1`,
        [questionId],
      ),
      'no such question',
    );
    const reticent = !seesAsker(ctx.actor, question);
    const chosen = found(
      await this.requests.best(ctx, questionId, CANDIDATES, reticent),
      'the question is not open',
    );
    return this.helpers.candidates(ctx, reticent ? chosen.map(withoutPlace) : chosen);
  }
}

function toView({ due_at, escalated_at, waiting }: RoutingRow): QuestionRoutingView {
  return Object.assign(new QuestionRoutingView(), { dueAt: due_at, escalatedAt: escalated_at, waiting });
}
