import { randomUUID } from 'node:crypto';
import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchingApiModule } from '@app/matching';
import { MaintenanceModule } from '@app/platform/maintenance';
import { ProjectsApiModule } from '@app/projects';
import { QuestionsApiModule } from '@app/questions';
import {
  TestApp,
  insertMembership,
  insertPerson,
  insertTopic,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TopicIndex, TopicsApiModule } from '@app/topics';
import { PracticesApiModule } from './practices-api.module.js';

const PRACTICE = `id title summary body state consent version startsOn endsOn costCents result lessons missing sourceUrl sourceTitle
  canDecide canEdit canExport canShow markdown json bodyHtml author { id } contact { id } topics { id }
  organisations { ... on Municipality { name } }`;
const DRAFT = `mutation ($p: ID!) { draftProjectPractice(projectId: $p) { ${PRACTICE} } }`;
const EDIT = `mutation ($input: EditPracticeDraftInput!) { editPracticeDraft(input: $input) { ${PRACTICE} } }`;
const SHOW = `mutation ($id: ID!, $shown: Boolean!) { showPracticeBrief(id: $id, shown: $shown) { ${PRACTICE} } }`;
const BRIEF = `query ($id: ID!) { practiceBrief(id: $id) { ${PRACTICE} } }`;
const OWN = `query ($id: ID!) { practiceDraft(id: $id) { ${PRACTICE} } }`;
const LIST = `{ practiceDrafts(first: 50) { nodes { id } } }`;
const OF_PROJECT = `query ($p: String!) { project(slug: $p) { practice { id state } } }`;
const RESULT = `mutation ($input: ProjectResultInput!) { recordProjectResult(input: $input) { version } }`;
const STEP = `mutation ($input: ChangeProjectStateInput!) { changeProjectState(input: $input) { version } }`;

interface View {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly markdown: string | null;
  readonly json: string | null;
  readonly canEdit: boolean;
  readonly contact: { id: string } | null;
}

type Member = TestActor & { readonly town: string };

describe('practices from projects', () => {
  let app: TestApp;
  let lead: Member;
  let partner: Member;
  let stranger: Member;
  let account: TestActor;
  let editor: TestActor;
  let topicId: string;
  let count = 0;

  const member = async (name: string): Promise<Member> => {
    const town = await insertTown(app, { name });
    const person = await insertPerson(app);
    await insertMembership(app, person.personId, town, { mandate: true });
    return { ...person, municipalityIds: [town], mandateFor: [town], town };
  };

  beforeAll(async () => {
    app = await TestApp.start({
      imports: [
        MaintenanceModule,
        IdentityApiModule,
        DirectoryApiModule,
        TopicsApiModule,
        QuestionsApiModule,
        MatchingApiModule,
        ProjectsApiModule,
        PracticesApiModule,
      ],
    });
    topicId = await insertTopic(app, { slug: 'wohnen', nameDe: 'Wohnen', nameEn: 'Housing' });
    await app.get(TopicIndex).reload();
    [lead, partner, stranger] = [
      await member('Leitstadt'),
      await member('Partnerstadt'),
      await member('Anderswo'),
    ];
    account = await insertPerson(app);
    editor = { ...(await insertPerson(app)), instanceRoles: ['EDITOR'] };
  });
  afterAll(() => app?.stop());
  beforeEach(async () => {
    app.clock.set('2026-03-02T08:00:00Z');
    await app.db.execute(app.ctx(), 'delete from rate_limit', []);
  });

  const run = (actor: TestActor, text: string) => app.ok(actor, `mutation { ${text} }`);

  /** A running project of two towns. */
  const running = async (values: object = {}): Promise<string> => {
    const { createProject } = await app.ok<{ createProject: { id: string } }>(
      lead,
      'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
      {
        input: {
          organisationId: lead.town,
          title: `Vorhaben ${++count}`,
          summary: 'Wir bauen gemeinsam.',
          body: 'Wie es **ging**.',
          topicIds: [topicId],
          visibility: 'PUBLIC',
          wanted: [{ text: 'Kommune mit Wärmenetz' }],
          idempotencyKey: randomUUID(),
          ...values,
        },
      },
    );
    const { id } = createProject;
    await run(
      lead,
      `inviteProjectPartner(input: { projectId: "${id}", organisationId: "${partner.town}" }) { id }`,
    );
    await run(
      partner,
      `confirmProjectPartnership(projectId: "${id}", organisationId: "${partner.town}") { id }`,
    );
    await run(lead, `addMilestone(projectId: "${id}", input: { title: "Satzung" }) { id }`);
    await step(id, 'RUNNING');
    return id;
  };
  const version = async (id: string): Promise<number> =>
    (await app.db.row<{ version: number }>(app.ctx(), 'select version from project where id = $1', [id]))!
      .version;
  const step = async (id: string, to: string, reason?: string) =>
    app.ok(lead, STEP, { input: { projectId: id, version: await version(id), to, reason } });
  const record = async (id: string, values: object) =>
    app.ok(lead, RESULT, { input: { projectId: id, version: await version(id), ...values } });
  const WHOLE = {
    result: 'Zwölf Wohnungen.',
    lessons: 'Die Abstimmung dauerte lange.',
    costCents: 123_456_00,
  };
  const finished = async (values: object = {}): Promise<string> => {
    const id = await running(values);
    await record(id, WHOLE);
    app.clock.set('2026-09-30T21:30:00Z');
    await step(id, 'FINISHED');
    return id;
  };
  const draft = async (id: string, actor: TestActor = lead): Promise<View> =>
    (await app.ok<{ draftProjectPractice: View }>(actor, DRAFT, { p: id })).draftProjectPractice;
  const brief = async (actor: TestActor | null, id: string): Promise<View | null> =>
    (await app.ok<{ practiceBrief: View | null }>(actor, BRIEF, { id })).practiceBrief;
  const linked = async (actor: TestActor | null, id: string): Promise<View | null> =>
    (await app.ok<{ project: { practice: View | null } | null }>(actor, OF_PROJECT, { p: id })).project
      ?.practice ?? null;
  const changed = (of: View, values: object = {}) => ({
    input: { id: of.id, version: of.version, title: of.title, summary: 'Neu gefasst', body: '', ...values },
  });

  it('S32 closing a project asks for result, costs and what did not work, then offers the prefilled practice', async () => {
    const id = await running({ startsOn: '2025-04-01' });
    expect(await app.refused(lead, DRAFT, { p: id })).toBe('PROJECT_NOT_FINISHED');
    const closing = async () => ({ input: { projectId: id, version: await version(id), to: 'FINISHED' } });
    const { errors } = await app.gql(lead, STEP, await closing());
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'PROJECT_NOT_READY',
      values: { gaps: 'NO_RESULT NO_COSTS NO_LESSONS' },
    });
    await record(id, WHOLE);
    app.clock.set('2026-09-30T22:30:00Z');
    await app.ok(lead, STEP, await closing());
    const made = await draft(id);
    expect(made).toMatchObject({
      title: `Vorhaben ${count}`,
      summary: 'Wir bauen gemeinsam.',
      body: 'Wie es **ging**.',
      state: 'DRAFT',
      consent: 'GIVEN',
      // Half past midnight of the first of October in Germany.
      startsOn: '2025-04-01',
      endsOn: '2026-10-01',
      ...WHOLE,
      missing: [],
      sourceTitle: `Vorhaben ${count}`,
      sourceUrl: expect.stringMatching(/^\/projekte\/vorhaben-/) as string,
      canDecide: false,
      canEdit: true,
      canExport: true,
      canShow: false,
      author: null,
      contact: { id: lead.personId },
      topics: [{ id: topicId }],
      organisations: [{ name: 'Leitstadt' }, { name: 'Partnerstadt' }],
    });
    expect(await linked(lead, id)).toEqual({ id: made.id, state: 'DRAFT' });
  });

  it('S32 is made once, however often it is asked for and whoever asks', async () => {
    const id = await finished();
    const ids = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => (await draft(id, n % 2 === 0 ? lead : editor)).id),
    );
    expect(new Set(ids).size).toBe(1);
    const rows = await app.db.rows(app.ctx(), 'select 1 as x from practice where project_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('S32 without dates the history says from when to when; a start after the end says nothing', async () => {
    expect(await draft(await finished())).toMatchObject({ startsOn: '2026-03-02', endsOn: '2026-09-30' });
    expect(await draft(await finished({ startsOn: '2027-01-01' }))).toMatchObject({
      startsOn: null,
      endsOn: '2026-09-30',
      missing: ['DURATION'],
    });
  });

  it('S32 the people of the lead edit it; what is left out stays, wrong facts are refused', async () => {
    const id = await finished();
    const made = await draft(id);
    const { editPracticeDraft: edited } = await app.ok<{ editPracticeDraft: View }>(
      lead,
      EDIT,
      changed(made, { lessons: '', costCents: 0, endsOn: '2026-12-31' }),
    );
    expect(edited).toMatchObject({
      summary: 'Neu gefasst',
      body: '',
      result: WHOLE.result,
      lessons: null,
      costCents: 0,
      endsOn: '2026-12-31',
      startsOn: '2026-03-02',
      missing: ['LESSONS'],
      version: 2,
    });
    expect(await app.refused(lead, EDIT, changed(made))).toBe('STALE_VERSION');
    for (const wrong of [
      { startsOn: '2027-01-01' },
      { endsOn: '2026-02-30' },
      { costCents: -1 },
      { costCents: 0.5 },
      { contactId: stranger.personId },
      { contactId: 'x' },
      { title: 'kurz' },
    ])
      expect(await app.refused(lead, EDIT, changed(edited, wrong))).toBe('BAD_INPUT');
    expect(await app.refused(lead, EDIT, changed(edited, { result: 'x'.repeat(5_001) }))).toBe('TOO_LONG');
    // Who works in the project without editing it, and who does not at all.
    for (const actor of [partner, stranger, account])
      expect(await app.refused(actor, EDIT, changed(edited))).toBe('NOT_FOUND');
    expect(await app.refused(null, EDIT, changed(edited))).toBe('NOT_SIGNED_IN');
    for (const actor of [partner, stranger, account])
      expect(await app.refused(actor, DRAFT, { p: id })).toBe('NOT_FOUND');
    expect(await app.refused(lead, DRAFT, { p: randomUUID() })).toBe('NOT_FOUND');
  });

  it('S32 can be taken along as Markdown and JSON', async () => {
    const made = await draft(await finished());
    expect(made.markdown).toBe(
      `# ${made.title}

_Wir bauen gemeinsam._

Wie es **ging**.

## Ergebnis

Zwölf Wohnungen.

## Was nicht funktioniert hat

Die Abstimmung dauerte lange.

- Beteiligte: Leitstadt, Partnerstadt
- Zeitraum: 02.03.2026 – 30.09.2026
- Kosten: 123.456,00\u00a0€
- Ansprechperson: ${await nameOf(lead)}
- Themen: Wohnen
- Quelle: <http://localhost:3000/projekte/vorhaben-${count}>
`,
    );
    expect(JSON.parse(made.json!)).toEqual({
      title: made.title,
      summary: 'Wir bauen gemeinsam.',
      body: 'Wie es **ging**.',
      by: null,
      organisations: ['Leitstadt', 'Partnerstadt'],
      topics: ['Wohnen'],
      startsOn: '2026-03-02',
      endsOn: '2026-09-30',
      ...WHOLE,
      currency: 'EUR',
      contact: await nameOf(lead),
      sourceUrl: `http://localhost:3000/projekte/vorhaben-${count}`,
    });
  });

  it('S32 a draft is seen by those who see the inner work of the project, and by nobody else', async () => {
    const id = await finished();
    const made = await draft(id);
    for (const actor of [lead, partner, editor]) {
      expect(await linked(actor, id)).toEqual({ id: made.id, state: 'DRAFT' });
      expect((await brief(actor, made.id))?.id).toBe(made.id);
      const { practiceDrafts } = await app.ok<{ practiceDrafts: { nodes: { id: string }[] } }>(actor, LIST);
      expect(practiceDrafts.nodes.map((node) => node.id)).toContain(made.id);
    }
    expect(await brief(partner, made.id)).toMatchObject({ canEdit: false, canExport: true });
    for (const actor of [stranger, account, null]) {
      expect(await linked(actor, id)).toBeNull();
      expect(await brief(actor, made.id)).toBeNull();
    }
    expect(await app.ok(stranger, LIST)).toEqual({ practiceDrafts: { nodes: [] } });
    expect(await app.ok(stranger, OWN, { id: made.id })).toEqual({ practiceDraft: null });
    const closed = await finished({ visibility: 'PRIVATE' });
    const hidden = await draft(closed);
    expect(await brief(editor, hidden.id)).toBeNull();
    expect(await brief(lead, hidden.id)).not.toBeNull();
  });

  it('as a brief entry everybody reads it, without the people; only editors show it, only of public projects', async () => {
    const id = await finished();
    const made = await draft(id);
    for (const actor of [lead, partner])
      expect(await app.refused(actor, SHOW, { id: made.id, shown: true })).toBe('NOT_FOUND');
    expect(await app.refused(null, SHOW, { id: made.id, shown: true })).toBe('NOT_SIGNED_IN');
    await app.ok(editor, SHOW, { id: made.id, shown: true });
    expect(await linked(null, id)).toEqual({ id: made.id, state: 'BRIEF' });
    expect(await brief(null, made.id)).toMatchObject({
      state: 'BRIEF',
      contact: null,
      missing: [],
      canEdit: false,
      canExport: false,
      canShow: false,
      markdown: null,
      json: null,
      bodyHtml: '<p>Wie es <strong>ging</strong>.</p>',
    });
    expect((await brief(stranger, made.id))?.contact).toEqual({ id: lead.personId });
    await run(
      lead,
      `editProject(input: { id: "${id}", version: ${await version(id)}, visibility: MEMBERS }) { id }`,
    );
    // Visitors may be answered from a cache for some seconds.
    expect(await brief(account, made.id)).toBeNull();
    expect(await app.refused(editor, SHOW, { id: made.id, shown: false })).toBe('NOT_FOUND');
    await run(
      lead,
      `editProject(input: { id: "${id}", version: ${await version(id)}, visibility: PUBLIC }) { id }`,
    );
    await app.ok(editor, SHOW, { id: made.id, shown: false });
    expect(await brief(account, made.id)).toBeNull();
  });

  it('the database refuses what the rules forbid', async () => {
    const { id } = await draft(await finished());
    const set = (what: string) =>
      app.db.execute(app.ctx(), `update practice set ${what} where id = $1`, [id]);
    await expect(set('project_id = null')).rejects.toThrow(/practice_(facts|source)_check/);
    await expect(set(`consent = 'DECLINED'`)).rejects.toThrow('practice_project_check');
    await expect(set(`starts_on = '2027-01-01'`)).rejects.toThrow('practice_dates_check');
    await expect(set('cost_cents = -1')).rejects.toThrow('practice_cost_check');
    await expect(set(`state = 'PUBLISHED'`)).rejects.toThrow('practice_state_check');
  });

  it('costs as many statements for many projects as for one', async () => {
    const cost = (first: number) =>
      app.statements(() => app.ok(lead, `{ projects(first: ${first}) { nodes { practice { id } } } }`));
    expect(await cost(20)).toBe(await cost(1));
  });

  const nameOf = async ({ personId }: TestActor): Promise<string> =>
    (await app.db.row<{ name: string }>(app.ctx(), 'select name from person where id = $1', [personId]))!
      .name;
});
