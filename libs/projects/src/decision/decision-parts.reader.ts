import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { roleOf, actorAt } from '../project/project.sql.js';
import type { ReviewAnswer, VoteCapacity, VoteChoice } from './decision.enums.js';
import {
  DecisionComment,
  DecisionElector,
  DecisionOption,
  DecisionReview,
  DecisionRound,
  DecisionVote,
  DecisionVoteEntry,
} from './decision.model.js';
import { isDeputy } from './electorate.js';

/** Entries of the history shown at most, the latest ones. */
const ENTRIES_SHOWN = 200;

type ElectorRow = {
  decisionId: string;
  partnerId: string;
  municipalityId: string;
  hasLeft: boolean;
  isDeputy: boolean;
  shown: boolean;
  isVoting: boolean;
  isAsked: boolean;
  choice: VoteChoice | null;
  optionId: string | null;
  text: string | null;
  capacity: VoteCapacity;
  castAt: Date;
  castBy: string | null;
  answer: ReviewAnswer | null;
  reviewText: string | null;
  answeredAt: Date;
  answeredBy: string | null;
} & Record<string, unknown>;

/** Reads what hangs on decisions. Whether a decision may be seen is decided before. */
@Injectable()
export class DecisionPartsReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  readonly options: Batch<string, DecisionOption[]> = async (ctx, ids) => {
    const rows = await this.db.rows<DecisionOption & { decisionId: string } & Record<string, unknown>>(
      ctx,
      `select o.id, o.decision_id as "decisionId", o.label, o.vote_count as "voteCount", o.id is not distinct from d.winner_id as "isWinner"
       from project_decision_option o join project_decision d on d.id = o.decision_id
       where o.decision_id = any($1::uuid[]) order by o.decision_id, o.position`,
      [ids],
    );
    return grouped(ids, rows, ({ decisionId: _, ...row }) => Object.assign(new DecisionOption(), row));
  };

  /**
   * The towns that have a vote, by name, with their votes. How a town votes by majority or choice is seen by its own
   * members until the vote is closed; of what was withdrawn it is never shown, so that nobody tries out a vote.
   */
  readonly electors: Batch<string, DecisionElector[]> = async (ctx, ids) => {
    const now = this.clock.now();
    const rows = await this.db.rows<ElectorRow>(
      ctx,
      `select e.decision_id as "decisionId", e.partner_id as "partnerId", pa.municipality_id as "municipalityId",
         e.ended_at is not null as "hasLeft", ${isDeputy('$2::uuid', '$4::date')} as "isDeputy",
         d.method = 'CONSENT' or d.state = 'CLOSED' or pa.municipality_id = any($3::uuid[]) as shown,
         d.state = 'OPEN' and d.deadline_at > $5 as "isVoting",
         d.review_asked_at is not null and pa.ended_at is null as "isAsked",
         v.choice, v.option_id as "optionId", v.text, v.capacity, v.cast_at as "castAt", v.cast_by as "castBy",
         r.answer, r.text as "reviewText", r.answered_at as "answeredAt", r.answered_by as "answeredBy"
       from project_decision_elector e join project_decision d on d.id = e.decision_id
       join project_partner pa on pa.id = e.partner_id join municipality m on m.id = pa.municipality_id
       left join project_decision_vote v on v.decision_id = d.id and v.round = d.round and v.partner_id = e.partner_id
       left join project_decision_review r on r.decision_id = d.id and r.partner_id = e.partner_id
       where e.decision_id = any($1::uuid[]) order by e.decision_id, fold(m.name), e.partner_id`,
      [ids, ctx.actor?.personId ?? null, [...(ctx.actor?.municipalityIds ?? [])], berlinDay(now), now],
    );
    return grouped(ids, rows, (row) => elector(ctx, row));
  };

  /** The rounds before the present one, the latest first. */
  readonly earlierRounds: Batch<string, DecisionRound[]> = async (ctx, ids) => {
    const rows = await this.db.rows<DecisionRound & Record<string, unknown>>(
      ctx,
      `select r.decision_id as "decisionId", r.round, r.title, r.body_html as "bodyHtml", r.opened_at as "openedAt",
         r.deadline_at as "deadlineAt"
       from project_decision_round r join project_decision d on d.id = r.decision_id and r.round < d.round
       where r.decision_id = any($1::uuid[]) order by r.decision_id, r.round desc`,
      [ids],
    );
    return grouped(ids, rows, (row) => Object.assign(new DecisionRound(), row));
  };

  /** What was done with the votes, the latest first; as far as the votes themselves may be seen. */
  readonly entries: Batch<string, DecisionVoteEntry[]> = async (ctx, ids) => {
    const rows = await this.db.rows<DecisionVoteEntry & Record<string, unknown>>(
      ctx,
      `select x.* from unnest($1::uuid[]) k (id) cross join lateral (
         select h.id, h.decision_id as "decisionId", h.round, h.choice as kind, h.option_id as "optionId", h.text, h.capacity,
           h.created_at as "createdAt", h.person_id as "personId", pa.municipality_id as "municipalityId"
         from project_decision_vote_entry h join project_decision d on d.id = h.decision_id
         join project_partner pa on pa.id = h.partner_id
         where h.decision_id = k.id
           and (d.method = 'CONSENT' or d.state = 'CLOSED' or pa.municipality_id = any($2::uuid[]))
         order by h.id desc limit ${ENTRIES_SHOWN}) x`,
      [ids, [...(ctx.actor?.municipalityIds ?? [])]],
    );
    return grouped(ids, rows, (row) => Object.assign(new DecisionVoteEntry(), row));
  };

  /** Comments, the oldest first; what moderation has hidden is seen by its author alone. */
  readonly comments: Batch<string, DecisionComment[]> = async (ctx, ids) => {
    const rows = await this.db.rows<DecisionComment & Record<string, unknown>>(
      ctx,
      `select c.id, c.decision_id as "decisionId", c.body, c.created_at as "createdAt", c.author_id as "authorId",
         c.municipality_id as "municipalityId", c.institution_id as "institutionId", c.hidden_at is not null as hidden, c.hidden_reason as "hiddenReason",
         c.author_id is distinct from $2::uuid as "canReport",
         coalesce(c.author_id = $2::uuid or ${roleOf('p', actorAt(2))} = 'LEAD' or $5::boolean and p.visibility <> 'PRIVATE', false) as "canRemove"
       from project_decision_comment c join project_decision d on d.id = c.decision_id join project p on p.id = d.project_id
       where c.decision_id = any($1::uuid[]) and (c.hidden_at is null or c.author_id = $2::uuid)
       order by c.decision_id, c.id`,
      [
        ids,
        ctx.actor?.personId ?? null,
        [...(ctx.actor?.municipalityIds ?? [])],
        [...(ctx.actor?.institutionIds ?? [])],
        ctx.actor?.permissions.has('project.curate') ?? false,
      ],
    );
    return grouped(ids, rows, (row) => Object.assign(new DecisionComment(), row));
  };
}

function elector(ctx: Ctx, row: ElectorRow): DecisionElector {
  const isOwn = ctx.actor?.municipalityIds.has(row.municipalityId) ?? false;
  const viewerCapacity = capacityOf(ctx, row.municipalityId, row.isDeputy);
  return Object.assign(new DecisionElector(), {
    decisionId: row.decisionId,
    partnerId: row.partnerId,
    municipalityId: row.municipalityId,
    hasLeft: row.hasLeft,
    hasVoted: row.choice !== null,
    vote:
      row.choice !== null && row.shown
        ? Object.assign(new DecisionVote(), {
            choice: row.choice,
            optionId: row.optionId,
            text: row.text,
            capacity: row.capacity,
            castAt: row.castAt,
            castBy: row.castBy,
          })
        : null,
    isOwn,
    viewerCapacity,
    canVote: viewerCapacity !== null && row.isVoting && !row.hasLeft,
    review:
      row.answer === null
        ? null
        : Object.assign(new DecisionReview(), {
            answer: row.answer,
            text: row.reviewText,
            answeredAt: row.answeredAt,
            answeredBy: row.answeredBy,
          }),
    canReview: viewerCapacity !== null && row.isAsked && !row.hasLeft,
  });
}

/** In which capacity the actor acts for a town; a deputy only as long as they belong to it. */
export function capacityOf(ctx: Ctx, municipalityId: string, deputy: boolean): VoteCapacity | null {
  if (ctx.actor?.mandateFor.has(municipalityId)) return 'MANDATE';
  return deputy && ctx.actor?.municipalityIds.has(municipalityId) ? 'DEPUTY' : null;
}

function grouped<Row extends { decisionId: string }, Item>(
  ids: readonly string[],
  rows: readonly Row[],
  make: (row: Row) => Item,
): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.decisionId)!.push(make(row));
  return groups;
}
