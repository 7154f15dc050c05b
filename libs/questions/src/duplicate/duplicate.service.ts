import { isId } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { QuestionLock, type LockedQuestion } from '../question/question.lock.js';
import { canSee } from '../question/question.rules.js';
import { DuplicateEffects, type MarkPlace } from './duplicate.effects.js';
import { DuplicateMoves } from './duplicate-moves.js';
import type { DuplicateState } from './duplicate.enums.js';
import {
  asks,
  canAnswer,
  canUndo,
  marksDuplicates,
  noteOf,
  standsFor,
  timesOf,
  undoIsOver,
} from './duplicate.rules.js';

interface Mark extends MarkPlace {
  readonly state: DuplicateState;
  readonly answeredAt: Date | null;
}

/** A mark with both of its questions, held still. */
interface Held {
  readonly mark: Mark;
  readonly duplicate: LockedQuestion;
  readonly original: LockedQuestion;
  readonly originalAlive: boolean;
}

const MARK = `id, duplicate_id as "duplicateId", original_id as "originalId", state, answered_at as "answeredAt"`;

/**
 * Questions that are the same: the staff proposes, the asking side decides, and what was agreed can be undone.
 * Everything here takes the locks of both questions first, in the order of their ids.
 */
@Injectable()
export class DuplicateService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lock: QuestionLock,
    private readonly moves: DuplicateMoves,
    private readonly effects: DuplicateEffects,
    private readonly audit: Audit,
  ) {}

  /**
   * Proposes to the asking side that its question is the same as another one. For an original that is a duplicate
   * itself, its original is taken.
   *
   * @returns the id of the mark
   * @throws Problem `NOT_FOUND`, `TOO_LONG`; `DUPLICATE_PENDING` while there is a proposal or a mark already;
   *   `DUPLICATE_CHAIN` for a question other duplicates point to; `DUPLICATE_UNFIT` for an original that is the
   *   question itself, or that not everybody can read who reads the question
   */
  async propose(ctx: Ctx, questionId: string, originalId: string, reason: string | null): Promise<string> {
    const { personId } = signedIn(ctx);
    const why = noteOf(reason, 'reason');
    for (const id of [questionId, originalId]) found(isId(id) || null, 'not an id');
    return this.db.run(ctx, async (tx) => {
      const root = await this.rootOf(tx, originalId);
      const questions = await this.lock.takeAll(tx, [questionId, root]);
      const duplicate = visible(ctx, questions.get(questionId));
      const original = visible(ctx, questions.get(root));
      if (duplicate.hidden || duplicate.deleted) throw new Problem('NOT_FOUND', { internal: 'not shown' });
      if (duplicate.duplicate) throw new Problem('DUPLICATE_PENDING');
      if (root === questionId || !standsFor(original, duplicate))
        throw new Problem('DUPLICATE_UNFIT', { field: 'originalId' });
      await this.refuseChain(tx, questionId);
      const now = this.clock.now();
      const { remindAt, dueAt } = timesOf(now);
      const mark = await this.db.row<{ id: string }>(
        tx,
        `insert into duplicate_mark (id, duplicate_id, original_id, reason, proposed_by, proposed_at, remind_at, due_at)
         values (uuidv7($1::timestamptz - clock_timestamp()), $2, $3, $4, $5, $1, $6, $7)
         on conflict (duplicate_id) where state in ('PROPOSED', 'ACCEPTED') do nothing returning id`,
        [now, questionId, root, why, personId, remindAt, dueAt],
      );
      if (!mark) throw new Problem('DUPLICATE_PENDING');
      await this.audit.record(tx, 'question.duplicate-propose', `question:${questionId}`, {
        originalId: root,
      });
      await this.effects.proposed(tx, { id: mark.id, duplicateId: questionId, originalId: root });
      return mark.id;
    });
  }

  /**
   * The asking side agrees: votes, followers and towns go to the original, the question is closed and leads there.
   * Saying it again changes nothing.
   *
   * @throws Problem `NOT_FOUND` unless the actor decides for the asking side, `ALREADY_DECIDED`, `DUPLICATE_CHAIN`,
   *   `DUPLICATE_UNFIT` when the original can no longer be read
   */
  async accept(ctx: Ctx, markId: string): Promise<void> {
    const { personId } = signedIn(ctx);
    await this.db.run(ctx, async (tx) => {
      const { mark, duplicate, original, originalAlive } = await this.hold(tx, markId);
      if (!asks(ctx.actor, duplicate)) throw new Problem('NOT_FOUND', { internal: 'does not ask' });
      if (mark.state === 'ACCEPTED') return;
      if (!canAnswer(ctx.actor, { ...mark, originalAlive }, duplicate)) throw new Problem('ALREADY_DECIDED');
      if (!standsFor(original, duplicate)) throw new Problem('DUPLICATE_UNFIT');
      await this.refuseChain(tx, duplicate.id);
      await this.db.execute(
        tx,
        `update duplicate_mark m set state = 'ACCEPTED', answered_by = $2, answered_at = $3,
           state_before = q.state, closed_reason_before = q.closed_reason
         from question q where m.id = $1 and q.id = m.duplicate_id`,
        [mark.id, personId, this.clock.now()],
      );
      await this.moves.move(tx, mark);
      await this.db.execute(
        tx,
        `update question set state = 'CLOSED', closed_reason = null, duplicate_of_id = $2 where id = $1`,
        [duplicate.id, original.id],
      );
      await this.leadOn(tx, mark);
      await this.effects.accepted(tx, mark);
    });
  }

  /**
   * The asking side keeps the question as one of its own. Saying it again changes nothing.
   *
   * @throws Problem `NOT_FOUND` unless the actor decides for the asking side, `ALREADY_DECIDED`, `TOO_LONG`
   */
  async decline(ctx: Ctx, markId: string, reason: string | null): Promise<void> {
    const { personId } = signedIn(ctx);
    const why = noteOf(reason, 'reason');
    await this.db.run(ctx, async (tx) => {
      const { mark, duplicate, originalAlive } = await this.hold(tx, markId);
      if (!asks(ctx.actor, duplicate)) throw new Problem('NOT_FOUND', { internal: 'does not ask' });
      if (mark.state === 'DECLINED') return;
      if (!canAnswer(ctx.actor, { ...mark, originalAlive }, duplicate)) throw new Problem('ALREADY_DECIDED');
      await this.db.execute(
        tx,
        `update duplicate_mark set state = 'DECLINED', answered_by = $2, answered_at = $3, answer_reason = $4
         where id = $1`,
        [mark.id, personId, this.clock.now(), why],
      );
      await this.effects.dropped(tx, mark);
    });
  }

  /**
   * Takes a proposal back, or undoes what was agreed: both questions are as they were, and what has come to the
   * original since then stays there. Saying it again changes nothing.
   *
   * @throws Problem `NOT_FOUND` unless the actor is of the staff or decides for the asking side, `ALREADY_DECIDED`,
   *   `UNDO_OVER` for the asking side after thirty days
   */
  async undo(ctx: Ctx, markId: string): Promise<void> {
    const { personId } = signedIn(ctx);
    const byStaff = marksDuplicates(ctx.actor);
    await this.db.run(ctx, async (tx) => {
      const { mark, duplicate, originalAlive } = await this.hold(tx, markId);
      if (!byStaff && !asks(ctx.actor, duplicate))
        throw new Problem('NOT_FOUND', { internal: 'neither side' });
      if (mark.state === 'UNDONE' || mark.state === 'WITHDRAWN') return;
      const facts = { ...mark, originalAlive };
      const now = this.clock.now();
      if (!canUndo(ctx.actor, facts, duplicate, now)) {
        if (mark.state === 'PROPOSED')
          throw new Problem('NOT_FOUND', { internal: 'the asking side declines' });
        const late = mark.state === 'ACCEPTED' && undoIsOver(facts, now);
        throw new Problem(late ? 'UNDO_OVER' : 'ALREADY_DECIDED');
      }
      const undoes = mark.state === 'ACCEPTED';
      if (undoes) await this.restore(tx, mark, personId, now);
      else
        await this.db.execute(
          tx,
          `update duplicate_mark set state = 'WITHDRAWN', answered_by = $2, answered_at = $3 where id = $1`,
          [mark.id, personId, now],
        );
      // What the asking side does is not written down: of a shielded question it would tell who asks.
      if (byStaff)
        await this.audit.record(
          tx,
          undoes ? 'question.duplicate-undo' : 'question.duplicate-withdraw',
          `question:${duplicate.id}`,
          { originalId: mark.originalId },
        );
      await (undoes ? this.effects.undone(tx, mark) : this.effects.dropped(tx, mark));
    });
  }

  private async restore(tx: Ctx, mark: Mark, personId: string, now: Date): Promise<void> {
    await this.db.execute(
      tx,
      `update question q set duplicate_of_id = null, state = m.state_before, closed_reason = m.closed_reason_before
       from duplicate_mark m where m.id = $1 and q.id = m.duplicate_id`,
      [mark.id],
    );
    await this.moves.restore(tx, mark);
    await this.db.execute(
      tx,
      `update duplicate_mark set state = 'UNDONE', undone_by = $2, undone_at = $3 where id = $1`,
      [mark.id, personId, now],
    );
  }

  /**
   * A question that has become a duplicate stands for no other one: open proposals that name it name its original
   * from now on, and the original, which others point to, is proposed no longer.
   */
  private async leadOn(tx: Ctx, { duplicateId, originalId }: Mark): Promise<void> {
    const now = this.clock.now();
    const withdrawn = await this.db.rows<MarkPlace & Record<string, unknown>>(
      tx,
      `update duplicate_mark set state = 'WITHDRAWN', answered_at = $2 where duplicate_id = $1 and state = 'PROPOSED'
       returning id, duplicate_id as "duplicateId", original_id as "originalId"`,
      [originalId, now],
    );
    for (const mark of withdrawn) await this.effects.dropped(tx, mark);
    await this.db.execute(
      tx,
      `update duplicate_mark set original_id = $2 where original_id = $1 and state = 'PROPOSED'`,
      [duplicateId, originalId],
    );
  }

  private async refuseChain(tx: Ctx, questionId: string): Promise<void> {
    const pointing = await this.db.row(tx, `select 1 as x from question where duplicate_of_id = $1 limit 1`, [
      questionId,
    ]);
    if (pointing) throw new Problem('DUPLICATE_CHAIN');
  }

  private async rootOf(tx: Ctx, id: string): Promise<string> {
    const row = await this.db.row<{ root: string }>(
      tx,
      `select coalesce(duplicate_of_id, id) as root from question where id = $1`,
      [id],
    );
    return found(row, `no question ${id}`).root;
  }

  /** The mark and both its questions; the actor must see the one it is about. */
  private async hold(tx: Ctx, markId: string): Promise<Held> {
    found(isId(markId) || null, 'not an id');
    const select = `select ${MARK} from duplicate_mark where id = $1`;
    const place = found(
      await this.db.row<Mark & Record<string, unknown>>(tx, select, [markId]),
      'no such mark',
    );
    let questions = await this.lock.takeAll(tx, [place.duplicateId, place.originalId]);
    const mark = found(
      await this.db.row<Mark & Record<string, unknown>>(tx, `${select} for update`, [markId]),
    );
    // The original has become a duplicate itself while this waited. A ring that this closes is broken by `db.run`.
    if (mark.originalId !== place.originalId)
      questions = await this.lock.takeAll(tx, [mark.duplicateId, mark.originalId]);
    const duplicate = visible(tx, questions.get(mark.duplicateId));
    const original = found(questions.get(mark.originalId));
    return { mark, duplicate, original, originalAlive: !original.hidden && !original.deleted };
  }
}

function visible(ctx: Ctx, question: LockedQuestion | undefined): LockedQuestion {
  if (!question || !canSee(ctx.actor, question))
    throw new Problem('NOT_FOUND', { internal: 'may not see the question' });
  return question;
}
