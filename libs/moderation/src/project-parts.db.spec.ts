import { randomUUID } from 'node:crypto';
import { berlinDayAfter } from '@app/platform/clock';
import type { TestActor } from '@app/testing';
import {
  PROJECT_MODULES,
  createProject,
  insertColleague,
  insertProjectTopic,
  type ReportedProject,
  type Somebody,
} from './__fixtures__/project.js';
import { DECIDE, REASON, REPORT, Scene } from './__fixtures__/scene.js';

const CASE = `query ($id: ID!) { moderationCase(id: $id) { target isPrivate snapshotTitle snapshotText snapshotContext url author { name } } }`;
const WORDS = 'Werbung ist hier nicht erlaubt.';

interface Part {
  readonly id: string;
  readonly hidden: boolean;
  readonly hiddenReason: string | null;
  readonly canReport: boolean;
}

describe('reported news of projects and comments on their decisions', () => {
  let scene: Scene;
  let lead: Somebody;
  let partner: Somebody;
  let stranger: Somebody;
  let topicId: string;
  let project: ReportedProject;
  beforeAll(async () => {
    scene = await Scene.start(PROJECT_MODULES);
    [lead, partner, stranger] = [
      await insertColleague(scene, 'Lena Leitung'),
      await insertColleague(scene, 'Paul Partner'),
      await insertColleague(scene, 'Ute Fremd'),
    ];
    topicId = await insertProjectTopic(scene);
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    await scene.rows('delete from rate_limit');
    project = await createProject(scene, { lead, partner, topicId, visibility: 'PUBLIC' });
  });

  const run = async <Result>(actor: TestActor, call: string, type: string, fields: string, input: object) =>
    Object.values(
      await scene.app.ok<Record<string, Result>>(
        actor,
        `mutation ($input: ${type}!) { ${call}(input: $input) { ${fields} } }`,
        { input: { projectId: project.id, idempotencyKey: randomUUID(), ...input } },
      ),
    )[0]!;
  const post = (audience: string): Promise<{ id: string; version: number }> =>
    run(lead, 'postProjectUpdate', 'PostUpdateInput', 'id version', {
      title: 'Kaufen Sie Dünger',
      body: 'Nur **heute**.',
      audience,
    });
  async function comment(actor: TestActor, body: string): Promise<{ decisionId: string; id: string }> {
    const { id } = await run<{ id: string }>(lead, 'proposeDecision', 'ProposeDecisionInput', 'id', {
      title: 'Wir kaufen einen Bagger',
      body: 'Gebraucht.',
      method: 'MAJORITY',
      quorumKind: 'SHARE',
      quorumValue: 50,
      deadlineOn: berlinDayAfter(scene.app.clock.now(), 10),
    });
    await scene.app.ok(lead, `mutation { openDecision(id: "${id}", version: 1) { id } }`);
    await scene.app.ok(actor, `mutation { commentOnDecision(id: "${id}", body: "${body}") { id } }`);
    return { decisionId: id, id: (await comments(actor, id)).at(-1)!.id };
  }
  const comments = async (viewer: TestActor, id: string): Promise<Part[]> =>
    (
      await scene.app.ok<{ projectDecision: { comments: Part[] } }>(
        viewer,
        `{ projectDecision(id: "${id}") { comments { id hidden hiddenReason canReport } } }`,
      )
    ).projectDecision.comments;
  /** Answers to visitors are kept for a moment; each call asks anew. */
  const news = async (viewer: TestActor | null): Promise<Part[]> =>
    (
      await scene.app.ok<{ projectUpdates: { nodes: Part[] } }>(
        viewer,
        `query N${randomUUID().slice(0, 8)} { projectUpdates(projectId: "${project.id}") { nodes { id hidden hiddenReason canReport } } }`,
      )
    ).projectUpdates.nodes;
  const refused = (actor: TestActor | null, target: string, id: string) =>
    scene.app.refused(actor, REPORT, { target, id, reason: REASON });
  const told = async (actor: TestActor) => {
    await scene.app.settle();
    return (
      await scene.app.ok<{
        notifications: {
          unreadCount: number;
          nodes: { kind: string; title: string; text: string; url: string }[];
        };
      }>(actor, '{ notifications(first: 50) { unreadCount nodes { kind title text url } } }')
    ).notifications;
  };

  it('news are hidden from all but their author, with what was told of them, and come back', async () => {
    await scene.app.ok(stranger, `mutation { follow(target: PROJECT, id: "${project.id}") }`);
    await scene.app.settle();
    const before = (await told(stranger)).unreadCount;
    const { id, version: edition } = await post('PROJECT');
    expect((await told(stranger)).unreadCount).toBe(before + 1);
    expect(await news(stranger)).toMatchObject([{ id, hidden: false, canReport: true }]);
    expect(await news(lead)).toMatchObject([{ canReport: false }]);
    expect(await news(null)).toMatchObject([{ canReport: false }]);
    await scene.report(stranger, 'PROJECT_UPDATE', id);
    const { id: caseId, version } = await scene.openCase(id);
    expect(await scene.app.ok(scene.moderator, CASE, { id: caseId })).toEqual({
      moderationCase: {
        target: 'PROJECT_UPDATE',
        isPrivate: false,
        snapshotTitle: 'Kaufen Sie Dünger',
        snapshotText: '**Kaufen Sie Dünger**\n\nNur **heute**.',
        snapshotContext: `**${project.title}**`,
        url: `/projekte/${project.slug}/neuigkeiten`,
        author: { name: 'Lena Leitung' },
      },
    });
    await scene.decide(caseId, 'HIDE', version, WORDS);
    for (const viewer of [null, stranger, partner, scene.moderator]) expect(await news(viewer)).toEqual([]);
    expect(await news(lead)).toMatchObject([{ id, hidden: true, hiddenReason: WORDS }]);
    const mine = await told(stranger);
    // In its place stands what became of the report.
    expect(mine.unreadCount).toBe(before + 1);
    expect(JSON.stringify(mine)).not.toContain('Dünger');
    expect((await told(lead)).nodes[0]).toEqual({
      kind: 'moderation.decided',
      title: 'Ihr Beitrag wurde ausgeblendet',
      text: `Kaufen Sie Dünger · Begründung: ${WORDS}`,
      url: `/projekte/${project.id}/neuigkeiten`,
    });
    const { projectHistory } = await scene.app.ok<{ projectHistory: unknown }>(
      partner,
      `{ projectHistory(projectId: "${project.id}") { nodes { kind to } } }`,
    );
    expect(JSON.stringify(projectHistory)).not.toContain('Dünger');
    for (const call of [
      `editProjectUpdate(input: { id: "${id}", version: ${edition}, title: "Anders gesagt", body: "Gut", audience: PROJECT }) { id }`,
      `removeProjectUpdate(id: "${id}")`,
    ])
      expect(await scene.app.refused(lead, `mutation { ${call} }`)).toBe('NOT_FOUND');
    expect(await refused(partner, 'PROJECT_UPDATE', id)).toBe('NOT_FOUND');
    await scene.app.ok(scene.moderator, DECIDE, {
      id: caseId,
      measure: 'RESTORE',
      reason: 'Gut.',
      version: version + 1,
    });
    expect(await news(stranger)).toMatchObject([{ id, hidden: false, hiddenReason: null }]);
    expect((await told(stranger)).nodes.map(({ kind }) => kind)).toContain('project.followed');
  });

  it('the history hides the title of hidden news alone, not of others of that title, and finds renamed ones', async () => {
    const titles = async (viewer: TestActor) =>
      (
        await scene.app.ok<{ projectHistory: { nodes: { kind: string; to: string | null }[] } }>(
          viewer,
          `{ projectHistory(projectId: "${project.id}") { nodes { kind to } } }`,
        )
      ).projectHistory.nodes
        .filter(({ kind }) => kind === 'UPDATE_POSTED')
        .map(({ to }) => to);
    const hide = async (id: string): Promise<void> => {
      await scene.report(stranger, 'PROJECT_UPDATE', id);
      const { id: caseId, version } = await scene.openCase(id);
      await scene.decide(caseId, 'HIDE', version, WORDS);
    };
    const [first, , renamed] = [await post('PROJECT'), await post('PROJECT'), await post('PROJECT')];
    const title = 'Kaufen Sie Dünger';
    await scene.app.ok(
      lead,
      `mutation { editProjectUpdate(input: { id: "${renamed.id}", version: ${renamed.version}, title: "Anders gesagt", body: "Gut", audience: PROJECT }) { id } }`,
    );
    await hide(first.id);
    expect(await titles(partner)).toEqual([title, title, null]);
    await hide(renamed.id);
    expect(await titles(partner)).toEqual([null, title, null]);
    // Whoever wrote them knows what they were called.
    expect(await titles(lead)).toEqual([title, title, title]);
  });

  it('news for partners are read by moderators in the case alone, and that they look is logged', async () => {
    const { id } = await post('PARTNERS');
    for (const actor of [stranger, scene.moderator])
      expect(await refused(actor, 'PROJECT_UPDATE', id)).toBe('NOT_FOUND');
    expect(await refused(lead, 'PROJECT_UPDATE', id)).toBe('OWN_CONTENT');
    expect(await refused(null, 'PROJECT_UPDATE', id)).toBe('NOT_SIGNED_IN');
    await scene.report(partner, 'PROJECT_UPDATE', id);
    const [{ id: caseId }] = (await scene.casesAbout(id)) as [{ id: string }];
    expect(await scene.looks(caseId)).toBe(0);
    expect(await scene.app.ok(scene.moderator, CASE, { id: caseId })).toMatchObject({
      moderationCase: {
        isPrivate: true,
        snapshotTitle: 'Lena Leitung',
        snapshotText: expect.stringContaining('Dünger') as string,
        url: `/moderation/${caseId}`,
      },
    });
    expect(await scene.looks(caseId)).toBe(1);
    expect(await news(scene.moderator)).toEqual([]);
  });

  it('a comment is hidden from all but its author, who is told why, and comes back', async () => {
    const { decisionId, id } = await comment(partner, 'Kaufen Sie hier!');
    expect(await comments(lead, decisionId)).toMatchObject([{ hidden: false, canReport: true }]);
    expect(await comments(partner, decisionId)).toMatchObject([{ canReport: false }]);
    for (const actor of [stranger, scene.moderator])
      expect(await refused(actor, 'DECISION_COMMENT', id)).toBe('NOT_FOUND');
    expect(await refused(partner, 'DECISION_COMMENT', id)).toBe('OWN_CONTENT');
    await scene.report(lead, 'DECISION_COMMENT', id);
    const { id: caseId, version } = await scene.openCase(id);
    expect(await scene.app.ok(scene.moderator, CASE, { id: caseId })).toEqual({
      moderationCase: {
        target: 'DECISION_COMMENT',
        isPrivate: true,
        snapshotTitle: 'Paul Partner',
        snapshotText: 'Kaufen Sie hier!',
        snapshotContext: '**Wir kaufen einen Bagger**',
        url: `/moderation/${caseId}`,
        author: { name: 'Paul Partner' },
      },
    });
    await scene.decide(caseId, 'HIDE', version, WORDS);
    expect(await comments(lead, decisionId)).toEqual([]);
    expect(await comments(partner, decisionId)).toMatchObject([{ id, hidden: true, hiddenReason: WORDS }]);
    expect((await told(partner)).nodes[0]).toEqual({
      kind: 'moderation.decided',
      title: 'Ihr Beitrag wurde ausgeblendet',
      text: `Wir kaufen einen Bagger · Begründung: ${WORDS}`,
      url: `/projekte/${project.id}/beschluesse`,
    });
    expect((await told(lead)).nodes[0]!.kind).toBe('moderation.report-decided');
    expect(await refused(lead, 'DECISION_COMMENT', id)).toBe('NOT_FOUND');
    expect(await scene.app.refused(lead, `mutation { removeDecisionComment(id: "${id}") { id } }`)).toBe(
      'NOT_FOUND',
    );
    await scene.app.ok(scene.moderator, DECIDE, {
      id: caseId,
      measure: 'RESTORE',
      reason: 'Gut.',
      version: version + 1,
    });
    expect(await comments(lead, decisionId)).toMatchObject([{ id, hidden: false, hiddenReason: null }]);
  });

  it('the database hides nothing without a reason', async () => {
    const { id } = await post('PROJECT');
    await expect(scene.rows('update project_update set hidden_at = now() where id = $1', id)).rejects.toThrow(
      'project_update_hidden_check',
    );
    const { id: commentId } = await comment(partner, 'Hallo');
    await expect(
      scene.rows('update project_decision_comment set hidden_at = now() where id = $1', commentId),
    ).rejects.toThrow('project_decision_comment_hidden_check');
  });
});
