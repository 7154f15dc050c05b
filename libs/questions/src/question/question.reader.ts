import { MunicipalityReader, type Municipality } from '@app/directory';
import { found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { withKnown, type Batch } from '@app/platform/graphql';
import { TopicIndex } from '@app/topics';
import { SHIELD_COLUMNS, hidesWriter, type ShieldedBelow } from './shield.rules.js';
import { isId } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { townVersions } from '../town-versions.js';
import { AnswerReader } from '../answer/answer.reader.js';
import { CommentReader } from '../comment/comment.reader.js';
import { linksFor } from '../duplicate/duplicate-links.js';
import type { Question, Revision } from './question.model.js';
import { rightsOn } from './question.rules.js';
import {
  QUESTION_COLUMNS,
  QUESTION_PAGE,
  toQuestion,
  withTimes,
  type PageJson,
  type QuestionRow,
} from './question.row.js';

/** Batched reads of questions, for this lib and others. */
@Injectable()
export class QuestionReader {
  constructor(
    private readonly db: Database,
    private readonly municipalities: MunicipalityReader,
    private readonly topics: TopicIndex,
    private readonly answers: AnswerReader,
    private readonly comments: CommentReader,
  ) {}

  /** Questions as the actor may see them; the others are missing. */
  readonly byId: Batch<string, Question> = async (ctx, ids) => {
    const rows = await this.db.rows<QuestionRow>(
      ctx,
      `select ${QUESTION_COLUMNS} from question q join person p on p.id = q.author_id where q.id = any($1::uuid[])`,
      [ids],
    );
    return new Map((await this.models(ctx, rows)).map((question) => [question.id, question]));
  };

  /** The texts of questions, for those that were read without. Visibility has been decided before. */
  readonly texts: Batch<string, { body: string; bodyHtml: string }> = async (ctx, ids) => {
    const rows = await this.db.rows<{ id: string; body: string; bodyHtml: string }>(
      ctx,
      `select id, body, body_html as "bodyHtml" from question where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };

  /** Earlier wordings, latest first. */
  readonly revisions: Batch<string, Revision[]> = (ctx, ids) => this.revisionsOf(ctx, 'question_id', ids);

  readonly answerRevisions: Batch<string, Revision[]> = (ctx, ids) => this.revisionsOf(ctx, 'answer_id', ids);

  readonly commentRevisions: Batch<string, Revision[]> = (ctx, ids) =>
    this.revisionsOf(ctx, 'comment_id', ids);

  /** Municipalities that have the same question, by the time they said so. */
  readonly alsoOurs: Batch<string, string[]> = async (ctx, ids) => {
    const rows = await this.db.rows<{ id: string; towns: string[] }>(
      ctx,
      `select question_id as id, array_agg(municipality_id order by created_at, municipality_id) as towns
       from also_ours where question_id = any($1::uuid[]) group by 1`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.towns]));
  };

  /** Questions each topic holds, its subtopics included; only public ones for those who see no others. */
  readonly countsByTopic: Batch<string, { all: number; public: number }> = async (ctx, topicIds) => {
    const rows = await this.db.rows<{ id: string; all: number; public: number }>(
      ctx,
      `select topic_id as id, questions as "all", public_questions as public from topic_question_count
       where topic_id = any($1::uuid[])`,
      [topicIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };

  /** Questions each municipality has asked and still shows; shielded ones are counted for its own people alone. */
  readonly countByMunicipality: Batch<string, number> = (ctx, ids) =>
    this.counts(
      ctx,
      `select municipality_id as id, count(*)::int as n from question
       where municipality_id = any($1::uuid[]) and hidden_at is null and deleted_at is null
         and (not shielded or municipality_id = any($2::uuid[])) group by 1`,
      [ids, [...(ctx.actor?.municipalityIds ?? [])]],
    );

  /** The question with everything its page shows, as the actor may see it, or null. */
  async page(ctx: Ctx, id: string): Promise<Question | null> {
    if (!isId(id)) return null;
    const row = await this.db.row<{ page: PageJson }>(ctx, QUESTION_PAGE, [
      id,
      ctx.actor?.personId ?? null,
      [...(ctx.actor?.municipalityIds ?? [])],
    ]);
    if (!row) return null;
    const {
      following,
      helpful,
      alsoOurs,
      alsoOursIds,
      answers,
      comments,
      duplicateOf,
      duplicates,
      ...plain
    } = row.page;
    const [question] = await this.models(ctx, [withTimes(plain)]);
    if (!question) return null;
    const [shownAnswers, shownComments, towns] = await Promise.all([
      this.answers.ofPage(ctx, answers ?? []),
      this.comments.ofPage(ctx, comments ?? []),
      alsoOursIds === null ? new Map<string, Municipality>() : this.municipalities.byId(ctx, alsoOursIds),
    ]);
    for (const answer of shownAnswers)
      withKnown(answer, { comments: shownComments.filter(({ answerId }) => answerId === answer.id) });
    return withKnown(question, {
      body: question.body!,
      bodyHtml: question.bodyHtml!,
      followerCount: question.followers!,
      answers: shownAnswers,
      comments: shownComments.filter(({ answerId }) => answerId === null),
      alsoOurs: (alsoOursIds ?? []).map((town) => towns.get(town)).filter((town) => town !== undefined),
      duplicateOf: linksFor(ctx, duplicateOf ? [duplicateOf] : [])[0] ?? null,
      duplicates: linksFor(ctx, duplicates ?? []),
      viewer: { following, helpful, alsoOurs, ...rightsOn(ctx.actor, question) },
    });
  }

  /** The question with its text, or a refusal with `NOT_FOUND`. */
  async get(ctx: Ctx, id: string): Promise<Question> {
    return found(await this.page(ctx, id), `no visible question ${id}`);
  }

  /** The models of rows in their order; rows the actor may not see fall out. */
  async models(ctx: Ctx, rows: readonly QuestionRow[]): Promise<Question[]> {
    if (rows.length === 0) return [];
    const [towns, catalogue] = await Promise.all([
      this.municipalities.byVersion(ctx, townVersions(rows)),
      this.topics.current(),
    ]);
    return rows
      .map((row) => toQuestion(ctx, row, towns.get(row.municipalityId)!, catalogue))
      .filter((question) => question !== null);
  }

  private async revisionsOf(
    ctx: Ctx,
    column: 'question_id' | 'answer_id' | 'comment_id',
    ids: readonly string[],
  ): Promise<Map<string, Revision[]>> {
    type Row = Omit<Revision, 'editor'> &
      ShieldedBelow & { target: string; editorId: string; name: string; ofTown: string | null } & Record<
        'isExample' | 'former',
        boolean
      >;
    const rows = await this.db.rows<Row>(
      ctx,
      `select r.${column} as target, r.id, r.title, r.body, r.created_at as "editedAt", r.editor_id as "editorId",
         p.name, p.is_example as "isExample", p.former, ${SHIELD_COLUMNS},
         case when r.question_id is not null then q.municipality_id else coalesce(a.municipality_id, c.municipality_id) end as "ofTown"
       from revision r join person p on p.id = r.editor_id
       left join answer a on a.id = r.answer_id left join comment c on c.id = r.comment_id
       join question q on q.id = coalesce(r.question_id, a.question_id, c.question_id)
       where r.${column} = any($1::uuid[]) order by r.id desc`,
      [ids],
    );
    const result = new Map<string, Revision[]>();
    for (const row of rows) {
      const { target, editorId, name, isExample, former, id, title, body, editedAt } = row;
      const hidden = hidesWriter(ctx.actor, { ...row, authorId: editorId, municipalityId: row.ofTown });
      const list = result.get(target) ?? [];
      const editor = hidden ? null : { id: editorId, name, isExample, former };
      list.push({ id, title, body, editedAt, editor });
      result.set(target, list);
    }
    return result;
  }

  private async counts(ctx: Ctx, text: string, values: readonly unknown[]): Promise<Map<string, number>> {
    const rows = await this.db.rows<{ id: string; n: number }>(ctx, text, values);
    return new Map(rows.map((row) => [row.id, row.n]));
  }
}
