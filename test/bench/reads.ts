import type pg from 'pg';
import { load, median, type Figures, type Target } from './load.js';
import { once, operation } from './operations.js';
import type { Product, Yardsticks } from './processes.js';
import { cookieOf } from './world.js';

/** A read of the product beside its two yardsticks. */
export interface Read {
  readonly key: string;
  readonly target: Target;
  /** One statement that reads the same rows and makes the JSON of the answer itself. */
  readonly sql: string;
  readonly values: readonly unknown[];
}

export interface ReadResult extends Figures {
  /** Answers per second over those of a bare Node server with a fixed answer of the same size. */
  readonly ratioNode: number;
  /** Answers per second over those of one SQL statement behind such a server. */
  readonly ratioSql: number;
}

const ROUNDS = 3;
const CONNECTIONS = 16;

/** The rows of a question as lists show them, as JSON made by PostgreSQL. */
const CARD = `jsonb_build_object('id', q.id, 'title', q.title, 'excerpt', q.excerpt, 'createdAt', q.created_at, 'answerCount', q.answer_count,
  'helpfulCount', q.helpful_count, 'state', q.state, 'author', jsonb_build_object('id', p.id, 'name', p.name),
  'municipality', jsonb_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'population', m.population, 'land', m.land_key),
  'topics', (select jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name_de)) from topic t where t.id = any (q.topic_ids)))`;

/** The reads that are measured, with real ids of the world. */
export async function readsOf(client: pg.Client, product: Product): Promise<Read[]> {
  const one = async <Row>(sql: string, values: unknown[] = []): Promise<Row> =>
    (await client.query(sql, values)).rows[0] as Row;
  const viewer = await one<{ person: string; town: string }>(
    `select a.person_id as person, s.municipality_id as town from account a join membership s using (person_id) where a.email = 'p1@bench.example' limit 1`,
  );
  const question = await one<{ id: string }>(
    `select id from question where answer_count >= 3 and visibility = 'PUBLIC' order by id desc limit 1`,
  );
  const cookie = cookieOf(1);
  const list = `select json_build_object('data', json_agg(j))::text as json from (
    select ${CARD} as j from (select * from question where hidden_at is null and deleted_at is null and ($1 or visibility = 'PUBLIC') order by id desc limit 21) q
    join person p on p.id = q.author_id join municipality m on m.id = q.municipality_id) x`;
  const page = `select json_build_object('data', jsonb_build_object('question', ${CARD} || jsonb_build_object('bodyHtml', q.body_html), 'answers', (
      select jsonb_agg(jsonb_build_object('id', a.id, 'bodyHtml', a.body_html, 'createdAt', a.created_at, 'helpfulCount', a.helpful_count, 'author', wp.name, 'town', wm.name))
      from answer a join person wp on wp.id = a.author_id left join municipality wm on wm.id = a.municipality_id where a.question_id = q.id)))::text as json
    from question q join person p on p.id = q.author_id join municipality m on m.id = q.municipality_id where q.id = $1`;
  const towns = `select json_build_object('data', json_agg(json_build_object('id', m.id, 'name', m.name, 'slug', m.slug, 'score', o.quality)))::text as json
    from (select * from match_stance where side = 'OFFER' order by municipality_id, topic_id limit 20) o join municipality m on m.id = o.municipality_id`;
  const similar = `select json_build_object('data', json_agg(json_build_object('id', q.id, 'title', q.title)))::text as json
    from (select id, title from question order by id desc limit 5) q`;
  const inbox = `select json_build_object('data', json_agg(j))::text as json from (
    select jsonb_build_object('id', n.id, 'kind', n.kind, 'createdAt', n.created_at, 'readAt', n.read_at, 'title', q.title, 'actor', p.name) as j
    from (select * from notification where person_id = $1 and in_app and withdrawn_at is null order by last_at desc, id desc limit 21) n
    join question q on q.id = n.question_id left join person p on p.id = n.actor_id) x`;
  return [
    {
      key: 'questionList',
      target: operation(product.url, 'Questions', { first: 20, sort: 'NEWEST' }, cookie),
      sql: list,
      values: [true],
    },
    {
      key: 'questionListAnonymous',
      target: operation(product.url, 'Questions', { first: 20, sort: 'NEWEST' }),
      sql: list,
      values: [false],
    },
    {
      key: 'questionPage',
      target: operation(product.url, 'Question', { id: question.id }, cookie),
      sql: page,
      values: [question.id],
    },
    { key: 'matches', target: matches(product.url, viewer.town, cookie), sql: towns, values: [] },
    {
      key: 'similarQuestions',
      target: operation(product.url, 'SimilarQuestions', { text: 'Leerstand Wärmeplanung vergeben' }, cookie),
      sql: similar,
      values: [],
    },
    {
      key: 'notificationList',
      target: notifications(product.url, cookie),
      sql: inbox,
      values: [viewer.person],
    },
  ];
}

function matches(base: string, municipalityId: string, cookie: string): Target {
  return operation(base, 'Matches', { municipalityId, first: 20 }, cookie);
}

function notifications(base: string, cookie: string): Target {
  return operation(base, 'Notifications', { first: 20 }, cookie);
}

/** Measures a read and its yardsticks in turn, so that a machine that slows down slows all of them. */
export async function measureRead(read: Read, yardsticks: Yardsticks, seconds: number): Promise<ReadResult> {
  const body = await once(read.target);
  const node: Target = { url: await yardsticks.answer({ path: `/node-${read.key}`, body }) };
  const sql: Target = {
    url: await yardsticks.answer({ path: `/sql-${read.key}`, sql: read.sql, values: read.values }),
  };
  const rounds: { own: Figures; node: Figures; sql: Figures }[] = [];
  // Until everything that is called often is compiled.
  await load(read.target, CONNECTIONS, 3);
  await load(sql, CONNECTIONS, 1);
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      own: await load(read.target, CONNECTIONS, seconds),
      node: await load(node, CONNECTIONS, seconds),
      sql: await load(sql, CONNECTIONS, seconds),
    });
  }
  const own = (pick: (figures: Figures) => number): number => median(rounds.map((round) => pick(round.own)));
  return {
    rps: own(({ rps }) => rps),
    p50Ms: own(({ p50Ms }) => p50Ms),
    p95Ms: own(({ p95Ms }) => p95Ms),
    ratioNode: median(rounds.map((round) => round.own.rps / round.node.rps)),
    ratioSql: median(rounds.map((round) => round.own.rps / round.sql.rps)),
  };
}

/** Cost of each read in the large world over that in the small one: time per answer, one request at a time, in turn. */
export async function measureGrowth(
  small: readonly Read[],
  large: readonly Read[],
  seconds: number,
): Promise<Record<string, number>> {
  const growth: Record<string, number> = {};
  for (const [index, read] of small.entries()) {
    // Answers for visitors come from memory; their cost says nothing about the data.
    if (read.key === 'questionListAnonymous') continue;
    const other = large[index]!;
    const ratios: number[] = [];
    await load(read.target, 1, 1);
    await load(other.target, 1, 1);
    for (let round = 0; round < ROUNDS; round++) {
      const now = await load(read.target, 1, seconds);
      const then = await load(other.target, 1, seconds);
      ratios.push(now.rps / then.rps);
    }
    growth[read.key] = median(ratios);
  }
  return growth;
}
