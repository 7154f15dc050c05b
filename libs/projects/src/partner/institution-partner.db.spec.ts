import { randomUUID } from 'node:crypto';
import { LiveApiModule } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { TestSockets, eventually, insertPerson, type TestActor } from '@app/testing';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';

const POST = `mutation ($input: PostUpdateInput!) { postProjectUpdate(input: $input) { id } }`;
const END = `mutation ($id: ID!) { endInstitutionMembership(id: $id) }`;
const JOIN = `mutation ($id: ID!) { joinInstitution(institutionId: $id) { id state } }`;
const DECIDE = `mutation ($id: ID!) { decideInstitutionMembership(id: $id, accept: true) { state } }`;
const TAKE_PART = `mutation ($p: ID!, $o: ID!) { takePartInProject(projectId: $p, organisationId: $o) { id } }`;
const UNREAD = '{ notifications(unreadOnly: true) { unreadCount nodes { kind } } }';

type Scholar = TestActor & { readonly institution: string };

/** People of an institution are in a project through it, as those of a town are through theirs. */
describe('people of an institution that is a partner', () => {
  let scene: ProjectScene;
  let sockets: TestSockets;
  let lead: Member;
  let admin: Scholar;
  let member: Scholar;
  let editor: TestActor;
  let project: ProjectView;
  beforeAll(async () => {
    scene = await ProjectScene.start({ imports: [LiveApiModule] });
    sockets = await TestSockets.over(scene.app);
    editor = await insertPerson(scene.app, { instanceRoles: ['EDITOR'] });
  });
  afterAll(async () => {
    sockets?.close();
    await scene?.app.stop();
  });
  beforeEach(async () => {
    await scene.execute('delete from rate_limit');
    lead = await scene.member();
    admin = await scene.institution(`Hochschule ${randomUUID().slice(0, 8)}`, true);
    member = await scene.scholar(admin.institution);
    project = await scene.seeking(lead, { visibility: 'PRIVATE' });
    await scene.run(lead, scene.INVITE, {
      input: { projectId: project.id, organisationId: admin.institution },
    });
    await scene.run(admin, scene.CONFIRM, { p: project.id, o: admin.institution });
    await scene.app.ok(member, TAKE_PART, { p: project.id, o: admin.institution });
    await scene.app.settle();
    await scene.execute('update notification set read_at = now()');
    await scene.app.ok(lead, POST, {
      input: {
        projectId: project.id,
        title: 'Neues aus dem Vorhaben',
        body: 'Es geht voran.',
        audience: 'PARTNERS',
        idempotencyKey: randomUUID(),
      },
    });
    await scene.app.settle();
  });

  const membershipOf = async ({ personId }: TestActor): Promise<string> =>
    (
      await scene.rows<{ id: string }>(
        `select id from institution_membership where person_id = $1 and state = 'ACTIVE'`,
        personId,
      )
    )[0]!.id;
  /** As the next request of somebody who belongs to no institution any more finds them. */
  const gone = ({ accountId, personId }: Scholar): TestActor => ({ accountId, personId });
  const unread = async (actor: TestActor) =>
    (await scene.app.ok<{ notifications: { unreadCount: number; nodes: { kind: string }[] } }>(actor, UNREAD))
      .notifications;
  const news = { unreadCount: 1, nodes: [{ kind: 'project.update-posted' }] };

  it('who leave it lose what was told of the project, their role and its rooms; the others lose nothing', async () => {
    expect([await unread(member), await unread(admin)]).toEqual([news, news]);
    const [ear, staying] = [await sockets.connect(member), await sockets.connect(admin)];
    const rooms = [`project:${project.id}`, `project-talk:${project.id}`];
    for (const room of rooms)
      for (const socket of [ear, staying])
        expect(await sockets.join(socket, room)).toMatchObject({ ok: true });

    await sockets.connect(gone(member));
    await scene.app.ok(member, END, { id: await membershipOf(member) });
    await eventually(() => expect(new Set(ear.closed)).toEqual(new Set(rooms)));
    for (const room of rooms)
      expect(await sockets.join(ear, room)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    await scene.app.settle();
    expect(await unread(gone(member))).toEqual({ unreadCount: 0, nodes: [] });
    expect(await scene.read(gone(member), project.id)).toBeNull();
    expect([staying.closed, await unread(admin)]).toEqual([[], news]);
  });

  it('who are removed are told that alone, and find all again when they are back', async () => {
    await scene.app.ok(admin, END, { id: await membershipOf(member) });
    await scene.app.settle();
    expect(await unread(gone(member))).toEqual({ unreadCount: 1, nodes: [{ kind: 'institution.ended' }] });

    const { joinInstitution } = await scene.app.ok<{ joinInstitution: { id: string; state: string } }>(
      gone(member),
      JOIN,
      { id: member.institution },
    );
    expect(joinInstitution.state).toBe('PENDING');
    await scene.app.settle();
    expect((await unread(gone(member))).unreadCount).toBe(1);
    await scene.app.ok(editor, DECIDE, { id: joinInstitution.id });
    await scene.app.settle();
    expect((await unread(member)).nodes.map(({ kind }) => kind).sort()).toEqual([
      'institution.decided',
      'institution.ended',
      'project.update-posted',
    ]);
    expect(await scene.read(member, project.id)).toMatchObject({ viewer: { role: 'MEMBER' } });
  });

  it('who have to be confirmed anew see nothing of it until they are', async () => {
    const id = await membershipOf(member);
    await scene.execute(`update institution_membership set state = 'PENDING' where id = $1`, id);
    await scene.app.db.run(scene.app.ctx(), (tx) =>
      scene.app.get(Outbox).append(tx, 'institution-membership.reconsidered.v1', {
        membershipId: id,
        institutionId: member.institution,
        accountId: member.accountId,
      }),
    );
    await scene.app.settle();
    expect([await unread(gone(member)), (await unread(admin)).nodes]).toEqual([
      { unreadCount: 0, nodes: [] },
      [{ kind: 'institution.requested' }, ...news.nodes],
    ]);
    await scene.app.ok(editor, DECIDE, { id });
    await scene.app.settle();
    expect((await unread(member)).nodes.map(({ kind }) => kind)).toEqual([
      'institution.decided',
      'project.update-posted',
    ]);
  });
});
