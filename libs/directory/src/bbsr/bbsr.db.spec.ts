import { IdentityApiModule } from '@app/identity';
import { TestApp, insertMembership, insertPerson, insertTown, type TestActor } from '@app/testing';
import { DirectoryApiModule } from '../directory-api.module.js';
import { BbsrWatch } from './bbsr-watch.service.js';

const SET = `mutation ($id: ID!, $population: Int!, $date: String!) { setMunicipalityPopulation(id: $id, population: $population, date: $date) {
  population populationDate sizeClass bbsrType } }`;
const LIST = `{ bbsrProposals { nodes { id currentType proposedType populationBefore populationAfter municipality { id } } } }`;
const DECIDE = `mutation ($id: ID!, $accept: Boolean!) { decideBbsrProposal(id: $id, accept: $accept) { bbsrType population } }`;
const PROFILE = `query ($id: ID!) { municipality(id: $id) { land { name } bbsrType population populationDate } }`;

interface Proposal {
  id: string;
  proposedType: number;
  municipality: { id: string };
}

describe('types of municipalities', () => {
  let app: TestApp;
  let editor: TestActor;
  let town: string;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule, DirectoryApiModule] });
    editor = { ...(await insertPerson(app)), instanceRoles: ['EDITOR'] };
  });
  beforeEach(async () => {
    town = await insertTown(app, { name: 'Wittenberge', landKey: '12', population: 16_800, bbsrType: 30 });
  });
  afterAll(() => app?.stop());

  const set = (population: number, actor = editor) =>
    app.ok(actor, SET, { id: town, population, date: '2025-12-31' });
  const proposals = async (): Promise<Proposal[]> =>
    (await app.ok<{ bbsrProposals: { nodes: Proposal[] } }>(editor, LIST)).bbsrProposals.nodes.filter(
      ({ municipality }) => municipality.id === town,
    );
  const audit = async (): Promise<string[]> =>
    (
      await app.db.rows<{ action: string }>(
        app.ctx(),
        `select action from audit_entry where subject = $1 order by id`,
        [`municipality:${town}`],
      )
    ).map(({ action }) => action);

  it('S06 shows Land, type and inhabitants with their date, and proposes type 40 below 10,000 without changing it', async () => {
    expect(await app.ok(null, PROFILE, { id: town })).toEqual({
      municipality: {
        land: { name: 'Brandenburg' },
        bbsrType: 30,
        population: 16_800,
        populationDate: '2024-12-31',
      },
    });
    expect(await set(9_999)).toEqual({
      setMunicipalityPopulation: {
        population: 9_999,
        populationDate: '2025-12-31',
        sizeClass: 'KLEINE_KLEINSTADT',
        bbsrType: 30,
      },
    });
    expect(await proposals()).toMatchObject([
      { currentType: 30, proposedType: 40, populationBefore: 16_800, populationAfter: 9_999 },
    ]);
    expect(await audit()).toEqual(['bbsr-type.propose', 'municipality.set-population']);
  });

  it('S06 staff take the proposal over or leave the type; others and a second decision are refused', async () => {
    await set(9_000);
    const [{ id }] = (await proposals()) as [Proposal];
    const person = await insertPerson(app);
    await insertMembership(app, person.personId, town, { role: 'ADMIN' });
    const admin = { ...person, municipalityIds: [town], adminOf: [town] };
    for (const [document, variables] of [
      [DECIDE, { id, accept: true }],
      [LIST, {}],
      [SET, { id: town, population: 1, date: '2025-12-31' }],
    ] as const)
      expect(await app.refused(admin, document, variables)).toBe('NOT_FOUND');
    expect(await app.ok(editor, DECIDE, { id, accept: true })).toEqual({
      decideBbsrProposal: { bbsrType: 40, population: 9_000 },
    });
    expect(await app.refused(editor, DECIDE, { id, accept: false })).toBe('ALREADY_DECIDED');
    await set(11_000);
    const [next] = (await proposals()) as [Proposal];
    expect(next.proposedType).toBe(30);
    expect(await app.ok(editor, DECIDE, { id: next.id, accept: false })).toMatchObject({
      decideBbsrProposal: { bbsrType: 40 },
    });
    expect((await audit()).filter((action) => action.startsWith('bbsr'))).toEqual([
      'bbsr-type.propose',
      'bbsr-type.accept',
      'bbsr-type.propose',
      'bbsr-type.reject',
    ]);
  });

  it('S06 proposes nothing within a class, withdraws what no longer holds, and keeps one proposal', async () => {
    await set(10_000);
    expect(await proposals()).toEqual([]);
    await set(9_500);
    await set(4_000);
    expect(await proposals()).toMatchObject([{ proposedType: 50, populationAfter: 4_000 }]);
    await set(12_000);
    expect(await proposals()).toEqual([]);
  });

  it('S06 an import proposes as well, unless it brings the type itself', async () => {
    const watch = app.get(BbsrWatch);
    const change = (sql: string) =>
      app.db.run(app.ctx(), (tx) =>
        watch.during(tx, null, () =>
          app.db.execute(tx, `update municipality set ${sql} where id = $1`, [town]),
        ),
      );
    await change('population = 9000, bbsr_type = 40');
    expect(await proposals()).toEqual([]);
    await change('population = 10500');
    expect(await proposals()).toMatchObject([{ currentType: 40, proposedType: 30 }]);
    await change('bbsr_type = 30');
    expect(await proposals()).toEqual([]);
  });

  it.each([
    [-1, '2025-12-31'],
    [10_000_001, '2025-12-31'],
    [9_000, '2025-02-30'],
    [9_000, '2999-01-01'],
    [9_000, 'gestern'],
  ])('refuses %d inhabitants on %s', async (population, date) => {
    expect(await app.refused(editor, SET, { id: town, population, date })).toBe('BAD_INPUT');
  });
});
