import { isId } from '@app/contracts';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Connection } from '@app/platform/graphql';
import { TopicIndex } from '@app/topics';
import { Injectable } from '@nestjs/common';
import type { Question } from '../question/question.model.js';
import { QuestionReader } from '../question/question.reader.js';
import type { QuestionRow } from '../question/question.row.js';
import { readsMembersContent } from '../question/question.rules.js';
import type { QuestionSort } from '../questions.enums.js';
import { QuestionSearch } from '../search/question-search.js';
import { MAX_SEARCH_TEXT, everyWord } from '../search/search-query.js';
import type { QuestionFilter } from './question-filter.inputs.js';
import { listStatement, rowsToRead, type ListQuery } from './question-list.sql.js';

/** Most keys a filter can name; there are 16 Länder and 7 size classes. */
const MAX_KEYS = 16;

type ListRow = QuestionRow & { activityKey?: string };
type Conditions = Omit<ListQuery, 'sort' | 'rows' | 'after' | 'membersContent' | 'ownTowns'>;

/**
 * Lists of questions. A page is one statement for the questions with their authors and one for their towns,
 * however long it is.
 */
@Injectable()
export class QuestionListReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly questions: QuestionReader,
    private readonly topics: TopicIndex,
    private readonly search: QuestionSearch,
  ) {}

  /**
   * A page of the questions that fit the filter and that the actor can see.
   *
   * @throws Problem `BAD_INPUT` for a filter or cursor that does not fit, `NOT_SIGNED_IN` for a filter that is
   *   about the viewer
   */
  async page(
    ctx: Ctx,
    filter: QuestionFilter,
    sort: QuestionSort,
    first: number | null,
    after: string | null,
  ): Promise<Connection<Question>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, sort === 'NEWEST' ? ['id'] : ['date', 'id']);
    const conditions = await this.conditions(ctx, filter);
    if (conditions === null) return toConnection<Question>([], size, () => '');
    const start = cursor && { activity: cursor[0]!, id: cursor.at(-1)! };
    const rows = await this.rows(ctx, conditions, sort, size, start);
    const keys = new Map(rows.map((row) => [row.id, row.activityKey]));
    const questions = await this.questions.models(ctx, rows.slice(0, size + 1));
    return toConnection(questions, size, ({ id }) =>
      encodeCursor(sort === 'NEWEST' ? [id] : [keys.get(id)!, id]),
    );
  }

  /**
   * Questions that have answers, none of them marked as the solution, which the actor can mark: those asked for a
   * town the actor still belongs to, and in towns the actor administers those of people who have left. Latest
   * activity first.
   */
  async waitingForSolution(ctx: Ctx, first: number): Promise<Question[]> {
    const { personId, municipalityIds, adminOf } = signedIn(ctx);
    return this.briefly(
      ctx,
      `select id from question where id in (
         select q.id from question q where q.author_id = $1 and q.municipality_id = any($3::uuid[])
         union
         select q.id from question q where q.municipality_id = any($4::uuid[]) and not exists (
           select 1 from membership m where m.person_id = q.author_id and m.municipality_id = q.municipality_id
             and m.state = 'ACTIVE')
       ) and state = 'OPEN' and answer_count > 0 and accepted_answer_id is null
         and hidden_at is null and deleted_at is null
       order by last_activity_at desc, id desc limit $2`,
      [personId, first, [...municipalityIds], [...adminOf]],
    );
  }

  /** Open questions one of the actor's towns was suggested for and has not answered; latest first. */
  async waitingForTown(ctx: Ctx, first: number): Promise<Question[]> {
    return this.briefly(
      ctx,
      `select distinct q.id from suggested_helper h join question q on q.id = h.question_id
       where h.municipality_id = any($1::uuid[]) and h.declined_at is null and q.state = 'OPEN' and q.hidden_at is null and q.deleted_at is null
         and not exists (select 1 from answer a where a.question_id = q.id and a.municipality_id = any($1::uuid[])
           and a.hidden_at is null and a.deleted_at is null)
       order by q.id desc limit $2`,
      [[...signedIn(ctx).municipalityIds], first],
    );
  }

  /** The newest questions of others in topics the actor follows or the actor's towns seek. */
  async newInMyTopics(ctx: Ctx, first: number): Promise<Question[]> {
    const conditions = { myTopicIds: await this.myTopicIds(ctx), notAskedBy: signedIn(ctx).personId };
    const rows = await this.rows(ctx, conditions, 'NEWEST', first, null);
    return this.questions.models(ctx, rows.slice(0, first));
  }

  private rows(
    ctx: Ctx,
    conditions: Conditions,
    sort: QuestionSort,
    size: number,
    after: ListQuery['after'],
  ): Promise<ListRow[]> {
    const membersContent = readsMembersContent(ctx.actor);
    const ownTowns = [...(ctx.actor?.municipalityIds ?? [])];
    const statement = listStatement({
      ...conditions,
      sort,
      rows: rowsToRead(size),
      after,
      membersContent,
      ownTowns,
    });
    return this.db.rows<ListRow>(ctx, statement.text, statement.values, statement);
  }

  private async briefly(ctx: Ctx, text: string, values: readonly unknown[]): Promise<Question[]> {
    const ids = (await this.db.rows<{ id: string }>(ctx, text, values)).map((row) => row.id);
    if (ids.length === 0) return [];
    const byId = await this.questions.byId(ctx, ids);
    return ids.map((id) => byId.get(id)).filter((question) => question !== undefined);
  }

  /** The filter with names looked up; null when it can fit nothing. */
  private async conditions(ctx: Ctx, filter: QuestionFilter): Promise<Conditions | null> {
    const topicIds = filter.topicSlug ? await this.topicIds(filter.topicSlug) : undefined;
    if (topicIds?.length === 0) return null;
    const myTopicIds = filter.myTopics ? await this.myTopicIds(ctx) : undefined;
    if (myTopicIds?.length === 0) return null;
    const suggestedTo = filter.forMyTown ? [...signedIn(ctx).municipalityIds] : undefined;
    if (suggestedTo?.length === 0) return null;
    if (filter.municipalityId && !isId(filter.municipalityId)) return null;
    const search = filter.search?.trim() ? await this.searchText(ctx, filter.search) : undefined;
    if (search === null) return null;
    return {
      topicIds,
      myTopicIds,
      suggestedTo,
      unanswered: filter.unanswered ?? false,
      followedBy: filter.followed ? signedIn(ctx).personId : undefined,
      askedBy: filter.mine ? signedIn(ctx).personId : undefined,
      landKeys: keys(filter.landKeys, 'filter.landKeys'),
      sizeClasses: keys(filter.sizeClasses, 'filter.sizeClasses'),
      municipalityId: filter.municipalityId ?? undefined,
      search,
    };
  }

  private async topicIds(slug: string): Promise<string[]> {
    const catalogue = await this.topics.current();
    const topic = catalogue.bySlug(slug);
    return topic ? catalogue.idsWithin(topic) : [];
  }

  /** What the actor follows and the actor's towns seek now, with subtopics. */
  private async myTopicIds(ctx: Ctx): Promise<string[]> {
    const { personId, municipalityIds } = signedIn(ctx);
    const rows = await this.db.rows<{ id: string }>(
      ctx,
      `select target_id as id from follow where person_id = $1 and target = 'TOPIC'
       union
       select topic_id from need where municipality_id = any($2::uuid[]) and (valid_until is null or valid_until >= $3::date)`,
      [personId, [...municipalityIds], berlinDay(this.clock.now())],
    );
    const catalogue = await this.topics.current();
    const ids = catalogue.manyById(rows.map((row) => row.id)).flatMap((topic) => catalogue.idsWithin(topic));
    return [...new Set(ids)];
  }

  private async searchText(ctx: Ctx, text: string): Promise<string | null> {
    if (text.length > MAX_SEARCH_TEXT)
      throw new Problem('TOO_LONG', { field: 'filter.search', values: { max: MAX_SEARCH_TEXT } });
    return everyWord(await this.search.understand(ctx, text));
  }
}

function keys(values: readonly string[] | null | undefined, field: string): string[] | undefined {
  if (!values || values.length === 0) return undefined;
  if (values.length > MAX_KEYS) throw new Problem('BAD_INPUT', { field, values: { max: MAX_KEYS } });
  return [...new Set(values)];
}
