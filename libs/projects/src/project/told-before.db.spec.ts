import { randomUUID } from 'node:crypto';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';

const POST = `mutation ($input: PostUpdateInput!) { postProjectUpdate(input: $input) { id version } }`;
const EDIT = `mutation ($input: EditUpdateInput!) { editProjectUpdate(input: $input) { version } }`;
const REMOVE = `mutation ($p: ID!, $partner: ID!, $reason: String) { removeProjectPartner(projectId: $p, partnerId: $partner, reason: $reason) { id } }`;
const LEAVE = `mutation ($id: ID!) { endMembership(id: $id) { state } }`;

describe('what was told of a project before fewer may see it', () => {
  let scene: ProjectScene;
  let lead: Member;
  let partner: Member;
  let follower: Member;
  let project: ProjectView;
  beforeAll(async () => {
    scene = await ProjectScene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    await scene.execute('delete from rate_limit');
    [lead, partner, follower] = [await scene.member(), await scene.member(), await scene.member()];
    project = await scene.running(lead, partner);
    await scene.app.ok(follower, `mutation { follow(target: PROJECT, id: "${project.id}") }`);
    await scene.app.settle();
    await scene.execute('update notification set read_at = now()');
  });

  const post = async (audience = 'PROJECT'): Promise<{ id: string; version: number }> => {
    const input = {
      projectId: project.id,
      title: 'Neues aus dem Vorhaben',
      body: 'Es geht voran.',
      audience,
      idempotencyKey: randomUUID(),
    };
    const { postProjectUpdate } = await scene.app.ok<{
      postProjectUpdate: { id: string; version: number };
    }>(lead, POST, { input });
    await scene.app.settle();
    return postProjectUpdate;
  };
  /** What the bell shows, what the list has unread, and what open pages were told last. */
  const unread = async (actor: Member) => {
    await scene.app.settle();
    const { notifications } = await scene.app.ok<{
      notifications: { unreadCount: number; nodes: { title: string }[] };
    }>(actor, '{ notifications(unreadOnly: true) { unreadCount nodes { title } } }');
    const [live] = await scene.rows<{ count: number }>(
      `select (payload ->> 'unreadCount')::int as count from live_event where room = $1 order by seq desc limit 1`,
      `person:${actor.personId}`,
    );
    return [notifications.unreadCount, notifications.nodes.length, live?.count];
  };
  const show = async (visibility: string): Promise<void> => {
    const { id, version } = (await scene.read(lead, project.id))!;
    await scene.run(lead, scene.EDIT, { input: { id, version, visibility } });
  };

  it('leaves list and count with the visibility, on open pages too, and comes back with it', async () => {
    await post();
    expect([await unread(follower), await unread(partner)]).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    await show('PRIVATE');
    expect([await unread(follower), await unread(partner)]).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
    await show('MEMBERS');
    expect(await unread(follower)).toEqual([1, 1, 1]);
  });

  it('what was read stays read when it comes back', async () => {
    await post();
    await scene.app.ok(follower, 'mutation { markNotificationsRead }');
    await show('PRIVATE');
    await show('PUBLIC');
    expect(await unread(follower)).toEqual([0, 0, 0]);
  });

  it('goes for whoever is put out, but that it ended stays; invited again it is back', async () => {
    await show('PRIVATE');
    await post('PARTNERS');
    expect(await unread(partner)).toEqual([1, 1, 1]);
    const of = ({ partners }: ProjectView) =>
      partners.find(({ organisation }) => organisation.id === partner.town)!.id;
    await scene.app.ok(lead, REMOVE, { p: project.id, partner: of(project), reason: 'Anders geplant' });
    expect(await unread(partner)).toEqual([1, 1, 1]);
    expect((await scene.told(partner)).map(({ kind }) => kind)).toEqual([
      'project.partner-changed',
      'project.join-decided',
    ]);
    await scene.run(lead, scene.INVITE, { input: { projectId: project.id, organisationId: partner.town } });
    await scene.run(partner, scene.CONFIRM, { p: project.id, o: partner.town });
    await scene.app.settle();
    expect((await scene.told(partner)).map(({ title }) => title)).toContain('Neuigkeit in Ihrem Projekt');
  });

  it('goes with the membership of the town one was in it for', async () => {
    await show('PRIVATE');
    await post();
    const colleague = await scene.colleague(partner.town);
    await scene.execute(`update membership set role = 'ADMIN' where person_id = $1`, colleague.personId);
    const [own] = await scene.rows('select id from membership where person_id = $1', partner.personId);
    await scene.app.ok(partner, LEAVE, { id: own!['id'] });
    expect((await unread(partner)).slice(0, 2)).toEqual([0, 0]);
    expect((await unread(lead)).slice(0, 2)).toEqual([0, 0]);
  });

  it('goes with news that are for partners from now on, or deleted; never for those who may still read them', async () => {
    const { id, version } = await post();
    const input = { id, version, title: 'Neues aus dem Vorhaben', body: 'Es geht voran.' };
    await scene.app.ok(lead, EDIT, { input: { ...input, audience: 'PARTNERS' } });
    expect([await unread(follower), await unread(partner)]).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
    await scene.app.ok(lead, `mutation { removeProjectUpdate(id: "${id}") }`);
    expect(await unread(partner)).toEqual([0, 0, 0]);
  });

  it('goes with an idea that is taken back', async () => {
    const colleague = await scene.colleague(lead.town);
    const idea = await scene.create(lead);
    await scene.run(lead, scene.PERSON, {
      p: idea.id,
      person: colleague.personId,
      role: 'MEMBER',
      o: lead.town,
    });
    await scene.app.ok(
      lead,
      `mutation { addTask(input: { projectId: "${idea.id}", title: "Anfangen", organisationId: "${lead.town}", personId: "${colleague.personId}", idempotencyKey: "${randomUUID()}" }) { id } }`,
    );
    // The role and the task.
    expect(await unread(colleague)).toEqual([2, 2, 2]);
    const { version } = (await scene.read(lead, idea.id))!;
    await scene.app.ok(lead, `mutation { deleteProject(projectId: "${idea.id}", version: ${version}) }`);
    expect(await unread(colleague)).toEqual([0, 0, 0]);
  });
});
