import type { Actor, Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { ChosenHelper } from './helper-ranking.rules.js';
import type { ReasonFact } from './match-facts.rules.js';
import { SuggestedHelper } from './match.model.js';
import { MatchPresenter } from './match.presenter.js';
import { helpRequestState, type AskedVia } from './routing/routing.rules.js';

interface HelperRow {
  readonly question_id: string;
  readonly municipality_id: string;
  readonly score: number;
  readonly reasons: ReasonFact[];
  readonly created_at: Date;
  readonly via: AskedVia;
  readonly declined_at: Date | null;
  readonly decline_reason: string | null;
  readonly lapsed: boolean;
  readonly answered: boolean;
  readonly author_id: string;
  readonly asking_town: string;
}

/** Who may know how the requests of a question stand: the person and the town that ask, and the staff. */
export function seesRouting(
  actor: Actor | null,
  question: { authorId: string; municipalityId: string },
): boolean {
  if (!actor) return false;
  return (
    actor.personId === question.authorId ||
    actor.municipalityIds.has(question.municipalityId) ||
    actor.permissions.has('question.route')
  );
}

/** Reads which towns were asked to help. */
@Injectable()
export class SuggestedHelperReader {
  constructor(
    private readonly db: Database,
    private readonly presenter: MatchPresenter,
  ) {}

  /** The towns asked per question, in the order they were asked and the best first, with reasons in the language of the request. */
  readonly byQuestion: Batch<string, SuggestedHelper[]> = async (ctx: Ctx, questionIds) => {
    const rows = await this.db.rows<HelperRow & Record<string, unknown>>(
      ctx,
      `select h.question_id, h.municipality_id, h.score, h.reasons, h.created_at, h.via, h.declined_at,
         h.decline_reason, h.lapsed_at is not null as lapsed, q.author_id, q.municipality_id as asking_town,
         exists (select 1 from answer a where a.question_id = h.question_id and a.municipality_id = h.municipality_id
           and a.hidden_at is null and a.deleted_at is null) as answered
       from suggested_helper h join municipality m on m.id = h.municipality_id join question q on q.id = h.question_id
       where h.question_id = any($1::uuid[]) and m.gone_at is null
       order by h.question_id, h.created_at, h.score desc, h.municipality_id`,
      [questionIds],
    );
    const reasons = await this.presenter.reasons(
      ctx,
      rows.map((row) => row.reasons),
    );
    const byQuestion = new Map<string, SuggestedHelper[]>(questionIds.map((id) => [id, []]));
    rows.forEach((row, index) => {
      byQuestion
        .get(row.question_id)
        ?.push(Object.assign(new SuggestedHelper(), asSeenBy(ctx.actor, row), { reasons: reasons[index]! }));
    });
    return byQuestion;
  };

  /** Towns that could be asked, as they are shown to those who choose. */
  async candidates(ctx: Ctx, chosen: readonly ChosenHelper[]): Promise<SuggestedHelper[]> {
    const reasons = await this.presenter.reasons(
      ctx,
      chosen.map((one) => one.reasons),
    );
    return chosen.map(({ municipalityId, score }, index) =>
      Object.assign(new SuggestedHelper(), NOT_ASKED, { municipalityId, score, reasons: reasons[index]! }),
    );
  }
}

const NOT_ASKED = {
  askedAt: null,
  via: null,
  state: null,
  declinedAt: null,
  declineReason: null,
  canDecline: false,
} as const satisfies Partial<SuggestedHelper>;

function asSeenBy(actor: Actor | null, row: HelperRow): Omit<SuggestedHelper, 'municipality' | 'reasons'> {
  const ownTown = actor?.municipalityIds.has(row.municipality_id) ?? false;
  const seesState =
    ownTown || seesRouting(actor, { authorId: row.author_id, municipalityId: row.asking_town });
  const declined = row.declined_at !== null;
  return {
    municipalityId: row.municipality_id,
    score: Math.round(row.score * 10) / 10,
    askedAt: row.created_at,
    via: row.via,
    state: seesState ? helpRequestState({ answered: row.answered, declined, lapsed: row.lapsed }) : null,
    declinedAt: seesState ? row.declined_at : null,
    declineReason: seesState ? row.decline_reason : null,
    canDecline: ownTown && !declined && !row.answered,
  };
}
