import { Outbox } from '@app/platform/outbox';
import type { TestActor } from '@app/testing';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';

const TAKE_PART = `mutation ($p: ID!, $o: ID!) { takePartInProject(projectId: $p, organisationId: $o) { id } }`;
const REMOVE = `mutation ($p: ID!, $person: ID!) { removeProjectPerson(projectId: $p, personId: $person) }`;

describe('S23 whoever is put into a project by somebody else', () => {
  let scene: ProjectScene;
  let lead: Member;
  let partner: Member;
  let colleague: Member;
  let guest: Member;
  let project: ProjectView;
  let leadName: string;
  beforeAll(async () => {
    scene = await ProjectScene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    await scene.execute('delete from rate_limit');
    [lead, partner, guest] = [await scene.member(), await scene.member('Wittenberge'), await scene.member()];
    colleague = await scene.colleague(partner.town);
    project = await scene.running(lead, partner);
    await scene.app.settle();
    const [person] = await scene.rows<{ name: string }>(
      'select name from person where id = $1',
      lead.personId,
    );
    leadName = person!.name;
  });

  const put = (person: TestActor, role: string, organisation: string | null, by: Member = lead) =>
    scene.run(by, scene.PERSON, { p: project.id, person: person.personId, role, o: organisation });
  const remove = (person: TestActor, by: Member = lead) =>
    scene.app.ok(by, REMOVE, { p: project.id, person: person.personId });
  /** What somebody is told of their role, and the number at the bell. */
  const told = async (person: TestActor) => {
    await scene.app.settle();
    const { notifications } = await scene.app.ok<{ notifications: { unreadCount: number } }>(
      person,
      '{ notifications { unreadCount } }',
    );
    const all = await scene.told(person);
    return {
      unread: notifications.unreadCount,
      roles: all.filter(({ kind }) => kind === 'project.role-changed'),
    };
  };
  /** As after a decision of moderation, or when somebody leaves their town. */
  const review = () =>
    scene.app.db.run(scene.app.ctx(), (tx) =>
      scene.app.get(Outbox).append(tx, 'project.readers-changed.v1', { projectId: project.id }),
    );
  const mailsTo = (person: TestActor) =>
    scene.rows<{ kind: string; title: string; outcome: string }>(
      `select m.kind, m.data #>> '{facts,title}' as title, m.data #>> '{facts,outcome}' as outcome
       from outgoing_mail m join account a on a.email = m.recipient where a.person_id = $1 and m.data #>> '{facts,kind}' = 'project.role-changed' order by m.id`,
      person.personId,
    );

  it('is told which one, by whom, in which role and for whom; open pages hear it', async () => {
    await put(colleague, 'EDITOR', partner.town);
    expect(await told(colleague)).toEqual({
      unread: 1,
      roles: [
        {
          kind: 'project.role-changed',
          title: `${leadName} hat Sie in ein Projekt aufgenommen`,
          text: `${project.title}. Ihre Rolle: Redaktion, für Wittenberge.`,
          reason: 'weil es um Ihre Rolle in einem Projekt geht',
          url: `/projekte/${project.id}`,
        },
      ],
    });
    const [live] = await scene.rows<{ kind: string; count: number }>(
      `select kind, (payload ->> 'unreadCount')::int as count from live_event where room = $1 order by seq limit 1`,
      `person:${colleague.personId}`,
    );
    expect(live).toEqual({ kind: 'notification.created', count: 1 });
    await put(guest, 'GUEST', null);
    expect((await told(guest)).roles).toMatchObject([{ text: `${project.title}. Ihre Rolle: Gast.` }]);
    expect((await told(lead)).roles).toEqual([]);
  });

  it('is told of another role, which takes the place of what was told before; of the same one not again', async () => {
    await put(colleague, 'MEMBER', partner.town);
    await put(colleague, 'MEMBER', partner.town);
    expect((await told(colleague)).unread).toBe(1);
    expect(
      await scene.rows(
        `select to_value from project_history where project_id = $1 and kind = 'PERSON'`,
        project.id,
      ),
    ).toEqual([{ to_value: 'MEMBER' }]);
    await put(colleague, 'LEAD', partner.town);
    expect(await told(colleague)).toMatchObject({
      unread: 1,
      roles: [
        {
          title: `${leadName} hat Ihre Rolle in einem Projekt geändert`,
          text: `${project.title}. Ihre Rolle: Leitung, für Wittenberge.`,
        },
      ],
    });
  });

  it('is not told what they have done themselves, nor of a request or an invitation that told them already', async () => {
    await scene.app.ok(colleague, TAKE_PART, { p: project.id, o: partner.town });
    expect(await told(colleague)).toMatchObject({ unread: 0, roles: [] });
    expect((await told(partner)).roles).toEqual([]);
    await put(colleague, 'LEAD', partner.town);
    await put(lead, 'MEMBER', lead.town);
    await remove(lead);
    expect((await told(lead)).roles).toEqual([]);
  });

  it('hears that it is over, by whom and whom to ask; what was unread of the role goes, and all of it comes anew', async () => {
    await put(colleague, 'MEMBER', partner.town);
    await told(colleague);
    await remove(colleague);
    expect(await told(colleague)).toEqual({
      unread: 1,
      roles: [
        {
          kind: 'project.role-changed',
          title: `${leadName} hat Sie aus einem Projekt herausgenommen`,
          text: `${project.title}. Wenn Sie Fragen dazu haben, wenden Sie sich bitte an die Leitung des Projekts: ${leadName}.`,
          reason: 'weil es um Ihre Rolle in einem Projekt geht',
          url: '/projekte',
        },
      ],
    });
    await put(colleague, 'MEMBER', partner.town);
    expect(await told(colleague)).toMatchObject({
      unread: 1,
      roles: [{ title: `${leadName} hat Sie in ein Projekt aufgenommen` }],
    });
    expect((await mailsTo(colleague)).map(({ title, outcome }) => [title, outcome])).toEqual([
      [project.title, 'MEMBER'],
      [project.title, 'ENDED'],
      [project.title, 'MEMBER'],
    ]);
  });

  it('hears when the partnership they were in for has ended, unless they hear it for their organisation', async () => {
    await put(colleague, 'MEMBER', partner.town);
    const another = await scene.colleague(partner.town);
    await scene.app.ok(another, TAKE_PART, { p: project.id, o: partner.town });
    const { partners } = (await scene.read(lead, project.id))!;
    const { id } = partners.find(({ organisation }) => organisation.id === partner.town)!;
    await scene.app.ok(
      lead,
      `mutation { removeProjectPartner(projectId: "${project.id}", partnerId: "${id}", reason: "Anders geplant") { id } }`,
    );
    for (const person of [colleague, another])
      expect((await told(person)).roles).toMatchObject([
        {
          title: `${leadName} hat die Partnerschaft von Wittenberge in einem Projekt beendet`,
          text: expect.stringMatching(
            /^Gemeinsames Vorhaben \d+\. Damit endet auch Ihre Rolle dort\. Wenn Sie Fragen/,
          ),
          url: '/projekte',
        },
      ]);
    expect(await told(partner)).toMatchObject({ roles: [] });
    expect((await scene.told(partner)).map(({ kind }) => kind)).toContain('project.partner-changed');
    expect((await scene.told(colleague)).map(({ kind }) => kind)).not.toContain('project.partner-changed');
  });

  it('hears that a colleague has left with the organisation; who has done so hears nothing', async () => {
    await scene.app.ok(colleague, TAKE_PART, { p: project.id, o: partner.town });
    await scene.app.ok(partner, scene.LEAVE, { p: project.id, o: partner.town });
    expect((await told(colleague)).roles).toMatchObject([{ url: '/projekte' }]);
    expect((await told(partner)).roles).toEqual([]);
  });

  it('is told nothing when it is over before anybody could say so', async () => {
    await put(guest, 'GUEST', null);
    await remove(guest, guest);
    expect(await told(guest)).toMatchObject({ unread: 0, roles: [] });
    expect(await mailsTo(guest)).toEqual([]);
  });

  it('knows nothing of one that moderation hides; with it, all comes back', async () => {
    await put(colleague, 'EDITOR', partner.town);
    await put(guest, 'GUEST', null);
    await told(guest);
    await remove(guest);
    await told(guest);
    const hide = async (hidden: boolean): Promise<void> => {
      await scene.execute(
        `update project set hidden_at = ${hidden ? 'now()' : 'null'}, hidden_reason = ${hidden ? `'Daten'` : 'null'} where id = $1`,
        project.id,
      );
      await review();
    };
    await hide(true);
    expect([await told(colleague), await told(guest)]).toMatchObject([
      { unread: 0, roles: [] },
      { unread: 0, roles: [] },
    ]);
    await hide(false);
    expect([await told(colleague), await told(guest)]).toMatchObject([
      { unread: 1, roles: [{ url: `/projekte/${project.id}` }] },
      { unread: 1, roles: [{ url: '/projekte' }] },
    ]);
  });

  it('keeps of a private one that they were in it, and loses what they had with the town', async () => {
    const { version } = (await scene.read(lead, project.id))!;
    await scene.run(lead, scene.EDIT, { input: { id: project.id, version, visibility: 'PRIVATE' } });
    await put(guest, 'GUEST', null);
    await remove(guest);
    expect((await told(guest)).roles).toMatchObject([{ text: expect.stringContaining(project.title) }]);
    expect(await scene.read(guest, project.id)).toBeNull();
    await put(colleague, 'MEMBER', partner.town);
    expect((await told(colleague)).unread).toBe(1);
    await scene.execute(
      `update membership set state = 'ENDED', ended_at = now() where person_id = $1`,
      colleague.personId,
    );
    await review();
    expect(await told(colleague)).toMatchObject({ unread: 0, roles: [] });
  });
});
