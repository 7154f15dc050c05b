import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { rightsOn, type ProjectFacts } from '../project/project.rules.js';
import {
  actorAt,
  actorValues,
  isPartnerOf,
  projectVisible,
  roleOf,
  workVisible,
} from '../project/project.sql.js';
import type { DecisionsFilter } from './decision.inputs.js';
import { DecisionTally, DecisionViewer, ProjectDecision } from './decision.model.js';
import { decisionRights, neededVotes } from './decision.rules.js';
import { rests } from './decision-gate.js';

const AT = actorAt(1);
/** Number of the parameter that says whether the actor is staff, of the moment it is now, and of the first one after them. */
const CURATES = 5;
const NOW = 6;
const NEXT = 7;

/** SQL: whether elector `e` of decision `d` has not voted in the present round. */
const SILENT = `not exists (select 1 from project_decision_vote v where v.decision_id = d.id and v.round = d.round and v.partner_id = e.partner_id)`;

/** SQL: some town of the actor with a vote in `d` for which `condition` holds. */
const ownTown = (condition: string): string => `
  exists (select 1 from project_decision_elector e join project_partner pa on pa.id = e.partner_id and pa.ended_at is null
    where e.decision_id = d.id and e.ended_at is null and pa.municipality_id = any($${AT.towns}::uuid[]) and ${condition})`;

const COLUMNS = `
  d.id, d.project_id as "projectId", d.title, d.body, d.body_html as "bodyHtml", d.method, d.state, d.quorum_kind as "quorumKind",
  d.quorum_value as "quorumValue", d.deadline_at as "deadlineAt", d.round, d.version, d.created_at as "createdAt",
  d.opened_at as "openedAt", d.closed_at as "closedAt", d.outcome, d.outcome_reason as "outcomeReason", d.winner_id as "winnerId",
  d.outcome_text as "outcomeText", d.withdraw_reason as "withdrawReason", d.review_on::text as "reviewOn",
  d.review_asked_at as "reviewAskedAt", d.created_by as "createdBy", d.follows_id as "followsId", d.electorate_count as "electorateCount",
  d.needed_count as "neededCount", d.voted_count as "votedCount", d.yes_count as "yesCount", d.no_count as "noCount",
  d.abstain_count as "abstainCount", d.deadline_at <= $${NOW}::timestamptz as "isPastDeadline", live.*,
  d.state = 'OPEN' and d.deadline_at > $${NOW}::timestamptz and ${ownTown(SILENT)} as "ownTownMissing",
  d.review_asked_at is not null and ${ownTown('not exists (select 1 from project_decision_review r where r.decision_id = d.id and r.partner_id = e.partner_id)')} as "ownReviewMissing",
  p.state as "projectState", p.paused_from as "pausedFrom", p.visibility, ${roleOf('p', AT)} as role, ${isPartnerOf('p', AT)} as "isPartner"`;

/** What is counted while a vote is open; of a closed one the figures stand in its row. */
const FROM = `project_decision d join project p on p.id = d.project_id
  left join lateral (select count(*)::int as "liveElectorate", count(v.choice)::int as "liveVoted",
      count(*) filter (where v.choice = 'AGREE')::int as "liveYes", count(*) filter (where v.choice = 'OBJECT')::int as "liveNo",
      count(*) filter (where v.choice = 'ABSTAIN')::int as "liveAbstain"
    from project_decision_elector e
    left join project_decision_vote v on v.decision_id = d.id and v.round = d.round and v.partner_id = e.partner_id
    where e.decision_id = d.id and e.ended_at is null and d.state = 'OPEN') live on true`;

const VISIBLE = `(${workVisible('p', AT, CURATES)} and ${projectVisible('p', AT)}
  and (d.state <> 'DRAFT' or d.created_by = $${AT.person}::uuid or ${roleOf('p', AT)} in ('LEAD', 'EDITOR')
    or $${CURATES}::boolean and p.visibility <> 'PRIVATE'))`;

/** Open ones first by deadline, then drafts, then what is over, the latest first. */
const RANK = `case d.state when 'OPEN' then 0 when 'DRAFT' then 1 else 2 end`;
const WHEN = `(case when d.state = 'OPEN' then 1 else -1 end * floor(extract(epoch from
  case d.state when 'OPEN' then d.deadline_at when 'DRAFT' then d.created_at else d.closed_at end) * 1000))::bigint`;

type DecisionRow = Omit<ProjectDecision, 'isVoting' | 'tally' | 'viewer'> &
  Omit<ProjectFacts, 'state'> & {
    projectState: ProjectFacts['state'];
    isPastDeadline: boolean;
    ownTownMissing: boolean;
    ownReviewMissing: boolean;
    electorateCount: number | null;
    neededCount: number | null;
    votedCount: number | null;
    yesCount: number | null;
    noCount: number | null;
    abstainCount: number | null;
    liveElectorate: number;
    liveVoted: number;
    liveYes: number;
    liveNo: number;
    liveAbstain: number;
    rank: number;
    when: string;
  } & Record<string, unknown>;

/** Reads decisions as the actor may see them. */
@Injectable()
export class DecisionReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The decision, or null when the actor cannot see it. */
  async one(ctx: Ctx, id: string): Promise<ProjectDecision | null> {
    return isId(id) ? ((await this.byId(ctx, [id])).get(id) ?? null) : null;
  }

  /** Decisions, as far as the actor can see them. */
  readonly byId: Batch<string, ProjectDecision> = async (ctx, ids) =>
    new Map((await this.read(ctx, `d.id = any($${NEXT}::uuid[])`, ids)).map((one) => [one.id, one]));

  /** The proposals that were made from a decision anew, the oldest first, as far as the actor can see them. */
  readonly followers: Batch<string, ProjectDecision[]> = async (ctx, ids) => {
    const groups = new Map<string, ProjectDecision[]>(ids.map((id) => [id, []]));
    const found = await this.read(ctx, `d.follows_id = any($${NEXT}::uuid[])`, ids);
    for (const decision of found) groups.get(decision.followsId!)!.push(decision);
    return groups;
  };

  /**
   * The decisions of a project: open ones first by deadline, then drafts, then what is over. Empty for those who do not
   * see the inner work.
   *
   * @throws Problem `NOT_SIGNED_IN`, `BAD_INPUT` for a wrong cursor or page size
   */
  async ofProject(
    ctx: Ctx,
    projectId: string,
    filter: DecisionsFilter | null,
    first: number | null,
    after: string | null,
  ): Promise<Connection<ProjectDecision>> {
    signedIn(ctx);
    const size = pageSize(first);
    const cursor = decodeCursor(after, ['number', 'text', 'id']);
    const when = cursor && /^-?\d{1,18}$/.test(cursor[1]!) ? cursor[1] : null;
    const at = (n: number): string => `$${NEXT + n}`;
    const rows = isId(projectId)
      ? await this.db.rows<DecisionRow>(
          ctx,
          `select ${COLUMNS}, ${RANK} as rank, ${WHEN}::text as "when" from ${FROM}
           where d.project_id = ${at(0)} and (${at(1)}::text[] is null or d.state = any(${at(1)}))
             and (${at(2)}::int is null or (${RANK}, ${WHEN}, d.id) > (${at(2)}::int, ${at(3)}::bigint, ${at(4)}::uuid))
             and ${VISIBLE}
           order by ${RANK}, ${WHEN}, d.id limit ${at(5)}`,
          [
            ...this.values(ctx),
            projectId,
            filter?.states ?? null,
            when === null ? null : cursor![0],
            when,
            when === null ? null : cursor![2],
            size + 1,
          ],
        )
      : [];
    return toConnection(
      rows,
      size,
      (row) => encodeCursor([row.rank, row.when, row.id]),
      (row) => model(ctx, row),
    );
  }

  private async read(ctx: Ctx, condition: string, ids: readonly string[]): Promise<ProjectDecision[]> {
    if (!ctx.actor) return [];
    const rows = await this.db.rows<DecisionRow>(
      ctx,
      `select ${COLUMNS} from ${FROM} where ${condition} and ${VISIBLE} order by d.id`,
      [...this.values(ctx), ids],
    );
    return rows.map((row) => model(ctx, row));
  }

  private values(ctx: Ctx): unknown[] {
    return [
      ...actorValues(ctx.actor),
      ctx.actor?.permissions.has('project.curate') ?? false,
      this.clock.now(),
    ];
  }
}

function model(ctx: Ctx, row: DecisionRow): ProjectDecision {
  const project = rightsOn(ctx.actor, { ...row, state: row.projectState });
  const live = row.liveElectorate;
  const { canSee: _, ...rights } = decisionRights(
    {
      isProposer: project.canWork && row.createdBy === ctx.actor?.personId,
      canWork: project.canWork,
      canEdit: project.canEdit,
      canManage: project.canManage,
    },
    {
      state: row.state,
      outcome: row.outcome,
      projectRests: rests({ state: row.projectState }),
      isPastDeadline: row.isPastDeadline,
      allVoted: row.liveVoted === live,
      hasOutcomeText: row.outcomeText !== null,
      hasReviewDay: row.reviewOn !== null || row.outcome !== 'ADOPTED',
    },
  );
  return Object.assign(new ProjectDecision(), {
    ...row,
    isVoting: row.state === 'OPEN' && !row.isPastDeadline,
    tally: tally(row),
    viewer: Object.assign(new DecisionViewer(), rights, {
      canComment: row.role !== 'GUEST',
      ownTownMissing: row.ownTownMissing,
      ownReviewMissing: row.ownReviewMissing,
    }),
  });
}

function tally(row: DecisionRow): DecisionTally | null {
  if (row.state === 'CLOSED')
    return {
      electorate: row.electorateCount!,
      needed: row.neededCount!,
      voted: row.votedCount!,
      yes: row.yesCount,
      no: row.noCount,
      abstain: row.abstainCount,
    };
  if (row.state !== 'OPEN') return null;
  const shown = row.method === 'CONSENT';
  return {
    electorate: row.liveElectorate,
    needed: neededVotes({ kind: row.quorumKind, value: row.quorumValue }, row.liveElectorate),
    voted: row.liveVoted,
    yes: shown ? row.liveYes : null,
    no: shown ? row.liveNo : null,
    abstain: shown ? row.liveAbstain : null,
  };
}
