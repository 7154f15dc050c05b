import { LIMITS } from '@app/contracts';
import { QUESTION_COLUMNS } from '../question/question.row.js';
import type { QuestionSort } from '../questions.enums.js';

/** A list of questions with everything already looked up that its filter only names. */
export interface ListQuery {
  readonly sort: QuestionSort;
  /** Rows to read, see `rowsToRead`. */
  readonly rows: number;
  /** Where the page starts: after this question, for `ACTIVE` with the time of its last activity. */
  readonly after: { readonly activity: string; readonly id: string } | null;
  /** Also what is for members only. */
  readonly membersContent: boolean;
  readonly topicIds?: readonly string[] | undefined;
  /** Topics the viewer cares for; both sets of topics must be met. */
  readonly myTopicIds?: readonly string[] | undefined;
  readonly unanswered?: boolean;
  /** Towns of the viewer, when only questions they were suggested for are wanted. */
  readonly suggestedTo?: readonly string[] | undefined;
  readonly followedBy?: string | undefined;
  readonly askedBy?: string | undefined;
  readonly notAskedBy?: string | undefined;
  readonly landKeys?: readonly string[] | undefined;
  readonly sizeClasses?: readonly string[] | undefined;
  readonly municipalityId?: string | undefined;
  /** Towns of the viewer: only their shielded questions are found by where they come from. */
  readonly ownTowns: readonly string[];
  /** Text of a `tsquery`. */
  readonly search?: string | undefined;
}

export interface ListStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** False for combinations of filters, which are planned with their values and are too many to keep. */
  readonly prepare: boolean;
}

/** Before every question: the position in front of the first page. */
const START = { activity: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' } as const;

/** Fixed numbers of rows, so that there are few statements and the planner knows how few rows are wanted. */
const ROWS = [21, 51, LIMITS.pageSize + 1] as const;

/** How many rows a statement reads to serve a page of `size` and to know whether there is more. */
export function rowsToRead(size: number): number {
  return ROWS.find((rows) => rows > size) ?? LIMITS.pageSize + 1;
}

/**
 * The statement of a list. One filter, the one that leaves fewest, decides which index is walked in the order
 * of the list; the others are checked on the way. A walk ends when the page is full, so its cost does not grow
 * with the data.
 */
export function listStatement(query: ListQuery): ListStatement {
  return new ListSql(query).build();
}

type Filter =
  | 'askedBy'
  | 'followedBy'
  | 'municipalityId'
  | 'suggestedTo'
  | 'search'
  | 'topicIds'
  | 'myTopicIds'
  | 'place'
  | 'unanswered'
  | 'notAskedBy';

/** From the filter that leaves fewest questions to the one that leaves most. */
const BY_SELECTIVITY: readonly Filter[] = [
  'askedBy',
  'followedBy',
  'municipalityId',
  'suggestedTo',
  'search',
  'topicIds',
  'myTopicIds',
  'place',
  'unanswered',
  'notAskedBy',
];

class ListSql {
  private readonly values: unknown[] = [];
  private readonly after: { activity: string; id: string };
  private readonly walked: Filter | undefined;
  private readonly others: readonly Filter[];

  constructor(private readonly query: ListQuery) {
    this.after = query.after ?? START;
    const set = BY_SELECTIVITY.filter((filter) => this.isSet(filter));
    this.walked = set[0];
    // A list by topic knows by its own index what is unanswered.
    const byTopic = this.walked === 'topicIds' || this.walked === 'myTopicIds';
    this.others = set.slice(1).filter((filter) => !(byTopic && filter === 'unanswered'));
  }

  build(): ListStatement {
    const text = `select ${QUESTION_COLUMNS}${this.activityKey('q')}
      from (${this.walk()}) q join person p on p.id = q.author_id order by ${this.order('q')}`;
    return {
      text,
      values: this.values,
      prepare: this.others.length === 0 && this.walked !== 'search',
    };
  }

  private isSet(filter: Filter): boolean {
    const { query } = this;
    if (filter === 'place') return Boolean(query.landKeys?.length ?? query.sizeClasses?.length);
    if (filter === 'unanswered') return query.unanswered ?? false;
    return query[filter] !== undefined;
  }

  /** The page of questions, as rows of `question`. */
  private walk(): string {
    switch (this.walked) {
      case 'topicIds':
        return this.merged(this.byTopic(this.query.topicIds!));
      case 'myTopicIds':
        return this.merged(this.byTopic(this.query.myTopicIds!));
      case 'place':
        return this.merged(this.byPlace());
      case 'suggestedTo':
        return this.merged(this.bySuggestion());
      case 'followedBy':
        return this.plain(
          `follow f join question q on q.id = f.target_id`,
          `f.person_id = ${this.param(this.query.followedBy)} and f.target = 'QUESTION'`,
          this.query.sort === 'NEWEST' ? 'f.target_id desc' : undefined,
        );
      case 'search':
        return this.plain(
          `question_search s join question q on q.id = s.question_id`,
          `s.words @@ ${this.param(this.query.search)}::tsquery`,
        );
      case 'askedBy':
        // Authors also find what was hidden from others.
        return this.plain(
          'question q',
          `q.author_id = ${this.param(this.query.askedBy)} and q.deleted_at is null`,
        );
      case 'municipalityId':
      case 'unanswered':
      case 'notAskedBy':
        return this.plain('question q', this.condition(this.walked));
      case undefined:
        return this.plain('question q', 'true');
    }
  }

  /** One walk along one index. */
  private plain(from: string, condition: string, order = this.order('q')): string {
    return `select q.* from ${from} where ${condition} and ${this.shown()} and ${this.keyset('q')}
      order by ${order} limit ${this.query.rows}`;
  }

  /** Several walks, one for each key, merged: each gives a full page, the best of all make the page. */
  private merged(walks: string): string {
    const { sort, rows } = this.query;
    const key = sort === 'NEWEST' ? 'id' : 'last_activity_at, id';
    return `select q.* from (
        select distinct ${key} from (${walks}) w order by ${this.order('w', false)} limit ${rows}
      ) page join question q on q.id = page.id`;
  }

  private byTopic(topicIds: readonly string[]): string {
    const conditions = ['t.listed', ...(this.query.membersContent ? [] : ['t.public'])];
    if (this.query.unanswered) conditions.push('t.unanswered');
    const join = this.others.length > 0 ? 'join question q on q.id = t.question_id' : '';
    return `select x.* from unnest(${this.param(topicIds)}::uuid[]) as k (id) cross join lateral (
        select t.question_id as id, t.last_activity_at from question_topic t ${join}
        where t.topic_id = k.id and ${[...conditions, ...this.otherConditions()].join(' and ')}
          and ${this.keyset('t', 'question_id')}
        order by ${this.order('t', true, 'question_id')} limit ${this.query.rows}
      ) x`;
  }

  private byPlace(): string {
    const { landKeys, sizeClasses } = this.query;
    const lands = landKeys?.length ? `unnest(${this.param(landKeys)}::text[])` : `(select key from land)`;
    const sizes = sizeClasses?.length
      ? `unnest(${this.param(sizeClasses)}::text[])`
      : `unnest('{LANDGEMEINDE,KLEINE_KLEINSTADT,GROESSERE_KLEINSTADT,KLEINE_MITTELSTADT,GROESSERE_MITTELSTADT,KLEINE_GROSSSTADT,GROSSE_GROSSSTADT}'::text[])`;
    return `select x.* from ${lands} as l (key) cross join ${sizes} as s (class) cross join lateral (
        select q.id, q.last_activity_at from question q
        where q.land_key = l.key and q.size_class = s.class and ${this.notShielded()} and ${this.shown()} and ${this.keyset('q')}
        order by ${this.order('q')} limit ${this.query.rows}
      ) x`;
  }

  private bySuggestion(): string {
    return `select x.* from unnest(${this.param(this.query.suggestedTo)}::uuid[]) as k (id) cross join lateral (
        select q.id, q.last_activity_at from suggested_helper h join question q on q.id = h.question_id
        where h.municipality_id = k.id and ${this.shown()} and ${this.keyset('q')}
        order by ${this.order('q')} limit ${this.query.rows}
      ) x`;
  }

  /** What every row must fulfil beside the walked filter. */
  private shown(): string {
    const conditions = this.otherConditions();
    if (this.walked !== 'askedBy') conditions.push('q.hidden_at is null', 'q.deleted_at is null');
    if (!this.query.membersContent && this.walked !== 'askedBy') conditions.push(`q.visibility = 'PUBLIC'`);
    if (!this.withDuplicates()) conditions.push('q.duplicate_of_id is null');
    return conditions.join(' and ') || 'true';
  }

  /** Who looks for a question gets the original; the duplicates stay with those who asked them. */
  private withDuplicates(): boolean {
    return this.walked === 'askedBy' || this.walked === 'followedBy' || this.walked === 'municipalityId';
  }

  private otherConditions(): string[] {
    return this.others.map((filter) => this.condition(filter));
  }

  /** A filter as a condition on `question q`. */
  private condition(filter: Filter): string {
    const { query } = this;
    switch (filter) {
      case 'askedBy':
        return `q.author_id = ${this.param(query.askedBy)}`;
      case 'notAskedBy':
        return `q.author_id <> ${this.param(query.notAskedBy)}`;
      case 'municipalityId':
        return `q.municipality_id = ${this.param(query.municipalityId)} and ${this.notShielded()}`;
      case 'followedBy':
        return `exists (select 1 from follow f where f.person_id = ${this.param(query.followedBy)} and f.target = 'QUESTION' and f.target_id = q.id)`;
      case 'suggestedTo':
        return `exists (select 1 from suggested_helper h where h.question_id = q.id and h.municipality_id = any(${this.param(query.suggestedTo)}::uuid[]))`;
      case 'search':
        return `exists (select 1 from question_search s where s.question_id = q.id and s.words @@ ${this.param(query.search)}::tsquery)`;
      case 'topicIds':
        return `q.topic_ids && ${this.param(query.topicIds)}::uuid[]`;
      case 'myTopicIds':
        return `q.topic_ids && ${this.param(query.myTopicIds)}::uuid[]`;
      case 'unanswered':
        return 'q.answer_count = 0';
      case 'place': {
        const conditions = [
          query.landKeys?.length ? `q.land_key = any(${this.param(query.landKeys)}::text[])` : null,
          query.sizeClasses?.length ? `q.size_class = any(${this.param(query.sizeClasses)}::text[])` : null,
        ];
        return [...conditions.filter((condition) => condition !== null), this.notShielded()].join(' and ');
      }
    }
  }

  /** Who looks for questions of a place must not find those that do not say where they come from. */
  private notShielded(): string {
    return `(not q.shielded or q.municipality_id = any(${this.param(this.query.ownTowns)}::uuid[]))`;
  }

  private keyset(alias: string, id = 'id'): string {
    return this.query.sort === 'NEWEST'
      ? `${alias}.${id} < ${this.param(this.after.id)}::uuid`
      : `(${alias}.last_activity_at, ${alias}.${id}) < (${this.param(this.after.activity)}::timestamptz, ${this.param(this.after.id)}::uuid)`;
  }

  private order(alias: string, qualified = true, id = 'id'): string {
    const column = (name: string): string => (qualified ? `${alias}.${name}` : name);
    return this.query.sort === 'NEWEST'
      ? `${column(id)} desc`
      : `${column('last_activity_at')} desc, ${column(id)} desc`;
  }

  /** The exact time for the cursor; a Date has only milliseconds. */
  private activityKey(alias: string): string {
    return this.query.sort === 'NEWEST'
      ? ''
      : `, to_char(${alias}.last_activity_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "activityKey"`;
  }

  private param(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}
