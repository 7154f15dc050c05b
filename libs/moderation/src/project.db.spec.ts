import { randomUUID } from 'node:crypto';
import type { TestActor } from '@app/testing';
import {
  PROJECT_MODULES,
  createProject,
  insertColleague,
  insertProjectTopic,
  type ReportedProject,
  type Somebody,
} from './__fixtures__/project.js';
import { DECIDE, REASON, REPORT, Scene, type CaseData } from './__fixtures__/scene.js';

const CASE = `query ($id: ID!) { moderationCase(id: $id) { target isPrivate snapshotTitle snapshotText snapshotContext snapshotExcerpt url hidden gone author { name } } }`;
/** Answers to visitors are kept for a moment; each call asks anew. */
const projectQuery = (): string =>
  `query P${randomUUID().slice(0, 8)} ($slug: String!) { project(slug: $slug) { id slug title hidden hiddenReason } }`;
const THREAD = `query ($id: ID!) { projectThread(id: $id) { title postCount hidden unreadCount posts { nodes { id body hidden hiddenReason deleted } } } }`;
const OPEN = `mutation ($input: OpenProjectThreadInput!) { openProjectThread(input: $input) { id posts { nodes { id } } } }`;
const WRITE = `mutation ($input: PostInThreadInput!) { postInProjectThread(input: $input) { id } }`;
const WORDS = 'Werbung ist hier nicht erlaubt.';

interface ThreadData {
  readonly title: string;
  readonly postCount: number;
  readonly unreadCount: number;
  readonly posts: { nodes: { id: string; body: string; hidden: boolean; hiddenReason: string | null }[] };
}

describe('reported projects and what is written in them', () => {
  let scene: Scene;
  let lead: Somebody;
  let partner: Somebody;
  let stranger: Somebody;
  let topicId: string;
  let project: ReportedProject;

  const somebody = (name: string): Promise<Somebody> => insertColleague(scene, name);
  beforeAll(async () => {
    scene = await Scene.start(PROJECT_MODULES);
    lead = await somebody('Lena Leitung');
    partner = await somebody('Paul Partner');
    stranger = await somebody('Ute Fremd');
    topicId = await insertProjectTopic(scene);
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    await scene.rows('delete from rate_limit');
    project = await create('PUBLIC');
  });

  const create = (visibility: string) => createProject(scene, { lead, partner, topicId, visibility });
  async function open(actor: TestActor, body: string): Promise<{ id: string; postId: string }> {
    const input = {
      projectId: project.id,
      title: 'Ein Diskussionsthema',
      body,
      idempotencyKey: randomUUID(),
    };
    const { openProjectThread: thread } = await scene.app.ok<{
      openProjectThread: { id: string; posts: { nodes: { id: string }[] } };
    }>(actor, OPEN, { input });
    return { id: thread.id, postId: thread.posts.nodes[0]!.id };
  }
  const write = async (
    actor: TestActor,
    threadId: string,
    body: string,
    replyToId?: string,
  ): Promise<string> =>
    (
      await scene.app.ok<{ postInProjectThread: { id: string } }>(actor, WRITE, {
        input: { threadId, body, replyToId, idempotencyKey: randomUUID() },
      })
    ).postInProjectThread.id;
  const thread = async (viewer: TestActor, id: string): Promise<ThreadData | null> =>
    (await scene.app.ok<{ projectThread: ThreadData | null }>(viewer, THREAD, { id })).projectThread;
  const shown = async (viewer: TestActor | null): Promise<object | null> =>
    (
      await scene.app.ok<{ project: object | null }>(viewer, projectQuery(), {
        slug: project.slug,
      })
    ).project;
  const told = async (
    actor: TestActor,
  ): Promise<{ kind: string; title: string; text: string; url: string }[]> => {
    await scene.app.settle();
    return (
      await scene.app.ok<{
        notifications: { nodes: { kind: string; title: string; text: string; url: string }[] };
      }>(actor, '{ notifications(first: 50) { nodes { kind title text url } } }')
    ).notifications.nodes.filter(({ kind }) => kind.startsWith('moderation.'));
  };
  const latest = async (targetId: string): Promise<CaseData> => scene.openCase(targetId);

  it('a post is read by moderators in its case alone, with its neighbours, and that they look is logged', async () => {
    const { id, postId } = await open(lead, 'Erster');
    const bad = await write(partner, id, 'Kaufen Sie **hier**!');
    await write(lead, id, 'Dritter');
    await scene.report(lead, 'PROJECT_POST', bad);
    const [open1] = await scene.casesAbout(bad);
    expect(await scene.looks(open1!.id)).toBe(0);
    expect(
      (
        await scene.app.ok<{ moderationCase: CaseData }>(
          scene.moderator,
          `query ($id: ID!) { moderationCase(id: $id) { snapshotTitle snapshotExcerpt } }`,
          { id: open1!.id },
        )
      ).moderationCase,
    ).toEqual({ snapshotTitle: 'Paul Partner', snapshotExcerpt: null });
    expect(await scene.looks(open1!.id)).toBe(0);
    expect(await scene.app.ok(scene.moderator, CASE, { id: open1!.id })).toEqual({
      moderationCase: {
        target: 'PROJECT_POST',
        isPrivate: true,
        snapshotTitle: 'Paul Partner',
        snapshotText: 'Kaufen Sie **hier**!',
        snapshotContext: '**Ein Diskussionsthema**\n\n**Lena Leitung:** Erster\n\n**Lena Leitung:** Dritter',
        snapshotExcerpt: null,
        url: `/moderation/${open1!.id}`,
        hidden: false,
        gone: false,
        author: { name: 'Paul Partner' },
      },
    });
    expect(await scene.looks(open1!.id)).toBe(1);
    // The case opens no way into the project.
    expect(await thread(scene.moderator, id)).toBeNull();
    expect(
      await scene.app.ok(scene.moderator, `{ projectPosts(ids: ["${bad}", "${postId}"]) { body } }`),
    ).toEqual({
      projectPosts: [],
    });
  });

  it('a hidden post leaves lists and counts for all but its author, who is told why, and comes back', async () => {
    const { id } = await open(lead, 'Erster');
    const bad = await write(partner, id, 'Kaufen Sie hier!');
    await scene.report(lead, 'PROJECT_POST', bad);
    const { id: caseId, version } = await latest(bad);
    expect(await thread(lead, id)).toMatchObject({ postCount: 2, unreadCount: 1 });
    const heard = async () =>
      (
        await scene.rows(
          `select 1 from live_event where room = $1 and kind = 'project.post-changed'`,
          `project-talk:${project.id}`,
        )
      ).length;
    await scene.decide(caseId, 'HIDE', version, WORDS);
    expect(await heard()).toBe(1);
    const forLead = await thread(lead, id);
    expect(forLead).toMatchObject({ postCount: 1, unreadCount: 0 });
    expect(forLead!.posts.nodes.map((post) => post.body)).toEqual(['Erster']);
    expect((await thread(partner, id))!.posts.nodes[1]).toMatchObject({
      body: 'Kaufen Sie hier!',
      hidden: true,
      hiddenReason: WORDS,
    });
    expect(await told(partner)).toMatchObject([
      {
        kind: 'moderation.decided',
        title: 'Ihr Beitrag wurde ausgeblendet',
        text: `Ein Diskussionsthema · Begründung: ${WORDS}`,
        url: expect.stringContaining(`/projekte/${project.id}/diskussion`) as string,
      },
    ]);
    expect((await told(lead)).map(({ kind }) => kind)).toEqual(['moderation.report-decided']);
    expect(
      await scene.app.refused(partner, `mutation { editProjectPost(id: "${bad}", body: "Anders") { id } }`),
    ).toBe('NOT_FOUND');
    expect(await scene.app.refused(lead, REPORT, { target: 'PROJECT_POST', id: bad, reason: REASON })).toBe(
      'NOT_FOUND',
    );
    // Where somebody answers it, a mark without its text holds the place.
    await scene.app.ok(scene.moderator, DECIDE, {
      id: caseId,
      measure: 'RESTORE',
      reason: 'Doch gut.',
      version: version + 1,
    });
    expect(await thread(lead, id)).toMatchObject({ postCount: 2 });
    await write(lead, id, 'Dazu etwas', bad);
    await scene.app.ok(scene.moderator, DECIDE, {
      id: caseId,
      measure: 'HIDE',
      reason: WORDS,
      version: version + 2,
    });
    expect((await thread(lead, id))!.posts.nodes[1]).toMatchObject({
      body: '',
      hidden: true,
      hiddenReason: null,
    });
  });

  it('a hidden project leaves what was told of it neither in the list nor in the count, and comes back with both', async () => {
    await scene.app.settle();
    const bell = async (actor: TestActor) => {
      await scene.app.settle();
      const { notifications } = await scene.app.ok<{
        notifications: { unreadCount: number; nodes: { kind: string }[] };
      }>(actor, '{ notifications(first: 50) { unreadCount nodes { kind } } }');
      return {
        unread: notifications.unreadCount,
        of: notifications.nodes.filter(({ kind }) => kind.startsWith('project.')).length,
      };
    };
    const partnerBefore = await bell(partner);
    const leadBefore = await bell(lead);
    await open(lead, 'Erster');
    const [row] = await scene.rows(
      'select count(*)::int as n from notification where person_id = $1 and project_id = $2',
      partner.personId,
      project.id,
    );
    const told = await bell(partner);
    expect(told).toEqual({ unread: partnerBefore.unread + 1, of: partnerBefore.of + 1 });
    await scene.report(await somebody('Rita Meldung'), 'PROJECT', project.id);
    const { id: caseId, version } = await latest(project.id);
    await scene.decide(caseId, 'HIDE', version, WORDS);
    const without = (row!['n'] as number) + 1;
    expect(await bell(partner)).toEqual({ unread: told.unread - without, of: told.of - without });
    // Those who lead it still see it, and hear of the decision.
    expect(await bell(lead)).toEqual({ unread: leadBefore.unread + 1, of: leadBefore.of });
    await scene.app.ok(scene.moderator, DECIDE, {
      id: caseId,
      measure: 'RESTORE',
      reason: 'Gut.',
      version: version + 1,
    });
    expect(await bell(partner)).toEqual(told);
  });

  it('with its first post a thread is hidden, title and all, from everybody but who opened it', async () => {
    const { id, postId } = await open(partner, 'Kaufen Sie hier!');
    await write(lead, id, 'Bitte nicht.');
    await scene.report(lead, 'PROJECT_POST', postId);
    const { id: caseId, version } = await latest(postId);
    await scene.decide(caseId, 'HIDE', version, WORDS);
    expect(await thread(lead, id)).toBeNull();
    expect(await thread(partner, id)).toMatchObject({ title: 'Ein Diskussionsthema', hidden: true });
    const list = `{ projectThreads(projectId: "${project.id}") { nodes { id } } }`;
    expect(await scene.app.ok(lead, list)).toEqual({ projectThreads: { nodes: [] } });
    for (const actor of [lead, partner])
      expect(
        await scene.app.refused(actor, WRITE, {
          input: { threadId: id, body: 'Weiter', idempotencyKey: randomUUID() },
        }),
      ).toBe('NOT_FOUND');
    await scene.app.ok(scene.moderator, DECIDE, {
      id: caseId,
      measure: 'RESTORE',
      reason: 'Gut.',
      version: version + 1,
    });
    expect(await thread(lead, id)).toMatchObject({ postCount: 2 });
  });

  it('a hidden project is there for those who lead it alone, who are told why, and comes back', async () => {
    const { id } = await open(lead, 'Erster');
    await scene.report(stranger, 'PROJECT', project.id);
    const { id: caseId, version, url, snapshotTitle } = await latest(project.id);
    expect([url, snapshotTitle]).toEqual([`/projekte/${project.slug}`, project.title]);
    expect(await scene.looks(caseId)).toBe(0);
    await scene.decide(caseId, 'HIDE', version, WORDS);
    for (const viewer of [null, stranger, partner, scene.moderator]) expect(await shown(viewer)).toBeNull();
    expect(await shown(lead)).toMatchObject({ hidden: true, hiddenReason: WORDS });
    const listed = async (viewer: TestActor | null) =>
      (
        await scene.app.ok<{ projects: { nodes: { id: string }[] } }>(
          viewer,
          '{ projects(first: 50) { nodes { id } } }',
        )
      ).projects.nodes.some((node) => node.id === project.id);
    expect([await listed(null), await listed(partner), await listed(lead)]).toEqual([false, false, true]);
    expect(await thread(partner, id)).toBeNull();
    expect(await thread(lead, id)).not.toBeNull();
    expect(
      await scene.app.refused(partner, WRITE, {
        input: { threadId: id, body: 'Hallo', idempotencyKey: randomUUID() },
      }),
    ).toBe('NOT_FOUND');
    for (const [person, sees] of [
      [lead, true],
      [partner, false],
      [stranger, false],
    ] as const)
      expect(
        await scene.one(
          'select sees_project($1, $2) as a, works_in_project($1, $2) as b',
          person.personId,
          project.id,
        ),
      ).toEqual({ a: sees, b: sees });
    expect((await told(lead))[0]).toMatchObject({
      kind: 'moderation.decided',
      title: 'Ihr Projekt wurde ausgeblendet',
      text: `${project.title} · Begründung: ${WORDS}`,
      url: expect.stringContaining(`/projekte/${project.id}`) as string,
    });
    expect((await told(stranger)).map(({ kind }) => kind)).toEqual(['moderation.report-decided']);
    expect(await told(partner)).not.toContainEqual(
      expect.objectContaining({ text: expect.stringContaining(project.title) as string }),
    );
    await scene.app.ok(scene.moderator, DECIDE, {
      id: caseId,
      measure: 'RESTORE',
      reason: 'Gut.',
      version: version + 1,
    });
    expect(await shown(null)).toMatchObject({ hidden: false, hiddenReason: null });
    expect(await shown(partner)).not.toBeNull();
  });

  it('of a hidden project no mail tells those who may no longer see it', async () => {
    const other = await scene.member('Lea Zwei');
    await scene.rows(
      `insert into project_person (project_id, person_id, role, added_at) values ($1, $2, 'LEAD', now())`,
      project.id,
      other.personId,
    );
    const { planMeeting } = await scene.app.ok<{ planMeeting: { id: string } }>(
      lead,
      'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { id } }',
      {
        input: {
          projectId: project.id,
          title: 'Interne Sitzung',
          day: '2099-05-04',
          from: '14:00',
          to: '15:00',
          place: 'Rathaus',
          invitedIds: [partner.personId, other.personId],
          idempotencyKey: randomUUID(),
        },
      },
    );
    await scene.report(stranger, 'PROJECT', project.id);
    const { id: caseId, version } = await latest(project.id);
    await scene.decide(caseId, 'HIDE', version, WORDS);
    await scene.app.settle();
    await scene.rows('delete from outgoing_mail');
    // Those who lead it go on, and what they do would be told to all its people.
    await scene.app.ok(
      lead,
      `mutation { cancelMeeting(id: "${planMeeting.id}", reason: "Zu heikel") { id } }`,
    );
    await scene.app.settle();
    const told = await scene.rows<{ personId: string }>(
      `select a.person_id as "personId" from outgoing_mail m join account a on a.email = m.recipient`,
    );
    expect(told.map(({ personId }) => personId)).toEqual([other.personId]);
  });

  it('a private project is reported by its people, and read by moderators in its case alone', async () => {
    project = await create('PRIVATE');
    expect(
      await scene.app.refused(stranger, REPORT, { target: 'PROJECT', id: project.id, reason: REASON }),
    ).toBe('NOT_FOUND');
    await scene.report(partner, 'PROJECT', project.id);
    const [open1] = await scene.casesAbout(project.id);
    const listed = JSON.stringify(
      await scene.app.ok(
        scene.moderator,
        '{ moderationCases(first: 100) { nodes { id snapshotTitle snapshotExcerpt url author { name } municipality { name } } } }',
      ),
    );
    expect(listed).toContain(open1!.id);
    expect(listed).not.toContain(project.title);
    expect(listed).not.toContain(project.slug);
    expect(await scene.looks(open1!.id)).toBe(0);
    expect(await scene.app.ok(scene.moderator, CASE, { id: open1!.id })).toMatchObject({
      moderationCase: {
        isPrivate: true,
        snapshotTitle: '–',
        snapshotText: `**${project.title}**\n\nWir teilen **uns** Maschinen.`,
        url: `/moderation/${open1!.id}`,
      },
    });
    expect(await scene.looks(open1!.id)).toBe(1);
    expect(await shown(scene.moderator)).toBeNull();
  });

  it('nobody reports what they do not see or have written, and moderators do not decide on their own projects', async () => {
    const { id, postId } = await open(partner, 'Erster');
    const post = { target: 'PROJECT_POST', id: postId, reason: REASON };
    for (const outsider of [stranger, scene.moderator])
      expect(await scene.app.refused(outsider, REPORT, post)).toBe('NOT_FOUND');
    expect(await scene.app.refused(partner, REPORT, post)).toBe('OWN_CONTENT');
    expect(await scene.app.refused(lead, REPORT, { ...post, target: 'PROJECT' })).toBe('NOT_FOUND');
    expect(await scene.app.refused(lead, REPORT, { ...post, id: id })).toBe('NOT_FOUND');
    expect(await scene.app.refused(null, REPORT, post)).toBe('NOT_SIGNED_IN');
    expect(await scene.app.refused(lead, REPORT, { target: 'PROJECT', id: project.id, reason: REASON })).toBe(
      'OWN_CONTENT',
    );
    await scene.report(stranger, 'PROJECT', project.id);
    const { id: caseId, version } = await latest(project.id);
    expect(
      await scene.app.refused({ ...lead, instanceRoles: ['MODERATOR'] }, DECIDE, {
        id: caseId,
        measure: 'HIDE',
        reason: WORDS,
        version,
      }),
    ).toBe('OWN_CONTENT');
  });
});
