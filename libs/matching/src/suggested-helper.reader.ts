import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { ReasonFact } from './match-facts.rules.js';
import { SuggestedHelper } from './match.model.js';
import { MatchPresenter } from './match.presenter.js';

interface HelperRow {
  readonly question_id: string;
  readonly municipality_id: string;
  readonly score: number;
  readonly reasons: ReasonFact[];
  readonly created_at: Date;
}

/** Reads which towns were asked to help. */
@Injectable()
export class SuggestedHelperReader {
  constructor(
    private readonly db: Database,
    private readonly presenter: MatchPresenter,
  ) {}

  /** The towns asked per question, the best first, with reasons in the language of the request. */
  readonly byQuestion: Batch<string, SuggestedHelper[]> = async (ctx: Ctx, questionIds) => {
    const rows = await this.db.rows<HelperRow & Record<string, unknown>>(
      ctx,
      `select h.question_id, h.municipality_id, h.score, h.reasons, h.created_at
       from suggested_helper h join municipality m on m.id = h.municipality_id
       where h.question_id = any($1::uuid[]) and m.gone_at is null
       order by h.question_id, h.score desc, h.municipality_id`,
      [questionIds],
    );
    const reasons = await this.presenter.reasons(
      ctx,
      rows.map((row) => row.reasons),
    );
    const byQuestion = new Map<string, SuggestedHelper[]>(questionIds.map((id) => [id, []]));
    rows.forEach((row, index) => {
      byQuestion.get(row.question_id)?.push(
        Object.assign(new SuggestedHelper(), {
          municipalityId: row.municipality_id,
          score: Math.round(row.score * 10) / 10,
          reasons: reasons[index]!,
          askedAt: row.created_at,
        }),
      );
    });
    return byQuestion;
  };
}
