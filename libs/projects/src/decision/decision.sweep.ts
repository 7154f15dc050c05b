import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable, Logger } from '@nestjs/common';
import { ProjectJournal } from '../project/project-journal.js';
import { DecisionClose } from './decision-close.js';
import { LOCKED, type LockedDecision } from './decision-gate.js';
import { remindAt } from './decision.rules.js';

/** As many as one sweep deals with at most; the next one goes on. */
const SWEEP_LIMIT = 200;

const DAY = 86_400_000;

/**
 * What time does to decisions: towns are reminded, deadlines close votes, review days ask whether a decision still holds.
 * Safe to run at any time and in several workers at once. A resting or finished project changes nothing of that: what
 * was put to the vote gets its outcome.
 */
@Injectable()
export class DecisionSweep {
  private readonly logger = new Logger(DecisionSweep.name);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly journal: ProjectJournal,
    private readonly ends: DecisionClose,
  ) {}

  /** @returns how many votes were closed */
  async closeDue(ctx: Ctx): Promise<number> {
    const now = this.clock.now();
    const due = await this.db.rows<{ id: string; projectId: string }>(
      ctx,
      `select id, project_id as "projectId" from project_decision where state = 'OPEN' and deadline_at <= $1
       order by deadline_at, id limit ${SWEEP_LIMIT}`,
      [now],
    );
    let closed = 0;
    // Each in its own transaction: one that fails keeps no other from its outcome.
    for (const { id, projectId } of due)
      try {
        if (await this.closeOne(ctx, id, projectId, now)) closed++;
      } catch (error) {
        this.logger.error(`Decision ${id} could not be closed; the next sweep tries again`, error);
      }
    return closed;
  }

  private closeOne(ctx: Ctx, id: string, projectId: string, now: Date): Promise<boolean> {
    return this.db.run(ctx, async (tx) => {
      await this.db.execute(tx, 'select 1 from project where id = $1 for update', [projectId]);
      const decision = await this.db.row<LockedDecision & Record<string, unknown>>(
        tx,
        `select ${LOCKED} from project_decision d where d.id = $1 and d.state = 'OPEN' and d.deadline_at <= $2`,
        [id, now],
      );
      if (!decision) return false;
      await this.ends.close(tx, decision, null);
      return true;
    });
  }

  /** Reminds the towns that have not voted, once per round. @returns of how many votes was reminded */
  async remindDue(ctx: Ctx): Promise<number> {
    const now = this.clock.now();
    return this.db.run(ctx, async (tx) => {
      const near = await this.db.rows<{ id: string; projectId: string; deadlineAt: Date; openedAt: Date }>(
        tx,
        `select d.id, d.project_id as "projectId", d.deadline_at as "deadlineAt", r.opened_at as "openedAt"
         from project_decision d join project_decision_round r on r.decision_id = d.id and r.round = d.round
         where d.state = 'OPEN' and d.deadline_at > $1 and d.deadline_at <= $2 and d.reminded_round < d.round
           and exists (select 1 from project_decision_elector e where e.decision_id = d.id and e.ended_at is null
             and not exists (select 1 from project_decision_vote v where v.decision_id = d.id and v.round = d.round and v.partner_id = e.partner_id))
         order by d.id limit ${SWEEP_LIMIT} for update of d skip locked`,
        [now, new Date(now.getTime() + 2 * DAY)],
      );
      const due = near.filter(({ openedAt, deadlineAt }) => remindAt(openedAt, deadlineAt) <= now);
      await this.db.execute(
        tx,
        'update project_decision set reminded_round = round where id = any($1::uuid[])',
        [due.map(({ id }) => id)],
      );
      for (const { id, projectId } of due)
        await this.outbox.append(tx, 'project.decision-reminded.v1', { decisionId: id, projectId });
      return due.length;
    });
  }

  /** Asks the towns, once, whether an adopted decision still holds. @returns of how many decisions was asked */
  async askForReview(ctx: Ctx): Promise<number> {
    const now = this.clock.now();
    return this.db.run(ctx, async (tx) => {
      const due = await this.db.rows<{ id: string; projectId: string }>(
        tx,
        `update project_decision set review_asked_at = $1 where id in (
           select id from project_decision where state = 'CLOSED' and outcome = 'ADOPTED' and review_asked_at is null and review_on <= $2::date
           order by review_on, id limit ${SWEEP_LIMIT} for update skip locked)
         returning id, project_id as "projectId"`,
        [now, berlinDay(now)],
      );
      for (const { id, projectId } of due) {
        await this.outbox.append(tx, 'project.decision-review-due.v1', { decisionId: id, projectId });
        await this.journal.note(tx, projectId, 'DECISIONS', null);
      }
      return due.length;
    });
  }
}
