import { IdentityApiModule } from '@app/identity';
import { RATE_LIMITS } from '@app/platform/rate-limit';
import {
  TestApp,
  insertMailDomain,
  insertMembership,
  insertPerson,
  insertTown,
  type TestActor,
} from '@app/testing';
import { DirectoryApiModule } from './directory-api.module.js';

const REQUEST = `mutation ($id: ID!, $message: String) {
  requestMembership(input: { municipalityId: $id, message: $message }) { id state claim role municipality { participation } }
}`;
const DECIDE = `mutation ($id: ID!, $accept: Boolean!, $reason: String) {
  decideMembership(id: $id, accept: $accept, reason: $reason) { id state role municipality { participation } }
}`;
const END = `mutation ($id: ID!) { endMembership(id: $id) { state municipality { participation } } }`;
const SET_ROLE = `mutation ($id: ID!, $role: MembershipRole!) { setMembershipRole(id: $id, role: $role, mandate: true) { role mandate } }`;

interface Result {
  id: string;
  state: string;
  role: string;
  claim: boolean;
  municipality: { participation: string };
}

describe('membership', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule, DirectoryApiModule] });
  });
  afterAll(() => app?.stop());

  const person = (email: string): Promise<TestActor> => insertPerson(app, { email });
  const request = async (actor: TestActor, id: string) =>
    (await app.ok<{ requestMembership: Result }>(actor, REQUEST, { id })).requestMembership;
  const decide = async (actor: TestActor, id: string, accept = true, reason: string | null = null) =>
    (await app.ok<{ decideMembership: Result }>(actor, DECIDE, { id, accept, reason })).decideMembership;

  async function admin(town: string): Promise<TestActor> {
    const actor = await insertPerson(app, {});
    await insertMembership(app, actor.personId, town, { role: 'ADMIN' });
    return { ...actor, municipalityIds: [town], adminOf: [town] };
  }

  async function staff(): Promise<TestActor> {
    return { ...(await insertPerson(app, {})), instanceRoles: ['EDITOR'] };
  }

  it('S01 lets somebody with the confirmed domain of one town in at once', async () => {
    const town = await insertTown(app);
    await insertMailDomain(app, 'brunsbuettel.example', [town]);
    const jana = await person('jana@brunsbuettel.example');
    expect(await request(jana, town)).toMatchObject({ state: 'ACTIVE', role: 'MEMBER', claim: false });
    const message = await app.db.row(app.ctx(), `select type from outbox order by id desc limit 1`);
    expect(message).toEqual({ type: 'membership.activated.v1' });
  });

  it('S01 lets somebody with a public mail address only ask', async () => {
    const town = await insertTown(app);
    const jana = await person('jana.freemail@gmx.de');
    expect(await request(jana, town)).toMatchObject({ state: 'PENDING', claim: false });
    expect(await app.refused(jana, REQUEST, { id: town })).toBe('ALREADY_MEMBER');
  });

  it('S02 asks which town a shared domain means, and only that town sees the request', async () => {
    const [north, south] = [await insertTown(app), await insertTown(app)];
    await insertMailDomain(app, 'vg-nord.example', [north, south]);
    const ole = await person('ole@vg-nord.example');
    const proposal = await app.ok<{ domainProposal: { trust: string; municipalities: { id: string }[] } }>(
      ole,
      '{ domainProposal { trust municipalities { id } } }',
    );
    expect(proposal.domainProposal.trust).toBe('SHARED');
    expect(proposal.domainProposal.municipalities.map(({ id }) => id).sort()).toEqual([north, south].sort());
    const { id, state } = await request(ole, north);
    expect(state).toBe('PENDING');
    const [northAdmin, southAdmin] = [await admin(north), await admin(south)];
    const list = `query ($id: ID!) { joinRequests(municipalityId: $id) { id } }`;
    expect(await app.ok(northAdmin, list, { id: north })).toEqual({ joinRequests: [{ id }] });
    expect(await app.ok(southAdmin, list, { id: south })).toEqual({ joinRequests: [] });
    expect(await app.refused(southAdmin, list, { id: north })).toBe('NOT_FOUND');
    expect(await app.refused(southAdmin, DECIDE, { id, accept: true })).toBe('NOT_FOUND');
    expect(await decide(northAdmin, id)).toMatchObject({ state: 'ACTIVE', role: 'MEMBER' });
    expect(await app.refused(northAdmin, DECIDE, { id, accept: true })).toBe('ALREADY_DECIDED');
  });

  it('S07 makes the first person of a town its admin once the staff agree, and confirms the domain', async () => {
    const town = await insertTown(app, { participation: 'NOT_YET' });
    const first = await person('erste@vrees.example');
    const claim = await request(first, town);
    expect(claim).toMatchObject({
      state: 'PENDING',
      claim: true,
      municipality: { participation: 'CLAIMED' },
    });
    const second = await person('zweite@vrees.example');
    expect(await request(second, town)).toMatchObject({ state: 'PENDING', claim: false });
    const townAdmin = await admin(await insertTown(app));
    expect(await app.refused(townAdmin, DECIDE, { id: claim.id, accept: true })).toBe('NOT_FOUND');
    expect(await decide(await staff(), claim.id)).toMatchObject({
      state: 'ACTIVE',
      role: 'ADMIN',
      municipality: { participation: 'MEMBER' },
    });
    const third = await person('dritte@vrees.example');
    expect(await request(third, town)).toMatchObject({ state: 'ACTIVE' });
  });

  it('opens a town again when the staff refuse its claim, and wants a reason', async () => {
    const town = await insertTown(app, { participation: 'NOT_YET' });
    const { id } = await request(await person('wer@irgendwo.example'), town);
    const editor = await staff();
    expect(await app.refused(editor, DECIDE, { id, accept: false })).toBe('REASON_REQUIRED');
    expect(await decide(editor, id, false, 'Wir konnten Sie im Rathaus nicht erreichen.')).toMatchObject({
      state: 'REJECTED',
      municipality: { participation: 'NOT_YET' },
    });
  });

  it('lets one of fifty people who come at once claim a town', async () => {
    const town = await insertTown(app, { participation: 'NOT_YET' });
    const people = await Promise.all(
      Array.from({ length: 50 }, (_, n) => person(`p${n}@gleichzeitig.example`)),
    );
    const results = await Promise.all(people.map((actor) => request(actor, town)));
    expect(results.filter(({ claim }) => claim)).toHaveLength(1);
  });

  it('makes one membership of fifty requests of one person', async () => {
    const town = await insertTown(app);
    const eager = await person('eilig@anderswo.example');
    const results = await Promise.all(
      Array.from({ length: 50 }, () => app.gql(eager, REQUEST, { id: town })),
    );
    expect(results.filter(({ errors }) => !errors)).toHaveLength(1);
    // The other attempts count as well, so that some of them are over the limit.
    const refusals = results.flatMap(({ errors }) => errors?.[0]?.extensions?.['code'] ?? []);
    expect(refusals).toHaveLength(49);
    expect(new Set(refusals)).toEqual(new Set(['ALREADY_MEMBER', 'TOO_MANY_REQUESTS']));
  });

  it('never leaves a town with members but without an admin', async () => {
    const town = await insertTown(app);
    const chief = await admin(town);
    const member = await insertPerson(app, {});
    const memberId = await insertMembership(app, member.personId, town);
    const { id } = (await app.db.row<{ id: string }>(
      app.ctx(),
      `select id from membership where person_id = $1`,
      [chief.personId],
    ))!;
    expect(await app.refused(chief, END, { id })).toBe('LAST_ADMIN');
    expect(await app.refused(chief, SET_ROLE, { id, role: 'MEMBER' })).toBe('LAST_ADMIN');
    expect(
      await app.refused({ ...member, municipalityIds: [town] }, SET_ROLE, { id: memberId, role: 'ADMIN' }),
    ).toBe('NOT_FOUND');
    expect(await app.ok(chief, SET_ROLE, { id: memberId, role: 'ADMIN' })).toEqual({
      setMembershipRole: { role: 'ADMIN', mandate: true },
    });
    expect(await app.ok(chief, END, { id })).toEqual({
      endMembership: { state: 'ENDED', municipality: { participation: 'MEMBER' } },
    });
  });

  it('S04 says who removed somebody, so that they can be told, and nobody when they left', async () => {
    const town = await insertTown(app);
    const chief = await admin(town);
    const [removed, left] = [await insertPerson(app, {}), await insertPerson(app, {})];
    const [removedId, leftId] = [
      await insertMembership(app, removed.personId, town),
      await insertMembership(app, left.personId, town),
    ];
    const colleague = { ...left, municipalityIds: [town] };
    expect(await app.refused(colleague, END, { id: removedId })).toBe('NOT_FOUND');
    await app.ok(chief, END, { id: removedId });
    await app.ok(colleague, END, { id: leftId });
    expect(
      await app.db.rows(
        app.ctx(),
        `select payload ->> 'membershipId' as id, payload ->> 'endedBy' as by from outbox
         where type = 'membership.ended.v1' and payload ->> 'municipalityId' = $1 order by id`,
        [town],
      ),
    ).toEqual([
      { id: removedId, by: chief.personId },
      { id: leftId, by: null },
    ]);
  });

  it('frees a town when its last person leaves', async () => {
    const town = await insertTown(app);
    const only = await admin(town);
    const { id } = (await app.db.row<{ id: string }>(
      app.ctx(),
      `select id from membership where person_id = $1`,
      [only.personId],
    ))!;
    expect(await app.ok(only, END, { id })).toEqual({
      endMembership: { state: 'ENDED', municipality: { participation: 'NOT_YET' } },
    });
  });

  it('leaves a town nobody speaks for to the one who asked first meanwhile', async () => {
    const town = await insertTown(app, { participation: 'NOT_YET' });
    const [first, second, third] = [
      await person('1@nachrueck.example'),
      await person('2@nachrueck.example'),
      await person('3@nachrueck.example'),
    ];
    const claim = await request(first, town);
    const next = await request(second, town);
    const last = await request(third, town);
    const editor = await staff();
    expect(await decide(editor, claim.id, false, 'Im Rathaus nicht bekannt.')).toMatchObject({
      municipality: { participation: 'CLAIMED' },
    });
    const claims = `{ townClaims { id } }`;
    expect((await app.ok<{ townClaims: { id: string }[] }>(editor, claims)).townClaims).toContainEqual({
      id: next.id,
    });
    const told = await app.db.row(
      app.ctx(),
      `select type from outbox where payload ->> 'membershipId' = $1 order by id desc limit 1`,
      [next.id],
    );
    expect(told).toEqual({ type: 'municipality.claimed.v1' });
    // Taken back by the person, it passes on once more; whoever is admitted administers the town.
    expect(await app.ok(second, END, { id: next.id })).toMatchObject({
      endMembership: { municipality: { participation: 'CLAIMED' } },
    });
    expect(await decide(editor, last.id)).toMatchObject({
      role: 'ADMIN',
      municipality: { participation: 'MEMBER' },
    });
  });

  it('does not leave people waiting before a town whose last member went', async () => {
    const town = await insertTown(app);
    const only = await admin(town);
    const waiting = await request(await person('wartet@anderswo-zwei.example'), town);
    const { id } = (await app.db.row<{ id: string }>(
      app.ctx(),
      `select id from membership where person_id = $1`,
      [only.personId],
    ))!;
    expect(await app.ok(only, END, { id })).toMatchObject({
      endMembership: { municipality: { participation: 'CLAIMED' } },
    });
    expect(await decide(await staff(), waiting.id)).toMatchObject({ state: 'ACTIVE', role: 'ADMIN' });
  });

  it('takes a person’s requests up to a limit, and those of others after that', async () => {
    const eager = await person('vielstadt@freemail-eins.example');
    for (let times = 0; times < RATE_LIMITS['membership.request'].points; times++)
      await app.ok(eager, REQUEST, { id: await insertTown(app) });
    const town = await insertTown(app);
    expect(await app.refused(eager, REQUEST, { id: town })).toBe('TOO_MANY_REQUESTS');
    expect(await request(await person('andere@freemail-eins.example'), town)).toMatchObject({
      state: 'PENDING',
    });
  });

  it('shows what came with a request to those who decide until it is decided, then the person decides', async () => {
    const town = await insertTown(app);
    const chief = await admin(town);
    const jana = await person('jana.buergeramt@gmx.de');
    const asked = await app.ok<{ requestMembership: { id: string } }>(
      jana,
      `mutation ($id: ID!) { requestMembership(input: { municipalityId: $id, position: "Wohngeldstelle", message: "Durchwahl 12" }) { id } }`,
      { id: town },
    );
    const list = `query ($id: ID!) { joinRequests(municipalityId: $id) { position message email person { email } } }`;
    expect(await app.ok(chief, list, { id: town })).toEqual({
      joinRequests: [
        {
          position: 'Wohngeldstelle',
          message: 'Durchwahl 12',
          email: 'jana.buergeramt@gmx.de',
          person: { email: null },
        },
      ],
    });
    await decide(chief, asked.requestMembership.id);
    // The position is a field of the person now, with the visibility the person chooses.
    const page = `query ($id: ID!) { municipality(id: $id) { members { role position message email person { position } } } }`;
    const seen = async (actor: TestActor, id = town) => {
      const { municipality } = await app.ok<{ municipality: { members: { role: string }[] } }>(actor, page, {
        id,
      });
      return municipality.members.find(({ role }) => role === 'MEMBER');
    };
    const stranger = await admin(await insertTown(app));
    const nothing = { role: 'MEMBER', position: null, message: null, email: null };
    expect(await seen(stranger)).toEqual({ ...nothing, person: { position: 'Wohngeldstelle' } });
    await app.ok(jana, 'mutation { setPersonVisibility(field: "position", visibility: ME) { field } }');
    expect(await seen(stranger)).toEqual({ ...nothing, person: { position: null } });
    expect(await seen(chief)).toEqual({ ...nothing, person: { position: null } });
    expect(await seen({ ...jana, municipalityIds: [town] })).toMatchObject({
      position: 'Wohngeldstelle',
      email: 'jana.buergeramt@gmx.de',
      person: { position: 'Wohngeldstelle' },
    });
  });

  it('leaves the position of somebody who has one alone', async () => {
    const town = await insertTown(app);
    await insertMailDomain(app, 'amt-nord.example', [town]);
    const ole = await insertPerson(app, { email: 'ole@amt-nord.example', position: 'Bauamt' });
    await app.ok(
      ole,
      `mutation ($id: ID!) { requestMembership(input: { municipalityId: $id, position: "Stadtkasse" }) { state } }`,
      { id: town },
    );
    expect(await app.ok(ole, '{ viewer { person { position } } }')).toEqual({
      viewer: { person: { position: 'Bauamt' } },
    });
  });

  it('does not let a request of somebody else be ended without a reason', async () => {
    const town = await insertTown(app);
    const chief = await admin(town);
    const asker = await person('fragt@gmx.de');
    const { id } = await request(asker, town);
    expect(await app.refused(chief, END, { id })).toBe('NOT_FOUND');
    expect(await app.refused(await staff(), END, { id })).toBe('NOT_FOUND');
    expect(await app.ok(asker, END, { id })).toMatchObject({ endMembership: { state: 'ENDED' } });
  });

  it('shows members to members and nobody to visitors', async () => {
    const town = await insertTown(app);
    const chief = await admin(town);
    const page = `query ($id: ID!) { municipality(id: $id) { memberCount members { person { id } role } } }`;
    expect(await app.ok(null, page, { id: town })).toEqual({ municipality: { memberCount: 1, members: [] } });
    expect(await app.ok(chief, page, { id: town })).toEqual({
      municipality: { memberCount: 1, members: [{ person: { id: chief.personId }, role: 'ADMIN' }] },
    });
  });

  it.each([
    ['an unknown town', '019c0000-0000-7000-8000-000000000001', 'NOT_FOUND'],
    ['something that is not an id', 'x', 'NOT_FOUND'],
  ])('refuses %s', async (_, id, code) => {
    expect(await app.refused(await person(`${id.slice(-4)}@x.example`), REQUEST, { id })).toBe(code);
  });

  it('refuses visitors and words that are too long', async () => {
    const town = await insertTown(app);
    expect(await app.refused(null, REQUEST, { id: town })).toBe('NOT_SIGNED_IN');
    const actor = await person('lang@x.example');
    expect(await app.refused(actor, REQUEST, { id: town, message: 'x'.repeat(1_001) })).toBe('TOO_LONG');
  });
});
