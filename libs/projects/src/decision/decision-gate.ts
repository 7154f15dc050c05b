import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { ProjectGate, type LockedProject } from '../project/project-gate.js';
import { TaskReader } from '../task/task.reader.js';
import type { DecisionMethod, DecisionOutcome, DecisionState, QuorumKind } from './decision.enums.js';
import { decisionRights, type DecisionRights } from './decision.rules.js';

/** A decision as it stands under the lock of its project. */
export interface LockedDecision {
  readonly id: string;
  readonly projectId: string;
  readonly title: string;
  readonly method: DecisionMethod;
  readonly state: DecisionState;
  readonly quorumKind: QuorumKind;
  readonly quorumValue: number;
  readonly deadlineAt: Date;
  readonly round: number;
  readonly version: number;
  readonly createdBy: string | null;
  readonly outcome: DecisionOutcome | null;
  readonly outcomeText: string | null;
  readonly reviewOn: string | null;
  readonly reviewAskedAt: Date | null;
  /** Names of the towns that have not voted in the present round. */
  readonly missing: readonly string[];
}

/** SQL: the columns of `LockedDecision` of decision `d`. */
export const LOCKED = `d.id, d.project_id as "projectId", d.title, d.method, d.state, d.quorum_kind as "quorumKind",
  d.quorum_value as "quorumValue", d.deadline_at as "deadlineAt", d.round, d.version, d.created_by as "createdBy", d.outcome,
  d.outcome_text as "outcomeText", d.review_on::text as "reviewOn", d.review_asked_at as "reviewAskedAt",
  array(select m.name from project_decision_elector e join project_partner pa on pa.id = e.partner_id
    join municipality m on m.id = pa.municipality_id
    where e.decision_id = d.id and e.ended_at is null and not exists (select 1 from project_decision_vote v
      where v.decision_id = d.id and v.round = d.round and v.partner_id = e.partner_id) order by fold(m.name)) as missing`;

/** A decision, its project, and what the actor may do with it. */
export interface TakenDecision {
  readonly decision: LockedDecision;
  readonly project: LockedProject;
  readonly rights: DecisionRights;
  /** The vote goes on: it is open and the deadline has not come. */
  readonly isOpen: boolean;
}

/** Resting and finished projects begin no votes; what is open there goes on to its deadline. */
export const rests = ({ state }: Pick<LockedProject, 'state'>): boolean =>
  state === 'PAUSED' || state === 'FINISHED';

/** The one way to change something of a decision: it locks the project, reads the decision, and knows who acts. */
@Injectable()
export class DecisionGate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly gate: ProjectGate,
    private readonly tasks: TaskReader,
  ) {}

  /**
   * @throws Problem `NOT_SIGNED_IN`, `NOT_FOUND` for what is not there or not to be seen by the actor
   */
  async take(tx: Ctx, id: string): Promise<TakenDecision> {
    const { personId } = signedIn(tx);
    found(isId(id) || null, 'no id');
    const place = found(
      await this.db.row<{ projectId: string }>(
        tx,
        'select project_id as "projectId" from project_decision where id = $1',
        [id],
      ),
      'no decision',
    );
    const project = await this.inside(tx, place.projectId);
    const decision = found(
      await this.db.row<LockedDecision & Record<string, unknown>>(
        tx,
        `select ${LOCKED} from project_decision d where d.id = $1`,
        [id],
      ),
      'no decision',
    );
    const isPastDeadline = this.clock.now() >= decision.deadlineAt;
    const rights = decisionRights(
      {
        isProposer: project.rights.canWork && decision.createdBy === personId,
        canWork: project.rights.canWork,
        canEdit: project.rights.canEdit,
        canManage: project.rights.canManage,
      },
      {
        state: decision.state,
        outcome: decision.outcome,
        projectRests: rests(project),
        isPastDeadline,
        allVoted: decision.missing.length === 0,
        hasOutcomeText: decision.outcomeText !== null,
        hasReviewDay: decision.reviewOn !== null,
      },
    );
    if (!rights.canSee) throw new Problem('NOT_FOUND', { internal: 'draft of somebody else' });
    return { decision, project, rights, isOpen: decision.state === 'OPEN' && !isPastDeadline };
  }

  /** Locks a project whose inner work the actor may see. @throws Problem `NOT_SIGNED_IN`, `NOT_FOUND` */
  async inside(tx: Ctx, projectId: string): Promise<LockedProject> {
    const project = await this.gate.take(tx, projectId, 'see');
    if (!(await this.tasks.openTo(tx, [projectId])).get(projectId))
      throw new Problem('NOT_FOUND', { internal: 'may not see the inner work' });
    return project;
  }
}
