import { TestApp, insertMembership, insertPerson, insertTown, type TestActor } from '@app/testing';
import { IdentityApiModule } from '../identity-api.module.js';
import { IdentityReader } from './identity.reader.js';
import { FIELD_VISIBILITIES } from './person.rules.js';

const PERSON = `query ($id: ID!) { person(id: $id) { id name isExample former email phone position about aboutHtml } }`;
const UPDATE = `mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { name position phone about aboutHtml } }`;
const SET = `mutation ($field: String!, $visibility: FieldVisibility!) {
  setPersonVisibility(field: $field, visibility: $visibility) { field visibility }
}`;

interface Shown {
  email: string | null;
  phone: string | null;
  position: string | null;
  about: string | null;
  aboutHtml: string | null;
}

describe('people', () => {
  let app: TestApp;
  let count = 0;
  let owner: TestActor & { email: string };
  let viewers: Record<'person' | 'colleague' | 'member' | 'staff' | 'account' | 'visitor', TestActor | null>;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule] });
    const [town, other] = [await insertTown(app), await insertTown(app)];
    owner = await insertPerson(app, {
      name: 'Anna Nagel',
      position: 'Stadtplanung',
      phone: '+49 3877 123',
      about: 'Ich plane.',
    });
    await insertMembership(app, owner.personId, town);
    await insertMembership(app, owner.personId, other, { state: 'ENDED' });
    viewers = {
      person: { ...owner, municipalityIds: [town] },
      colleague: { ...(await insertPerson(app)), municipalityIds: [town] },
      member: { ...(await insertPerson(app)), municipalityIds: [other] },
      staff: await insertPerson(app, { instanceRoles: ['EDITOR'] }),
      account: await insertPerson(app),
      visitor: null,
    };
  });
  afterAll(() => app?.stop());

  const look = async (viewer: TestActor | null, id = owner.personId) =>
    (
      await app.ok<{ person: (Shown & { name: string }) | null }>(
        viewer,
        // Visitors may get the same answer for two seconds; another name makes it another question.
        PERSON.replace('query', `query person${++count}`),
        { id },
      )
    ).person;

  /** Names of the fields that are shown; the order is the one of the type. */
  const shown = async (viewer: TestActor | null) => {
    const person = await look(viewer);
    if (!person) return 'nothing';
    return (['email', 'phone', 'position', 'about', 'aboutHtml'] as const)
      .filter((field) => person[field] !== null)
      .join(' ');
  };

  it('are private from the start: work is shown to members, contact to nobody', async () => {
    expect({
      person: await shown(viewers.person),
      colleague: await shown(viewers.colleague),
      member: await shown(viewers.member),
      staff: await shown(viewers.staff),
      account: await shown(viewers.account),
      visitor: await shown(viewers.visitor),
    }).toEqual({
      person: 'email phone position about aboutHtml',
      colleague: 'position about aboutHtml',
      member: 'position about aboutHtml',
      staff: 'position about aboutHtml',
      account: 'nothing',
      visitor: 'nothing',
    });
  });

  it.each([
    ['ME', { person: true, colleague: false, member: false, staff: false, account: false, visitor: false }],
    [
      'ORGANISATION',
      { person: true, colleague: true, member: false, staff: false, account: false, visitor: false },
    ],
    ['MEMBERS', { person: true, colleague: true, member: true, staff: true, account: false, visitor: false }],
    ['PUBLIC', { person: true, colleague: true, member: true, staff: true, account: true, visitor: true }],
  ] as const)('show a field set to %s to whom that means', async (visibility, expected) => {
    for (const field of ['email', 'phone', 'position', 'about'] as const) {
      await app.ok(viewers.person, SET, { field, visibility });
      for (const [viewer, mayShow] of Object.entries(expected)) {
        const person = await look(viewers[viewer as keyof typeof viewers]);
        expect([field, viewer, (person?.[field] ?? null) !== null]).toEqual([field, viewer, mayShow]);
      }
      await app.ok(viewers.person, SET, { field, visibility: 'ME' });
    }
  });

  it('choose who sees what, and read it back', async () => {
    const { setPersonVisibility } = await app.ok<{ setPersonVisibility: unknown[] }>(viewers.person, SET, {
      field: 'phone',
      visibility: 'ORGANISATION',
    });
    expect(setPersonVisibility).toContainEqual({ field: 'phone', visibility: 'ORGANISATION' });
    const { personVisibility } = await app.ok(viewers.person, '{ personVisibility { field visibility } }');
    expect(personVisibility).toEqual(setPersonVisibility);
    expect(setPersonVisibility).toHaveLength(4);
    for (const field of ['name', 'constructor', '', 'visibility'])
      expect(await app.refused(viewers.person, SET, { field, visibility: 'PUBLIC' })).toBe('BAD_INPUT');
    expect(await app.refused(viewers.person, SET, { field: 'phone', visibility: 'FRIENDS' })).toBe(
      'BAD_INPUT',
    );
    expect(await app.refused(null, SET, { field: 'phone', visibility: 'ME' })).toBe('NOT_SIGNED_IN');
  });

  it('have a page for visitors only when they show something to the public', async () => {
    const quiet = await insertPerson(app);
    const open = await insertPerson(app, {
      name: 'Otto Offen',
      position: 'Kultur',
      visibility: { position: 'PUBLIC' },
    });
    expect(await look(null, quiet.personId)).toBeNull();
    expect(await look(viewers.account, quiet.personId)).toBeNull();
    expect(await look(quiet, quiet.personId)).toMatchObject({ email: quiet.email });
    expect(await look(null, open.personId)).toMatchObject({
      name: 'Otto Offen',
      position: 'Kultur',
      email: null,
    });
    expect(await look(viewers.member, '00000000-0000-7000-8000-000000000000')).toBeNull();
    expect(await app.refused(null, PERSON, { id: "' or 1=1 --" })).toBe('BAD_INPUT');
  });

  it('change themselves: only what was sent, tidied, with safe HTML', async () => {
    const { updatePerson } = await app.ok<{ updatePerson: Shown & { name: string } }>(
      viewers.person,
      UPDATE,
      {
        input: {
          name: '  Anna\n Nagel-Öhm ',
          about: '**Hallo** <script>alert(1)</script>\n\n[x](javascript:alert(1))',
        },
      },
    );
    expect(updatePerson).toMatchObject({
      name: 'Anna Nagel-Öhm',
      position: 'Stadtplanung',
      phone: '+49 3877 123',
      aboutHtml:
        '<p><strong>Hallo</strong> &lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>[x](javascript:alert(1))</p>',
    });
    const cleared = await app.ok<{ updatePerson: Shown }>(viewers.person, UPDATE, {
      input: { about: '', phone: null, position: '' },
    });
    expect(cleared.updatePerson).toMatchObject({ about: null, aboutHtml: null, phone: null, position: null });
    expect(await app.ok(viewers.person, UPDATE, { input: {} })).toMatchObject({
      updatePerson: { name: 'Anna Nagel-Öhm' },
    });
  });

  it.each([
    [{ name: '' }, 'BAD_INPUT', 'input.name'],
    [{ name: 'A'.repeat(121) }, 'TOO_LONG', 'input.name'],
    [{ position: 'A'.repeat(121) }, 'TOO_LONG', 'input.position'],
    [{ about: 'A'.repeat(2_001) }, 'TOO_LONG', 'input.about'],
    [{ phone: 'ruf an' }, 'BAD_INPUT', 'input.phone'],
    [{ phone: '1'.repeat(41) }, 'TOO_LONG', 'input.phone'],
  ])('refuse the change %j', async (input, code, field) => {
    const { errors } = await app.gql(viewers.person, UPDATE, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code, field });
  });

  it('are read for 10 as for 50 in the same number of statements', async () => {
    const people: TestActor[] = [];
    for (let n = 0; n < 50; n++) people.push(await insertPerson(app, { position: 'Amt' }));
    const reader = app.get(IdentityReader);
    const cost = (n: number) =>
      app.statements(async () => {
        const ids = people.slice(0, n).map((person) => person.personId);
        await reader.personsById(app.ctx(viewers.member), ids);
        await reader.detailsById(app.ctx(viewers.member), ids);
        await reader.accountsForPersons(app.ctx(), ids);
      });
    expect(await cost(10)).toBe(3);
    expect(await cost(50)).toBe(3);
    const fields = Array.from(
      { length: 10 },
      (_, n) => `p${n}: person(id: "${people[n]!.personId}") { position phone about }`,
    );
    // One for who they are, one for what they show.
    expect(await app.statements(() => app.ok(viewers.member, `{ ${fields.join(' ')} }`))).toBe(2);
  });

  it('say where mails for them go', async () => {
    const blocked = await insertPerson(app, { blocked: true, locale: 'en' });
    const accounts = await app
      .get(IdentityReader)
      .accountsForPersons(app.ctx(), [owner.personId, blocked.personId]);
    expect(accounts.get(owner.personId)).toEqual({
      accountId: owner.accountId,
      personId: owner.personId,
      email: owner.email,
      locale: 'de',
      isBlocked: false,
    });
    expect(accounts.get(blocked.personId)).toMatchObject({ locale: 'en', isBlocked: true });
  });

  it('know every visibility there is', () => expect(FIELD_VISIBILITIES).toHaveLength(4));
});
