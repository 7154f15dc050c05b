import { insertPerson, type TestActor } from '@app/testing';
import { HISTORY, ProjectScene } from '../__fixtures__/scene.js';

describe('who sees a cooperation project', () => {
  let scene: ProjectScene;
  beforeAll(async () => {
    scene = await ProjectScene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(() => {
    scene.app.clock.set('2026-05-04T08:00:00Z');
  });

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
      expect(await scene.app.refused(stranger, operation, { input: scene.joining(stranger, hidden) })).toBe(
        'NOT_FOUND',
      );
    expect(
      await scene.app.refused(stranger, scene.JOIN, {
        input: scene.joining(stranger, { id: stranger.town }),
      }),
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
    const entries = await scene.history(null, project.id);
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
    expect((await scene.history(null, project.id)).map(({ kind }) => kind)).toEqual(['VISIBILITY']);
    expect(JSON.stringify(await scene.history(lead, project.id))).toContain('Geheimer Arbeitstitel');
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
    expect(await scene.app.refused(null, LIST, { first: 101 })).toBe('BAD_INPUT');
    expect(await scene.app.refused(null, LIST, { filter: { landKey: '17' } })).toBe('BAD_INPUT');
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
    const by = (filter: object, actor: TestActor = visitor) => listed(actor, { topicSlug: slug, ...filter });
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
