import { insertPerson, type TestActor } from '@app/testing';
import { ProjectScene, type ProjectView } from '../__fixtures__/scene.js';

const RESULT = `mutation ($input: ProjectResultInput!) { recordProjectResult(input: $input) { version result lessons costCents } }`;

describe('a cooperation project', () => {
  let scene: ProjectScene;
  beforeAll(async () => {
    scene = await ProjectScene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(() => {
    scene.app.clock.set('2026-05-04T08:00:00Z');
  });

  const refused = (actor: TestActor | null, document: string, variables: Record<string, unknown>) =>
    scene.app.refused(actor, document, variables);
  const stepInput = (project: ProjectView, to: string, reason?: string) => ({
    input: { projectId: project.id, version: project.version, to, reason },
  });
  const history = (actor: TestActor | null, id: string) => scene.history(actor, id);

  it('S23 moves from the idea to the search and into work, and is refused with reasons until it is ready', async () => {
    const lead = await scene.member('Lemgo am Berg');
    const other = await scene.member();
    const idea = await scene.create(lead, {
      title: 'Interkommunale Entwicklungsgesellschaft für Wohnraum',
    });
    expect(idea).toMatchObject({
      slug: 'interkommunale-entwicklungsgesellschaft-fuer-wohnraum',
      state: 'IDEA',
      viewer: { role: 'LEAD', canManage: true },
      partners: [{ isLead: true, state: 'CONFIRMED', organisation: { id: lead.town } }],
    });
    const seeking = await scene.step(lead, idea, 'SEEKING_PARTNERS');
    expect(seeking).toMatchObject({ state: 'SEEKING_PARTNERS', seekingPartners: true });
    const refusal = await scene.app.gql(lead, scene.STEP, stepInput(seeking, 'RUNNING'));
    expect(refusal.errors![0]).toMatchObject({
      message:
        'Das geht noch nicht. Erst eine Kommune hat verbindlich zugesagt; es müssen 2 sein, die federführende eingerechnet. Es fehlt ein Meilenstein.',
      extensions: { code: 'PROJECT_NOT_READY', values: { gaps: 'TWO_MUNICIPALITIES NO_MILESTONE' } },
    });
    const english = await scene.app.gql(lead, scene.STEP, stepInput(seeking, 'RUNNING'), 'en');
    expect(english.errors![0]!.message).toContain('Only one municipality has committed so far');
    // The page says beforehand what the refusal says.
    expect(seeking.viewer.steps.find(({ to }) => to === 'RUNNING')!.missing.map(({ code }) => code)).toEqual([
      'TWO_MUNICIPALITIES',
      'NO_MILESTONE',
    ]);
    await scene.milestone(lead, idea);
    expect(await refused(lead, scene.STEP, stepInput(seeking, 'RUNNING'))).toBe('PROJECT_NOT_READY');
    const ready = await scene.partner(lead, other, idea);
    expect(ready.viewer.steps.find(({ to }) => to === 'RUNNING')!.missing).toEqual([]);
    const inWork = await scene.step(lead, ready, 'RUNNING');
    expect(inWork.state).toBe('RUNNING');
    expect((await history(lead, idea.id)).filter(({ kind }) => kind === 'STATE')).toEqual([
      expect.objectContaining({ from: 'SEEKING_PARTNERS', to: 'RUNNING', actor: { id: lead.personId } }),
      expect.objectContaining({ from: 'IDEA', to: 'SEEKING_PARTNERS', actor: { id: lead.personId } }),
    ]);
  });

  it('S23 without a person who leads it, it does not run', async () => {
    const [lead, other] = [await scene.member(), await scene.member()];
    const project = await scene.seeking(lead);
    await scene.partner(lead, other, project);
    await scene.milestone(lead, project);
    await scene.execute(
      `update membership set state = 'ENDED', ended_at = now() where person_id = $1`,
      lead.personId,
    );
    const editor: TestActor = { ...(await insertPerson(scene.app)), instanceRoles: ['EDITOR'] };
    const seen = (await scene.read(editor, project.id))!;
    expect(seen.viewer.steps.find(({ to }) => to === 'RUNNING')!.missing.map(({ code }) => code)).toEqual([
      'NO_LEAD',
    ]);
  });

  it('S23 rests with a reason and goes back to where it was', async () => {
    const lead = await scene.member();
    const project = await scene.seeking(lead);
    expect(await refused(lead, scene.STEP, stepInput(project, 'PAUSED'))).toBe('REASON_REQUIRED');
    const paused = await scene.step(lead, project, 'PAUSED', 'Haushaltssperre bis Herbst');
    expect(paused).toMatchObject({ state: 'PAUSED', pausedFrom: 'SEEKING_PARTNERS', seekingPartners: false });
    expect(await refused(lead, scene.STEP, stepInput(paused, 'IDEA'))).toBe('PROJECT_STEP_UNKNOWN');
    expect(await scene.step(lead, paused, 'SEEKING_PARTNERS')).toMatchObject({
      state: 'SEEKING_PARTNERS',
      pausedFrom: null,
    });
    expect((await history(lead, project.id))[1]).toMatchObject({
      to: 'PAUSED',
      reason: 'Haushaltssperre bis Herbst',
    });
  });

  it('S23 refuses steps of people who do not lead it, unknown ones, and those made on an old version', async () => {
    const [lead, stranger] = [await scene.member(), await scene.member()];
    const project = await scene.create(lead);
    expect(await refused(stranger, scene.STEP, stepInput(project, 'SEEKING_PARTNERS'))).toBe('NOT_FOUND');
    expect(await refused(null, scene.STEP, stepInput(project, 'SEEKING_PARTNERS'))).toBe('NOT_SIGNED_IN');
    expect(await refused(lead, scene.STEP, stepInput(project, 'FINISHED'))).toBe('PROJECT_STEP_UNKNOWN');
    await scene.step(lead, project, 'SEEKING_PARTNERS');
    expect(await refused(lead, scene.STEP, stepInput(project, 'PAUSED', 'Doch nicht'))).toBe('STALE_VERSION');
  });

  it('S23 the history is only added to', async () => {
    const lead = await scene.member();
    const project = await scene.create(lead);
    const of = 'where project_id = $1';
    await expect(scene.execute(`update project_history set reason = 'x' ${of}`, project.id)).rejects.toThrow(
      'only added to',
    );
    await expect(scene.execute(`delete from project_history ${of}`, project.id)).rejects.toThrow(
      'only added to',
    );
    await scene.execute('delete from project where id = $1', project.id);
    expect(await scene.rows(`select 1 from project_history ${of}`, project.id)).toEqual([]);
  });

  it('50 state changes at once leave a project in one state with one line in its history', async () => {
    const [lead, other] = [await scene.member(), await scene.member()];
    const project = await scene.seeking(lead);
    const ready = await scene.partner(lead, other, await scene.milestone(lead, project));
    const targets = ['PREPARING', 'RUNNING', 'PAUSED', 'IDEA'];
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        scene.app.gql(lead, scene.STEP, stepInput(ready, targets[n % 4]!, 'Gleichzeitig')),
      ),
    );
    const done = results.filter(({ errors }) => !errors);
    expect(done).toHaveLength(1);
    expect(
      results
        .flatMap(({ errors }) => errors ?? [])
        .every(({ extensions }) => extensions?.['code'] === 'STALE_VERSION'),
    ).toBe(true);
    const [row] = await scene.rows(
      `select p.version, p.state, p.paused_from, (select count(*)::int from project_history h where h.project_id = p.id
         and h.kind = 'STATE' and h.from_value = 'SEEKING_PARTNERS') as steps from project p where p.id = $1`,
      project.id,
    );
    expect(row).toMatchObject({
      version: ready.version + 1,
      steps: 1,
      paused_from: row!['state'] === 'PAUSED' ? 'SEEKING_PARTNERS' : null,
    });
  });

  it('S32 asks for result, costs and lessons before it is finished', async () => {
    const lead = await scene.member();
    const project = await scene.running(lead, await scene.member());
    expect(await refused(lead, scene.STEP, stepInput(project, 'FINISHED'))).toBe('PROJECT_NOT_READY');
    const written = await scene.app.ok<{ recordProjectResult: { version: number } }>(lead, RESULT, {
      input: {
        projectId: project.id,
        version: project.version,
        result: '120 Wohnungen',
        lessons: 'Die Satzung kam zu spät.',
        costCents: 2_500_000_000,
      },
    });
    expect(written.recordProjectResult).toMatchObject({ costCents: 2_500_000_000, result: '120 Wohnungen' });
    const finished = await scene.step(
      lead,
      { ...project, version: written.recordProjectResult.version },
      'FINISHED',
    );
    expect(finished).toMatchObject({ state: 'FINISHED', seekingPartners: false });
    expect(finished.viewer.steps).toEqual([{ to: 'RUNNING', needsReason: true, missing: [] }]);
    expect(await refused(lead, RESULT, { input: { projectId: project.id, version: 1, result: 'x' } })).toBe(
      'STALE_VERSION',
    );
    expect(
      await refused(lead, RESULT, {
        input: { projectId: project.id, version: finished.version, costCents: -1 },
      }),
    ).toBe('BAD_INPUT');
  });

  it('S32 what was written down can be taken away again, until the project is finished by it', async () => {
    const lead = await scene.member();
    const project = await scene.running(lead, await scene.member());
    type Written = {
      version: number;
      result: string | null;
      lessons: string | null;
      costCents: number | null;
    };
    const write = async (version: number, values: object): Promise<Written> =>
      (
        await scene.app.ok<{ recordProjectResult: Written }>(lead, RESULT, {
          input: { projectId: project.id, version, ...values },
        })
      ).recordProjectResult;
    const words = { result: '120 Wohnungen', lessons: 'Die Satzung kam zu spät.', costCents: 100 };
    const { version } = await write(project.version, words);
    const emptied = await write(version, { result: '', costCents: null });
    expect(emptied).toMatchObject({ result: null, costCents: null, lessons: words.lessons });
    const whole = await write(emptied.version, words);
    const finished = await scene.step(lead, { ...project, version: whole.version }, 'FINISHED');
    for (const [field, empty, missing] of [
      ['result', '', 'Es fehlt, was herausgekommen ist.'],
      ['lessons', null, 'Es fehlt, was nicht funktioniert hat.'],
      ['costCents', null, 'Es fehlen die Kosten.'],
    ] as const) {
      const { errors } = await scene.app.gql(lead, RESULT, {
        input: { projectId: project.id, version: finished.version, [field]: empty },
      });
      expect(errors![0]).toMatchObject({
        message: expect.stringContaining(missing) as string,
        extensions: { code: 'PROJECT_NOT_READY', field: `input.${field}` },
      });
    }
    expect(await write(finished.version, { costCents: 200 })).toMatchObject({ ...words, costCents: 200 });
  });

  it('the same idempotency key many times at once gives one project; the same title many', async () => {
    const lead = await scene.member();
    const input = scene.input(lead, { title: 'Gemeinsamer Bauhof' });
    const create = `mutation ($input: CreateProjectInput!) { createProject(input: $input) { id slug } }`;
    const same = await Promise.all(
      Array.from({ length: 10 }, () =>
        scene.app.ok<{ createProject: { id: string } }>(lead, create, { input }),
      ),
    );
    expect(new Set(same.map(({ createProject }) => createProject.id)).size).toBe(1);
    const others = await Promise.all(
      Array.from({ length: 5 }, () => scene.create(lead, { title: 'Gemeinsamer Bauhof' })),
    );
    expect(new Set(others.map(({ slug }) => slug)).size).toBe(5);
    expect(others.every(({ slug }) => /^gemeinsamer-bauhof-[0-9a-f]{10}$/.test(slug))).toBe(true);
  });

  it('is refused for organisations that are not the own one, unknown topics and words that do not fit', async () => {
    const [lead, stranger] = [await scene.member(), await scene.member()];
    const create = `mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }`;
    const input = (values: object) => ({ input: scene.input(lead, values) });
    expect(await refused(stranger, create, input({}))).toBe('NOT_FOUND');
    expect(await refused(lead, create, input({ topicIds: [] }))).toBe('TOPICS_COUNT');
    expect(await refused(lead, create, input({ topicIds: [lead.town] }))).toBe('NOT_FOUND');
    expect(await refused(lead, create, input({ title: 'kurz' }))).toBe('BAD_INPUT');
    expect(await refused(lead, create, input({ wanted: [{ text: 'x'.repeat(201) }] }))).toBe('TOO_LONG');
    expect(await refused(await insertPerson(scene.app), create, input({}))).toBe('NOT_FOUND');
  });

  it('is edited by those who may, and not on an old version', async () => {
    const [lead, member] = [await scene.member(), await scene.member()];
    const project = await scene.seeking(lead);
    await scene.partner(lead, member, project);
    const edit = (version: number, values: object) => ({ input: { id: project.id, version, ...values } });
    expect(await refused(member, scene.EDIT, edit(project.version, { title: 'Anderer Titel' }))).toBe(
      'NOT_FOUND',
    );
    const edited = await scene.run(
      lead,
      scene.EDIT,
      edit(project.version, { title: 'Anderer Titel', offered: [{ text: 'Planer' }] }),
    );
    expect(edited).toMatchObject({
      title: 'Anderer Titel',
      slug: project.slug,
      wanted: [{ text: 'Kommune mit Wärmenetz' }],
      offered: [{ text: 'Planer' }],
    });
    expect(await refused(lead, scene.EDIT, edit(project.version, { title: 'Noch anders' }))).toBe(
      'STALE_VERSION',
    );
    await scene.run(lead, scene.PERSON, {
      p: project.id,
      person: member.personId,
      role: 'EDITOR',
      o: member.town,
    });
    expect(
      (await scene.run(member, scene.EDIT, edit(edited.version, { summary: 'Kürzer' }))).viewer,
    ).toMatchObject({ role: 'EDITOR', canEdit: true, canManage: false, steps: [] });
    expect(await refused(member, scene.EDIT, edit(edited.version + 1, { visibility: 'PRIVATE' }))).toBe(
      'NOT_FOUND',
    );
  });

  describe('its people', () => {
    it('are set by those who lead it, for partners they belong to', async () => {
      const [lead, stranger] = [await scene.member(), await scene.member()];
      const colleague = await scene.colleague(lead.town);
      const project = await scene.create(lead);
      const set = (person: TestActor, role: string, o: string | null) => ({
        p: project.id,
        person: person.personId,
        role,
        o,
      });
      expect(await refused(stranger, scene.PERSON, set(stranger, 'LEAD', stranger.town))).toBe('NOT_FOUND');
      expect(await refused(lead, scene.PERSON, set(stranger, 'MEMBER', stranger.town))).toBe('NOT_FOUND');
      expect(await refused(lead, scene.PERSON, set(stranger, 'MEMBER', lead.town))).toBe('NOT_FOUND');
      expect(await refused(lead, scene.PERSON, set(stranger, 'MEMBER', null))).toBe('BAD_INPUT');
      expect(await refused(lead, scene.PERSON, set(lead, 'MEMBER', lead.town))).toBe('PROJECT_LAST_LEAD');
      const { people } = await scene.run(lead, scene.PERSON, set(colleague, 'LEAD', lead.town));
      expect(people.map(({ role }) => role)).toEqual(['LEAD', 'LEAD']);
      const demoted = await scene.run(lead, scene.PERSON, set(lead, 'GUEST', null));
      expect(demoted.viewer).toMatchObject({ role: 'GUEST', canWork: false });
    });

    it('S04 a role ends with the membership it was given for, and the room closes', async () => {
      const [lead, other] = [await scene.member(), await scene.member()];
      const project = await scene.seeking(lead, { visibility: 'PRIVATE' });
      await scene.run(lead, scene.INVITE, { input: { projectId: project.id, organisationId: other.town } });
      await scene.run(other, scene.CONFIRM, { p: project.id, o: other.town });
      expect((await scene.read(other, project.id))!.viewer.role).toBe('MEMBER');
      // Login sessions say from the moment of the removal on what somebody belongs to.
      const removed: TestActor = { ...other, municipalityIds: [], mandateFor: [] };
      await scene.execute(
        `update membership set state = 'ENDED', ended_at = now() where person_id = $1`,
        other.personId,
      );
      expect(await scene.read(removed, project.id)).toBeNull();
      const { RoomPolicies } = await import('@app/platform/live');
      const rooms = (actor: TestActor | null) =>
        scene.app.get(RoomPolicies).allowed(scene.app.ctx(actor), [`project:${project.id}`]);
      expect((await rooms(other)).size).toBe(1);
      expect((await rooms(removed)).size).toBe(0);
      expect((await rooms(null)).size).toBe(0);
      expect((await scene.read(lead, project.id))!.people.map(({ person }) => person.id)).toEqual([
        lead.personId,
      ]);
    });
  });

  describe('milestones', () => {
    const REACH = `mutation ($id: ID!, $reached: Boolean!) { setMilestoneReached(id: $id, reached: $reached) { milestones { id reachedAt } } }`;
    const REMOVE = `mutation ($id: ID!) { removeMilestone(id: $id) { milestones { id } } }`;
    const CHANGE = `mutation ($id: ID!, $input: MilestoneInput!) { editMilestone(id: $id, input: $input) { milestones { title dueOn } } }`;

    it('S30 are ticked by its members; open pages and the history hear of it', async () => {
      const [lead, member] = [await scene.member(), await scene.member()];
      const project = await scene.seeking(lead);
      await scene.partner(lead, member, project);
      const { milestones } = await scene.milestone(lead, project);
      const id = milestones[0]!.id;
      const before = await scene.rows('select seq from live_event where room = $1', `project:${project.id}`);
      await scene.app.ok(member, REACH, { id, reached: true });
      await scene.app.ok(member, REACH, { id, reached: true });
      const events = await scene.rows(
        'select kind, payload from live_event where room = $1 order by seq desc',
        `project:${project.id}`,
      );
      expect(events.length - before.length).toBe(1);
      expect(events[0]).toEqual({
        kind: 'project.changed',
        payload: { projectId: project.id, part: 'MILESTONES' },
      });
      expect((await history(lead, project.id))[0]).toMatchObject({
        kind: 'MILESTONE_REACHED',
        to: 'Satzung beschlossen',
        actor: { id: member.personId },
      });
    });

    it('are changed and taken out by those who edit, and by nobody else', async () => {
      const [lead, stranger, member] = [await scene.member(), await scene.member(), await scene.member()];
      const project = await scene.seeking(lead);
      await scene.partner(lead, member, project);
      const id = (await scene.milestone(lead, project)).milestones[0]!.id;
      const input = { title: 'Vertrag unterzeichnet', dueOn: '2026-10-01' };
      for (const actor of [stranger, member]) {
        expect(await refused(actor, CHANGE, { id, input })).toBe('NOT_FOUND');
        expect(await refused(actor, REMOVE, { id })).toBe('NOT_FOUND');
      }
      expect(await refused(stranger, REACH, { id, reached: true })).toBe('NOT_FOUND');
      expect(await refused(lead, CHANGE, { id, input: { ...input, dueOn: '2026-13-01' } })).toBe('BAD_INPUT');
      expect(await scene.app.ok(lead, CHANGE, { id, input })).toEqual({
        editMilestone: { milestones: [input] },
      });
      expect(await scene.app.ok(lead, REMOVE, { id })).toEqual({ removeMilestone: { milestones: [] } });
    });
  });
});
