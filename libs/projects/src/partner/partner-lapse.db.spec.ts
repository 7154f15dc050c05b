import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';

const WITHDRAW = `mutation ($id: ID!) { withdrawJoinRequest(requestId: $id) { id } }`;

describe('what nobody has answered when a project is finished', () => {
  let scene: ProjectScene;
  let lead: Member;
  beforeAll(async () => {
    scene = await ProjectScene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    await scene.execute('delete from rate_limit');
    lead = await scene.member();
  });

  const invite = (project: { id: string }, { town }: Member): Promise<ProjectView> =>
    scene.run(lead, scene.INVITE, { input: { projectId: project.id, organisationId: town } });
  const own = (project: ProjectView, { town }: Member) =>
    project.viewer.organisations.find(({ organisation }) => organisation.id === town)!;
  const lapsedIn = (project: ProjectView | null) =>
    project!.lapsedInvitations.map(({ state, organisation }) => [state, organisation.id]);
  const reopen = async (id: string) =>
    scene.step(lead, (await scene.read(lead, id))!, 'RUNNING', 'Es geht doch weiter');

  it('an invitation lapses; both sides see and are told it, and nothing waits for a mandate any more', async () => {
    const invited = await scene.member('Wartestadt');
    const colleague = await scene.colleague(invited.town);
    const project = await scene.running(lead, await scene.member());
    await invite(project, invited);
    await scene.run(colleague, scene.CONFIRM, { p: project.id, o: invited.town });
    const finished = await scene.finish(lead, project);
    expect(finished.partners).toHaveLength(2);
    expect(lapsedIn(finished)).toEqual([['LAPSED', invited.town]]);
    for (const actor of [invited, colleague]) {
      const seen = (await scene.read(actor, project.id))!;
      expect(lapsedIn(seen)).toEqual([['LAPSED', invited.town]]);
      expect(own(seen, invited)).toMatchObject({
        state: 'LAPSED',
        canConfirm: false,
        canLeave: false,
        canAsk: false,
        mandateRequest: null,
      });
    }
    expect(await scene.rows('select state from mandate_request where subject_id = $1', project.id)).toEqual([
      { state: 'LAPSED' },
    ]);
    await scene.app.settle();
    expect(await scene.told(invited)).toContainEqual({
      kind: 'project.partner-changed',
      title: 'Die Einladung an Wartestadt zu einem Projekt ist verfallen',
      text: `${project.title}. Das Projekt wurde abgeschlossen, bevor die Einladung beantwortet war.`,
      reason: expect.stringContaining('zusagen dürfen'),
      url: `/projekte/${project.id}`,
    });
    expect((await scene.told(lead)).filter(({ title }) => title.includes('verfallen'))).toEqual([]);
  });

  it('who was invited is told even where they no longer see the project', async () => {
    const invited = await scene.member('Stillstadt');
    const { id, version } = await scene.running(lead, await scene.member());
    const project = await scene.run(lead, scene.EDIT, { input: { id, version, visibility: 'PRIVATE' } });
    await invite(project, invited);
    await scene.finish(lead, project);
    await scene.app.settle();
    expect(await scene.read(invited, project.id)).toBeNull();
    expect((await scene.told(invited)).map(({ title }) => title)).toContain(
      'Die Einladung an Stillstadt zu einem Projekt ist verfallen',
    );
  });

  it('nobody else sees who was invited in vain', async () => {
    const partner = await scene.member();
    const project = await scene.running(lead, partner);
    const invited = await scene.member();
    await invite(project, invited);
    await scene.finish(lead, project);
    expect(lapsedIn(await scene.read(partner, project.id))).toEqual([['LAPSED', invited.town]]);
    for (const actor of [null, await scene.member()]) {
      const seen = await scene.read(actor, project.id);
      expect(lapsedIn(seen)).toEqual([]);
      expect(seen!.partners).toHaveLength(2);
    }
  });

  it('is neither accepted nor declined any more, until the project goes on and invites anew', async () => {
    const invited = await scene.member();
    const project = await scene.running(lead, await scene.member());
    await invite(project, invited);
    await scene.finish(lead, project);
    const call = { p: project.id, o: invited.town };
    const refuses = async () => {
      for (const document of [scene.CONFIRM, scene.LEAVE])
        expect(await scene.app.refused(invited, document, call)).toBe('PROJECT_INVITATION_LAPSED');
    };
    await refuses();
    const open = await reopen(project.id);
    expect(lapsedIn(open)).toEqual([['LAPSED', invited.town]]);
    await refuses();
    expect(own((await scene.read(invited, project.id))!, invited).canAsk).toBe(true);
    await invite(project, invited);
    const confirmed = await scene.run(invited, scene.CONFIRM, call);
    expect(lapsedIn(confirmed)).toEqual([]);
    expect(own(confirmed, invited).state).toBe('CONFIRMED');
  });

  it('an accepted partner stays in, and what it had prepared to commit lapses', async () => {
    const town = await scene.member(undefined, { mandate: false });
    const project = await scene.running(lead, await scene.member());
    await scene.partner(lead, town, project);
    await scene.run(town, scene.CONFIRM, { p: project.id, o: town.town });
    await scene.finish(lead, project);
    const seen = own((await scene.read(town, project.id))!, town);
    expect(seen).toMatchObject({ state: 'ACCEPTED', canConfirm: false, mandateRequest: null });
    expect(own(await scene.read(town, (await reopen(project.id)).id).then((p) => p!), town).canConfirm).toBe(
      true,
    );
  });

  it('a request lapses with a word to who asked; it is neither decided nor taken back, and can be asked anew', async () => {
    const town = await scene.member('Fragestadt');
    const project = await scene.running(lead, await scene.member());
    const { id } = (await scene.join(town, project)).joinRequests[0]!;
    await scene.finish(lead, project);
    await scene.app.settle();
    expect(await scene.told(town)).toMatchObject([
      {
        kind: 'project.join-decided',
        title: 'Die Anfrage von Fragestadt ist verfallen',
        text: `${project.title}. Das Projekt wurde abgeschlossen, bevor über die Anfrage entschieden war.`,
      },
    ]);
    expect((await scene.read(town, project.id))!.joinRequests).toMatchObject([
      { state: 'LAPSED', canWithdraw: false },
    ]);
    for (const accept of [true, false])
      expect(await scene.app.refused(lead, scene.DECIDE, { id, accept, reason: 'Zu spät' })).toBe(
        'PROJECT_REQUEST_LAPSED',
      );
    expect(await scene.app.refused(town, WITHDRAW, { id })).toBe('PROJECT_REQUEST_LAPSED');
    expect(await scene.app.refused(await scene.member(), WITHDRAW, { id })).toBe('NOT_FOUND');
    await reopen(project.id);
    expect((await scene.join(town, project)).joinRequests[0]).toMatchObject({ state: 'OPEN' });
  });

  it('an idea with a request nobody has decided is not deleted before it is', async () => {
    const town = await scene.member();
    const seeking = await scene.seeking(lead);
    const { id } = (await scene.join(town, seeking)).joinRequests[0]!;
    const idea = await scene.step(lead, seeking, 'IDEA', 'Noch einmal von vorn');
    const remove = `mutation ($p: ID!, $v: Int!) { deleteProject(projectId: $p, version: $v) }`;
    const values = { p: idea.id, v: idea.version };
    expect(await scene.app.refused(lead, remove, values)).toBe('PROJECT_REQUESTS_OPEN');
    await scene.decide(lead, id, false, 'Wir fangen neu an.');
    await scene.app.ok(lead, remove, values);
    expect(await scene.read(lead, idea.id)).toBeNull();
  });
});
