import { MunicipalityReader, municipalityVersion } from '@app/directory';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { FACT_COLUMNS } from '../question/question.policy.js';
import {
  canDeleteContribution,
  canEditContribution,
  canSee,
  seesContribution,
  type QuestionFacts,
} from '../question/question.rules.js';
import { AUTHOR_COLUMNS, splitAuthor, voiceLeft, type AuthorRow } from '../author.js';
import { withDates } from '../dates.js';
import { townVersions } from '../town-versions.js';
import { SHIELD_COLUMNS, hidesWriter, type ShieldedBelow } from '../question/shield.rules.js';
import { shieldTexts } from '../question/shield.texts.js';
import type { Comment } from './comment.model.js';

/** More comments than this below one question are not shown. */
const MAX_COMMENTS = 1_000;

const COMMENT_COLUMNS = `
  c.id, c.question_id as "questionId", c.answer_id as "answerId", c.body, c.body_html as "bodyHtml",
  c.author_id as "authorId", c.municipality_id as "municipalityId", c.institution_id as "institutionId", c.perspective,
  c.created_at as "createdAt",
  c.edited_at as "editedAt", c.hidden_at is not null as hidden, c.hidden_reason as "hiddenReason",
  q.state = 'OPEN' and q.hidden_at is null and q.deleted_at is null as "questionOpen",
  ${voiceLeft('c')}, ${AUTHOR_COLUMNS}, ${SHIELD_COLUMNS},
  ${municipalityVersion('c.municipality_id')} as "municipalityVersion"`;

type CommentRow = Omit<Comment, 'author' | 'municipality' | 'shownAs' | 'canEdit' | 'canDelete'> &
  AuthorRow &
  ShieldedBelow & {
    questionOpen: boolean;
    municipalityVersion: string | null;
  };

/** SQL: the comments that the page of question `q` shows, on it and on its answers, oldest first. */
const COMMENTS_OF_QUESTION = `
  select * from comment c where c.question_id = q.id and c.deleted_at is null order by c.id limit ${MAX_COMMENTS}`;

/** SQL: the same as a JSON array of rows for `CommentReader.ofPage`, in a statement that reads question `q`. */
export const COMMENTS_AS_JSON = `
  (select json_agg(row_to_json(x)) from (
    select ${COMMENT_COLUMNS} from (${COMMENTS_OF_QUESTION}) c join person p on p.id = c.author_id order by c.id) x)`;

/** A row of `COMMENTS_AS_JSON`. */
export type CommentJson = Omit<CommentRow, 'createdAt' | 'editedAt'> & {
  createdAt: string;
  editedAt: string | null;
};

/** Batched reads of comments. */
@Injectable()
export class CommentReader {
  constructor(
    private readonly db: Database,
    private readonly municipalities: MunicipalityReader,
  ) {}

  /**
   * All comments below questions the actor can see, on the questions and on their answers, oldest first. One
   * read serves both, because a page shows both.
   */
  readonly ofQuestions: Batch<string, Comment[]> = async (ctx, questionIds) => {
    const rows = await this.db.rows<CommentRow>(
      ctx,
      `select ${COMMENT_COLUMNS} from unnest($1::uuid[]) as k (id)
       join question q on q.id = k.id
       cross join lateral (${COMMENTS_OF_QUESTION}) c
       join person p on p.id = c.author_id
       order by c.id`,
      [questionIds],
    );
    const result = new Map<string, Comment[]>(questionIds.map((id) => [id, []]));
    for (const comment of await this.models(ctx, rows)) result.get(comment.questionId)!.push(comment);
    return result;
  };

  /** The comments of a question that was read together with them. */
  ofPage(ctx: Ctx, rows: readonly CommentJson[]): Promise<Comment[]> {
    return this.models(ctx, rows.map(withDates));
  }

  /** Comments as the actor may see them, question and answer included in the rule; the others are missing. */
  readonly byId: Batch<string, Comment> = async (ctx, ids) => {
    const rows = await this.db.rows<CommentRow & { question: QuestionFacts }>(
      ctx,
      `select ${COMMENT_COLUMNS}, (select to_jsonb(f) from (select ${FACT_COLUMNS}) f) as question
       from comment c join question q on q.id = c.question_id join person p on p.id = c.author_id
       left join answer a on a.id = c.answer_id
       where c.id = any($1::uuid[]) and c.deleted_at is null and a.hidden_at is null and a.deleted_at is null`,
      [ids],
    );
    const visible = rows
      .filter((row) => canSee(ctx.actor, row.question))
      .map(({ question: _question, ...row }) => row);
    return new Map((await this.models(ctx, visible)).map((comment) => [comment.id, comment]));
  };

  private async models(ctx: Ctx, rows: readonly CommentRow[]): Promise<Comment[]> {
    const shown = rows.filter((row) => seesContribution(ctx.actor, row));
    const towns = await this.municipalities.byVersion(ctx, townVersions(shown));
    return shown.map((whole) => {
      const { author, rest } = splitAuthor(ctx, whole);
      const {
        municipalityVersion: _version,
        shieldedAsker: _asker,
        shieldedTown: _town,
        questionOpen,
        ...row
      } = rest;
      const hidden = hidesWriter(ctx.actor, whole);
      return {
        ...row,
        author: hidden ? null : author,
        authorLeft: !hidden && row.authorLeft,
        shownAs: hidden ? shieldTexts.text(ctx.locale, 'asking') : null,
        municipality: hidden || row.municipalityId === null ? null : (towns.get(row.municipalityId) ?? null),
        canEdit: canEditContribution(ctx.actor, row, questionOpen),
        canDelete: canDeleteContribution(ctx.actor, row),
      };
    });
  }
}
