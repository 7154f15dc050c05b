import { IdentityApiModule } from '@app/identity';
import { LiveLog, RoomPolicies } from '@app/platform/live';
import { TestApp, insertPerson, insertTown } from '@app/testing';
import { DirectoryApiModule } from './directory-api.module.js';
import { MunicipalityReader } from './municipality.reader.js';
import { municipalityVersion } from './municipality.row.js';

const LIST = `query ($filter: MunicipalityFilter, $first: Int, $after: String) {
  municipalities(filter: $filter, first: $first, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } }
}`;

interface List {
  municipalities: {
    totalCount: number;
    nodes: { name: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

describe('municipality', () => {
  let app: TestApp;
  let wittenberge: string;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule, DirectoryApiModule] });
    wittenberge = await insertTown(app, {
      name: 'Wittenberge',
      slug: 'wittenberge',
      landKey: '12',
      lat: 52.993574,
      lon: 11.751411,
      sizeClass: 'GROESSERE_KLEINSTADT',
    });
    await insertTown(app, {
      name: 'Perleberg',
      landKey: '12',
      lat: 53.076035,
      lon: 11.864297,
      participation: 'NOT_YET',
      postalCode: '19348',
    });
    await insertTown(app, { name: 'Mölln', landKey: '01', lat: 53.6286, lon: 10.6847 });
    await insertTown(app, { name: 'Bad Mölln', landKey: '01', lat: 53.9, lon: 10.7 });
    await insertTown(app, { name: 'Freyung', landKey: '09', lat: 48.8103, lon: 13.5475 });
    await insertTown(app, { name: 'Ort ohne Punkt', landKey: '09', lat: null, lon: null });
  });
  afterAll(() => app?.stop());

  const list = async (filter: object, first = 20, after: string | null = null) =>
    (await app.ok<List>(null, LIST, { filter, first, after })).municipalities;
  const names = async (filter: object) => (await list(filter)).nodes.map(({ name }) => name);

  it.each(['Mölln', 'mölln', 'Moelln', 'Molln', 'MÖLLN', 'möl'])(
    'finds Mölln by "%s", names that begin with it first',
    async (search) => {
      expect(await names({ search })).toEqual(['Mölln', 'Bad Mölln']);
    },
  );

  it('finds by postal code, Land, size class and participation', async () => {
    expect(await names({ search: '19348' })).toEqual(['Perleberg']);
    expect(await names({ landKeys: ['09'] })).toEqual(['Freyung', 'Ort ohne Punkt']);
    expect(await names({ sizeClasses: ['GROESSERE_KLEINSTADT'] })).toEqual(['Wittenberge']);
    expect(await names({ participation: 'NOT_YET' })).toEqual(['Perleberg']);
    expect(await names({ search: '100%' })).toEqual([]);
  });

  it('S06 finds by BBSR type, and names the types there are, none before they are imported', async () => {
    // Answers to visitors are kept for a moment; somebody who is signed in sees each change.
    const reader = await insertPerson(app);
    const types = async () => (await app.ok<{ bbsrTypes: number[] }>(reader, '{ bbsrTypes }')).bbsrTypes;
    expect(await types()).toEqual([]);
    expect(await app.ok(null, '{ bbsrTypes }')).toEqual({ bbsrTypes: [] });
    expect(await names({ bbsrTypes: [50] })).toEqual([]);
    const set = (name: string, type: number | null) =>
      app.db.execute(app.ctx(), 'update municipality set bbsr_type = $2 where name = $1', [name, type]);
    await set('Wittenberge', 30);
    await set('Freyung', 40);
    await set('Bad Mölln', 50);
    expect(await types()).toEqual([30, 40, 50]);
    expect(await names({ bbsrTypes: [30, 40] })).toEqual(['Freyung', 'Wittenberge']);
    expect(await names({ bbsrTypes: [40] })).toEqual(['Freyung']);
    expect(await names({ bbsrTypes: [] })).toHaveLength(6);
    expect(await names({ bbsrTypes: [30, 40], nearMunicipalityId: wittenberge, withinKm: 150 })).toEqual([
      'Wittenberge',
    ]);
    for (const name of ['Wittenberge', 'Freyung', 'Bad Mölln']) await set(name, null);
    expect(await types()).toEqual([]);
  });

  it('finds by great-circle distance', async () => {
    expect(await names({ nearMunicipalityId: wittenberge, withinKm: 15 })).toEqual([
      'Perleberg',
      'Wittenberge',
    ]);
    expect(await names({ nearMunicipalityId: wittenberge, withinKm: 150 })).toEqual([
      'Bad Mölln',
      'Mölln',
      'Perleberg',
      'Wittenberge',
    ]);
  });

  it('pages without repeating or leaving out', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: List['municipalities'] = await list({}, 2, after);
      expect(page.totalCount).toBe(6);
      seen.push(...page.nodes.map(({ name }) => name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(['Bad Mölln', 'Freyung', 'Mölln', 'Ort ohne Punkt', 'Perleberg', 'Wittenberge']);
  });

  it('gives the map only what has a place', async () => {
    const { mapPoints } = await app.ok<{ mapPoints: { name: string }[] }>(
      null,
      '{ mapPoints { name lat lon } }',
    );
    expect(mapPoints).toHaveLength(5);
  });

  it.each([
    [{ filter: { withinKm: 10 } }, 'BAD_INPUT'],
    [{ filter: { withinKm: 5000, nearMunicipalityId: '019c0000-0000-7000-8000-000000000001' } }, 'BAD_INPUT'],
    [{ filter: { search: 'x'.repeat(101) } }, 'TOO_LONG'],
    [{ first: 101 }, 'BAD_INPUT'],
    [{ first: 0 }, 'BAD_INPUT'],
    [{ after: 'bm9wZQ' }, 'BAD_INPUT'],
  ])('refuses %j', async (variables, code) => {
    expect(await app.refused(null, LIST, variables)).toBe(code);
  });

  it('costs the same number of statements for 2 towns and for 6', async () => {
    const page = (first: number) =>
      app.ok(
        null,
        `query ($first: Int) { municipalities(first: $first) { nodes { name memberCount land { name memberCount } members { id } } } }`,
        { first },
      );
    const few = await app.statements(() => page(2));
    const many = await app.statements(() => page(6));
    expect(many).toBe(few);
  });

  const UPDATE = `mutation ($id: ID!, $input: UpdateMunicipalityInput!) { updateMunicipality(id: $id, input: $input) { description descriptionHtml contactEmail contactVisibility } }`;

  it('lets admins of the town edit its page and shows the contact to those it is meant for', async () => {
    const admin = {
      ...(await insertPerson(app, {})),
      municipalityIds: [wittenberge],
      adminOf: [wittenberge],
    };
    const input = {
      description: 'An der **Elbe** <script>alert(1)</script>',
      contactEmail: 'rathaus@wittenberge.example',
    };
    const { updateMunicipality } = await app.ok<{ updateMunicipality: Record<string, string> }>(
      admin,
      UPDATE,
      { id: wittenberge, input },
    );
    expect(updateMunicipality['descriptionHtml']).toContain('<strong>Elbe</strong>');
    expect(updateMunicipality['descriptionHtml']).not.toContain('<script');
    const page = `query ($id: ID!) { municipality(id: $id) { contactEmail } }`;
    expect(await app.ok(null, page, { id: wittenberge })).toEqual({ municipality: { contactEmail: null } });
    const member = {
      ...(await insertPerson(app, {})),
      municipalityIds: [await insertTown(app, { name: 'Zuletzt' })],
    };
    expect(await app.ok(member, page, { id: wittenberge })).toEqual({
      municipality: { contactEmail: 'rathaus@wittenberge.example' },
    });
  });

  it('tells the open pages of a town about a change, for people who are signed in', async () => {
    const town = await insertTown(app, { name: 'Neu Zittau' });
    const admin = { ...(await insertPerson(app, {})), municipalityIds: [town], adminOf: [town] };
    const room = `town-page:${town}` as const;
    await app.ok(admin, UPDATE, { id: town, input: { description: 'Am See.' } });
    const heard = await app.get(LiveLog).since(app.ctx(), room, 0);
    expect(heard.missed).toMatchObject([{ kind: 'municipality.changed', payload: { municipalityId: town } }]);
    const [policies, somebody] = [app.get(RoomPolicies), await insertPerson(app, {})];
    expect(await policies.allowed(app.ctx(somebody), [room])).toEqual(new Set([room]));
    expect(await policies.allowed(app.ctx(), [room])).toEqual(new Set());
    // What only the members are told stays among them.
    expect(await policies.allowed(app.ctx(somebody), [`municipality:${town}`])).toEqual(new Set());
  });

  it('refuses others and broken contact data', async () => {
    const member = { ...(await insertPerson(app, {})), municipalityIds: [wittenberge] };
    expect(await app.refused(member, UPDATE, { id: wittenberge, input: {} })).toBe('NOT_FOUND');
    const admin = { ...member, adminOf: [wittenberge] };
    for (const input of [
      { contactEmail: 'x' },
      { website: 'nicht erreichbar' },
      { contactVisibility: 'ALLE' },
      { contactPhone: 'abc' },
    ]) {
      expect(await app.refused(admin, UPDATE, { id: wittenberge, input })).toBe('BAD_INPUT');
    }
    expect(
      await app.refused(admin, UPDATE, { id: wittenberge, input: { description: 'x'.repeat(5_001) } }),
    ).toBe('TOO_LONG');
  });

  describe('from memory', () => {
    const version = async (ctx = app.ctx()) =>
      (await app.db.row<{ v: string }>(ctx, `select ${municipalityVersion('$1::uuid')} as v`, [town]))!.v;
    const read = async (ctx = app.ctx()) => {
      const seen = await version(ctx);
      return (await app.get(MunicipalityReader).byVersion(ctx, new Map([[town, seen]]))).get(town)!;
    };
    const rename = (name: string, ctx = app.ctx()) =>
      app.db.execute(ctx, 'update municipality set name = $2 where id = $1', [town, name]);
    let town: string;
    beforeAll(async () => {
      town = await insertTown(app, { name: 'Altes' });
    });

    it('comes without a statement as long as its row is the same', async () => {
      const first = await read();
      expect(await read()).toBe(first);
      const known = new Map([[town, await version()]]);
      const reader = app.get(MunicipalityReader);
      expect(await app.statements(() => reader.byVersion(app.ctx(), known))).toBe(0);
      expect(() => Object.assign(first, { name: 'x' })).toThrow(TypeError);
    });

    it('is read again as soon as a change is committed', async () => {
      await rename('Neues');
      expect(await read()).toMatchObject({ name: 'Neues' });
    });

    it('does not keep what a transaction sees before it is committed', async () => {
      await app.db.run(app.ctx(), async (tx) => {
        await rename('Zwischendurch', tx);
        expect(await read(tx)).toMatchObject({ name: 'Zwischendurch' });
        expect(await read()).toMatchObject({ name: 'Neues' });
        await rename('Am Ende', tx);
        expect(await read(tx)).toMatchObject({ name: 'Am Ende' });
      });
      expect(await read()).toMatchObject({ name: 'Am Ende' });
    });
  });
});
