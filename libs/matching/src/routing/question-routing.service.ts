import { LIMITS, isId } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { QuestionPolicy, seesAsker } from '@app/questions';
import { Injectable } from '@nestjs/common';
import { HelpRequests } from './help-requests.service.js';
import { ASKED_NEXT, dueAt } from './routing.rules.js';

/** Questions older than this are not taken up any more when their wait was never begun. */
const TAKEN_UP_DAYS = 30;

/** As many questions as one sweep deals with at most; the next one goes on. */
const SWEEP_LIMIT = 500;

/** `land_key` is null for a shielded question: holidays of the Land would show in the date. */
type WaitRow = { id: string; created_at: Date; land_key: string | null };

/** SQL: the columns of `WaitRow` of question `q`. */
const WAIT_COLUMNS = `q.id, q.created_at, case when not q.shielded then q.land_key end as land_key`;

/**
 * What happens to a question after the first towns were asked: a town declines and the next one is asked;
 * nobody answers in time and two further towns and the staff get it; the staff asks a town by hand.
 */
@Injectable()
export class QuestionRouting {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
    private readonly requests: HelpRequests,
    private readonly policy: QuestionPolicy,
    private readonly audit: Audit,
  ) {}

  /** Begins to wait for an answer to these questions; those that wait already stay as they are. */
  async begin(ctx: Ctx, questionIds: readonly string[]): Promise<void> {
    const rows = await this.db.rows<WaitRow>(
      ctx,
      `select ${WAIT_COLUMNS} from question q
       where q.id = any($1::uuid[]) and not exists (select 1 from question_routing r where r.question_id = q.id)`,
      [questionIds],
    );
    await this.wait(ctx, rows);
  }

  /**
   * Says for a town that it cannot answer. While the question waits for an answer, the next town is asked in its
   * place. Saying it again changes nothing.
   *
   * @throws Problem `NOT_FOUND` unless the actor belongs to the town and it was asked, `CONFLICT` when it has
   *   answered, `TOO_LONG`
   */
  async decline(ctx: Ctx, questionId: string, municipalityId: string, reason: string | null): Promise<void> {
    const { personId, municipalityIds } = signedIn(ctx);
    const why = orNothing(manyLines, reason?.trim(), { field: 'input.reason', max: LIMITS.note });
    found((isId(questionId) && municipalityIds.has(municipalityId)) || null, 'not of that town');
    found((await this.policy.visible(ctx, [questionId])).has(questionId) || null, 'not visible');
    await this.db.run(ctx, async (tx) => {
      await this.requests.lock(tx);
      const request = found(
        await this.db.row<{ declined: boolean; open: boolean; answered: boolean; waiting: boolean }>(
          tx,
          `select h.declined_at is not null as declined, h.slot is not null as open,
             exists (select 1 from answer a where a.question_id = h.question_id and a.municipality_id = h.municipality_id
               and a.hidden_at is null and a.deleted_at is null) as answered,
             coalesce((select r.waiting from question_routing r where r.question_id = h.question_id), false) as waiting
           from suggested_helper h where h.question_id = $1 and h.municipality_id = $2 for update of h`,
          [questionId, municipalityId],
        ),
        `town ${municipalityId} was not asked`,
      );
      if (request.declined) return;
      if (request.answered) throw new Problem('CONFLICT', { internal: 'the town has answered' });
      await this.db.execute(
        tx,
        `update suggested_helper set declined_at = $3, declined_by = $4, decline_reason = $5, slot = null
         where question_id = $1 and municipality_id = $2`,
        [questionId, municipalityId, this.clock.now(), personId, why],
      );
      // The place of a town whose time was over has been given to others already.
      if (request.open && request.waiting) await this.requests.askBest(tx, questionId, 1, 'NEXT');
      await this.changed(tx, questionId);
    });
  }

  /**
   * Asks a town that the staff has chosen. A town that was asked already is not asked again. Whoever may not learn
   * who asks is not told either that it is the chosen town: it looks as if it had been asked.
   *
   * @throws Problem `NOT_FOUND` for a question that is not there, `QUESTION_CLOSED` unless it takes answers,
   *   `BAD_INPUT` for a town that does not take part or asks itself, `HELPERS_FULL` while five have still to answer
   */
  async askByHand(ctx: Ctx, questionId: string, municipalityId: string): Promise<void> {
    found(isId(questionId) || null, 'not an id');
    if (!isId(municipalityId)) throw new Problem('BAD_INPUT', { field: 'municipalityId' });
    await this.db.run(ctx, async (tx) => {
      await this.requests.lock(tx);
      const question = found(
        await this.db.row<{ takes: boolean; municipalityId: string; authorId: string; shielded: boolean }>(
          tx,
          `select q.state = 'OPEN' and q.hidden_at is null and q.deleted_at is null as takes,
             q.municipality_id as "municipalityId", q.author_id as "authorId", q.shielded from question q where q.id = $1`,
          [questionId],
        ),
      );
      if (!question.takes) throw new Problem('QUESTION_CLOSED');
      const town = await this.db.row<{ asked: boolean }>(
        tx,
        `select exists (select 1 from suggested_helper h where h.question_id = $1 and h.municipality_id = m.id) as asked
         from municipality m where m.id = $2 and m.participation = 'MEMBER' and m.gone_at is null`,
        [questionId, municipalityId],
      );
      const ownTown = question.municipalityId === municipalityId;
      if (!town || (ownTown && seesAsker(ctx.actor, question)))
        throw new Problem('BAD_INPUT', { field: 'municipalityId' });
      if (town.asked) return;
      if ((await this.requests.free(tx, questionId)).length === 0) throw new Problem('HELPERS_FULL');
      if (!ownTown) await this.askChosen(tx, questionId, municipalityId);
      await this.audit.record(tx, 'question.route', `question:${questionId}`, { municipalityId });
      await this.changed(tx, questionId);
    });
  }

  private async askChosen(tx: Ctx, questionId: string, municipalityId: string): Promise<void> {
    const fitting = (await this.requests.best(tx, questionId, Infinity)) ?? [];
    const chosen = fitting.find((one) => one.municipalityId === municipalityId) ?? {
      municipalityId,
      score: 0,
      reasons: [],
      topicId: null,
      isLimited: false,
    };
    await this.requests.ask(tx, questionId, [chosen], 'STAFF');
  }

  /**
   * Gives every question whose time is over to two further towns and to the staff, once. Safe to run at any
   * time and in several workers at once.
   *
   * @returns how many questions went on
   */
  async escalateDue(ctx: Ctx): Promise<number> {
    await this.takeUp(ctx);
    const due = await this.db.rows<{ id: string }>(
      ctx,
      `select question_id as id from question_routing
       where waiting and escalated_at is null and due_at <= $1 order by due_at, question_id limit ${SWEEP_LIMIT}`,
      [this.clock.now()],
    );
    let escalated = 0;
    const failures: unknown[] = [];
    for (const { id } of due) {
      try {
        if (await this.escalate(ctx, id)) escalated++;
      } catch (error) {
        // One question must not hold up those behind it.
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} questions did not go on`);
    return escalated;
  }

  private async escalate(ctx: Ctx, questionId: string): Promise<boolean> {
    return this.db.run(ctx, async (tx) => {
      await this.requests.lock(tx);
      const now = this.clock.now();
      const taken = await this.db.execute(
        tx,
        `update question_routing set escalated_at = $2
         where question_id = $1 and waiting and escalated_at is null and due_at <= $2`,
        [questionId, now],
      );
      if (taken === 0) return false;
      await this.db.execute(
        tx,
        `update suggested_helper set lapsed_at = $2, slot = null where question_id = $1 and slot is not null`,
        [questionId, now],
      );
      await this.requests.askBest(tx, questionId, ASKED_NEXT, 'ESCALATION');
      await this.outbox.append(tx, 'question.escalated.v1', { questionId });
      await this.changed(tx, questionId);
      return true;
    });
  }

  /** Questions from before there was routing, or restored without it. */
  private async takeUp(ctx: Ctx): Promise<void> {
    const since = new Date(this.clock.now().getTime() - TAKEN_UP_DAYS * 86_400_000);
    const rows = await this.db.rows<WaitRow>(
      ctx,
      `select ${WAIT_COLUMNS} from question q
       where q.answer_count = 0 and q.hidden_at is null and q.deleted_at is null and q.state = 'OPEN'
         and q.id > (select uuidv7($1::timestamptz - clock_timestamp())) and not exists (select 1 from question_routing r where r.question_id = q.id)
       order by q.id desc limit ${SWEEP_LIMIT}`,
      [since],
    );
    await this.wait(ctx, rows);
  }

  private async wait(ctx: Ctx, rows: readonly WaitRow[]): Promise<void> {
    if (rows.length === 0) return;
    // The lock makes an answer that is being written either count here or find the row that its trigger changes.
    await this.db.execute(
      ctx,
      `insert into question_routing (question_id, due_at, waiting)
       select q.id, w.due_at, awaits_answer(q) from unnest($1::uuid[], $2::timestamptz[]) w (id, due_at)
       join question q on q.id = w.id for share of q
       on conflict (question_id) do nothing`,
      [rows.map(({ id }) => id), rows.map(({ created_at, land_key }) => dueAt(created_at, land_key))],
    );
  }

  private async changed(tx: Ctx, questionId: string): Promise<void> {
    await this.live.append(tx, `question:${questionId}`, 'question.changed', { questionId });
  }
}
