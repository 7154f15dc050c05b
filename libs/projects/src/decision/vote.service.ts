import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ProjectJournal } from '../project/project-journal.js';
import { DecisionGate, type LockedDecision } from './decision-gate.js';
import type { VoteCapacity, VoteEntryKind } from './decision.enums.js';
import type { AnswerReviewInput, CastVoteInput } from './decision.inputs.js';
import { choicesOf } from './decision.rules.js';
import { reasonText } from './decision.words.js';
import { Electorate } from './electorate.js';

interface Entry {
  readonly partnerId: string;
  readonly capacity: VoteCapacity;
  readonly choice: VoteEntryKind;
  readonly optionId: string | null;
  readonly text: string | null;
}

type StoredVote = { choice: string; optionId: string | null; text: string | null } & Record<string, unknown>;

/** The votes of towns, and what they say when a decision is looked at again. */
@Injectable()
export class VoteService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly journal: ProjectJournal,
    private readonly gate: DecisionGate,
    private readonly electorate: Electorate,
  ) {}

  /**
   * Casts the vote of a town or changes it. Saying the same again changes nothing.
   *
   * @throws Problem `NOT_FOUND`, `DECISION_NOT_OPEN` also after the deadline, `STALE_VERSION` for another round,
   *   `VOTE_NOT_ENTITLED`, `VOTE_NO_MANDATE`, `REASON_REQUIRED` for an objection without a text, `BAD_INPUT` for a choice
   *   the method does not know and an option of something else, `TOO_LONG`
   */
  async cast(ctx: Ctx, input: CastVoteInput): Promise<void> {
    const text = reasonText(input.text, 'input.text', input.choice === 'OBJECT');
    await this.db.run(ctx, async (tx) => {
      const decision = await this.openRound(tx, input.decisionId, input.round);
      const { partnerId, capacity } = await this.electorate.townOf(tx, decision.id, input.municipalityId);
      if (!choicesOf(decision.method).includes(input.choice))
        throw new Problem('BAD_INPUT', { field: 'input.choice' });
      const optionId = await this.option(tx, decision.id, input);
      const before = await this.db.row<StoredVote>(
        tx,
        `select choice, option_id as "optionId", text from project_decision_vote
         where decision_id = $1 and round = $2 and partner_id = $3`,
        [decision.id, decision.round, partnerId],
      );
      if (before?.choice === input.choice && before.optionId === optionId && before.text === text) return;
      await this.db.execute(
        tx,
        `insert into project_decision_vote (decision_id, round, partner_id, choice, option_id, text, cast_by, capacity, cast_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (decision_id, round, partner_id) do update set choice = excluded.choice, option_id = excluded.option_id,
           text = excluded.text, cast_by = excluded.cast_by, capacity = excluded.capacity, cast_at = excluded.cast_at`,
        [
          decision.id,
          decision.round,
          partnerId,
          input.choice,
          optionId,
          text,
          signedIn(tx).personId,
          capacity,
          this.clock.now(),
        ],
      );
      const entryId = await this.note(tx, decision, {
        partnerId,
        capacity,
        choice: input.choice,
        optionId,
        text,
      });
      if (input.choice === 'OBJECT')
        await this.outbox.append(tx, 'project.decision-objected.v1', {
          entryId,
          decisionId: decision.id,
          projectId: decision.projectId,
        });
    });
  }

  /**
   * Takes the vote of a town back, an objection too; the town has not voted then. Doing it again changes nothing.
   *
   * @throws Problem `NOT_FOUND`, `DECISION_NOT_OPEN`, `STALE_VERSION`, `VOTE_NOT_ENTITLED`, `VOTE_NO_MANDATE`
   */
  async takeBack(ctx: Ctx, decisionId: string, round: number, municipalityId: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const decision = await this.openRound(tx, decisionId, round);
      const { partnerId, capacity } = await this.electorate.townOf(tx, decision.id, municipalityId);
      const gone = await this.db.execute(
        tx,
        'delete from project_decision_vote where decision_id = $1 and round = $2 and partner_id = $3',
        [decision.id, decision.round, partnerId],
      );
      if (gone > 0)
        await this.note(tx, decision, {
          partnerId,
          capacity,
          choice: 'TAKEN_BACK',
          optionId: null,
          text: null,
        });
    });
  }

  /**
   * Says for a town whether a decision still holds; it can be said anew.
   *
   * @throws Problem `NOT_FOUND`, `DECISION_NO_REVIEW` before the towns were asked, `VOTE_NOT_ENTITLED`, `VOTE_NO_MANDATE`,
   *   `REASON_REQUIRED` for CHANGE_NEEDED without a text, `TOO_LONG`
   */
  async answerReview(ctx: Ctx, input: AnswerReviewInput): Promise<void> {
    const text = reasonText(input.text, 'input.text', input.answer === 'CHANGE_NEEDED');
    await this.db.run(ctx, async (tx) => {
      const { decision } = await this.gate.take(tx, input.decisionId);
      if (decision.reviewAskedAt === null) throw new Problem('DECISION_NO_REVIEW');
      const { partnerId, capacity } = await this.electorate.townOf(tx, decision.id, input.municipalityId);
      await this.db.execute(
        tx,
        `insert into project_decision_review (decision_id, partner_id, answer, text, answered_by, capacity, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (decision_id, partner_id) do update set answer = excluded.answer, text = excluded.text,
           answered_by = excluded.answered_by, capacity = excluded.capacity, answered_at = excluded.answered_at`,
        [decision.id, partnerId, input.answer, text, signedIn(tx).personId, capacity, this.clock.now()],
      );
      await this.journal.note(tx, decision.projectId, 'DECISIONS', null);
    });
  }

  private async openRound(tx: Ctx, id: string, round: number): Promise<LockedDecision> {
    const { decision, isOpen } = await this.gate.take(tx, id);
    if (!isOpen) throw new Problem('DECISION_NOT_OPEN');
    if (decision.round !== round) throw new Problem('STALE_VERSION');
    return decision;
  }

  private async option(
    tx: Ctx,
    decisionId: string,
    { choice, optionId = null }: CastVoteInput,
  ): Promise<string | null> {
    if (choice !== 'OPTION' && optionId === null) return null;
    const known =
      choice === 'OPTION' &&
      optionId !== null &&
      isId(optionId) &&
      (await this.db.row(
        tx,
        'select 1 as x from project_decision_option where decision_id = $1 and id = $2',
        [decisionId, optionId],
      ));
    if (!known) throw new Problem('BAD_INPUT', { field: 'input.optionId' });
    return optionId;
  }

  private async note(tx: Ctx, { id, round, projectId }: LockedDecision, entry: Entry): Promise<string> {
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into project_decision_vote_entry (decision_id, round, partner_id, choice, option_id, text, person_id, capacity, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        id,
        round,
        entry.partnerId,
        entry.choice,
        entry.optionId,
        entry.text,
        signedIn(tx).personId,
        entry.capacity,
        this.clock.now(),
      ],
    );
    await this.journal.note(tx, projectId, 'DECISIONS', null);
    return row!.id;
  }
}
