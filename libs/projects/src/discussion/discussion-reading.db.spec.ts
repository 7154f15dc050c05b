import { randomUUID } from 'node:crypto';
import type { TestActor } from '@app/testing';
import { jest } from '@jest/globals';
import { Discussion, LIST, PAGE, READ, READ_ALL, positions } from '../__fixtures__/discussion.js';

describe('reading the discussion in a project', () => {
  let talk: Discussion;
  beforeAll(async () => {
    talk = await Discussion.start();
  });
  afterAll(() => talk?.app.stop());
  beforeEach(async () => {
    await talk.scene.execute('delete from rate_limit');
    await talk.fresh();
  });

  it('knows how far each person has read, never goes back, and begins shortly before what is new', async () => {
    const thread = await talk.open();
    for (let n = 0; n < 9; n++) await talk.write(talk.lead, thread.id);
    expect(await talk.page(talk.guest, thread.id)).toMatchObject({ lastReadPosition: 0, unreadCount: 10 });
    expect(await talk.page(talk.lead, thread.id)).toMatchObject({ lastReadPosition: 10, unreadCount: 0 });
    expect(await talk.one(talk.guest, READ, { id: thread.id, position: 6 })).toMatchObject({
      lastReadPosition: 6,
      unreadCount: 4,
    });
    expect(await talk.one(talk.guest, READ, { id: thread.id, position: 2 })).toMatchObject({
      lastReadPosition: 6,
    });
    const unread = await talk.page(talk.guest, thread.id, { at: 'UNREAD', first: 5 });
    expect(positions(unread.posts.nodes)).toEqual([4, 5, 6, 7, 8]);
    expect(unread.posts).toMatchObject({ hasEarlier: true, hasLater: true });
    expect(await talk.one(talk.guest, READ, { id: thread.id, position: 2_000_000 })).toMatchObject({
      lastReadPosition: 10,
      unreadCount: 0,
    });
    const end = await talk.page(talk.guest, thread.id, { at: 'UNREAD', first: 3 });
    expect(positions(end.posts.nodes)).toEqual([8, 9, 10]);
    expect(await talk.refused(talk.guest, READ, { id: thread.id, position: -1 })).toBe('BAD_INPUT');
    // Whoever writes without having read what came before has still not read it.
    expect(await talk.page(talk.partner, thread.id)).toMatchObject({ unreadCount: 10 });
    await talk.write(talk.partner, thread.id);
    expect(await talk.page(talk.partner, thread.id)).toMatchObject({
      lastReadPosition: 0,
      unreadCount: 10,
    });
  });

  it('pages forwards and backwards, to the end and to one post, in one order', async () => {
    const thread = await talk.open();
    for (let n = 0; n < 24; n++) await talk.write(talk.lead, thread.id);
    const page = async (window: object) => {
      const { posts } = await talk.page(talk.guest, thread.id, window);
      return [positions(posts.nodes), posts.hasEarlier, posts.hasLater];
    };
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
    expect(await page({ first: 10 })).toEqual([range(1, 10), false, true]);
    expect(await page({ after: 10, first: 10 })).toEqual([range(11, 20), true, true]);
    expect(await page({ after: 20, first: 10 })).toEqual([range(21, 25), true, false]);
    expect(await page({ at: 'END', first: 10 })).toEqual([range(16, 25), true, false]);
    expect(await page({ before: 16, first: 10 })).toEqual([range(6, 15), true, true]);
    expect(await page({ before: 6, first: 10 })).toEqual([range(1, 5), false, true]);
    const { posts } = await talk.page(talk.guest, thread.id, { first: 100 });
    const middle = posts.nodes[14]!;
    expect(await page({ at: 'POST', postId: middle.id, first: 20 })).toEqual([range(5, 24), true, true]);
    expect(await page({ at: 'POST', postId: randomUUID(), first: 3 })).toEqual([range(23, 25), true, false]);
    for (const window of [
      { first: 0 },
      { first: 101 },
      { after: -1 },
      { at: 'POST' },
      { at: 'POST', postId: 'x' },
    ])
      expect(await talk.refused(talk.guest, PAGE, { id: thread.id, ...window })).toBe('BAD_INPUT');
  });

  it('lists threads page by page, those with something new alone, and all are read at once', async () => {
    const threads: string[] = [];
    for (let n = 0; n < 5; n++) {
      talk.app.clock.advance({ minutes: 1 });
      threads.unshift((await talk.open()).id);
    }
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
        await talk.one(talk.guest, LIST, { id: talk.project.id, first: 2, after });
      seen.push(...page.nodes.map(({ id }) => id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(seen).toEqual(threads);
    const unreadThreads = async (actor: TestActor | null) =>
      (
        await talk.app.ok<{ project: { unreadThreads: number } }>(
          actor,
          'query ($slug: String!) { project(slug: $slug) { unreadThreads } }',
          { slug: talk.project.id },
        )
      ).project.unreadThreads;
    expect(await unreadThreads(talk.guest)).toBe(5);
    expect(await unreadThreads(await talk.scene.member())).toBe(0);
    expect(await unreadThreads(null)).toBe(0);
    await talk.one(talk.guest, READ, { id: threads[0]!, position: 1 });
    expect((await talk.list(talk.guest, { unreadOnly: true })).map(({ id }) => id)).toEqual(threads.slice(1));
    expect(await talk.one(talk.guest, READ_ALL, { id: talk.project.id })).toBe(true);
    expect(await talk.list(talk.guest, { unreadOnly: true })).toEqual([]);
    expect(await unreadThreads(talk.guest)).toBe(0);
    await talk.write(talk.partner, threads[3]!);
    expect((await talk.list(talk.guest, { unreadOnly: true })).map(({ id }) => id)).toEqual([threads[3]]);
    expect(await talk.refused(talk.guest, LIST, { id: talk.project.id, after: 'x' })).toBe('BAD_INPUT');
    expect(await talk.refused(talk.guest, LIST, { id: talk.project.id, first: 0 })).toBe('BAD_INPUT');
  });

  it('costs as many statements with 5,000 posts as with 50, wherever in the thread, and reads no more rows', async () => {
    const thread = await talk.open();
    const fill = (from: number, to: number) =>
      talk.scene.execute(
        `with said as (
           insert into project_post (thread_id, position, author_id, body, body_html, created_at, idempotency_key, parent_id)
           select $1, n, case when n % 2 = 0 then $2::uuid else $3 end, 'Beitrag ' || n, '<p>x</p>', now(), 'fill-' || n, $6
           from generate_series($4::int, $5::int) n)
         update project_thread set last_position = $5, post_count = $5 where id = $1`,
        thread.id,
        talk.lead.personId,
        talk.partner.personId,
        from,
        to,
        thread.posts.nodes[0]!.id,
      );
    const windows = (last: number) => [
      { first: 30 },
      { at: 'END', first: 30 },
      { at: 'UNREAD', first: 30 },
      { after: last - 20, first: 30 },
      { before: last - 5, first: 30 },
    ];
    const cost = async (last: number) => {
      await talk.scene.execute(
        `insert into project_thread_reader (thread_id, person_id, last_read_position) values ($1, $2, $3)
         on conflict (thread_id, person_id) do update set last_read_position = excluded.last_read_position`,
        thread.id,
        talk.guest.personId,
        last - 7,
      );
      const counts: number[] = [];
      for (const window of windows(last))
        counts.push(await talk.app.statements(() => talk.page(talk.guest, thread.id, window)));
      counts.push(await talk.app.statements(() => talk.list(talk.guest)));
      return counts;
    };
    await fill(2, 50);
    const few = await cost(50);
    await fill(51, 5_000);
    await talk.scene.execute('analyze project_post');
    expect(await cost(5_000)).toEqual(few);
    const unread = await talk.page(talk.guest, thread.id, { at: 'UNREAD', first: 30 });
    expect(positions(unread.posts.nodes)[3]).toBe(4_994);
    // No page looks at all posts of the thread.
    const statements = jest.spyOn(talk.app.db, 'rows');
    for (const window of windows(5_000)) await talk.page(talk.guest, thread.id, window);
    await talk.list(talk.guest);
    const calls = statements.mock.calls.filter(([, text]) => text.includes('from project_post m'));
    statements.mockRestore();
    expect(calls.length).toBeGreaterThan(8);
    for (const [, text, values] of calls) {
      const [plan] = await talk.scene.rows<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `explain (analyze, format json) ${text}`,
        ...values!,
      );
      expect([text, rowsRead(plan!['QUERY PLAN'][0].Plan)]).toEqual([text, lessThan(400)]);
    }
  });
});

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How many posts a plan has looked at. */
function rowsRead(node: PlanNode): number {
  const own =
    node['Relation Name'] === 'project_post'
      ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
      : 0;
  return own + (node.Plans ?? []).reduce((sum, plan) => sum + rowsRead(plan), 0);
}

const lessThan = (most: number): number =>
  ({ asymmetricMatch: (value: unknown) => typeof value === 'number' && value < most }) as unknown as number;
