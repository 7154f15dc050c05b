import { randomUUID } from 'node:crypto';
import { Scene, type Somebody } from '../__fixtures__/scene.js';

const PAGE = `query ($unreadOnly: Boolean, $first: Int, $after: String) {
  notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {
    nodes { id kind reason reasonText title text url count createdAt readAt actor { id name } }
    edges { cursor node { id } } pageInfo { hasNextPage endCursor } unreadCount
  }
}`;

interface Page {
  notifications: {
    nodes: {
      id: string;
      title: string;
      text: string;
      reasonText: string;
      url: string;
      readAt: string | null;
    }[];
    edges: { cursor: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    unreadCount: number;
  };
}

describe('the list of notifications', () => {
  let scene: Scene;
  let asker: Somebody;
  let reader: Somebody;
  beforeAll(async () => {
    scene = await Scene.start();
    asker = await scene.person({ name: 'Anna Fragende', town: scene.town });
    reader = await scene.person();
    await scene.follow(reader, 'TOPIC', scene.topic);
    for (let index = 0; index < 5; index++) {
      scene.app.clock.advance({ minutes: 1 });
      await scene.ask(asker, { title: `Wie lösen wir Aufgabe ${index}?` });
    }
  });
  afterAll(() => scene?.app.stop());

  const page = async (variables: Record<string, unknown> = {}): Promise<Page['notifications']> =>
    (await scene.app.ok<Page>(reader, PAGE, variables)).notifications;

  it('says what happened, about what, why, and where, newest first', async () => {
    const { nodes, unreadCount } = await page({ first: 1 });
    expect(nodes).toMatchObject([
      {
        kind: 'question.in-topic',
        reason: 'FOLLOWS_TOPIC',
        reasonText: 'weil Sie dem Thema Leerstand folgen',
        title: 'Neue Frage zum Thema Leerstand',
        text: 'Wie lösen wir Aufgabe 4?',
        url: expect.stringMatching(/^\/fragen\/[0-9a-f-]{36}$/) as string,
        count: 1,
        createdAt: scene.app.clock.now().toISOString(),
        readAt: null,
        actor: { id: asker.personId, name: 'Anna Fragende' },
      },
    ]);
    expect(unreadCount).toBe(5);
  });

  it('speaks English', async () => {
    const { data } = await scene.app.gql(reader, PAGE, { first: 1 }, 'en');
    expect((data as unknown as Page).notifications.nodes[0]).toMatchObject({
      title: 'New question on the topic Vacancy',
      reasonText: 'because you follow the topic Vacancy',
    });
  });

  it('comes in pages that neither repeat nor leave out', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let index = 0; index < 5; index++) {
      const { nodes, pageInfo }: Page['notifications'] = await page({ first: 2, after });
      seen.push(...nodes.map((node) => node.text));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen.map((text) => /\d/.exec(text)?.[0])).toEqual(['4', '3', '2', '1', '0']);
  });

  it('costs the same number of statements for one row and for five', async () => {
    const one = await scene.app.statements(() => page({ first: 1 }));
    expect(await scene.app.statements(() => page({ first: 5 }))).toBe(one);
    // The page with people and count, and the facts of the one subject area on it.
    expect(one).toBeLessThanOrEqual(2);
  });

  it('costs one statement more for each subject area on the page', async () => {
    const one = await scene.app.statements(() => page());
    await scene.execute(
      `insert into notification (person_id, occasion, subject_id, created_at, last_at, in_app, kind, reason, events, mail_mode)
       select $1, occasion, subject, $2, $2, true, kind, 'STAFF', array[subject], 'OFF'
       from (values ('membership.requested', 'town.claimed', gen_random_uuid()), ('membership.requested', 'town.claimed', gen_random_uuid()),
         ('project.task-overdue', 'project.task-overdue', gen_random_uuid())) as told (occasion, kind, subject)`,
      reader.personId,
      scene.app.clock.now(),
    );
    expect(await scene.app.statements(() => page())).toBe(one + 2);
    await scene.execute(
      `delete from notification where person_id = $1 and reason = 'STAFF'`,
      reader.personId,
    );
  });

  it('is nobody else’s', async () => {
    const other = await scene.person();
    const [mine] = (await page({ first: 1 })).nodes;
    const theirs = await scene.app.ok<Page & { markNotificationsRead: number }>(other, PAGE);
    expect(theirs.notifications).toMatchObject({ nodes: [], unreadCount: 0 });
    await scene.app.ok(other, `mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }`, {
      ids: [mine!.id],
    });
    expect((await page({ first: 1 })).nodes[0]?.readAt).toBeNull();
    expect(await scene.app.refused(null, PAGE)).toBe('NOT_SIGNED_IN');
    expect(await scene.app.refused(null, `mutation { markNotificationsRead }`)).toBe('NOT_SIGNED_IN');
  });

  it('refuses wrong pages, cursors and ids', async () => {
    expect(await scene.app.refused(reader, `{ notifications(first: 101) { unreadCount } }`)).toBe(
      'BAD_INPUT',
    );
    expect(await scene.app.refused(reader, PAGE, { first: 0 })).toBe('BAD_INPUT');
    expect(await scene.app.refused(reader, PAGE, { after: 'x' })).toBe('BAD_INPUT');
    const mark = `mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }`;
    expect(await scene.app.refused(reader, mark, { ids: ['1'] })).toBe('BAD_INPUT');
    expect(await scene.app.refused(reader, mark, { ids: Array.from({ length: 101 }, randomUUID) })).toBe(
      'BAD_INPUT',
    );
  });

  it('is marked as read one by one and as a whole, on every open screen', async () => {
    const mark = `mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }`;
    const [first, second] = (await page()).nodes;
    expect(await scene.app.ok(reader, mark, { ids: [first!.id, second!.id, randomUUID()] })).toEqual({
      markNotificationsRead: 3,
    });
    expect((await scene.live(reader)).at(-1)).toEqual({
      kind: 'notifications.read',
      payload: { unreadCount: 3 },
    });
    const entries = (await scene.live(reader)).length;
    expect(await scene.app.ok(reader, mark, { ids: [first!.id] })).toEqual({ markNotificationsRead: 3 });
    expect(await scene.live(reader)).toHaveLength(entries);
    expect((await page({ unreadOnly: true })).nodes).toHaveLength(3);
    expect((await page()).nodes).toHaveLength(5);
    expect(await scene.app.ok(reader, mark, { ids: [] })).toEqual({ markNotificationsRead: 3 });
    expect(await scene.app.ok(reader, mark)).toEqual({ markNotificationsRead: 0 });
    expect((await page({ unreadOnly: true })).nodes).toEqual([]);
  });

  it('is counted for whoever is signed in', async () => {
    const before = await scene.app.ok(reader, `{ viewer { unreadNotificationCount } }`);
    await scene.ask(asker);
    const after = await scene.app.ok(reader, `{ viewer { unreadNotificationCount } }`);
    expect([before, after]).toEqual([
      { viewer: { unreadNotificationCount: 0 } },
      { viewer: { unreadNotificationCount: 1 } },
    ]);
  });
});
