import { IdentityApiModule } from '@app/identity';
import { TestApp, insertMembership, insertPerson, insertTown, type TestActor } from '@app/testing';
import { DirectoryApiModule } from '../directory-api.module.js';
import { InvitationReader } from './invitation.reader.js';

const INVITE = `mutation ($input: InviteToTownInput!) { inviteToTown(input: $input) { id email inviterName expired } }`;
const ACCEPT = `mutation ($token: String!) { acceptInvitation(token: $token) { state role claim municipality { participation } } }`;
const REVOKE = `mutation ($id: ID!) { revokeInvitation(id: $id) }`;
const PREVIEW = `query ($token: String!) { invitation(token: $token) { town townIsNew inviterName message email } }`;
const LIST = `query ($id: ID!, $first: Int, $after: String) { townInvitations(municipalityId: $id, first: $first, after: $after) {
  nodes { email } pageInfo { hasNextPage endCursor } } }`;

describe('invitations', () => {
  let app: TestApp;
  let town: string;
  beforeEach(async () => {
    town = await insertTown(app, { name: 'Wittenberge' });
  });
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule, DirectoryApiModule] });
  });
  afterAll(() => app?.stop());

  async function member(role: 'MEMBER' | 'ADMIN' = 'MEMBER', of = town): Promise<TestActor> {
    const person = await insertPerson(app, { name: 'Muster Einladend' });
    await insertMembership(app, person.personId, of, { role });
    return { ...person, municipalityIds: [of], adminOf: role === 'ADMIN' ? [of] : [] };
  }

  /** Invites and returns the id of the invitation and the token of its mail. */
  async function invite(actor: TestActor, email: string, municipalityId = town, personalMessage?: string) {
    const { inviteToTown } = await app.ok<{ inviteToTown: { id: string } }>(actor, INVITE, {
      input: { municipalityId, email, personalMessage },
    });
    const mail = await app.db.row<{ recipient: string; data: { path: string } }>(
      app.ctx(),
      `select recipient, data from outgoing_mail where kind = 'directory.town-invitation' order by id desc limit 1`,
    );
    return { id: inviteToTown.id, token: mail!.data.path.replace('/einladung/', ''), mail: mail! };
  }

  it('S07 lets in at once who was invited by an admin, and shows the personal message before', async () => {
    const admin = await member('ADMIN');
    const { token, mail } = await invite(
      admin,
      'Neue.Kollegin@gmx.de',
      town,
      'Kommen Sie dazu!\nWir freuen uns.',
    );
    expect(mail).toMatchObject({
      recipient: 'neue.kollegin@gmx.de',
      data: {
        town: 'Wittenberge',
        inviter: 'Muster Einladend',
        from: null,
        message: 'Kommen Sie dazu!\nWir freuen uns.',
      },
    });
    expect(await app.ok(null, PREVIEW, { token })).toEqual({
      invitation: {
        town: 'Wittenberge',
        townIsNew: false,
        inviterName: 'Muster Einladend',
        message: 'Kommen Sie dazu!\nWir freuen uns.',
        email: 'neue.kollegin@gmx.de',
      },
    });
    const invited = await insertPerson(app, { email: 'neue.kollegin@gmx.de' });
    expect(await app.ok(invited, ACCEPT, { token })).toMatchObject({
      acceptInvitation: { state: 'ACTIVE', role: 'MEMBER', claim: false },
    });
    expect(await app.ok(invited, PREVIEW, { token })).toEqual({ invitation: null });
    expect(await app.refused(await insertPerson(app), ACCEPT, { token })).toBe('NOT_FOUND');
  });

  it('names the invited address to whoever holds the link, and to nobody with a link that is not ours', async () => {
    const { token } = await invite(await member('ADMIN'), 'vorbelegt@freie-adresse.example');
    expect(await app.ok(null, PREVIEW, { token })).toMatchObject({
      invitation: { email: 'vorbelegt@freie-adresse.example' },
    });
    const other = token.startsWith('A') ? 'B' : 'A';
    for (const wrong of [other + token.slice(1), token.slice(1), '', 'x'.repeat(101)])
      expect(await app.ok(null, PREVIEW, { token: wrong })).toEqual({ invitation: null });
  });

  it.each([
    ['a colleague who is no admin', 'MEMBER', true],
    ['an admin, but the link was passed on to another address', 'ADMIN', false],
  ] as const)('leaves the decision to the admins after an invitation by %s', async (_, role, sameAddress) => {
    const email = `gast-${role.toLowerCase()}@freie-adresse.example`;
    const { token } = await invite(await member(role), email);
    const guest = await insertPerson(app, sameAddress ? { email } : {});
    expect(await app.ok(guest, ACCEPT, { token })).toMatchObject({ acceptInvitation: { state: 'PENDING' } });
  });

  it('leaves the decision to the admins when the one who invited no longer is an admin', async () => {
    const admin = await member('ADMIN');
    const { token } = await invite(admin, 'spaet@freie-adresse.example');
    await app.db.execute(app.ctx(), `update membership set role = 'MEMBER' where person_id = $1`, [
      admin.personId,
    ]);
    const guest = await insertPerson(app, { email: 'spaet@freie-adresse.example' });
    expect(await app.ok(guest, ACCEPT, { token })).toMatchObject({ acceptInvitation: { state: 'PENDING' } });
  });

  it('S07 a town that does not take part yet is found, has no member list, and is claimed by an invitation', async () => {
    const vrees = await insertTown(app, { name: 'Vrees im Test', participation: 'NOT_YET' });
    const other = await member();
    expect(
      await app.ok(
        other,
        `{ municipalities(filter: { search: "Vrees im Test" }) { nodes { participation members { id } } } }`,
      ),
    ).toEqual({ municipalities: { nodes: [{ participation: 'NOT_YET', members: [] }] } });
    const { token, mail } = await invite(other, 'rathaus@vrees-test.example', vrees);
    expect(mail.data).toMatchObject({ town: 'Vrees im Test', from: 'Wittenberge' });
    const first = await insertPerson(app, { email: 'rathaus@vrees-test.example' });
    expect(await app.ok(first, ACCEPT, { token })).toMatchObject({
      acceptInvitation: { state: 'PENDING', claim: true, municipality: { participation: 'CLAIMED' } },
    });
  });

  it('refuses to invite to a town of others, wrong addresses, long words and visitors', async () => {
    const actor = await member();
    const elsewhere = await insertTown(app);
    const input = { municipalityId: town, email: 'wer@x.example' };
    expect(await app.refused(actor, INVITE, { input: { ...input, municipalityId: elsewhere } })).toBe(
      'NOT_FOUND',
    );
    expect(await app.refused(actor, INVITE, { input: { ...input, municipalityId: 'x' } })).toBe('NOT_FOUND');
    expect(await app.refused(actor, INVITE, { input: { ...input, email: 'kein at' } })).toBe('BAD_INPUT');
    expect(
      await app.refused(actor, INVITE, { input: { ...input, personalMessage: 'x'.repeat(1_001) } }),
    ).toBe('TOO_LONG');
    expect(await app.refused(null, INVITE, { input })).toBe('NOT_SIGNED_IN');
    expect(await app.refused(await insertPerson(app), INVITE, { input })).toBe('NOT_FOUND');
  });

  it('answers the same whether the address has an account or not', async () => {
    const actor = await member('ADMIN');
    await insertPerson(app, { email: 'bekannt@konto.example' });
    const answers = [];
    for (const email of ['bekannt@konto.example', 'unbekannt@konto.example']) {
      const { inviteToTown } = await app.ok<{ inviteToTown: { id: string } }>(actor, INVITE, {
        input: { municipalityId: town, email },
      });
      answers.push({ ...inviteToTown, id: null, email: null });
    }
    expect(answers[0]).toEqual(answers[1]);
    const mails = await app.db.rows(
      app.ctx(),
      `select recipient from outgoing_mail where recipient like '%@konto.example' and kind = 'directory.town-invitation'`,
    );
    expect(mails).toHaveLength(2);
  });

  it('can be taken back by whoever sent it and by admins, not by others, and only once', async () => {
    const [sender, colleague, admin] = [await member(), await member(), await member('ADMIN')];
    const { id, token } = await invite(sender, 'zurueck@x.example');
    expect(await app.refused(colleague, REVOKE, { id })).toBe('NOT_FOUND');
    expect(await app.ok(sender, REVOKE, { id })).toEqual({ revokeInvitation: true });
    expect(await app.refused(admin, REVOKE, { id })).toBe('ALREADY_DECIDED');
    expect(await app.ok(null, PREVIEW, { token })).toEqual({ invitation: null });
    expect(
      await app.refused(await insertPerson(app, { email: 'zurueck@x.example' }), ACCEPT, { token }),
    ).toBe('NOT_FOUND');
    const second = await invite(sender, 'zweite@x.example');
    expect(await app.ok(admin, REVOKE, { id: second.id })).toEqual({ revokeInvitation: true });
  });

  it('ends after 14 days and is forgotten 30 days later; a new one takes the place of the old', async () => {
    const sender = await member();
    const old = await invite(sender, 'frist@x.example');
    const renewed = await invite(sender, 'frist@x.example');
    expect(await app.ok(null, PREVIEW, { token: old.token })).toEqual({ invitation: null });
    app.clock.advance({ days: 13, hours: 23 });
    expect(await app.ok(sender, PREVIEW, { token: renewed.token })).toMatchObject({
      invitation: { town: 'Wittenberge' },
    });
    app.clock.advance({ hours: 1 });
    expect(await app.ok(sender, PREVIEW, { token: renewed.token })).toEqual({ invitation: null });
    expect(await app.refused(await insertPerson(app), ACCEPT, { token: renewed.token })).toBe('NOT_FOUND');
    app.clock.advance({ days: 30, minutes: 1 });
    await app.get(InvitationReader).tidy(app.ctx());
    expect(
      await app.db.rows(app.ctx(), `select id from town_invitation where email = 'frist@x.example'`),
    ).toEqual([]);
  });

  it('lists all open ones to admins, page by page, and to others their own', async () => {
    const [sender, admin] = [await member(), await member('ADMIN')];
    for (const n of [1, 2]) await invite(sender, `liste${n}@x.example`);
    await invite(admin, 'liste3@x.example');
    const list = async (actor: TestActor, first = 20, after: string | null = null) =>
      (
        await app.ok<{
          townInvitations: {
            nodes: { email: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }>(actor, LIST, { id: town, first, after })
      ).townInvitations;
    expect((await list(sender)).nodes.map(({ email }) => email)).toEqual([
      'liste2@x.example',
      'liste1@x.example',
    ]);
    const page = await list(admin, 2);
    expect(page.nodes).toHaveLength(2);
    expect((await list(admin, 2, page.pageInfo.endCursor)).nodes).toEqual([{ email: 'liste1@x.example' }]);
    expect((await list(await member('ADMIN', await insertTown(app)))).nodes).toEqual([]);
  });

  it('makes one membership of fifty acceptances at once, and stops at three mails a day to one address', async () => {
    const sender = await member('ADMIN');
    const { token } = await invite(sender, 'viele@x.example');
    const invited = await insertPerson(app, { email: 'viele@x.example' });
    const results = await Promise.all(Array.from({ length: 50 }, () => app.gql(invited, ACCEPT, { token })));
    expect(results.filter(({ errors }) => !errors)).toHaveLength(1);
    await invite(sender, 'viele@x.example');
    await invite(sender, 'viele@x.example');
    expect(
      await app.refused(sender, INVITE, { input: { municipalityId: town, email: 'viele@x.example' } }),
    ).toBe('TOO_MANY_REQUESTS');
  });
});
