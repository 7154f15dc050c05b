import { randomUUID } from 'node:crypto';
import { insertPerson, type TestActor } from '@app/testing';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';

const FORMAT = `id slug kind title state places taken questions takesApplications steps undecided version projectStates ownShare bodyHtml`;
const APPLICATION = `id state message reason report version projectTitle answers { question answer } steps { to needsText isReport }
  format { id title state } project { id } organisation { ... on Municipality { id } } appliedBy { id }
  history { to text actor { id } }`;
const SAVE = `mutation ($input: SupportFormatInput!) { saveSupportFormat(input: $input) { ${FORMAT} } }`;
const SET = `mutation ($id: ID!, $version: Int!, $state: SupportFormatState!) { setSupportFormatState(id: $id, version: $version, state: $state) { ${FORMAT} } }`;
const APPLY = `mutation ($input: ApplyForSupportInput!) { applyForSupport(input: $input) { ${APPLICATION} } }`;
const MOVE = `mutation ($input: MoveSupportApplicationInput!) { moveSupportApplication(input: $input) { ${APPLICATION} } }`;
const LIST = `{ supportFormats(first: 50) { nodes { ${FORMAT} } } }`;
const ONE = `query ($slug: String!) { supportFormat(slug: $slug) { ${FORMAT} } }`;
const APPLICATIONS = `query ($id: ID, $states: [SupportApplicationState!]) { supportApplications(formatId: $id, states: $states, first: 10) { nodes { ${APPLICATION} } } }`;
const OF_PROJECT = `query ($slug: String!) { project(slug: $slug) { supportApplications { ${APPLICATION} } } }`;

interface Format {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly taken: number;
  readonly version: number;
  readonly undecided: number | null;
}
interface Application {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly project: { id: string } | null;
  readonly steps: { to: string }[];
}

describe('support formats', () => {
  let scene: ProjectScene;
  let editor: TestActor;
  let lead: Member;
  let project: ProjectView;
  let count = 0;
  beforeAll(async () => {
    scene = await ProjectScene.start();
    editor = await insertPerson(scene.app, { instanceRoles: ['EDITOR'] });
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    scene.app.clock.set('2026-05-04T08:00:00Z');
    await scene.execute('delete from rate_limit');
    lead = await scene.member();
    project = await scene.seeking(lead);
  });

  const refused = (actor: TestActor | null, document: string, variables: object) =>
    scene.app.refused(actor, document, { ...variables });
  const run = async <Result>(actor: TestActor | null, document: string, variables: object = {}) =>
    Object.values(await scene.app.ok<Record<string, Result>>(actor, document, { ...variables }))[0]!;
  const words = (values: object = {}) => ({
    kind: 'MODERATION',
    title: `Moderierte Werkstatt ${++count}`,
    summary: 'Ein Tag mit allen Partnern.',
    body: 'Mit **Protokoll**.',
    places: 2,
    projectStates: ['SEEKING_PARTNERS', 'PREPARING'],
    questions: ['Wer nimmt teil?'],
    ...values,
  });
  const draft = (values: object = {}) =>
    run<Format>(editor, SAVE, { input: { ...words(values), idempotencyKey: randomUUID() } });
  const open = async (values: object = {}): Promise<Format> => {
    const { id, version } = await draft(values);
    return run<Format>(editor, SET, { id, version, state: 'OPEN' });
  };
  const applying = (format: { id: string }, values: object = {}) => ({
    input: {
      formatId: format.id,
      projectId: project.id,
      message: 'Wir brauchen einen Anfang.',
      answers: [{ question: 'Wer nimmt teil?', answer: 'Drei Bauämter' }],
      ...values,
    },
  });
  const apply = (format: { id: string }, actor: TestActor = lead, values: object = {}) =>
    run<Application>(actor, APPLY, applying(format, values));
  const moving = (of: Application, to: string, text?: string) => ({
    input: { id: of.id, version: of.version, to, text },
  });
  const move = (actor: TestActor, of: Application, to: string, text?: string) =>
    run<Application>(actor, MOVE, moving(of, to, text));
  const formatNow = (format: Format, actor: TestActor | null = editor) =>
    run<Format | null>(actor, ONE, { slug: format.slug });

  it('editors write formats, and nobody else; drafts and what is put away only they see', async () => {
    const made = await draft({ ownShare: 'Reisekosten' });
    expect(made).toMatchObject({
      state: 'DRAFT',
      taken: 0,
      version: 1,
      steps: ['OPEN', 'ARCHIVED'],
      undecided: 0,
      takesApplications: false,
      ownShare: 'Reisekosten',
      bodyHtml: '<p>Mit <strong>Protokoll</strong>.</p>',
    });
    for (const actor of [null, lead]) expect(await formatNow(made, actor)).toBeNull();
    for (const actor of [lead, await scene.member()])
      expect(await refused(actor, SAVE, { input: { ...words(), idempotencyKey: randomUUID() } })).toBe(
        'NOT_FOUND',
      );
    expect(await refused(null, SAVE, { input: words() })).toBe('NOT_SIGNED_IN');
    expect(await refused(lead, SET, { id: made.id, version: 1, state: 'OPEN' })).toBe('NOT_FOUND');
    const shown = await run<Format>(editor, SET, { id: made.id, version: 1, state: 'OPEN' });
    expect(await formatNow(shown, lead)).toMatchObject({
      takesApplications: true,
      steps: [],
      undecided: null,
    });
    expect(await refused(editor, SET, { id: made.id, version: 1, state: 'CLOSED' })).toBe('STALE_VERSION');
    expect(await refused(editor, SET, { id: made.id, version: 2, state: 'DRAFT' })).toBe(
      'SUPPORT_STEP_UNKNOWN',
    );
    const nodes = async (actor: TestActor | null) =>
      (await run<{ nodes: Format[] }>(actor, LIST)).nodes.map(({ id }) => id);
    const hidden = await draft();
    expect(await nodes(lead)).toContain(made.id);
    expect(await nodes(lead)).not.toContain(hidden.id);
    expect(await nodes(editor)).toContain(hidden.id);
  });

  it('a new format is made once per key, with an address of its own; changes name their version', async () => {
    const input = { ...words(), idempotencyKey: randomUUID() };
    const [one, same] = await Promise.all([
      run<Format>(editor, SAVE, { input }),
      run<Format>(editor, SAVE, { input }),
    ]);
    expect(same.id).toBe(one.id);
    const twin = await run<Format>(editor, SAVE, { input: { ...input, idempotencyKey: randomUUID() } });
    expect(twin.id).not.toBe(one.id);
    expect(twin.slug).not.toBe(one.slug);
    const change = { ...input, idempotencyKey: undefined, id: one.id, version: 1, places: 5 };
    expect(await run(editor, SAVE, { input: change })).toMatchObject({ places: 5, version: 2 });
    expect(await refused(editor, SAVE, { input: change })).toBe('STALE_VERSION');
    expect(await refused(editor, SAVE, { input: { ...change, id: randomUUID() } })).toBe('NOT_FOUND');
  });

  it('a project applies with answers; the editors and its people see the same', async () => {
    const format = await open();
    const sent = await apply(format);
    const seen = {
      state: 'SUBMITTED',
      message: 'Wir brauchen einen Anfang.',
      answers: [{ question: 'Wer nimmt teil?', answer: 'Drei Bauämter' }],
      projectTitle: project.title,
      format: { title: format.title },
      project: { id: project.id },
      organisation: { id: lead.town },
      appliedBy: { id: lead.personId },
      history: [{ to: 'SUBMITTED', text: null, actor: { id: lead.personId } }],
    };
    expect(sent).toMatchObject({ ...seen, steps: [{ to: 'WITHDRAWN', needsText: false, isReport: false }] });
    const { nodes } = await run<{ nodes: Application[] }>(editor, APPLICATIONS, { id: format.id });
    expect(nodes).toMatchObject([seen]);
    expect(nodes[0]!.steps.map(({ to }) => to)).toEqual(['ACCEPTED', 'WAITING', 'REFUSED']);
    expect((await formatNow(format))?.undecided).toBe(1);
    // Colleagues of partners read along and can do nothing; others see nothing.
    const colleague = await scene.colleague(lead.town);
    const { supportApplications: [read] = [] } = await run<{ supportApplications: Application[] }>(
      colleague,
      OF_PROJECT,
      { slug: project.id },
    );
    expect(read).toMatchObject({ id: sent.id, steps: [] });
    for (const actor of [await scene.member(), null])
      expect(await run(actor, OF_PROJECT, { slug: project.id })).toEqual({ supportApplications: [] });
    expect(await refused(lead, APPLICATIONS, { id: format.id })).toBe('NOT_FOUND');
    expect(await refused(null, APPLICATIONS, {})).toBe('NOT_SIGNED_IN');
  });

  it('is refused when the format is not open, the day is wrong, the project unfit or already in', async () => {
    const hidden = await draft();
    expect(await refused(lead, APPLY, applying(hidden))).toBe('NOT_FOUND');
    expect(await refused(lead, APPLY, applying({ id: randomUUID() }))).toBe('NOT_FOUND');
    const later = await open({ opensOn: '2026-05-05', applyBy: '2026-05-06' });
    expect(await refused(lead, APPLY, applying(later))).toBe('SUPPORT_NOT_OPEN');
    // Half past midnight of the fifth in Germany, then of the seventh.
    scene.app.clock.set('2026-05-04T22:30:00Z');
    const { id } = await apply(later);
    await scene.execute('delete from support_application where id = $1', id);
    scene.app.clock.set('2026-05-06T22:30:00Z');
    expect(await refused(lead, APPLY, applying(later))).toBe('SUPPORT_NOT_OPEN');
    const running = await open({ projectStates: ['RUNNING'] });
    expect(await refused(lead, APPLY, applying(running))).toBe('SUPPORT_PROJECT_UNFIT');
    const format = await open();
    for (const answers of [[], [{ question: 'Etwas anderes?', answer: 'Ja' }]])
      expect(await refused(lead, APPLY, applying(format, { answers }))).toBe('BAD_INPUT');
    expect(await refused(lead, APPLY, applying(format, { message: ' ' }))).toBe('BAD_INPUT');
    // Who does not edit the project, be it a colleague, somebody else or the staff.
    for (const actor of [await scene.colleague(lead.town), await scene.member(), editor])
      expect(await refused(actor, APPLY, applying(format))).toBe('NOT_FOUND');
    expect(await refused(null, APPLY, applying(format))).toBe('NOT_SIGNED_IN');
    const results = await Promise.all(
      Array.from({ length: 10 }, () => scene.app.gql(lead, APPLY, applying(format))),
    );
    const codes = results.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'OK');
    expect(codes.sort()).toEqual(['OK', ...Array.from({ length: 9 }, () => 'SUPPORT_APPLIED_ALREADY')]);
  });

  it('from the application over the waiting list to the report, every step with who and why', async () => {
    const format = await open();
    const waiting = await move(editor, await apply(format), 'WAITING', 'Im Herbst wird ein Platz frei.');
    expect(waiting).toMatchObject({ state: 'WAITING', reason: 'Im Herbst wird ein Platz frei.' });
    const accepted = await move(editor, waiting, 'ACCEPTED');
    expect(accepted).toMatchObject({ state: 'ACCEPTED', reason: null });
    expect((await formatNow(format))?.taken).toBe(1);
    const running = await move(lead, accepted, 'RUNNING');
    expect(await refused(lead, MOVE, moving(running, 'DONE'))).toBe('REASON_REQUIRED');
    expect(await refused(lead, MOVE, moving(running, 'DONE', ' \n '))).toBe('REASON_REQUIRED');
    const done = await move(lead, running, 'DONE', 'Drei Städte haben sich verabredet.');
    expect(done).toMatchObject({
      state: 'DONE',
      report: 'Drei Städte haben sich verabredet.',
      steps: [],
      history: [
        { to: 'SUBMITTED', text: null, actor: { id: lead.personId } },
        { to: 'WAITING', text: 'Im Herbst wird ein Platz frei.', actor: { id: editor.personId } },
        { to: 'ACCEPTED', text: null, actor: { id: editor.personId } },
        { to: 'RUNNING', text: null, actor: { id: lead.personId } },
        { to: 'DONE', text: 'Drei Städte haben sich verabredet.', actor: { id: lead.personId } },
      ],
    });
    // What is over leaves its place taken and the way free for another application.
    expect((await formatNow(format))?.taken).toBe(1);
    await apply(format);
  });

  it('where the project never reports, the editors end the support with a reason that its people hear', async () => {
    const format = await open();
    const accepted = await move(editor, await apply(format), 'ACCEPTED');
    expect(await refused(editor, MOVE, moving(accepted, 'DONE', 'Zu früh'))).toBe('SUPPORT_STEP_UNKNOWN');
    const running = await move(editor, accepted, 'RUNNING');
    expect(running.steps).toEqual([{ to: 'DONE', needsText: true, isReport: false }]);
    expect(await refused(editor, MOVE, moving(running, 'DONE', ' '))).toBe('REASON_REQUIRED');
    expect(await refused(editor, MOVE, moving(running, 'DONE', 'x'.repeat(2_001)))).toBe('TOO_LONG');
    for (const actor of [await scene.colleague(lead.town), await scene.member()])
      expect(await refused(actor, MOVE, moving(running, 'DONE', 'Vorbei'))).toBe('NOT_FOUND');
    const reason = 'Seit einem Jahr kam kein Bericht.';
    const ended = await move(editor, running, 'DONE', reason);
    expect(ended).toMatchObject({ state: 'DONE', reason, report: null, steps: [] });
    expect(await refused(lead, MOVE, moving(ended, 'DONE', 'Doch noch'))).toBe('SUPPORT_STEP_UNKNOWN');
    const { supportApplications } = await run<{ supportApplications: object[] }>(lead, OF_PROJECT, {
      slug: project.id,
    });
    expect(supportApplications).toMatchObject([
      {
        reason,
        report: null,
        history: [{}, {}, {}, { to: 'DONE', text: reason, actor: { id: editor.personId } }],
      },
    ]);
    await scene.app.settle();
    expect((await scene.told(lead)).filter(({ kind }) => kind === 'support.decided')[0]).toMatchObject({
      title: 'Die Unterstützung für Ihr Projekt ist beendet',
      text: expect.stringContaining(reason),
    });
    // It had its place; the way is free for another application.
    expect((await formatNow(format))?.taken).toBe(1);
    await apply(format);
    // The database keeps reasons and reports apart as well.
    for (const values of [`report = 'Bericht'`, 'reason = null'])
      await expect(
        scene.execute(`update support_application set ${values} where id = $1`, ended.id),
      ).rejects.toThrow('support_application_done_check');
  });

  it('refusals need a reason, withdrawals give the place back, and nobody decides for the other side', async () => {
    const format = await open();
    const sent = await apply(format);
    expect(await refused(editor, MOVE, moving(sent, 'REFUSED'))).toBe('REASON_REQUIRED');
    expect(await refused(lead, MOVE, moving(sent, 'ACCEPTED'))).toBe('SUPPORT_STEP_UNKNOWN');
    expect(await refused(editor, MOVE, moving(sent, 'WITHDRAWN'))).toBe('SUPPORT_STEP_UNKNOWN');
    for (const actor of [await scene.colleague(lead.town), await scene.member()])
      expect(await refused(actor, MOVE, moving(sent, 'WITHDRAWN'))).toBe('NOT_FOUND');
    expect(await refused(null, MOVE, moving(sent, 'WITHDRAWN'))).toBe('NOT_SIGNED_IN');
    const accepted = await move(editor, sent, 'ACCEPTED');
    expect(await refused(editor, MOVE, moving(sent, 'REFUSED', 'Doch nicht'))).toBe('STALE_VERSION');
    await move(lead, accepted, 'WITHDRAWN');
    expect((await formatNow(format))?.taken).toBe(0);
    const again = await move(editor, await apply(format), 'REFUSED', 'Das passt besser zur Beratung.');
    expect(again).toMatchObject({ state: 'REFUSED', reason: 'Das passt besser zur Beratung.', steps: [] });
  });

  it('fifty acceptances at once never give away more places than there are', async () => {
    const format = await open({ places: 3 });
    const sent: Application[] = [];
    for (let n = 0; n < 50; n++) {
      const other = n === 0 ? project : await scene.seeking(lead);
      await scene.execute('delete from rate_limit');
      sent.push(await apply(format, lead, { projectId: other.id }));
    }
    const results = await Promise.all(
      sent.map((one) => scene.app.gql(editor, MOVE, moving(one, 'ACCEPTED'))),
    );
    const codes = results.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'OK');
    expect(codes.filter((code) => code === 'OK')).toHaveLength(3);
    expect(codes.filter((code) => code === 'SUPPORT_FULL')).toHaveLength(47);
    expect(await formatNow(format)).toMatchObject({ taken: 3, undecided: 47 });
    const { nodes } = await run<{ nodes: Application[] }>(editor, APPLICATIONS, {
      id: format.id,
      states: ['ACCEPTED'],
    });
    expect(nodes).toHaveLength(3);
    // Fewer places than are taken cannot be offered; a place given back is given away once.
    const current = await formatNow(format);
    const input = { ...words(), id: format.id, version: current.version, places: 2 };
    expect(await refused(editor, SAVE, { input })).toBe('BAD_INPUT');
    await move(lead, nodes[0]!, 'WITHDRAWN');
    const rest = sent.filter(({ id }) => nodes.every((node) => node.id !== id)).slice(0, 10);
    const second = await Promise.all(rest.map((one) => scene.app.gql(editor, MOVE, moving(one, 'ACCEPTED'))));
    expect(second.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('a private project shows the editors what it applies with, and nothing else of it', async () => {
    const closed = await scene.seeking(lead, { visibility: 'PRIVATE' });
    const format = await open();
    const sent = await apply(format, lead, { projectId: closed.id });
    const { nodes } = await run<{ nodes: Application[] }>(editor, APPLICATIONS, { id: format.id });
    expect(nodes).toMatchObject([{ id: sent.id, projectTitle: closed.title, project: null }]);
    expect(await run(editor, OF_PROJECT, { slug: closed.id })).toBeNull();
    expect(await move(editor, sent, 'ACCEPTED')).toMatchObject({ state: 'ACCEPTED', project: null });
  });

  it('of a project that moderation has hidden, those who no longer see it decide nothing', async () => {
    const colleague = await scene.colleague(lead.town);
    await scene.run(lead, scene.PERSON, {
      p: project.id,
      person: colleague.personId,
      role: 'EDITOR',
      o: lead.town,
    });
    const sent = await apply(await open());
    await scene.execute(
      `update project set hidden_at = now(), hidden_reason = 'Werbung' where id = $1`,
      project.id,
    );
    expect(await refused(colleague, MOVE, moving(sent, 'WITHDRAWN'))).toBe('NOT_FOUND');
    const stateOf = () => scene.rows('select state from support_application where id = $1', sent.id);
    expect(await stateOf()).toEqual([{ state: 'SUBMITTED' }]);
    expect(await move(lead, sent, 'WITHDRAWN')).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('editors hear of applications, the people who lead or edit of decisions', async () => {
    const format = await open();
    const other = await scene.colleague(lead.town);
    await scene.run(lead, scene.PERSON, {
      p: project.id,
      person: other.personId,
      role: 'MEMBER',
      o: lead.town,
    });
    const sent = await apply(format);
    await scene.app.settle();
    const about = async (actor: TestActor) =>
      (await scene.told(actor)).filter(({ kind }) => kind.startsWith('support.'));
    expect(await about(editor)).toEqual(
      expect.arrayContaining([
        {
          kind: 'support.applied',
          title: 'Ein Projekt bewirbt sich um Unterstützung',
          text: `${format.title}. Bitte entscheiden Sie über die Bewerbung.`,
          reason: 'weil Sie zum Team der Plattform gehören',
          url: '/verwaltung/unterstuetzung',
        },
      ]),
    );
    expect(await about(lead)).toEqual([]);
    await move(editor, sent, 'REFUSED', 'Das passt besser zur Beratung.');
    await scene.app.settle();
    expect(await about(lead)).toEqual([
      {
        kind: 'support.decided',
        title: 'Ihre Bewerbung um Unterstützung wurde abgelehnt',
        text: `${format.title} (Projekt: ${project.title}). Begründung: Das passt besser zur Beratung.`,
        reason: 'weil Sie das Projekt leiten',
        url: `/projekte/${project.id}/unterstuetzung`,
      },
    ]);
    expect(await about(other)).toEqual([]);
  });

  it('costs as many statements for many applications as for one', async () => {
    const cost = () => scene.app.statements(() => run(lead, OF_PROJECT, { slug: project.id }));
    await apply(await open());
    const one = await cost();
    for (let n = 0; n < 4; n++) await apply(await open());
    expect(await cost()).toBe(one);
  });

  it('the database refuses what the rules forbid', async () => {
    const format = await open({ places: 1 });
    const sent = await apply(format);
    const set = (what: string) =>
      scene.execute(`update support_application set ${what} where id = $1`, sent.id);
    await expect(set(`state = 'REFUSED'`)).rejects.toThrow('support_application_reason_check');
    await expect(set(`state = 'DONE'`)).rejects.toThrow('support_application_done_check');
    await expect(
      scene.execute(`update support_application_step set text = 'x' where application_id = $1`, sent.id),
    ).rejects.toThrow('only added to');
    await set(`state = 'ACCEPTED'`);
    const second = await apply(format, lead, { projectId: (await scene.seeking(lead)).id });
    await expect(
      scene.execute(`update support_application set state = 'ACCEPTED' where id = $1`, second.id),
    ).rejects.toThrow('support_format_taken_check');
    await scene.execute('delete from project where id = $1', project.id);
    expect((await formatNow(format))?.taken).toBe(0);
  });
});
