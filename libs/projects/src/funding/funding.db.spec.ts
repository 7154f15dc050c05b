import { randomUUID } from 'node:crypto';
import { insertPerson, type TestActor } from '@app/testing';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';
import { FundingSweep } from './funding.sweep.js';

const FUNDING = `id fundings { id state steps deadlineOn requestedCents totalCents notes version canEdit canRemove
  programme { id name maxRate laender { key } } unfit { code text partnerId }
  shares { partnerId amountCents organisation { ... on Municipality { id } } } }`;
const ADD = `mutation ($input: AddFundingInput!) { addFunding(input: $input) { ${FUNDING} } }`;
const EDIT = `mutation ($input: EditFundingInput!) { editFunding(input: $input) { ${FUNDING} } }`;
const STATE = `mutation ($id: ID!, $version: Int!, $state: ProjectFundingState!) { setFundingState(id: $id, version: $version, state: $state) { ${FUNDING} } }`;
const REMOVE = `mutation ($id: ID!, $version: Int!) { removeFunding(id: $id, version: $version) { ${FUNDING} } }`;
const READ = `query ($slug: String!) { project(slug: $slug) { ${FUNDING} } }`;
const SAVE = `mutation ($input: FundingProgrammeInput!) { saveFundingProgramme(input: $input) { id name version isArchived laender { key name } deadlineOn } }`;
const CATALOGUE = `query ($archived: Boolean, $project: ID!) { fundingProgrammes(archived: $archived, first: 50) { nodes { id name isExample unfitFor(projectId: $project) { text } } } }`;
const IMPORT = `mutation ($csv: String!, $dryRun: Boolean!) { importFundingProgrammes(csv: $csv, dryRun: $dryRun) { isDry added changed unchanged archived problems { line field code text } } }`;

interface FundingView {
  readonly id: string;
  readonly state: string;
  readonly steps: string[];
  readonly version: number;
  readonly deadlineOn: string | null;
  readonly canEdit: boolean;
  readonly unfit: { code: string; text: string; partnerId: string }[];
  readonly shares: { partnerId: string; amountCents: number }[];
}

describe('funding of a project', () => {
  let scene: ProjectScene;
  let editor: TestActor;
  let lead: Member;
  let freyung: Member;
  let project: ProjectView;
  let count = 0;
  beforeAll(async () => {
    scene = await ProjectScene.start();
    editor = { ...(await insertPerson(scene.app)), instanceRoles: ['EDITOR'] };
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    scene.app.clock.set('2026-05-04T08:00:00Z');
    await scene.execute('delete from rate_limit');
    await scene.execute('delete from project_funding');
    lead = await scene.member('Dörentrupp', { landKey: '05' });
    freyung = await scene.member('Freyung', { landKey: '09' });
    project = await scene.partner(lead, freyung, await scene.seeking(lead));
    await scene.app.settle();
  });

  const refused = (actor: TestActor | null, document: string, variables: object) =>
    scene.app.refused(actor, document, { ...variables });
  const programme = async (values: object = {}): Promise<string> =>
    (
      await scene.app.ok<{ saveFundingProgramme: { id: string } }>(editor, SAVE, {
        input: { name: `Beispielprogramm ${++count}`, funder: 'Beispielland', ...values },
      })
    ).saveFundingProgramme.id;
  const partner = (town: string): string =>
    project.partners.find(({ organisation }) => organisation.id === town)!.id;
  const input = async (values: object = {}) => ({
    projectId: project.id,
    programmeId: await programme(),
    requestedCents: 80_000_00,
    totalCents: 100_000_00,
    shares: [
      { partnerId: partner(lead.town), amountCents: 15_000_00 },
      { partnerId: partner(freyung.town), amountCents: 5_000_00 },
    ],
    idempotencyKey: randomUUID(),
    ...values,
  });
  const run = async (actor: TestActor | null, document: string, variables: object): Promise<FundingView[]> =>
    Object.values(
      await scene.app.ok<Record<string, { fundings: FundingView[] }>>(actor, document, { ...variables }),
    )[0]!.fundings;
  const add = async (values: object = {}): Promise<FundingView> =>
    (await run(lead, ADD, { input: await input(values) }))[0]!;
  const remind = () => scene.app.get(FundingSweep).remindDue(scene.app.ctx());
  const told = async (actor: TestActor) =>
    (await scene.told(actor)).filter(({ kind }) => kind === 'project.funding-due');

  describe('S31', () => {
    it('own shares and requested sum make up the total, within what the programme pays', async () => {
      const funding = await add({ programmeId: await programme({ maxRate: 80 }) });
      expect(funding).toMatchObject({
        state: 'DRAFT',
        requestedCents: 80_000_00,
        totalCents: 100_000_00,
        shares: [
          { amountCents: 15_000_00, organisation: { id: lead.town } },
          { amountCents: 5_000_00, organisation: { id: freyung.town } },
        ],
        canEdit: true,
        steps: ['SUBMITTED'],
      });
      for (const [values, code] of [
        [{ totalCents: 100_000_01 }, 'FUNDING_SUM'],
        [{ shares: [] }, 'FUNDING_SUM'],
        [{ programmeId: await programme({ maxRate: 79 }) }, 'FUNDING_RATE'],
        [{ requestedCents: -1 }, 'BAD_INPUT'],
        [{ programmeId: randomUUID() }, 'BAD_INPUT'],
        [{ deadlineOn: '2026-13-01' }, 'BAD_INPUT'],
        [{ shares: [{ partnerId: randomUUID(), amountCents: 20_000_00 }] }, 'BAD_INPUT'],
      ] as const)
        expect(await refused(lead, ADD, { input: await input(values) })).toBe(code);
      const other = await scene.seeking(lead);
      const foreign = [{ partnerId: other.partners[0]!.id, amountCents: 20_000_00 }];
      expect(await refused(lead, ADD, { input: await input({ shares: foreign }) })).toBe('BAD_INPUT');
    });

    it('a programme limited to NRW is marked “nicht für Freyung”, for nobody else and in the catalogue too', async () => {
      const name = `Beispielprogramm ${count + 1}`;
      const funding = await add({ programmeId: await programme({ landKeys: ['05'] }) });
      expect(funding.unfit).toEqual([
        {
          code: 'OTHER_LAND',
          partnerId: partner(freyung.town),
          text: 'Nicht für Freyung: Das Programm gilt nur für Nordrhein-Westfalen.',
        },
      ]);
      expect((await add()).unfit).toEqual([]);
      expect((await add({ programmeId: await programme({ landKeys: ['05', '09'] }) })).unfit).toEqual([]);
      const texts = async (actor: TestActor, projectId: string) =>
        (
          await scene.app.ok<{
            fundingProgrammes: { nodes: { name: string; unfitFor: { text: string }[] }[] };
          }>(actor, CATALOGUE, { project: projectId })
        ).fundingProgrammes.nodes
          .find((node) => node.name === name)!
          .unfitFor.map(({ text }) => text);
      expect(await texts(lead, project.id)).toEqual([
        'Nicht für Freyung: Das Programm gilt nur für Nordrhein-Westfalen.',
      ]);
      const closed = await scene.create(lead, { visibility: 'PRIVATE' });
      expect(await texts(freyung, closed.id)).toEqual([]);
    });

    it('with a deadline in 30 days people are reminded 30, 14 and 3 days before, each once', async () => {
      await add({ deadlineOn: '2026-06-03' });
      expect(await Promise.all([remind(), remind()]).then(([a, b]) => a + b)).toBe(1);
      await scene.app.settle();
      expect(await told(freyung)).toMatchObject([
        {
          title: 'In 30 Tagen endet eine Antragsfrist',
          reason: 'weil Sie in dem Projekt mitarbeiten',
          url: expect.stringContaining(`/projekte/${project.id}/foerderung`) as string,
        },
      ]);
      expect(await told(lead)).toMatchObject([{ reason: 'weil Sie das Projekt leiten' }]);
      const when: string[] = [];
      for (let day = 4; day <= 40; day++) {
        scene.app.clock.set(new Date(Date.UTC(2026, 4, day, 8)).toISOString());
        if ((await remind()) > 0) when.push(scene.app.clock.now().toISOString().slice(0, 10));
        await scene.app.settle();
      }
      expect(when).toEqual(['2026-05-20', '2026-05-31']);
      expect(await told(freyung)).toMatchObject([{ title: 'In 3 Tagen endet eine Antragsfrist' }]);
    });

    it('by the calendar of Germany, not for days that had passed, and anew when the deadline moves', async () => {
      const funding = await add({ deadlineOn: '2026-05-24' });
      // 23:30 and 00:30 of the tenth of May in Germany, 14 days before.
      scene.app.clock.set('2026-05-09T21:30:00Z');
      expect(await remind()).toBe(0);
      scene.app.clock.set('2026-05-09T22:30:00Z');
      expect(await remind()).toBe(1);
      const { programmeId: _, projectId: __, idempotencyKey: ___, ...words } = await input();
      const [moved] = await run(lead, EDIT, {
        input: { ...words, id: funding.id, version: funding.version, deadlineOn: '2026-06-20' },
      });
      scene.app.clock.set('2026-05-21T08:00:00Z');
      expect(await remind()).toBe(1);
      expect(await remind()).toBe(0);
      // Nothing has run for weeks: one reminder for the two days that were due.
      scene.app.clock.set('2026-06-18T08:00:00Z');
      expect(await remind()).toBe(1);
      await scene.app.settle();
      expect((await told(lead))[0]!.title).toBe('In 2 Tagen endet eine Antragsfrist');
      scene.app.clock.set('2026-06-21T08:00:00Z');
      expect(await remind()).toBe(0);
      expect(moved!.deadlineOn).toBe('2026-06-20');
    });

    it('what is submitted reminds of nothing, and neither does a project that rests', async () => {
      const funding = await add({ deadlineOn: '2026-05-10' });
      await add({ deadlineOn: '2026-05-10' });
      await run(lead, STATE, { id: funding.id, version: funding.version, state: 'SUBMITTED' });
      const current = (await scene.read(lead, project.id))!;
      await scene.step(lead, current, 'PAUSED', 'Sommerpause');
      scene.app.clock.set('2026-05-08T08:00:00Z');
      expect(await remind()).toBe(0);
      await scene.step(lead, (await scene.read(lead, project.id))!, 'SEEKING_PARTNERS');
      expect(await remind()).toBe(1);
    });
  });

  it('goes from the draft to a decision; what is submitted stays as it is', async () => {
    const { id } = await add();
    const state = (version: number, to: string) => run(lead, STATE, { id, version, state: to });
    expect(await refused(lead, STATE, { id, version: 1, state: 'APPROVED' })).toBe('FUNDING_STEP_UNKNOWN');
    expect((await state(1, 'SUBMITTED'))[0]).toMatchObject({
      state: 'SUBMITTED',
      version: 2,
      canEdit: false,
    });
    expect(await refused(lead, STATE, { id, version: 1, state: 'APPROVED' })).toBe('STALE_VERSION');
    const { programmeId: _, projectId: __, idempotencyKey: ___, ...words } = await input();
    expect(await refused(lead, EDIT, { input: { ...words, id, version: 2 } })).toBe('FUNDING_NOT_DRAFT');
    expect(await refused(lead, REMOVE, { id, version: 2 })).toBe('FUNDING_NOT_DRAFT');
    expect((await state(2, 'APPROVED'))[0]).toMatchObject({ state: 'APPROVED', steps: ['SUBMITTED'] });
    await state(3, 'SUBMITTED');
    expect((await state(4, 'DRAFT'))[0]).toMatchObject({ canEdit: true });
    expect(await run(lead, REMOVE, { id, version: 5 })).toEqual([]);
  });

  it('a programme that pays less by now is looked at again before a draft is submitted', async () => {
    const programmeId = await programme({ maxRate: 80 });
    const saved = { name: `Beispielprogramm ${count}`, funder: 'Beispielland', id: programmeId, version: 1 };
    const { id, version } = await add({ programmeId });
    await scene.app.ok(editor, SAVE, { input: { ...saved, maxRate: 79 } });
    expect(await refused(lead, STATE, { id, version, state: 'SUBMITTED' })).toBe('FUNDING_RATE');
    await scene.app.ok(editor, SAVE, { input: { ...saved, version: 2, maxRate: 80 } });
    await run(lead, STATE, { id, version, state: 'SUBMITTED' });
    // What the funder already has is not measured again.
    await scene.app.ok(editor, SAVE, { input: { ...saved, version: 3, maxRate: 50 } });
    expect((await run(lead, STATE, { id, version: version + 1, state: 'APPROVED' }))[0]).toMatchObject({
      state: 'APPROVED',
    });
  });

  it('only for those who edit the project; partners read, others see nothing', async () => {
    const { id } = await add();
    expect(await run(freyung, READ, { slug: project.id })).toMatchObject([{ id, canEdit: false, steps: [] }]);
    expect(await run(await scene.member(), READ, { slug: project.id })).toEqual([]);
    expect(await run(null, READ, { slug: project.id })).toEqual([]);
    for (const actor of [freyung, await scene.member()]) {
      expect(await refused(actor, ADD, { input: await input() })).toBe('NOT_FOUND');
      expect(await refused(actor, STATE, { id, version: 1, state: 'SUBMITTED' })).toBe('NOT_FOUND');
      expect(await refused(actor, REMOVE, { id, version: 1 })).toBe('NOT_FOUND');
    }
    expect(await refused(null, ADD, { input: await input() })).toBe('NOT_SIGNED_IN');
  });

  it('is added once, however often it is sent, and costs as many statements for many as for one', async () => {
    const same = await input();
    await Promise.all([run(lead, ADD, { input: same }), run(lead, ADD, { input: same })]);
    const cost = () => scene.app.statements(() => run(freyung, READ, { slug: project.id }));
    const one = await cost();
    for (let n = 0; n < 4; n++) await add({ programmeId: await programme({ landKeys: ['05'] }) });
    expect(await run(freyung, READ, { slug: project.id })).toHaveLength(5);
    expect(await cost()).toBe(one);
  });

  it('the database refuses what the rules forbid', async () => {
    const { id, shares } = await add();
    const set = (what: string) => scene.execute(`update project_funding set ${what} where id = $1`, id);
    await expect(set('requested_cents = 1')).rejects.toThrow('project_funding_sum');
    await expect(set('total_cents = 0, requested_cents = 0')).rejects.toThrow('project_funding_total_check');
    await expect(set('requested_cents = -1')).rejects.toThrow('project_funding_requested_check');
    await expect(
      scene.execute('delete from project_funding_share where partner_id = $1', shares[0]!.partnerId),
    ).rejects.toThrow('project_funding_sum');
    await expect(scene.execute(`update funding_programme set land_keys = '{17}'`)).rejects.toThrow(
      'funding_programme_laender_check',
    );
  });

  describe('programmes', () => {
    const load = async (csv: string, dryRun: boolean, actor: TestActor = editor) =>
      (
        await scene.app.ok<{ importFundingProgrammes: Record<string, unknown> }>(actor, IMPORT, {
          csv,
          dryRun,
        })
      ).importFundingProgrammes;

    it('are kept by editors, and by nobody else', async () => {
      const name = `Beispielprogramm ${++count}`;
      const values = { name, funder: 'Beispielland', landKeys: ['09', '05'], deadlineOn: '2027-03-31' };
      const { saveFundingProgramme: saved } = await scene.app.ok<{ saveFundingProgramme: { id: string } }>(
        editor,
        SAVE,
        { input: values },
      );
      expect(saved).toMatchObject({
        version: 1,
        laender: [{ name: 'Bayern' }, { name: 'Nordrhein-Westfalen' }],
      });
      expect(await refused(editor, SAVE, { input: values })).toBe('PROGRAMME_KNOWN');
      const changed = { ...values, id: saved.id, version: 1, isArchived: true };
      expect(await scene.app.ok(editor, SAVE, { input: changed })).toMatchObject({
        saveFundingProgramme: { version: 2, isArchived: true },
      });
      expect(await refused(editor, SAVE, { input: changed })).toBe('STALE_VERSION');
      expect(await refused(editor, SAVE, { input: { ...values, id: randomUUID(), version: 1 } })).toBe(
        'PROGRAMME_KNOWN',
      );
      expect(await refused(editor, SAVE, { input: { ...values, name: 'x', landKeys: ['17'] } })).toBe(
        'BAD_INPUT',
      );
      expect(await refused(editor, SAVE, { input: { ...values, name: 'x', maxRate: 101 } })).toBe(
        'BAD_INPUT',
      );
      expect(await refused(editor, SAVE, { input: { ...values, name: 'x', url: 'javascript:x' } })).toBe(
        'BAD_INPUT',
      );
      expect(await refused(lead, SAVE, { input: { ...values, name: 'y' } })).toBe('NOT_FOUND');
      expect(await refused(null, CATALOGUE, { project: project.id })).toBe('NOT_SIGNED_IN');
      // No longer offered.
      expect(await refused(lead, ADD, { input: await input({ programmeId: saved.id }) })).toBe('BAD_INPUT');
    });

    it('come from a CSV file: first tried, then written, and a second time nothing changes', async () => {
      const name = `Einfuhr ${++count}`;
      const csv = `name;foerdergeber;laender;frist;foerdersatz\n${name};Beispielland;Bayern;31.03.2027;80\n${name} B;Beispielland;;laufend;\n`;
      const both = [name, `${name} B`];
      const rows = () => scene.rows('select 1 from funding_programme where name = any($1)', both);
      expect(await load(csv, true)).toMatchObject({ isDry: true, added: both, changed: [], problems: [] });
      expect(await rows()).toHaveLength(0);
      expect(await load(csv, false)).toMatchObject({ isDry: false, added: both });
      expect(await rows()).toHaveLength(2);
      expect(await load(csv, false)).toMatchObject({ added: [], changed: [], unchanged: 2 });
      expect(await load(csv.replace(';80', ';90'), false)).toMatchObject({ changed: [name], unchanged: 1 });
    });

    it('what the file has no column for stays as it is', async () => {
      const name = `Einfuhr ${++count}`;
      const head = 'name;foerdergeber;link;laender;frist;foerdersatz;hinweise';
      const whole = `${name};Beispielland;https://foerderung.example;Bayern;31.03.2027;80;Bis Mittag`;
      await load(`${head}\n${whole}`, false);
      const short = `name;foerdergeber;frist\n${name};Beispielland;30.04.2027`;
      expect(await load(short, true)).toMatchObject({ added: [], changed: [name], problems: [] });
      expect(await load(short, false)).toMatchObject({ changed: [name] });
      expect(await load(short, false)).toMatchObject({ changed: [], unchanged: 1 });
      const [row] = await scene.rows(
        'select url, land_keys, deadline_on::text as deadline, max_rate, notes from funding_programme where name = $1',
        name,
      );
      expect(row).toEqual({
        url: 'https://foerderung.example',
        land_keys: ['09'],
        deadline: '2027-04-30',
        max_rate: 80,
        notes: 'Bis Mittag',
      });
      // An empty field, unlike a missing column, says that there is nothing.
      await load(`${head}\n${name};Beispielland;;;laufend;;`, false);
      const [empty] = await scene.rows(
        'select land_keys, notes from funding_programme where name = $1',
        name,
      );
      expect(empty).toEqual({ land_keys: [], notes: null });
    });

    it('what is archived stays so, changed or not, and the trial says it', async () => {
      const [name, open] = [`Einfuhr ${++count}`, `Einfuhr ${++count}`];
      const csv = `name;foerdergeber;frist;foerdersatz\n${name};Beispielland;laufend;50\n${open};Beispielland;laufend;50`;
      await load(csv, false);
      await scene.execute('update funding_programme set is_archived = true where name = $1', name);
      const rows = () =>
        scene.rows(
          'select max_rate as rate, is_archived as archived from funding_programme where name = any($1) order by name = $2',
          [name, open],
          open,
        );
      expect(await load(csv, true)).toMatchObject({ unchanged: 2, archived: [name] });
      const next = csv.replaceAll(';50', ';60');
      expect(await load(next, true)).toMatchObject({ changed: [name, open], archived: [name] });
      expect(await load(next, false)).toMatchObject({ changed: [name, open], archived: [name] });
      expect(await rows()).toEqual([
        { rate: 60, archived: true },
        { rate: 60, archived: false },
      ]);
    });

    it('a damaged line names line and field, and nothing is written', async () => {
      const name = `Einfuhr ${++count}`;
      const csv = `name;foerdergeber;frist;foerdersatz\n${name};Beispielland;laufend;50\nKaputt;Beispielland;morgen;0\n`;
      expect(await load(csv, false)).toMatchObject({
        isDry: true,
        added: [],
        problems: [
          { line: 3, field: 'foerdersatz', code: 'RATE', text: 'Bitte eine ganze Zahl von 1 bis 100.' },
          { line: 3, field: 'frist', code: 'DEADLINE' },
        ],
      });
      expect(await scene.rows('select 1 from funding_programme where name = $1', name)).toEqual([]);
      expect(await refused(lead, IMPORT, { csv, dryRun: true })).toBe('NOT_FOUND');
      expect(await refused(editor, IMPORT, { csv: 'x'.repeat(200_001), dryRun: true })).toBe('TOO_LONG');
    });
  });
});
