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
import { townVersions } from '../town-versions.js';
import type { Comment } from './comment.model.js';

/** More comments than this below one question are not shown. */
const MAX_COMMENTS = 1_000;

const COMMENT_COLUMNS = `
  c.id, c.question_id as "questionId", c.answer_id as "answerId", c.body, c.body_html as "bodyHtml",
  c.author_id as "authorId", c.municipality_id as "municipalityId", c.created_at as "createdAt",
  c.edited_at as "editedAt", c.hidden_at is not null as hidden, c.hidden_reason as "hiddenReason",
  q.state = 'OPEN' and q.hidden_at is null and q.deleted_at is null as "questionOpen",
  p.name as "authorName", p.is_example as "authorIsExample", p.former as "authorFormer",
  ${municipalityVersion('c.municipality_id')} as "municipalityVersion"`;

type CommentRow = Omit<Comment, 'author' | 'municipality' | 'canEdit' | 'canDelete'> & {
  questionOpen: boolean;
  authorName: string;
  authorIsExample: boolean;
  authorFormer: boolean;
  municipalityVersion: string | null;
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
       cross join lateral (
         select * from comment c where c.question_id = q.id and c.deleted_at is null order by c.id limit ${MAX_COMMENTS}
       ) c
       join person p on p.id = c.author_id
       order by c.id`,
      [questionIds],
    );
    const result = new Map<string, Comment[]>(questionIds.map((id) => [id, []]));
    for (const comment of await this.models(ctx, rows)) result.get(comment.questionId)!.push(comment);
    return result;
  };

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
    return shown.map(
      ({
        authorName,
        authorIsExample,
        authorFormer,
        municipalityVersion: _version,
        questionOpen,
        ...row
      }) => ({
        ...row,
        author: { id: row.authorId, name: authorName, isExample: authorIsExample, former: authorFormer },
        municipality: row.municipalityId === null ? null : (towns.get(row.municipalityId) ?? null),
        canEdit: canEditContribution(ctx.actor, row, questionOpen),
        canDelete: canDeleteContribution(ctx.actor, row),
      }),
    );
  }
}
