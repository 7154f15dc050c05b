import { randomUUID } from 'node:crypto';
import { insertPerson, type TestActor } from '@app/testing';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';

const UPDATE = `id title body bodyHtml audience version editedAt canEdit author { id }`;
const POST = `mutation ($input: PostUpdateInput!) { postProjectUpdate(input: $input) { ${UPDATE} } }`;
const CHANGE = `mutation ($input: EditUpdateInput!) { editProjectUpdate(input: $input) { ${UPDATE} } }`;
const REMOVE = `mutation ($id: ID!) { removeProjectUpdate(id: $id) }`;
const LIST = `query ($id: ID!, $first: Int, $after: String) { projectUpdates(projectId: $id, first: $first, after: $after) { nodes { ${UPDATE} } pageInfo { hasNextPage endCursor } } }`;
const FOLLOW = `mutation ($id: ID!) { follow(target: PROJECT, id: $id) }`;
const UNFOLLOW = `mutation ($id: ID!) { unfollow(target: PROJECT, id: $id) }`;

interface UpdateView {
  readonly id: string;
  readonly title: string;
  readonly bodyHtml: string;
  readonly audience: string;
  readonly version: number;
  readonly editedAt: string | null;
  readonly canEdit: boolean;
  readonly author: { id: string } | null;
}

describe('updates of a project', () => {
  let scene: ProjectScene;
  let lead: Member;
  let freyung: Member;
  let follower: Member;
  let account: TestActor;
  let editor: TestActor;
  let project: ProjectView;

  beforeAll(async () => {
    scene = await ProjectScene.start();
    lead = await scene.member('Vrees');
    editor = { ...(await insertPerson(scene.app)), instanceRoles: ['EDITOR'] };
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    await scene.execute('delete from rate_limit');
    freyung = await scene.member('Freyung');
    follower = await scene.member();
    account = await insertPerson(scene.app);
    project = await made('PUBLIC');
  });

  async function made(visibility: string): Promise<ProjectView> {
    const one = await scene.create(lead, { visibility });
    await scene.run(lead, scene.INVITE, {
      input: { projectId: one.id, organisationId: freyung.town, message: 'Kommt!' },
    });
    await scene.run(freyung, scene.CONFIRM, { p: one.id, o: freyung.town });
    await scene.run(lead, scene.PERSON, {
      p: one.id,
      person: freyung.personId,
      role: 'MEMBER',
      o: freyung.town,
    });
    await scene.app.settle();
    return (await scene.read(lead, one.id))!;
  }

  const input = (values: object = {}) => ({
    projectId: project.id,
    title: 'Die Testphase beginnt',
    body: 'Ab **Mai** testen wir.',
    audience: 'PROJECT',
    idempotencyKey: randomUUID(),
    ...values,
  });
  const one = async (actor: TestActor, document: string, values: object): Promise<UpdateView> =>
    Object.values(await scene.app.ok<Record<string, UpdateView>>(actor, document, { input: values }))[0]!;
  const post = (values: object = {}, actor: TestActor = lead) => one(actor, POST, input(values));
  const list = async (actor: TestActor | null, id = project.id): Promise<UpdateView[]> =>
    (await scene.app.ok<{ projectUpdates: { nodes: UpdateView[] } }>(actor, LIST, { id })).projectUpdates
      .nodes;
  const follow = (actor: TestActor, id = project.id) => scene.app.ok(actor, FOLLOW, { id });
  const told = async (actor: TestActor) =>
    (await scene.told(actor)).filter(({ kind }) =>
      ['project.followed', 'project.update-posted'].includes(kind),
    );
  const following = async (actor: TestActor) =>
    (
      await scene.app.ok<{ project: { viewer: { following: boolean } } | null }>(
        actor,
        'query ($id: String!) { project(slug: $id) { viewer { following } } }',
        { id: project.id },
      )
    ).project?.viewer.following;
  const title = { title: 'Die Testphase beginnt' };

  it('followers and the people of the project hear of it once, the author does not', async () => {
    for (const actor of [follower, account, freyung]) await follow(actor);
    await follow(follower);
    expect(await following(follower)).toBe(true);
    const update = await post({ body: 'Ab **Mai** <script>alert(1)</script>' });
    expect(update).toMatchObject({
      editedAt: null,
      version: 1,
      canEdit: true,
      author: { id: lead.personId },
    });
    expect(update.bodyHtml).toContain('<strong>Mai</strong>');
    expect(update.bodyHtml).not.toContain('<script');
    await scene.app.settle();
    for (const actor of [follower, account])
      expect(await told(actor)).toMatchObject([
        {
          kind: 'project.followed',
          title: 'Neuigkeit aus einem Projekt',
          text: `Die Testphase beginnt (Projekt: ${project.title})`,
          reason: 'weil Sie diesem Projekt folgen',
          url: expect.stringContaining(`/projekte/${project.id}/neuigkeiten`) as string,
        },
      ]);
    // Who works in it and follows it is told once, as one who works in it.
    expect(await told(freyung)).toMatchObject([
      {
        kind: 'project.update-posted',
        title: 'Neuigkeit in Ihrem Projekt',
        reason: 'weil Sie in dem Projekt mitarbeiten',
      },
    ]);
    expect(await told(lead)).toEqual([]);
    // The message again, as after a queue that has lost its jobs.
    await scene.execute('update outbox set sent_at = null');
    await scene.app.settle();
    for (const actor of [follower, account, freyung]) expect(await told(actor)).toHaveLength(1);
  });

  it('reaches followers by the daily mail, as their settings say', async () => {
    await follow(follower);
    await post();
    await scene.app.settle();
    const [row] = await scene.rows(
      `select kind, mail_mode as mail from notification where person_id = $1 and kind = 'project.followed'`,
      follower.personId,
    );
    expect(row).toEqual({ kind: 'project.followed', mail: 'DAILY' });
  });

  it('whoever no longer follows hears nothing', async () => {
    await follow(follower);
    await scene.app.ok(follower, UNFOLLOW, { id: project.id });
    expect(await following(follower)).toBe(false);
    await post();
    await scene.app.settle();
    expect(await told(follower)).toEqual([]);
  });

  it('a project that cannot be seen cannot be followed, and looks like none', async () => {
    const closed = await made('PRIVATE');
    for (const [actor, id] of [
      [follower, closed.id],
      [editor, closed.id],
      [follower, randomUUID()],
      [follower, 'x'],
    ] as const)
      expect(await scene.app.refused(actor, FOLLOW, { id })).toBe('NOT_FOUND');
    expect(await scene.app.refused(null, FOLLOW, { id: project.id })).toBe('NOT_SIGNED_IN');
    await follow(freyung, closed.id);
  });

  it('after a project has been closed, followers outside hear nothing more and can no longer read what they heard', async () => {
    await follow(follower);
    await post();
    await scene.app.settle();
    expect(await told(follower)).toMatchObject([{ text: expect.stringContaining(title.title) as string }]);
    await scene.run(lead, scene.EDIT, {
      input: {
        id: project.id,
        version: (await scene.read(lead, project.id))!.version,
        visibility: 'PRIVATE',
      },
    });
    await post({ title: 'Nur noch unter uns' });
    await scene.app.settle();
    const rows = await scene.rows(
      `select 1 as x from notification where person_id = $1 and kind = 'project.followed'`,
      follower.personId,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(await scene.told(follower))).not.toMatch(/Testphase|unter uns/);
    expect(await scene.app.refused(follower, LIST, { id: project.id })).toBe('NOT_FOUND');
    expect(await told(freyung)).toHaveLength(2);
    // Nobody is held to what was closed.
    await scene.app.ok(follower, UNFOLLOW, { id: project.id });
  });

  it('what is for partners reaches and is read by nobody else', async () => {
    for (const actor of [follower, account]) await follow(actor);
    const colleague = await scene.colleague(freyung.town);
    await follow(colleague);
    const update = await post({ audience: 'PARTNERS', title: 'Nur für Partner' });
    await scene.app.settle();
    for (const actor of [follower, account]) {
      expect(await told(actor)).toEqual([]);
      expect(await list(actor)).toEqual([]);
    }
    expect(await list(null)).toEqual([]);
    // A member of a partner who follows it, and the people of the project.
    expect(await told(colleague)).toMatchObject([{ kind: 'project.followed' }]);
    expect(await told(freyung)).toMatchObject([{ kind: 'project.update-posted' }]);
    for (const actor of [freyung, colleague, editor])
      expect(await list(actor)).toMatchObject([{ id: update.id }]);
    const history = await scene.app.ok(
      null,
      'query ($id: ID!) { projectHistory(projectId: $id) { nodes { kind to } } }',
      { id: project.id },
    );
    expect(JSON.stringify(history)).not.toMatch(/Nur für|UPDATE_/);
    // Opened later: those hear of it for whom it was not before, and nobody twice.
    await one(lead, CHANGE, {
      id: update.id,
      version: 1,
      title: 'Nur für Partner',
      body: 'Text',
      audience: 'PROJECT',
    });
    await scene.app.settle();
    expect(await told(follower)).toHaveLength(1);
    expect(await told(freyung)).toHaveLength(1);
    expect(await told(colleague)).toHaveLength(1);
    // And closed again: what was told can no longer be read.
    await one(lead, CHANGE, {
      id: update.id,
      version: 2,
      title: 'Nur für Partner',
      body: 'Text',
      audience: 'PARTNERS',
    });
    expect(JSON.stringify(await scene.told(follower))).not.toContain('Nur für Partner');
    // Whoever leaves the partner no longer reads it.
    await scene.execute('delete from membership where person_id = $1', colleague.personId);
    expect(JSON.stringify(await scene.told({ ...colleague, municipalityIds: [] }))).not.toContain(
      'Nur für Partner',
    );
  });

  it('visitors read what a public project tells, without names; of a closed one nothing', async () => {
    await post();
    expect(await list(null)).toMatchObject([{ ...title, canEdit: false, author: null }]);
    expect(await list(account)).toMatchObject([{ author: null }]);
    expect(await list(follower)).toMatchObject([{ author: { id: lead.personId }, canEdit: false }]);
    const members = await made('MEMBERS');
    await post({ projectId: members.id });
    expect(await list(follower, members.id)).toHaveLength(1);
    for (const actor of [null, account])
      expect(await scene.app.refused(actor, LIST, { id: members.id })).toBe('NOT_FOUND');
  });

  it('a step of the project reaches its followers too, without the reason that is for members', async () => {
    for (const actor of [follower, account]) await follow(actor);
    const { version } = (await scene.read(lead, project.id))!;
    await scene.run(lead, scene.STEP, {
      input: { projectId: project.id, version, to: 'PAUSED', reason: 'Haushaltssperre' },
    });
    await scene.app.settle();
    for (const actor of [follower, account])
      expect(await told(actor)).toMatchObject([
        {
          kind: 'project.followed',
          title: 'Ein Projekt ruht',
          text: project.title,
          reason: 'weil Sie diesem Projekt folgen',
          url: expect.stringMatching(new RegExp(`/projekte/${project.id}$`)) as string,
        },
      ]);
    expect(await scene.told(freyung)).toMatchObject([{ kind: 'project.state-changed' }]);
  });

  it('is written, changed and deleted by those who edit the project alone', async () => {
    const update = await post();
    const change = { id: update.id, version: 1, ...title, body: 'Neu', audience: 'PROJECT' };
    for (const actor of [freyung, follower, account]) {
      expect(await scene.app.refused(actor, POST, { input: input() })).toBe('NOT_FOUND');
      expect(await scene.app.refused(actor, CHANGE, { input: change })).toBe('NOT_FOUND');
      expect(await scene.app.refused(actor, REMOVE, { id: update.id })).toBe('NOT_FOUND');
    }
    expect(await scene.app.refused(null, POST, { input: input() })).toBe('NOT_SIGNED_IN');
    await scene.run(lead, scene.PERSON, {
      p: project.id,
      person: freyung.personId,
      role: 'EDITOR',
      o: freyung.town,
    });
    const edited = await one(freyung, CHANGE, change);
    expect(edited).toMatchObject({ version: 2, editedAt: scene.app.clock.now().toISOString() });
    expect(await scene.app.refused(lead, CHANGE, { input: change })).toBe('STALE_VERSION');
    expect(await one(editor, POST, input())).toMatchObject({ canEdit: true });
    // Only who reads it changes: the words stay unmarked.
    const quiet = await post();
    expect(
      await one(lead, CHANGE, {
        ...change,
        id: quiet.id,
        body: 'Ab **Mai** testen wir.',
        audience: 'PARTNERS',
      }),
    ).toMatchObject({ editedAt: null, audience: 'PARTNERS' });
    await scene.app.ok(freyung, REMOVE, { id: update.id });
    expect(await scene.app.refused(freyung, REMOVE, { id: update.id })).toBe('NOT_FOUND');
    expect((await list(lead)).map(({ id }) => id)).not.toContain(update.id);
  });

  it('a deleted one is gone from what was told', async () => {
    await follow(follower);
    const update = await post();
    await scene.app.settle();
    await scene.app.ok(lead, REMOVE, { id: update.id });
    expect(JSON.stringify(await scene.told(follower))).not.toContain('Testphase');
  });

  it('one that was deleted before anybody was told is not told', async () => {
    await follow(follower);
    const update = await post();
    await scene.app.ok(lead, REMOVE, { id: update.id });
    await scene.app.settle();
    expect(await scene.told(follower)).toEqual([]);
  });

  it.each([
    [{ title: 'Kurz' }, 'BAD_INPUT'],
    [{ title: 'x'.repeat(161) }, 'TOO_LONG'],
    [{ body: '  ' }, 'BAD_INPUT'],
    [{ body: 'x'.repeat(10_001) }, 'TOO_LONG'],
    [{ idempotencyKey: '' }, 'BAD_INPUT'],
    [{ projectId: 'x' }, 'NOT_FOUND'],
  ])('%j is refused', async (values, code) => {
    expect(await scene.app.refused(lead, POST, { input: input(values) })).toBe(code);
  });

  it('twenty times the same at once is one', async () => {
    const same = input();
    const all = await Promise.all(Array.from({ length: 20 }, () => one(lead, POST, same)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await list(lead)).toHaveLength(1);
    const other = await made('PUBLIC');
    expect(await scene.app.refused(lead, POST, { input: { ...same, projectId: other.id } })).toBe(
      'BAD_INPUT',
    );
  });

  it('the list is paged, and costs the same however long it is', async () => {
    for (let n = 1; n <= 7; n++) await post({ title: `Neuigkeit ${n}` });
    const page = (first: number, after: string | null = null) =>
      scene.app.ok<{
        projectUpdates: { nodes: UpdateView[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(lead, LIST, { id: project.id, first, after });
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { projectUpdates } = await page(3, after);
      seen.push(...projectUpdates.nodes.map((update) => update.title));
      ({ hasNextPage: more, endCursor: after } = projectUpdates.pageInfo);
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `Neuigkeit ${n}`));
    expect(await scene.app.statements(() => page(2))).toBe(await scene.app.statements(() => page(7)));
  });

  it('a project that is gone is followed by nobody', async () => {
    await follow(follower);
    await scene.execute('delete from project where id = $1', project.id);
    expect(await scene.rows(`select 1 as x from follow where target_id = $1`, project.id)).toEqual([]);
  });
});
