import { IdentityApiModule } from '@app/identity';
import { berlinDay } from '@app/platform/clock';
import { MailRegistry } from '@app/platform/mail';
import { TestApp, insertMembership, insertPerson, insertTown, type TestActor } from '@app/testing';
import { DirectoryApiModule } from '../directory-api.module.js';
import { DirectoryWorkerModule } from '../directory-worker.module.js';
import { ConfirmationService } from './confirmation.service.js';

const LINK = `query ($token: String!) { membershipLink(token: $token) { town state open confirmBy } }`;
const BY_LINK = `mutation ($token: String!) { confirmMembershipByLink(token: $token) { state open confirmBy } }`;
const CONFIRM = `mutation ($id: ID!) { confirmMembership(id: $id) { state role confirmBy } }`;
const OWN = `{ viewer { memberships { id state confirmBy } } }`;
const DAY_MS = 86_400_000;

interface Mail {
  kind: string;
  recipient: string;
  data: { town: string; day: string; path: string };
}

describe('yearly confirmation', () => {
  let app: TestApp;
  let town: string;
  beforeEach(async () => {
    app = await TestApp.start({
      imports: [IdentityApiModule, DirectoryApiModule, DirectoryWorkerModule],
      now: new Date('2026-01-15T09:00:00Z'),
    });
    town = await insertTown(app, { name: 'Dörentrup' });
  });
  afterEach(() => app?.stop());

  const pass = (days: number): void => app.clock.advance({ days });
  const review = (): Promise<number> => app.get(ConfirmationService).review(app.ctx());
  const mails = (): Promise<Mail[]> =>
    app.db.rows<Mail & Record<string, unknown>>(
      app.ctx(),
      `select kind, recipient, data from outgoing_mail order by id`,
    );
  const stateOf = async (id: string): Promise<string> =>
    (await app.db.row<{ state: string }>(app.ctx(), `select state from membership where id = $1`, [id]))!
      .state;
  const tokenOf = ({ data }: Mail): string => data.path.replace('/bestaetigen/', '');

  async function member(): Promise<{ actor: TestActor & { email: string }; id: string }> {
    const person = await insertPerson(app, {});
    const id = await insertMembership(app, person.personId, town, { role: 'ADMIN', mandate: true });
    return { actor: { ...person, municipalityIds: [town], adminOf: [town] }, id };
  }

  it('S05 warns 30 and 7 days before, lets the membership rest, and restores it by one click', async () => {
    const { actor, id } = await member();
    pass(334);
    expect(await review()).toBe(0);
    pass(1);
    expect(berlinDay(app.clock.now())).toBe('2026-12-16');
    expect(await review()).toBe(1);
    expect(await review()).toBe(0);
    expect(await mails()).toMatchObject([
      {
        kind: 'directory.confirm-membership',
        recipient: actor.email,
        data: { town: 'Dörentrup', day: '2027-01-15' },
      },
    ]);
    pass(22);
    expect(await review()).toBe(0);
    pass(1);
    expect(await review()).toBe(1);
    pass(6);
    expect(await review()).toBe(0);
    expect(await stateOf(id)).toBe('ACTIVE');
    pass(1);
    expect(await review()).toBe(1);
    expect(await stateOf(id)).toBe('INACTIVE');
    expect((await mails()).map(({ kind }) => kind)).toEqual([
      'directory.confirm-membership',
      'directory.confirm-membership',
      'directory.membership-rests',
    ]);
    const live = await app.db.rows(
      app.ctx(),
      `select room, payload from live_event where kind = 'membership.changed' order by room`,
    );
    expect(live).toEqual([
      { room: `municipality:${town}`, payload: { membershipId: id, state: 'INACTIVE' } },
      { room: `person:${actor.personId}`, payload: { membershipId: id, state: 'INACTIVE' } },
    ]);
    expect(await app.ok(actor, CONFIRM, { id })).toEqual({
      confirmMembership: { state: 'ACTIVE', role: 'ADMIN', confirmBy: '2028-01-15' },
    });
    expect(await review()).toBe(0);
  });

  it('S05 the link of the mail changes nothing when it is opened, and confirms without a login', async () => {
    const { id } = await member();
    pass(340);
    await review();
    const [mail] = await mails();
    const token = tokenOf(mail!);
    for (let visit = 0; visit < 3; visit++)
      expect(await app.ok(null, LINK, { token })).toEqual({
        membershipLink: { town: 'Dörentrup', state: 'ACTIVE', open: true, confirmBy: '2027-01-15' },
      });
    pass(20);
    await review();
    pass(10);
    await review();
    expect(await stateOf(id)).toBe('INACTIVE');
    const restored = {
      state: 'ACTIVE',
      open: false,
      confirmBy: berlinDay(app.clock.now()).replace('2027', '2028'),
    };
    expect(await app.ok(null, BY_LINK, { token })).toEqual({ confirmMembershipByLink: restored });
    pass(3);
    expect(await app.ok(null, BY_LINK, { token })).toEqual({ confirmMembershipByLink: restored });
    expect(await stateOf(id)).toBe('ACTIVE');
  });

  it('S05 refuses links that were changed or whose membership is over, and memberships of others', async () => {
    const { actor, id } = await member();
    const stranger = await insertPerson(app, {});
    expect(await app.refused(stranger, CONFIRM, { id })).toBe('NOT_FOUND');
    expect(await app.refused(null, CONFIRM, { id })).toBe('NOT_SIGNED_IN');
    pass(340);
    await review();
    const token = tokenOf((await mails())[0]!);
    const forged = `${Buffer.from(`${id} 2040-01-01`).toString('base64url')}.${token.split('.')[1]}`;
    for (const wrong of ['', 'x', '.', `${token}x`, forged, 'x'.repeat(300)]) {
      expect(await app.ok(null, LINK, { token: wrong })).toEqual({ membershipLink: null });
      expect(await app.refused(null, BY_LINK, { token: wrong })).toBe('NOT_FOUND');
    }
    await app.ok(actor, `mutation ($id: ID!) { endMembership(id: $id) { id } }`, { id });
    expect(await app.ok(null, LINK, { token })).toEqual({ membershipLink: null });
    expect(await app.refused(null, BY_LINK, { token })).toBe('NOT_FOUND');
    expect(await app.refused(actor, CONFIRM, { id })).toBe('NOT_FOUND');
  });

  it('S05 lets nothing rest that was not warned of for a week, however long the worker was away', async () => {
    const { id } = await member();
    pass(500);
    expect(await review()).toBe(1);
    const [mail] = await mails();
    expect(mail!.data.day).toBe(berlinDay(new Date(app.clock.now().getTime() + 7 * DAY_MS)));
    expect(await stateOf(id)).toBe('ACTIVE');
    pass(6);
    expect(await review()).toBe(0);
    pass(1);
    expect(await review()).toBe(1);
    expect(await stateOf(id)).toBe('INACTIVE');
  });

  it('S05 somebody whose membership rests sees when, is no member any more and cannot ask a second time', async () => {
    const { actor, id } = await member();
    const colleague = await insertPerson(app, {});
    await insertMembership(app, colleague.personId, town, { role: 'ADMIN' });
    await app.db.execute(app.ctx(), `update membership set state = 'INACTIVE' where id = $1`, [id]);
    const outside = { ...actor, municipalityIds: [], adminOf: [] };
    expect(await app.ok(outside, OWN)).toMatchObject({
      viewer: { memberships: [{ id, state: 'INACTIVE', confirmBy: '2027-01-15' }] },
    });
    const REQUEST = `mutation ($id: ID!) { requestMembership(input: { municipalityId: $id }) { id } }`;
    expect(await app.refused(outside, REQUEST, { id: town })).toBe('ALREADY_MEMBER');
    const members = `query ($id: ID!) { municipality(id: $id) { members { id } restingMembers { id } } }`;
    const admin = { ...colleague, municipalityIds: [town], adminOf: [town] };
    expect(await app.ok(admin, members, { id: town })).toMatchObject({
      municipality: { members: [{}], restingMembers: [{ id }] },
    });
    const elsewhere = { ...colleague, municipalityIds: [await insertTown(app)] };
    expect(await app.ok(elsewhere, members, { id: town })).toMatchObject({
      municipality: { restingMembers: [] },
    });
  });

  it('names every mail it sends', () => {
    const kinds = app
      .get(MailRegistry)
      .all()
      .map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['directory.confirm-membership', 'directory.membership-rests']),
    );
  });
});
