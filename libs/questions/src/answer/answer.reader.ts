import { MunicipalityReader, municipalityVersion } from '@app/directory';
import { LIMITS } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { FACT_COLUMNS } from '../question/question.policy.js';
import {
  canDeleteContribution,
  canEditContribution,
  canSee,
  maySayHelped,
  seesContribution,
  type QuestionFacts,
} from '../question/question.rules.js';
import { AUTHOR_COLUMNS, splitAuthor, voiceLeft, type AuthorRow } from '../author.js';
import { withDates } from '../dates.js';
import { townVersions } from '../town-versions.js';
import { SHIELD_COLUMNS, hidesWriter, type ShieldedBelow } from '../question/shield.rules.js';
import { shieldTexts } from '../question/shield.texts.js';
import type { Answer } from './answer.model.js';

const ANSWER_COLUMNS = `
  a.id, a.question_id as "questionId", a.body, a.body_html as "bodyHtml", a.author_id as "authorId",
  a.municipality_id as "municipalityId", a.institution_id as "institutionId", a.perspective,
  a.created_at as "createdAt", a.edited_at as "editedAt",
  a.helpful_count as "helpfulCount", a.also_helpful as "alsoHelpful", a.helped_us_count as "helpedUsCount", coalesce(q.accepted_answer_id = a.id, false) as accepted,
  a.hidden_at is not null as hidden, a.hidden_reason as "hiddenReason", a.is_example as "isExample",
  q.state = 'OPEN' and q.hidden_at is null and q.deleted_at is null as "questionOpen",
  ${voiceLeft('a')}, ${AUTHOR_COLUMNS}, ${SHIELD_COLUMNS},
  exists (select 1 from helpful_vote v where v.answer_id = a.id and v.person_id = $2) as helpful,
  exists (select 1 from helped_us u where u.answer_id = a.id and u.municipality_id = any($3::uuid[])) as "helpedUs",
  ${municipalityVersion('a.municipality_id')} as "municipalityVersion"`;

type AnswerRow = Omit<Answer, 'author' | 'municipality' | 'shownAs' | 'viewer'> &
  AuthorRow &
  ShieldedBelow & {
    questionOpen: boolean;
    /** To the actor, parameter 2. */
    helpful: boolean;
    /** To a town of the actor, parameter 3. */
    helpedUs: boolean;
    municipalityVersion: string | null;
  };

/** The solution first, then what else the asker found helpful, then by helpfulness, then by age; `a` is the answer, `q` its question. */
const ANSWER_ORDER =
  'a.id = q.accepted_answer_id desc nulls last, a.also_helpful desc, a.helpful_count desc, a.id';

/** SQL: the answers that the page of question `q` shows, at most 200. */
const ANSWERS_OF_QUESTION = `
  select * from answer a where a.question_id = q.id and a.deleted_at is null
  order by ${ANSWER_ORDER} limit ${LIMITS.answersPerQuestion}`;

/**
 * SQL: the same as a JSON array of rows for `AnswerReader.ofPage`, in a statement that reads question `q` and
 * whose parameters 2 and 3 are the actor and the actor's towns.
 */
export const ANSWERS_AS_JSON = `
  (select json_agg(row_to_json(x)) from (
    select ${ANSWER_COLUMNS} from (${ANSWERS_OF_QUESTION}) a join person p on p.id = a.author_id order by ${ANSWER_ORDER}) x)`;

/** A row of `ANSWERS_AS_JSON`. */
export type AnswerJson = Omit<AnswerRow, 'createdAt' | 'editedAt'> & {
  createdAt: string;
  editedAt: string | null;
};

/** Batched reads of answers. */
@Injectable()
export class AnswerReader {
  constructor(
    private readonly db: Database,
    private readonly municipalities: MunicipalityReader,
  ) {}

  /**
   * The answers of questions the actor can see: the solution first, then by helpfulness, then by age; at most
   * 200 of each question.
   */
  readonly ofQuestions: Batch<string, Answer[]> = async (ctx, questionIds) => {
    const rows = await this.db.rows<AnswerRow>(
      ctx,
      `select ${ANSWER_COLUMNS} from unnest($1::uuid[]) as k (id)
       join question q on q.id = k.id
       cross join lateral (${ANSWERS_OF_QUESTION}) a
       join person p on p.id = a.author_id
       order by ${ANSWER_ORDER}`,
      [questionIds, ctx.actor?.personId ?? null, [...(ctx.actor?.municipalityIds ?? [])]],
    );
    const result = new Map<string, Answer[]>(questionIds.map((id) => [id, []]));
    for (const answer of await this.models(ctx, rows)) result.get(answer.questionId)!.push(answer);
    return result;
  };

  /** The answers of a question that was read together with them. */
  ofPage(ctx: Ctx, rows: readonly AnswerJson[]): Promise<Answer[]> {
    return this.models(ctx, rows.map(withDates));
  }

  /** Answers as the actor may see them, their questions included in the rule; the others are missing. */
  readonly byId: Batch<string, Answer> = async (ctx, ids) => {
    const rows = await this.db.rows<AnswerRow & { question: QuestionFacts }>(
      ctx,
      `select ${ANSWER_COLUMNS}, (select to_jsonb(f) from (select ${FACT_COLUMNS}) f) as question
       from answer a join question q on q.id = a.question_id join person p on p.id = a.author_id
       where a.id = any($1::uuid[]) and a.deleted_at is null`,
      [ids, ctx.actor?.personId ?? null, [...(ctx.actor?.municipalityIds ?? [])]],
    );
    const visible = rows
      .filter((row) => canSee(ctx.actor, row.question))
      .map(({ question: _question, ...row }) => row);
    return new Map((await this.models(ctx, visible)).map((answer) => [answer.id, answer]));
  };

  /** Answers each municipality has given and that can be seen. */
  readonly countByMunicipality: Batch<string, number> = async (ctx, ids) => {
    const rows = await this.db.rows<{ id: string; n: number }>(
      ctx,
      `select municipality_id as id, count(*)::int as n from answer
       where municipality_id = any($1::uuid[]) and hidden_at is null and deleted_at is null group by 1`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.n]));
  };

  /** Answers each person has given and that can be seen, and how many of them are solutions. */
  readonly countsByPerson: Batch<string, { answers: number; accepted: number }> = async (ctx, ids) => {
    const rows = await this.db.rows<{ id: string; answers: number; accepted: number }>(
      ctx,
      `select a.author_id as id, count(*)::int as answers, count(q.id)::int as accepted
       from answer a left join question q on q.accepted_answer_id = a.id
       where a.author_id = any($1::uuid[]) and a.hidden_at is null and a.deleted_at is null group by 1`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };

  private async models(ctx: Ctx, rows: readonly AnswerRow[]): Promise<Answer[]> {
    const shown = rows.filter((row) => seesContribution(ctx.actor, row));
    const towns = await this.municipalities.byVersion(ctx, townVersions(shown));
    return shown.map((whole) => {
      const { author, rest } = splitAuthor(ctx, whole);
      const {
        municipalityVersion: _version,
        shieldedAsker: _asker,
        shieldedTown: _town,
        questionOpen,
        helpful,
        helpedUs,
        ...row
      } = rest;
      const hidden = hidesWriter(ctx.actor, whole);
      return {
        ...row,
        author: hidden ? null : author,
        authorLeft: !hidden && row.authorLeft,
        shownAs: hidden ? shieldTexts.text(ctx.locale, 'asking') : null,
        municipality: hidden || row.municipalityId === null ? null : (towns.get(row.municipalityId) ?? null),
        viewer: {
          helpful,
          helpedUs,
          canSayHelped: !row.hidden && maySayHelped(ctx.actor, row),
          canEdit: canEditContribution(ctx.actor, row, questionOpen),
          canDelete: canDeleteContribution(ctx.actor, row),
        },
      };
    });
  }
}
