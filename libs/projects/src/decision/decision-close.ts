import { LIMITS } from '@app/contracts';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ProjectJournal } from '../project/project-journal.js';
import { day } from '../project/project.rules.js';
import { DecisionGate, type LockedDecision } from './decision-gate.js';
import { tallyOf, verdictOf, type CountedVote } from './decision.rules.js';
import { checkReview } from './decision.words.js';

/** How a vote ends, and what is written to its outcome afterwards. */
@Injectable()
export class DecisionClose {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly journal: ProjectJournal,
    private readonly gate: DecisionGate,
  ) {}

  /**
   * Closes a vote before its deadline; for the lead, and only when every town has voted, so that nobody chooses the
   * moment that suits.
   *
   * @throws Problem `NOT_FOUND` unless the actor leads the project, `DECISION_NOT_OPEN`, `DECISION_NOT_ALL_VOTED`, `TOO_LONG`
   */
  async closeEarly(ctx: Ctx, id: string, outcomeText: string | null): Promise<void> {
    const text = outcome(outcomeText, 'outcomeText');
    await this.db.run(ctx, async (tx) => {
      const { decision, project, rights, isOpen } = await this.gate.take(tx, id);
      if (!project.rights.canManage) throw new Problem('NOT_FOUND', { internal: 'does not lead' });
      if (!isOpen) throw new Problem('DECISION_NOT_OPEN');
      if (!rights.canClose)
        throw new Problem('DECISION_NOT_ALL_VOTED', { values: { towns: decision.missing.join(', ') } });
      await this.close(tx, decision, text);
    });
  }

  /**
   * Stores what the votes come to, in the transaction that holds the project; the caller knows that it is time.
   */
  async close(tx: Ctx, decision: LockedDecision, outcomeText: string | null): Promise<void> {
    const { id, projectId, method, quorumKind: kind, quorumValue: value } = decision;
    const votes = await this.db.rows<CountedVote & Record<string, unknown>>(
      tx,
      `select choice, option_id as "optionId" from project_decision_vote where decision_id = $1 and round = $2`,
      [id, decision.round],
    );
    const { n: electorate } = (await this.db.row<{ n: number }>(
      tx,
      'select count(*)::int as n from project_decision_elector where decision_id = $1 and ended_at is null',
      [id],
    ))!;
    const tally = tallyOf({ kind, value }, electorate, votes);
    const { outcome: result, reason, winnerId } = verdictOf(method, tally);
    const chosen = [...tally.options];
    await this.db.execute(
      tx,
      `update project_decision_option o set vote_count = coalesce((select c.n
         from unnest($2::uuid[], $3::int[]) c (id, n) where c.id = o.id), 0) where o.decision_id = $1`,
      [id, chosen.map(([option]) => option), chosen.map(([, n]) => n)],
    );
    await this.db.execute(
      tx,
      `update project_decision set state = 'CLOSED', closed_at = $2, closed_by = $3, outcome = $4, outcome_reason = $5, winner_id = $6,
         electorate_count = $7, needed_count = $8, voted_count = $9, yes_count = $10, no_count = $11, abstain_count = $12,
         outcome_text = $13, version = version + 1 where id = $1`,
      [
        id,
        this.clock.now(),
        tx.actor?.personId ?? null,
        result,
        reason,
        winnerId,
        tally.electorate,
        tally.needed,
        tally.voted,
        tally.yes,
        tally.no,
        tally.abstain,
        outcomeText,
      ],
    );
    await this.outbox.append(tx, 'project.decision-closed.v1', { decisionId: id, projectId });
    await this.journal.note(tx, projectId, 'DECISIONS', null);
  }

  /**
   * Writes a text to the outcome or sets the day of the review, each once; for the lead. What is left out stays open.
   *
   * @throws Problem `NOT_FOUND`, `DECISION_COMPLETE` for what is there already, `BAD_INPUT` for a day that is not in the
   *   future or a review of what was not adopted, `TOO_LONG`
   */
  async complete(ctx: Ctx, id: string, outcomeText: string | null, reviewOn: string | null): Promise<void> {
    const text = outcome(outcomeText, 'outcomeText');
    const on = day(reviewOn, 'reviewOn');
    checkReview(on, berlinDay(this.clock.now()));
    await this.db.run(ctx, async (tx) => {
      const { decision, project } = await this.gate.take(tx, id);
      if (!project.rights.canManage || decision.state !== 'CLOSED')
        throw new Problem('NOT_FOUND', { internal: 'does not lead, or not closed' });
      if (on !== null && decision.outcome !== 'ADOPTED')
        throw new Problem('BAD_INPUT', { field: 'reviewOn' });
      if ((text !== null && decision.outcomeText !== null) || (on !== null && decision.reviewOn !== null))
        throw new Problem('DECISION_COMPLETE');
      await this.db.execute(
        tx,
        `update project_decision set outcome_text = coalesce(outcome_text, $2), review_on = coalesce(review_on, $3) where id = $1`,
        [id, text, on],
      );
      await this.journal.note(tx, decision.projectId, 'DECISIONS', null);
    });
  }
}

const outcome = (text: string | null, field: string): string | null =>
  orNothing(manyLines, text, { field, max: LIMITS.decisionOutcome });
