import { Scene, type Somebody } from '../__fixtures__/scene.js';

const NOTIFICATIONS = `{ notifications { nodes { kind reason reasonText title text url } } }`;

interface Entry {
  kind: string;
  reason: string;
  reasonText: string;
  title: string;
  text: string;
  url: string;
}

describe('questions that are the same', () => {
  let scene: Scene;
  let asker: Somebody;
  let editor: Somebody;
  let follower: Somebody;
  let questionId: string;
  let originalId: string;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    scene.app.clock.set('2026-03-10T09:00:00Z');
    asker = await scene.person({ town: scene.town });
    editor = await scene.person({ town: null, instanceRoles: ['EDITOR'] });
    follower = await scene.person();
    originalId = await scene.question(await scene.person());
    questionId = await scene.question(asker, { title: 'Wie füllt ihr leere Läden?' });
  });

  async function mark(): Promise<string> {
    const now = scene.app.clock.now();
    const [row] = await scene.rows<{ id: string }>(
      `insert into duplicate_mark (duplicate_id, original_id, proposed_by, proposed_at, remind_at, due_at)
       values ($1, $2, $3, $4, $4, $4) returning id`,
      questionId,
      originalId,
      editor.personId,
      now,
    );
    return row!.id;
  }
  /** What was done to a mark, as the lib of questions would write it. */
  async function become(markId: string, state: string, by: Somebody | null): Promise<void> {
    const before = state === 'ACCEPTED' || state === 'UNDONE' ? 'OPEN' : null;
    await scene.execute(
      `update duplicate_mark set state = $2, answered_by = $3, answered_at = $4, state_before = $5,
         undone_by = case when $2 = 'UNDONE' then $3::uuid end, undone_at = case when $2 = 'UNDONE' then $4::timestamptz end where id = $1`,
      markId,
      state,
      by?.personId ?? null,
      scene.app.clock.now(),
      before,
    );
  }
  const moved = (markId: string, ...people: Somebody[]) =>
    Promise.all(
      people.map(({ personId }) =>
        scene.execute(
          `insert into duplicate_moved (mark_id, kind, key, created_at, found) values ($1, 'FOLLOW', $2, $3, 'NOT_THERE')`,
          markId,
          personId,
          scene.app.clock.now(),
        ),
      ),
    );
  const page = async (somebody: Somebody): Promise<Entry[]> =>
    (await scene.app.ok<{ notifications: { nodes: Entry[] } }>(somebody, NOTIFICATIONS)).notifications.nodes;
  const kinds = async (somebody: Somebody) => (await page(somebody)).map(({ kind }) => kind);

  it('S20 the asker is asked once, reminded in the same entry, and mailed each time', async () => {
    const markId = await mark();
    const asked = await scene.say('question.duplicate-proposed.v1', { markId, questionId });
    await scene.again(asked);
    const entry = {
      kind: 'question.duplicate-asked',
      reason: 'OWN_CONTENT',
      reasonText: 'weil es Ihre Frage ist',
      title: 'Ist Ihre Frage schon einmal gestellt worden?',
      text: 'Wie füllt ihr leere Läden?',
      url: `/fragen/${questionId}`,
    };
    expect(await page(asker)).toEqual([entry]);
    expect(await page(editor)).toEqual([]);
    await scene.app.ok(asker, 'mutation { markNotificationsRead }');
    scene.app.clock.advance({ days: 7 });
    await scene.again(await scene.say('question.duplicate-reminded.v1', { markId, questionId }));
    expect(await page(asker)).toEqual([entry]);
    expect((await scene.told(asker))[0]!.read_at).toBeNull();
    expect(await scene.mails(asker)).toHaveLength(2);
  });

  it('S20 the admins of the asking town are asked too, once, for they can decide; its members and other towns are not', async () => {
    const admin = await scene.person({ town: scene.town, admin: true });
    const colleague = await scene.person({ town: scene.town });
    const elsewhere = await scene.person({ admin: true });
    const own = await scene.question(admin, { title: 'Wer hat ein Kataster?', shielded: true });
    for (const id of [questionId, own]) {
      questionId = id;
      const markId = await mark();
      await scene.again(await scene.say('question.duplicate-proposed.v1', { markId, questionId }));
    }
    expect(await page(admin)).toMatchObject([
      {
        kind: 'question.duplicate-asked',
        reason: 'OWN_CONTENT',
        title: 'Ist Ihre Frage schon einmal gestellt worden?',
        text: 'Wer hat ein Kataster?',
      },
      {
        kind: 'question.duplicate-asked',
        reason: 'TOWN_ADMIN',
        title: 'Ist eine Frage Ihrer Kommune schon einmal gestellt worden?',
        reasonText: 'weil Sie Wittenberge auf der Plattform verwalten',
        url: expect.stringMatching(/^\/fragen\//),
      },
    ]);
    expect(await kinds(colleague)).toEqual([]);
    expect(await kinds(elsewhere)).toEqual([]);
    // Whoever has left their office is not asked any more; the admins still are.
    await scene.execute(`update membership set state = 'ENDED' where person_id = $1`, admin.personId);
    questionId = await scene.question(asker);
    await scene.say('question.duplicate-proposed.v1', { markId: await mark(), questionId });
    expect(await kinds(admin)).toHaveLength(2);
  });

  it('S20 nobody is reminded of what was answered, and what the staff took back is taken back', async () => {
    const markId = await mark();
    await scene.say('question.duplicate-proposed.v1', { markId, questionId });
    await become(markId, 'WITHDRAWN', editor);
    await scene.say('question.duplicate-dropped.v1', { markId, questionId });
    await scene.say('question.duplicate-reminded.v1', { markId, questionId });
    expect(await page(asker)).toEqual([]);
    expect(await page(editor)).toEqual([]);
  });

  it('S20 whoever proposed it learns what was said', async () => {
    for (const [state, title] of [
      ['DECLINED', 'Eine Frage bleibt eigenständig'],
      ['LAPSED', 'Ein Vorschlag zu einer doppelten Frage blieb ohne Antwort'],
    ] as const) {
      const markId = await mark();
      await become(markId, state, state === 'LAPSED' ? null : asker);
      await scene.say('question.duplicate-dropped.v1', { markId, questionId });
      expect((await page(editor))[0]).toMatchObject({
        kind: 'question.duplicate-answered',
        title,
        reasonText: 'weil Sie den Vorschlag gemacht haben',
      });
    }
    expect(await kinds(asker)).toEqual([]);
  });

  it('S20 those who followed it are told once, with the reason; after undoing it is gone', async () => {
    const markId = await mark();
    await become(markId, 'ACCEPTED', asker);
    await moved(markId, asker, follower, editor);
    const payload = { markId, questionId, originalId };
    await scene.again(await scene.say('question.duplicate-accepted.v1', payload));
    expect(await page(follower)).toEqual([
      expect.objectContaining({
        kind: 'question.merged',
        title: 'Eine Frage, der Sie folgen, wurde mit einer anderen zusammengeführt',
        reasonText: 'weil Sie dieser Frage folgen',
        url: `/fragen/${questionId}`,
      }),
    ]);
    expect(await kinds(asker)).toEqual([]);
    // Of two reasons the better one.
    expect(await page(editor)).toEqual([
      expect.objectContaining({
        kind: 'question.duplicate-answered',
        title: 'Eine Frage ist als doppelt bestätigt',
      }),
    ]);
    await become(markId, 'UNDONE', editor);
    await scene.say('question.duplicate-undone.v1', payload);
    expect(await kinds(follower)).toEqual([]);
    expect(await page(asker)).toEqual([
      expect.objectContaining({
        kind: 'question.duplicate-asked',
        title: 'Ihre Frage steht wieder für sich',
      }),
    ]);
    expect(await kinds(editor)).toEqual([]);
  });
});
