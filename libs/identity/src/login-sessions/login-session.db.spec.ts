import { eventually, insertPerson, type TestActor } from '@app/testing';
import { PASSWORD, SIGN_IN, SIGN_OUT, SessionStage } from '../__fixtures__/session-stage.js';
import { LoginSessionService } from './login-session.service.js';

const SESSIONS = `{ loginSessions { id device ipPrefix current createdAt lastSeenAt } }`;
const END = `mutation ($id: ID!) { endLoginSession(id: $id) }`;
const END_OTHERS = `mutation { endOtherLoginSessions }`;
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface Session {
  id: string;
  device: string;
  ipPrefix: string | null;
  current: boolean;
  lastSeenAt: string;
}

describe('login sessions', () => {
  let stage: SessionStage;
  beforeAll(async () => {
    stage = await SessionStage.start();
  });
  afterAll(() => stage?.app.stop());
  beforeEach(() => stage.forget());

  describe('sign-in and sign-out', () => {
    it('give a new token to a browser that came with one', async () => {
      const { browser: anna, person } = await stage.signedIn();
      const first = anna.cookie('session')!;
      const planted = anna.stolen('session');
      await anna.ok(SIGN_IN, { email: person.email, password: PASSWORD });
      expect(anna.cookie('session')).not.toBe(first);
      expect(await anna.whoAmI()).toBe(person.email);
      expect(await planted.whoAmI()).toBeNull();
    });

    it('do not take a token that a visitor brings along', async () => {
      const { email } = await insertPerson(stage.app, { passwordHash: stage.passwordHash });
      const own = decodeURIComponent((await stage.signedIn()).browser.cookie('session')!);
      const victim = stage.browser({ cookie: `session=${encodeURIComponent(own)}` });
      await victim.ok(SIGN_IN, { email, password: PASSWORD });
      const attacker = stage.browser({ cookie: `session=${encodeURIComponent(own)}` });
      expect(await attacker.whoAmI()).toBeNull();
    });

    it('end for good: cookie, row and every copy of the cookie', async () => {
      const { browser: anna, person } = await stage.signedIn();
      const copy = anna.stolen('session');
      expect(await copy.whoAmI()).toBe(person.email);
      expect(await anna.ok(SIGN_OUT)).toEqual({ signOut: true });
      expect(anna.setCookies).toEqual([
        'session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax',
      ]);
      expect(await copy.whoAmI()).toBeNull();
      expect(await anna.whoAmI()).toBeNull();
      const left = await stage.app.db.rows(
        stage.app.ctx(),
        `select from login_session where account_id = $1`,
        [person.accountId],
      );
      expect(left).toEqual([]);
      expect(await anna.ok(SIGN_OUT)).toEqual({ signOut: true });
    });

    it('write one row, and show the new viewer to everything resolved in the same operation', async () => {
      const { email, accountId } = await insertPerson(stage.app, { passwordHash: stage.passwordHash });
      const anna = stage.browser({ 'user-agent': FIREFOX, 'x-forwarded-for': '192.0.2.77' });
      const both = await anna.ok(
        `mutation ($email: String!, $password: String!) {
           signIn(email: $email, password: $password) { person { id email } }
           setLocale(locale: "en") { locale }
         }`,
        { email, password: PASSWORD },
      );
      expect(both).toMatchObject({ signIn: { person: { email } } });
      const stored = await stage.app.db.rows(
        stage.app.ctx(),
        `select device, ip_prefix, data, expires_at - created_at = interval '30 days' as month from login_session where account_id = $1`,
        [accountId],
      );
      expect(stored).toEqual([
        { device: 'Firefox, Linux', ip_prefix: '192.0.2.0/24', data: { method: 'PASSWORD' }, month: true },
      ]);
    });
  });

  describe('time', () => {
    it('ends a session after 14 days without use', async () => {
      const { browser: anna, person } = await stage.signedIn();
      stage.app.clock.advance({ days: 13, hours: 23 });
      expect(await anna.whoAmI()).not.toBeNull();
      await noted(person);
      stage.app.clock.advance({ days: 13, hours: 23 });
      expect(await anna.whoAmI()).not.toBeNull();
      const { browser: berta } = await stage.signedIn();
      stage.app.clock.advance({ days: 14 });
      expect(await berta.whoAmI()).toBeNull();
    });

    it('ends a session after 30 days however much it is used, also one that is cached', async () => {
      const { browser: anna, person } = await stage.signedIn();
      for (let day = 0; day < 3; day++) {
        stage.app.clock.advance({
          days: day === 2 ? 9 : 10,
          hours: day === 2 ? 23 : 0,
          minutes: day === 2 ? 59 : 0,
          seconds: day === 2 ? 58 : 0,
        });
        expect(await anna.whoAmI()).not.toBeNull();
        await noted(person);
      }
      stage.app.clock.advance({ seconds: 2 });
      expect(await anna.whoAmI()).toBeNull();
    });

    it('of last use is noted at most every five minutes, in session and account', async () => {
      const { browser: anna, person } = await stage.signedIn();
      const start = stage.app.clock.now();
      stage.app.clock.advance({ minutes: 4, seconds: 59 });
      await anna.whoAmI();
      expect((await seen(person))?.session).toEqual(start);
      // Had it been noted just now, it would not be noted again a second later.
      stage.app.clock.advance({ seconds: 1 });
      await anna.whoAmI();
      await noted(person);
      expect((await seen(person))?.account).toEqual(stage.app.clock.now());
    });

    it('removes what has run out in the upkeep, and nothing else', async () => {
      const { person } = await stage.signedIn();
      stage.app.clock.advance({ days: 15 });
      const { person: present } = await stage.signedIn();
      await stage.app.get(LoginSessionService).tidy(stage.app.ctx());
      const left = await stage.app.db.rows<{ account_id: string }>(
        stage.app.ctx(),
        `select account_id from login_session`,
      );
      expect(left.map((row) => row.account_id)).not.toContain(person.accountId);
      expect(left.map((row) => row.account_id)).toContain(present.accountId);
    });

    const seen = ({ accountId }: TestActor) =>
      stage.app.db.row<{ session: Date; account: Date | null }>(
        stage.app.ctx(),
        `select s.last_seen_at as session, a.last_seen_at as account
         from login_session s join account a on a.id = s.account_id where a.id = $1`,
        [accountId],
      );
    /** The use of this moment stands in the database; no request waits for that. */
    const noted = (person: TestActor) =>
      eventually(async () => expect((await seen(person))?.session).toEqual(stage.app.clock.now()));
  });

  describe('the list', () => {
    it('shows devices, networks and the current one, and no sessions of others', async () => {
      const person = await insertPerson(stage.app, { passwordHash: stage.passwordHash });
      const { browser: old } = await stage.signedIn(
        { 'user-agent': FIREFOX, 'x-forwarded-for': '2001:db8:1:2::3' },
        person,
      );
      stage.app.clock.advance({ minutes: 1 });
      const { browser: current } = await stage.signedIn(
        { 'user-agent': '', 'x-forwarded-for': '192.0.2.7' },
        person,
      );
      await stage.signedIn();
      const { loginSessions } = await current.ok<{ loginSessions: Session[] }>(SESSIONS);
      expect(loginSessions).toMatchObject([
        { device: 'Unbekanntes Gerät', ipPrefix: '192.0.2.0/24', current: true },
        { device: 'Firefox, Linux', ipPrefix: '2001:db8:1::/48', current: false },
      ]);
      expect(
        (await old.ok<{ loginSessions: Session[] }>(SESSIONS)).loginSessions.map(({ current }) => current),
      ).toEqual([false, true]);
    });

    it('ends one session within one request, but none of others', async () => {
      const person = await insertPerson(stage.app, { passwordHash: stage.passwordHash });
      const [{ browser: here }, { browser: there }] = [
        await stage.signedIn({}, person),
        await stage.signedIn({}, person),
      ];
      const { browser: stranger } = await stage.signedIn();
      expect(await there.whoAmI()).toBe(person.email);
      const { loginSessions } = await here.ok<{ loginSessions: Session[] }>(SESSIONS);
      const other = loginSessions.find((session) => !session.current)!.id;
      expect(await stranger.refused(END, { id: other })).toBe('NOT_FOUND');
      expect(await there.whoAmI()).toBe(person.email);
      await here.ok(END, { id: other });
      expect(await there.whoAmI()).toBeNull();
      expect(await here.refused(END, { id: other })).toBe('NOT_FOUND');
      expect(await here.refused(END, { id: 'x' })).toBe('BAD_INPUT');
      expect(await here.whoAmI()).toBe(person.email);
    });

    it('ends all others and says how many', async () => {
      const person = await insertPerson(stage.app, { passwordHash: stage.passwordHash });
      const others = [await stage.signedIn({}, person), await stage.signedIn({}, person)];
      const { browser: here } = await stage.signedIn({}, person);
      expect(await here.ok(END_OTHERS)).toEqual({ endOtherLoginSessions: 2 });
      for (const { browser: other } of others) expect(await other.whoAmI()).toBeNull();
      expect(await here.ok(END_OTHERS)).toEqual({ endOtherLoginSessions: 0 });
      expect(await here.whoAmI()).toBe(person.email);
    });

    it('is closed to visitors', async () => {
      for (const document of [SESSIONS, END_OTHERS])
        expect(await stage.browser().refused(document)).toBe('NOT_SIGNED_IN');
    });
  });
});
