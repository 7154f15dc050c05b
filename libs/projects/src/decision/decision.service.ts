import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ProjectGate } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { idempotencyKey } from '../project/project.rules.js';
import { DecisionGate, rests, type TakenDecision } from './decision-gate.js';
import type { DecisionOutcome, DecisionState } from './decision.enums.js';
import type { EditDecisionInput, ProposeDecisionInput, StartDecisionRoundInput } from './decision.inputs.js';
import { decidedNothing, type DecisionRights } from './decision.rules.js';
import { checkDeadline, decisionWords, optionLabels, quorumOf, reasonText } from './decision.words.js';
import { Electorate } from './electorate.js';

/** Proposals of a project: written, put to the vote, changed in a new round, withdrawn. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly projects: ProjectGate,
    private readonly journal: ProjectJournal,
    private readonly gate: DecisionGate,
    private readonly electorate: Electorate,
  ) {}

  /**
   * Writes a proposal; it is a draft until it is opened.
   *
   * @returns its id; with a key that was used before, that of the first proposal
   * @throws Problem `NOT_FOUND` unless the actor works in the project, `DECISION_PROJECT_RESTS`, `DECISION_DEADLINE`,
   *   `BAD_INPUT` also for more than 500 of a project and for following what has decided something, `TOO_LONG`
   */
  async propose(ctx: Ctx, input: ProposeDecisionInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const now = this.clock.now();
    const words = decisionWords(input, now);
    const labels = optionLabels(input);
    const quorum = quorumOf(input);
    const key = idempotencyKey(input.idempotencyKey);
    return this.db.run(ctx, async (tx) => {
      const project = await this.projects.take(tx, input.projectId, 'work');
      const before = await this.db.row<{ id: string; projectId: string }>(
        tx,
        'select id, project_id as "projectId" from project_decision where created_by = $1 and idempotency_key = $2',
        [personId, key],
      );
      if (before && before.projectId !== project.id)
        throw new Problem('BAD_INPUT', { field: 'input.idempotencyKey' });
      if (before) return before.id;
      if (rests(project)) throw new Problem('DECISION_PROJECT_RESTS');
      const followsId = await this.followed(tx, project.id, input.followsId ?? null);
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into project_decision (project_id, title, body, body_html, method, quorum_kind, quorum_value, deadline_at,
           review_on, follows_id, created_by, created_at, idempotency_key)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
         where (select count(*) from project_decision where project_id = $1) < ${LIMITS.decisionsPerProject} returning id`,
        [
          project.id,
          words.title,
          words.body,
          words.bodyHtml,
          input.method,
          quorum.kind,
          quorum.value,
          words.deadlineAt,
          words.reviewOn,
          followsId,
          personId,
          now,
          key,
        ],
      );
      if (!row) throw new Problem('BAD_INPUT', { values: { max: LIMITS.decisionsPerProject } });
      await this.putOptions(tx, row.id, labels);
      await this.journal.note(tx, project.id, 'DECISIONS', null);
      return row.id;
    });
  }

  /**
   * Changes a draft; for who has proposed it and for the lead.
   *
   * @throws Problem as `propose`, and `STALE_VERSION`, `DECISION_NOT_DRAFT`
   */
  async edit(ctx: Ctx, input: EditDecisionInput): Promise<void> {
    const words = decisionWords(input, this.clock.now());
    const labels = optionLabels(input);
    const quorum = quorumOf(input);
    await this.change(ctx, input.id, 'canEdit', 'DECISION_NOT_DRAFT', async (tx, { decision }) => {
      if (decision.version !== input.version) throw new Problem('STALE_VERSION');
      await this.db.execute(
        tx,
        `update project_decision set title = $2, body = $3, body_html = $4, method = $5, quorum_kind = $6, quorum_value = $7,
           deadline_at = $8, review_on = $9, version = version + 1 where id = $1`,
        [
          input.id,
          words.title,
          words.body,
          words.bodyHtml,
          input.method,
          quorum.kind,
          quorum.value,
          words.deadlineAt,
          words.reviewOn,
        ],
      );
      await this.db.execute(tx, 'delete from project_decision_option where decision_id = $1', [input.id]);
      await this.putOptions(tx, input.id, labels);
    });
  }

  /** Throws a draft away; for who has proposed it and for the lead. @throws Problem `NOT_FOUND`, `DECISION_NOT_DRAFT` */
  async remove(ctx: Ctx, id: string): Promise<void> {
    await this.change(ctx, id, 'canEdit', 'DECISION_NOT_DRAFT', async (tx) => {
      await this.db.execute(tx, 'delete from project_decision where id = $1', [id]);
    });
  }

  /**
   * Puts a draft to the vote of the towns that are confirmed partners now; for who has proposed it and for the lead.
   *
   * @throws Problem `NOT_FOUND`, `DECISION_NOT_DRAFT`, `STALE_VERSION`, `DECISION_PROJECT_RESTS`, `DECISION_DEADLINE` when
   *   it has passed meanwhile, `DECISION_NO_TOWNS` with fewer than two towns, `DECISION_QUORUM_HIGH`
   */
  async open(ctx: Ctx, id: string, version: number): Promise<void> {
    const now = this.clock.now();
    await this.change(ctx, id, 'canEdit', 'DECISION_NOT_DRAFT', async (tx, { decision, project, rights }) => {
      if (decision.version !== version) throw new Problem('STALE_VERSION');
      if (!rights.canOpen) throw new Problem('DECISION_PROJECT_RESTS');
      checkDeadline(decision.deadlineAt, now);
      await this.db.execute(
        tx,
        `update project_decision set state = 'OPEN', round = 1, opened_at = $2, version = version + 1 where id = $1`,
        [id, now],
      );
      const electorate = await this.electorate.freeze(tx, project.id, id);
      if (decision.quorumKind === 'TOWNS' && decision.quorumValue > electorate)
        throw new Problem('DECISION_QUORUM_HIGH', { values: { electorate } });
      await this.putRound(tx, id, now);
      await this.outbox.append(tx, 'project.decision-opened.v1', { decisionId: id, projectId: project.id });
    });
  }

  /**
   * Puts another text to the vote: a new round, in which all towns are asked anew; what was cast before stays with its
   * round. Who may vote stays as it was when the vote was opened.
   *
   * @throws Problem `NOT_FOUND`, `DECISION_NOT_OPEN`, `STALE_VERSION`, `DECISION_PROJECT_RESTS`, `DECISION_DEADLINE`, `BAD_INPUT`, `TOO_LONG`
   */
  async startRound(ctx: Ctx, input: StartDecisionRoundInput): Promise<void> {
    const now = this.clock.now();
    const words = decisionWords(input, now);
    await this.change(ctx, input.id, 'canWithdraw', 'DECISION_NOT_OPEN', async (tx, { decision, rights }) => {
      if (decision.version !== input.version) throw new Problem('STALE_VERSION');
      if (!rights.canStartRound) throw new Problem('DECISION_PROJECT_RESTS');
      await this.db.execute(
        tx,
        `update project_decision set title = $2, body = $3, body_html = $4, deadline_at = $5, review_on = $6, round = round + 1,
           version = version + 1 where id = $1`,
        [input.id, words.title, words.body, words.bodyHtml, words.deadlineAt, words.reviewOn],
      );
      await this.putRound(tx, input.id, now);
      await this.outbox.append(tx, 'project.decision-opened.v1', {
        decisionId: input.id,
        projectId: decision.projectId,
      });
    });
  }

  /**
   * Takes an open proposal back, with a reason; for who has proposed it and for the lead.
   *
   * @throws Problem `NOT_FOUND`, `DECISION_NOT_OPEN`, `REASON_REQUIRED`, `TOO_LONG`
   */
  async withdraw(ctx: Ctx, id: string, reason: string): Promise<void> {
    const why = reasonText(reason, 'reason', true);
    await this.change(ctx, id, 'canWithdraw', 'DECISION_NOT_OPEN', async (tx, { decision }) => {
      await this.db.execute(
        tx,
        `update project_decision set state = 'WITHDRAWN', withdraw_reason = $2, closed_at = $3, closed_by = $4,
           version = version + 1 where id = $1`,
        [id, why, this.clock.now(), signedIn(tx).personId],
      );
      await this.outbox.append(tx, 'project.decision-closed.v1', {
        decisionId: id,
        projectId: decision.projectId,
      });
    });
  }

  /** What is proposed anew. @throws Problem `BAD_INPUT` for what is not of the project or may have decided something */
  private async followed(tx: Ctx, projectId: string, id: string | null): Promise<string | null> {
    if (id === null) return null;
    const known = isId(id)
      ? await this.db.row<{ state: DecisionState; outcome: DecisionOutcome | null }>(
          tx,
          'select state, outcome from project_decision where id = $1 and project_id = $2',
          [id, projectId],
        )
      : null;
    if (!known || !decidedNothing(known)) throw new Problem('BAD_INPUT', { field: 'input.followsId' });
    return id;
  }

  /** What one of the rights allows; who has it in another state learns that, everybody else nothing. */
  private async change(
    ctx: Ctx,
    id: string,
    right: 'canEdit' | 'canWithdraw',
    otherwise: 'DECISION_NOT_DRAFT' | 'DECISION_NOT_OPEN',
    work: (tx: Ctx, taken: TakenDecision & { rights: DecisionRights }) => Promise<void>,
  ): Promise<void> {
    const { personId } = signedIn(ctx);
    await this.db.run(ctx, async (tx) => {
      const taken = await this.gate.take(tx, id);
      const { decision, project, rights } = taken;
      if (!rights[right]) {
        const keeps = project.rights.canManage || (project.rights.canWork && decision.createdBy === personId);
        throw new Problem(keeps ? otherwise : 'NOT_FOUND', { internal: `no right: ${right}` });
      }
      await work(tx, taken);
      await this.journal.note(tx, project.id, 'DECISIONS', null);
    });
  }

  private async putRound(tx: Ctx, id: string, now: Date): Promise<void> {
    await this.db.execute(
      tx,
      `insert into project_decision_round (decision_id, round, title, body, body_html, deadline_at, opened_at, opened_by)
       select id, round, title, body, body_html, deadline_at, $2, $3 from project_decision where id = $1`,
      [id, now, signedIn(tx).personId],
    );
  }

  private async putOptions(tx: Ctx, id: string, labels: readonly string[]): Promise<void> {
    await this.db.execute(
      tx,
      `insert into project_decision_option (decision_id, position, label)
       select $1, n, label from unnest($2::text[]) with ordinality o (label, n)`,
      [id, labels],
    );
  }
}
