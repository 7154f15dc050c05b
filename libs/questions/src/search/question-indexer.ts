import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { TopicIndex, type TopicCatalogue } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { SEARCH_VERSION, searchDocument, type SearchDocument } from './search-document.js';

/** A question as far as search needs it. */
export interface IndexedQuestion {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly topicIds: readonly string[];
}

const BATCH = 500;

const WORTH_COUNTING = 50;

/** Smaller than the id of any question. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Of several processes that start together, one at a time prepares questions. */
const CATCH_UP_LOCK = 4_043_001;

/** Keeps the search documents of questions. */
@Injectable()
export class QuestionIndexer {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicIndex,
  ) {}

  /** Prepares a question that was asked or edited, in the transaction of the change. */
  async put(ctx: Ctx, question: IndexedQuestion): Promise<void> {
    await this.write(ctx, [question], await this.topics.current());
  }

  /**
   * Prepares the questions that have no document of the current version: those written by SQL, or before an
   * update of the product. Goes in small transactions and can be broken off at any time.
   *
   * @param stop breaks it off after the transaction that runs
   * @returns how many were prepared
   */
  async catchUp(ctx: Ctx, stop?: AbortSignal): Promise<number> {
    const catalogue = await this.topics.current();
    let total = 0;
    for (let last: string | undefined = FIRST; last !== undefined && stop?.aborted !== true;) {
      const after: string = last;
      const ids = await this.db.run(ctx, (tx) => this.batch(tx, after, catalogue));
      total += ids.length;
      last = ids.length < BATCH ? undefined : ids.at(-1);
    }
    // Search asks PostgreSQL which words are frequent; it would count by itself, but only minutes later.
    if (total >= WORTH_COUNTING)
      await this.db.execute(ctx, 'analyze question_search', [], { prepare: false });
    return total;
  }

  /**
   * Prepares all questions of these topics and their subtopics anew, because topics were moved.
   *
   * @returns how many were prepared
   */
  async refreshTopics(ctx: Ctx, topicIds: readonly string[]): Promise<number> {
    const catalogue = await this.topics.reload();
    let total = 0;
    for (let last: string | undefined = FIRST; last !== undefined;) {
      const after: string = last;
      const ids = await this.db.run(ctx, async (tx) => {
        const rows = await this.db.rows<{ id: string; title: string; body: string; topicIds: string[] }>(
          tx,
          `select q.id, q.title, q.body, q.topic_ids as "topicIds" from question q
           where q.id > $1 and q.id in (
             select qt.question_id from question_topic qt join topic t on t.id = qt.topic_id
             where t.id = any($2::uuid[]) or t.parent_id = any($2::uuid[]))
           order by q.id limit ${BATCH} for share of q`,
          [after, topicIds],
          { prepare: false },
        );
        if (rows.length > 0) await this.write(tx, rows, catalogue);
        return rows.map(({ id }) => id);
      });
      total += ids.length;
      last = ids.length < BATCH ? undefined : ids.at(-1);
    }
    return total;
  }

  /** Prepares some of the questions behind `after` and returns their ids in order. */
  private async batch(ctx: Ctx, after: string, catalogue: TopicCatalogue): Promise<string[]> {
    const lock = await this.db.row<{ free: boolean }>(
      ctx,
      `select pg_try_advisory_xact_lock(${CATCH_UP_LOCK}) as free`,
    );
    if (!lock?.free) return [];
    // Rows that are locked are being edited, which prepares them as well.
    const rows = await this.db.rows<{ id: string; title: string; body: string; topicIds: string[] }>(
      ctx,
      `select q.id, q.title, q.body, q.topic_ids as "topicIds" from question q
       where q.id > $1
         and not exists (select 1 from question_search s where s.question_id = q.id and s.version = ${SEARCH_VERSION})
       order by q.id limit ${BATCH} for share of q skip locked`,
      [after],
      { prepare: false },
    );
    if (rows.length > 0) await this.write(ctx, rows, catalogue);
    return rows.map(({ id }) => id);
  }

  private async write(
    ctx: Ctx,
    questions: readonly IndexedQuestion[],
    catalogue: TopicCatalogue,
  ): Promise<void> {
    const documents = questions.map((question) => documentOf(question, catalogue));
    const titleWords = [...new Set(documents.flatMap((document) => document.titleWords))].sort();
    await this.db.execute(
      ctx,
      // The words go in sorted, so that two writers with the same new words do not wait for each other in a ring.
      `with known as (
         insert into question_word (word) select word from unnest($4::text[]) as k (word) on conflict do nothing
       )
       insert into question_search (question_id, words, core, version, listed, public)
       select q.id, d.words::tsvector, d.core::tsvector, ${SEARCH_VERSION}, is_listed(q), q.visibility = 'PUBLIC'
       from unnest($1::uuid[], $2::text[], $3::text[]) as d (id, words, core) join question q on q.id = d.id
       on conflict (question_id) do update set words = excluded.words, core = excluded.core, version = excluded.version,
         listed = excluded.listed, public = excluded.public`,
      [
        questions.map(({ id }) => id),
        documents.map((document) => document.words),
        documents.map((document) => document.core),
        titleWords,
      ],
    );
  }
}

function documentOf({ title, body, topicIds }: IndexedQuestion, catalogue: TopicCatalogue): SearchDocument {
  const topics = catalogue.manyById(topicIds);
  const parents = topics.map(({ parent }) => parent?.id).filter((id) => id !== undefined);
  return searchDocument(title, body, [...new Set([...topics.map(({ id }) => id), ...parents])]);
}
