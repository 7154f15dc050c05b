import { Scene } from './__fixtures__/scene.js';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

const TOPICS = 10;
/** Needs of the looking town; every topic has as many offers as there are towns. */
const NEEDS = 3;

/**
 * What a look at the matches costs in rows read from tables, counted from the plans that really ran. Rows and
 * not milliseconds: they are the same on every machine.
 */
describe('the cost of matches', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());

  const execute = (text: string, ...values: unknown[]) =>
    scene.app.db.execute(scene.app.ctx(), text, values, { prepare: false });

  /** `count` towns that each offer all topics, seek one of them and have solved something in another. */
  const grow = async (topics: readonly string[], count: number): Promise<void> => {
    await execute(
      `insert into municipality (ags, ars, slug, name, official_name, kind, land_key, district_key, district_name,
         population, size_class, lat, lon, participation)
       select lpad(n::text, 8, '0'), lpad(n::text, 12, '0'), 'stadt-' || n, 'Stadt ' || n, 'Stadt ' || n, 'TOWN',
         lpad((1 + n % 16)::text, 2, '0'), lpad(n::text, 5, '0'), 'Kreis', 9000,
         (array['LANDGEMEINDE', 'KLEINE_KLEINSTADT', 'GROESSERE_KLEINSTADT'])[1 + n % 3],
         47.5 + 7.4 * (n * 0.6180339 - floor(n * 0.6180339)), 6 + 8.8 * (n * 0.7548776 - floor(n * 0.7548776)), 'MEMBER'
       from generate_series((select count(*) from municipality) + 1, $1) n`,
      count,
    );
    await execute(
      `insert into offer (municipality_id, topic_id, level, created_at, updated_at)
       select m.id, t.id, (array['STARTER', 'EXPERIENCED', 'CAN_ADVISE'])[1 + (length(m.name) + t.n)::int % 3], $2, $2
       from municipality m cross join unnest($1::uuid[]) with ordinality t (id, n) where m.name like 'Stadt %'
       on conflict do nothing`,
      topics,
      scene.app.clock.now(),
    );
    await execute(
      `insert into need (municipality_id, topic_id, created_at, updated_at)
       select m.id, ($1::uuid[])[1 + substr(m.ags, 5)::int % $2], $3, $3 from municipality m where m.name like 'Stadt %'
       on conflict do nothing`,
      topics,
      topics.length,
      scene.app.clock.now(),
    );
    await scene.refresh();
    await execute('analyze');
  };

  /** Rows that scans of tables brought up while `work` ran, those they threw away included. */
  const rowsRead = async (work: () => Promise<unknown>): Promise<number> => {
    const { db } = scene.app;
    const pool = (db as unknown as { pool: { query: (...args: unknown[]) => Promise<unknown> } }).pool;
    const original = pool.query.bind(pool);
    const sent: { text: string; values: unknown[] }[] = [];
    pool.query = (...args: unknown[]) => {
      sent.push(args[0] as (typeof sent)[number]);
      return original(...args);
    };
    try {
      await work();
    } finally {
      pool.query = original;
    }
    let read = 0;
    for (const { text, values } of sent) {
      const explained = await db.rows<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
        scene.app.ctx(),
        `explain (analyze, format json) ${text}`,
        values,
        { prepare: false },
      );
      read += explained.reduce(
        (sum, row) => sum + row['QUERY PLAN'].reduce((n, { Plan }) => n + scanned(Plan), 0),
        0,
      );
    }
    return read;
  };

  it('stays flat when towns, needs and offers grow tenfold', async () => {
    const topics: string[] = [];
    for (let n = 0; n < TOPICS; n++) topics.push(await scene.topic(`Thema ${String.fromCharCode(97 + n)}`));
    const own = await scene.town({ name: 'Suchende', lat: 51.2, lon: 10.4 });
    const actor = await scene.member(own);
    for (const topic of topics.slice(0, NEEDS)) await scene.need(own, topic);
    for (const topic of topics.slice(NEEDS)) await scene.offer(own, topic);
    const look = () =>
      scene.app.ok(
        actor,
        `query ($id: ID!) { matches(municipalityId: $id) { score municipality { name } } }`,
        { id: own },
      );
    const measured: { offers: number; finding: number; looking: number }[] = [];
    for (const towns of [500, 5_000]) {
      await grow(topics, towns);
      const finding = await rowsRead(() => look());
      const looking = await rowsRead(() => look());
      measured.push({ offers: towns * TOPICS, finding, looking });
    }
    const [small, large] = measured as [(typeof measured)[0], (typeof measured)[0]];
    expect(large.offers).toBe(10 * small.offers);
    // A look at what has been found: 20 towns with their Land, the topics of the town, its set.
    expect(large.looking).toBeLessThanOrEqual(1.3 * small.looking);
    expect(large.looking).toBeLessThan(400);
    // Finding: lists that end, and the facts about the towns on them.
    expect(large.finding).toBeLessThanOrEqual(1.3 * small.finding);
    expect(large.finding).toBeLessThan(8_000);
  });
});

/** Sums up the scans of tables in a plan. */
function scanned(node: PlanNode): number {
  const own =
    node['Relation Name'] === undefined
      ? 0
      : (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  return own + (node.Plans ?? []).reduce((sum, child) => sum + scanned(child), 0);
}
