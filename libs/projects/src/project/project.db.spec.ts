import { insertPerson, type TestActor } from '@app/testing';
import { ProjectScene, type ProjectView } from '../__fixtures__/scene.js';

interface Entry {
  kind: string;
  from: string | null;
  to: string | null;
  reason: string | null;
  actor: { id: string } | null;
  organisation: { id: string } | null;
}

const HISTORY = `query ($id: ID!, $first: Int, $after: String) { projectHistory(projectId: $id, first: $first, after: $after) {
  nodes { kind from to reason actor { id } organisation { ... on Municipality { id } } } pageInfo { hasNextPage endCursor } } }`;
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
  const history = async (actor: TestActor | null, id: string): Promise<Entry[]> =>
    (await scene.app.ok<{ projectHistory: { nodes: Entry[] } }>(actor, HISTORY, { id })).projectHistory.nodes;

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

  describe('who sees it', () => {
    const LIST = `query ($filter: ProjectFilter, $first: Int, $after: String) { projects(filter: $filter, first: $first, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const listed = async (actor: TestActor | null, filter: object = {}): Promise<string[]> =>
      (
        await scene.app.ok<{ projects: { nodes: { id: string }[] } }>(actor, LIST, { filter, first: 100 })
      ).projects.nodes.map(({ id }) => id);
    const SUGGESTED = `query ($m: ID!) { suggestedProjects(municipalityId: $m, first: 20) { project { id } reasons { kind text } } }`;

    it('S71 private projects are in no list, page, history, room or suggestion for outsiders', async () => {
      const [lead, invited, stranger] = [await scene.member(), await scene.member(), await scene.member()];
      const editor: TestActor = { ...(await insertPerson(scene.app)), instanceRoles: ['EDITOR', 'ADMIN'] };
      const institution = await scene.institution('Hochschule Probe', true);
      const topicId = await scene.topic('Verborgenes');
      const values = { topicIds: [topicId], wanted: [{ text: 'Wer kann das?', topicId }] };
      const hidden = await scene.seeking(lead, { ...values, visibility: 'PRIVATE' });
      const members = await scene.seeking(lead, { ...values, visibility: 'MEMBERS' });
      const open = await scene.seeking(lead, values);
      expect(hidden.slug).toMatch(/-[0-9a-f]{10}$/);
      await scene.run(lead, scene.INVITE, { input: { projectId: hidden.id, organisationId: invited.town } });
      for (const actor of [stranger, invited, lead])
        await scene.execute(
          'insert into offer (municipality_id, topic_id, level, created_at, updated_at) values ($1, $2, $3, $4, $4)',
          actor.town,
          topicId,
          'EXPERIENCED',
          scene.app.clock.now(),
        );
      const [topic] = await scene.rows<{ slug: string }>('select slug from topic where id = $1', topicId);
      const all: [TestActor | null, string[]][] = [
        [null, [open.id]],
        [await insertPerson(scene.app), [open.id]],
        [institution, [open.id]],
        [stranger, [members.id, open.id]],
        [editor, [members.id, open.id]],
        [invited, [hidden.id, members.id, open.id]],
        [lead, [hidden.id, members.id, open.id]],
      ];
      for (const [actor, seen] of all) {
        const filters = [
          { topicSlug: topic!.slug },
          { topicSlug: topic!.slug, seekingPartners: true },
          { organisationId: lead.town },
        ];
        for (const filter of filters) expect((await listed(actor, filter)).sort()).toEqual([...seen].sort());
        for (const project of [hidden, members, open]) {
          const sees = seen.includes(project.id);
          expect((await scene.read(actor, project.id)) !== null).toBe(sees);
          expect((await scene.read(actor, project.slug)) !== null).toBe(sees);
          const result = await scene.app.gql(actor, HISTORY, { id: project.id });
          expect(result.errors?.[0]?.extensions?.['code']).toBe(sees ? undefined : 'NOT_FOUND');
          // What the database says of rows is what the api says of requests.
          if (actor) {
            const [row] = await scene.rows('select sees_project($1, $2) as sees', actor.personId, project.id);
            const isStaffOnly = actor === editor;
            if (!isStaffOnly) expect(row!['sees']).toBe(sees);
          }
        }
      }
      expect(await listed(stranger, { organisationId: invited.town })).toEqual([]);
      const suggested = await scene.app.ok<{ suggestedProjects: { project: { id: string } }[] }>(
        stranger,
        SUGGESTED,
        {
          m: stranger.town,
        },
      );
      expect(suggested.suggestedProjects.map(({ project }) => project.id).sort()).toEqual(
        [members.id, open.id].sort(),
      );
      for (const operation of [scene.JOIN])
        expect(await refused(stranger, operation, { input: scene.joining(stranger, hidden) })).toBe(
          'NOT_FOUND',
        );
      expect(
        await refused(stranger, scene.JOIN, { input: scene.joining(stranger, { id: stranger.town }) }),
      ).toBe('NOT_FOUND');
    });

    it('visitors see neither people nor who has not committed, nor who did what and why', async () => {
      const lead = await scene.member('Freyung im Wald', { mandate: false });
      const [confirmed, invited] = [await scene.member('Zusagestadt'), await scene.member()];
      const project = await scene.seeking(lead);
      await scene.partner(lead, confirmed, project);
      await scene.run(lead, scene.INVITE, { input: { projectId: project.id, organisationId: invited.town } });
      const names = async (actor: TestActor | null) =>
        (await scene.read(actor, project.id))!.partners.map(({ organisation, state }) => [
          organisation.name,
          state,
        ]);
      expect(await names(null)).toEqual([['Zusagestadt', 'CONFIRMED']]);
      expect(await names(await scene.member())).toEqual([
        ['Freyung im Wald', 'ACCEPTED'],
        ['Zusagestadt', 'CONFIRMED'],
      ]);
      expect(await names(confirmed)).toHaveLength(3);
      expect((await scene.read(null, project.id))!.people).toEqual([]);
      const entries = await history(null, project.id);
      expect(entries.map(({ kind }) => kind)).toEqual(['PARTNER_CONFIRMED', 'STATE', 'CREATED']);
      expect(entries.every(({ actor, reason }) => actor === null && reason === null)).toBe(true);
      expect(entries[2]!.organisation).toBeNull();
    });

    it('what was said while it was private stays with its people once it is public', async () => {
      const lead = await scene.member();
      const project = await scene.create(lead, { visibility: 'PRIVATE', title: 'Geheimer Arbeitstitel' });
      const renamed = await scene.run(lead, scene.EDIT, {
        input: { id: project.id, version: project.version, title: 'Öffentlicher Titel' },
      });
      await scene.run(lead, scene.EDIT, {
        input: { id: project.id, version: renamed.version, visibility: 'PUBLIC' },
      });
      expect((await history(null, project.id)).map(({ kind }) => kind)).toEqual(['VISIBILITY']);
      expect(JSON.stringify(await history(lead, project.id))).toContain('Geheimer Arbeitstitel');
    });

    it('a page reads everything that hangs on a project in one statement, after the project itself', async () => {
      const lead = await scene.member();
      const { id } = await scene.create(lead);
      const PAGE = `query ($id: String!) { project(slug: $id) { title body bodyHtml wanted { text } milestones { id } seesWork unreadThreads
        people { person { name } } partners { state } joinRequests { id }
        viewer { steps { to missing { code } } organisations { canAsk } } } }`;
      expect(await scene.app.statements(() => scene.app.ok(lead, PAGE, { id }))).toBe(2);
    });

    it('what no list foresaw is still read part by part', async () => {
      const lead = await scene.member();
      const { id } = await scene.create(lead);
      const fields = [
        'body',
        'wanted { text }',
        'milestones { id }',
        'seesWork',
        'unreadThreads',
        'people { role }',
        'partners { id }',
      ];
      for (let mask = 1; mask < 2 ** fields.length; mask++) {
        const asked = fields.filter((_, bit) => (mask >> bit) & 1);
        const { project } = await scene.app.ok<{ project: Record<string, unknown> }>(
          lead,
          `query ($id: String!) { project(slug: $id) { ${asked.join(' ')} } }`,
          { id },
        );
        expect(Object.keys(project)).toHaveLength(asked.length);
      }
    });

    it('lists are paged without gaps, and cost the same for 5 and for 25', async () => {
      const lead = await scene.member();
      const topicId = await scene.topic('Seiten');
      const [{ slug }] = (await scene.rows<{ slug: string }>(
        'select slug from topic where id = $1',
        topicId,
      )) as [{ slug: string }];
      const ids: string[] = [];
      const make = async (n: number): Promise<void> => {
        for (let i = 0; i < n; i++) {
          scene.app.clock.set(new Date(scene.app.clock.now().getTime() + 1_000).toISOString());
          ids.unshift((await scene.create(lead, { topicIds: [topicId] })).id);
          await scene.execute('delete from rate_limit');
        }
      };
      const town = 'organisation { ... on Municipality { name } }';
      // All that hangs on a project, in parts that each stay below the bound of a foreign query.
      const parts = [
        `topics { id } bodyHtml wanted { text topic { id } } milestones { id }`,
        `people { role person { name } ${town} }`,
        `partners { state ${town} } joinRequests { id }`,
        `viewer { role steps { to missing { code } } organisations { canAsk ${town} } }`,
      ];
      const cost = async (): Promise<number[]> => {
        const counts: number[] = [];
        for (const part of parts)
          counts.push(
            await scene.app.statements(() =>
              scene.app.ok(
                lead,
                `query ($f: ProjectFilter) { projects(filter: $f, first: 20) { nodes { id ${part} } } }`,
                {
                  f: { topicSlug: slug },
                },
              ),
            ),
          );
        return counts;
      };
      await make(5);
      const few = await cost();
      await make(20);
      expect(await cost()).toEqual(few);
      const seen: string[] = [];
      interface Page {
        projects: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }
      let after: string | null = null;
      for (let more = true; more;) {
        const page: Page = await scene.app.ok<Page>(null, LIST, {
          filter: { topicSlug: slug },
          first: 7,
          after,
        });
        seen.push(...page.projects.nodes.map(({ id }) => id));
        more = page.projects.pageInfo.hasNextPage;
        after = page.projects.pageInfo.endCursor;
      }
      expect(seen).toEqual(ids);
      expect(await refused(null, LIST, { first: 101 })).toBe('BAD_INPUT');
      expect(await refused(null, LIST, { filter: { landKey: '17' } })).toBe('BAD_INPUT');
    });

    it('lists go by state, Land of confirmed partners, organisation, and what is mine', async () => {
      const lead = await scene.member(undefined, { landKey: '05' });
      const bavarian = await scene.member(undefined, { landKey: '09' });
      const topicId = await scene.topic('Filter');
      const [{ slug }] = (await scene.rows<{ slug: string }>(
        'select slug from topic where id = $1',
        topicId,
      )) as [{ slug: string }];
      const idea = await scene.create(lead, { topicIds: [topicId] });
      const seeking = await scene.seeking(lead, { topicIds: [topicId] });
      // Signed in: what visitors asked is remembered for a moment.
      const visitor = await insertPerson(scene.app);
      const by = (filter: object, actor: TestActor = visitor) =>
        listed(actor, { topicSlug: slug, ...filter });
      expect(await by({ states: ['IDEA'] })).toEqual([idea.id]);
      expect(await by({ seekingPartners: true })).toEqual([seeking.id]);
      expect(await by({ landKey: '09' })).toEqual([]);
      await scene.partner(lead, bavarian, seeking);
      expect(await by({ landKey: '09' })).toEqual([seeking.id]);
      expect((await by({ landKey: '05' })).sort()).toEqual([idea.id, seeking.id].sort());
      expect(await by({ organisationId: bavarian.town })).toEqual([seeking.id]);
      expect(await by({ mine: true }, bavarian)).toEqual([seeking.id]);
      expect(await by({ mine: true })).toEqual([]);
    });
  });
});
