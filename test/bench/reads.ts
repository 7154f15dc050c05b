import type pg from 'pg';
import { load, median, type Figures, type Target } from './load.js';
import { once, operation } from './operations.js';
import type { Product, Yardsticks } from './processes.js';
import { BIG_PROJECT, PROJECT_BOARD, PROJECT_PAGE, PROJECT_THREAD } from './projects.sql.js';
import { cookieOf } from './world.js';
import { INBOX, MATCHES, QUESTION_LIST, QUESTION_PAGE, SIMILAR } from './yardsticks.sql.js';

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
  const project = await one<{ id: string }>(`select id from project where slug = $1`, [BIG_PROJECT]);
  const thread = await one<{ id: string }>(
    `select id from project_thread where project_id = $1 order by post_count desc limit 1`,
    [project.id],
  );
  const cookie = cookieOf(1);
  const matchTarget = operation(product.url, 'Matches', { municipalityId: viewer.town, first: 20 }, cookie);
  return [
    {
      key: 'questionList',
      target: operation(product.url, 'Questions', { first: 20, sort: 'NEWEST' }, cookie),
      sql: QUESTION_LIST,
      values: [true],
    },
    {
      key: 'questionListAnonymous',
      target: operation(product.url, 'Questions', { first: 20, sort: 'NEWEST' }),
      sql: QUESTION_LIST,
      values: [false],
    },
    {
      key: 'questionPage',
      target: operation(product.url, 'Question', { id: question.id }, cookie),
      sql: QUESTION_PAGE,
      values: [question.id, viewer.person],
    },
    { key: 'matches', target: matchTarget, sql: MATCHES, values: [await matched(matchTarget), viewer.town] },
    {
      key: 'similarQuestions',
      target: operation(product.url, 'SimilarContent', { text: 'Leerstand Wärmeplanung vergeben' }, cookie),
      sql: SIMILAR,
      values: [`'leerstand' | 'warmeplan' | 'vergeb'`],
    },
    {
      key: 'notificationList',
      target: operation(product.url, 'Notifications', { first: 20 }, cookie),
      sql: INBOX,
      values: [viewer.person],
    },
    {
      key: 'projectPage',
      target: operation(product.url, 'Project', { slug: BIG_PROJECT }, cookie),
      sql: PROJECT_PAGE,
      values: [project.id, viewer.person],
    },
    {
      key: 'projectBoard',
      target: operation(product.url, 'ProjectTasks', { slug: BIG_PROJECT }, cookie),
      sql: PROJECT_BOARD,
      values: [project.id],
    },
    {
      key: 'projectThread',
      target: operation(product.url, 'ProjectThread', { id: thread.id, at: 'UNREAD' }, cookie),
      sql: PROJECT_THREAD,
      values: [thread.id, viewer.person],
    },
  ];
}

/** The towns the product finds: the yardstick reads their rows without having to find them. */
async function matched(target: Target): Promise<string[]> {
  const answer = JSON.parse(await once(target)) as { data: { matches: { municipality: { id: string } }[] } };
  return answer.data.matches.map(({ municipality }) => municipality.id);
}

/** Requests after which everything that is called often is compiled; on a slow machine fewer. */
const WARM_REQUESTS = 6_000;
const WARM_SECONDS = 8;

/** Sends a request until the process that answers it is as fast as it gets. */
async function warmUp(target: Target): Promise<void> {
  let sent = 0;
  for (let second = 0; second < WARM_SECONDS && sent < WARM_REQUESTS; second++)
    sent += (await load(target, CONNECTIONS, 1)).rps;
}

/** Measures a read and its yardsticks in turn, so that a machine that slows down slows all of them. */
export async function measureRead(read: Read, yardsticks: Yardsticks, seconds: number): Promise<ReadResult> {
  const body = await once(read.target);
  const node: Target = { url: await yardsticks.answer({ path: `/node-${read.key}`, body }) };
  const sql: Target = {
    url: await yardsticks.answer({ path: `/sql-${read.key}`, sql: read.sql, values: read.values }),
  };
  // The yardsticks do one thing only and are steady in half the time.
  const rounds: { own: Figures; node: Figures; sql: Figures }[] = [];
  await warmUp(read.target);
  await load(sql, CONNECTIONS, 1);
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      own: await load(read.target, CONNECTIONS, seconds),
      node: await load(node, CONNECTIONS, seconds / 2),
      sql: await load(sql, CONNECTIONS, seconds / 2),
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
    await warmUp(read.target);
    await warmUp(other.target);
    for (let round = 0; round < ROUNDS; round++) {
      const now = await load(read.target, 1, seconds);
      const then = await load(other.target, 1, seconds);
      ratios.push(now.rps / then.rps);
    }
    growth[read.key] = median(ratios);
  }
  return growth;
}
