import { randomInt } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Config } from '@app/platform/config';
import { Listener } from '@app/platform/database';
import { RoomPolicies, SOCKET_IDENTITY, type SocketIdentity } from '@app/platform/live';
import {
  TestApp,
  insertInstitution,
  insertInstitutionMembership,
  insertMembership,
  insertPerson,
  insertTown,
} from '@app/testing';
import type { Express } from 'express';
import supertest from 'supertest';
import { Browser, httpFront } from '../__fixtures__/browser.js';
import { IdentityApiModule } from '../identity-api.module.js';
import { hashPassword } from '../sign-in/password-hasher.js';
import { ActorChanges } from './actor-changes.js';
import { LoginSessionMiddleware } from './login-session.middleware.js';
import { LoginSessionRecords } from './login-session.records.js';
import { LoginSessionService } from './login-session.service.js';
import { RecordCache } from './record-cache.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { email } }`;
const SIGN_OUT = `mutation { signOut }`;
const SESSIONS = `{ loginSessions { id device ipPrefix current createdAt lastSeenAt } }`;
const END = `mutation ($id: ID!) { endLoginSession(id: $id) }`;
const END_OTHERS = `mutation { endOtherLoginSessions }`;
const PASSWORD = 'Blumenwiese am Fluss';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface Session {
  id: string;
  device: string;
  ipPrefix: string | null;
  current: boolean;
  lastSeenAt: string;
}

describe('login sessions', () => {
  let app: TestApp;
  let front: Express;
  let passwordHash: string;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule] });
    front = httpFront(app);
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(() => app?.stop());
  // Time stands still in a test, and so would the cache: between tests it starts empty.
  beforeEach(() => app.get(RecordCache).forget(''));

  const browser = (headers: Record<string, string> = {}) =>
    new Browser(front, { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.7`, ...headers });

  async function signedIn(headers: Record<string, string> = {}, known?: { email: string }) {
    const person = known ?? (await insertPerson(app, { passwordHash }));
    const visitor = browser(headers);
    await visitor.ok(SIGN_IN, { email: person.email, password: PASSWORD });
    return { browser: visitor, person: person as Awaited<ReturnType<typeof insertPerson>> };
  }

  const rows = async () =>
    (await app.db.row<{ n: number }>(app.ctx(), `select count(*)::int as n from login_session`))!.n;

  describe('the cookie', () => {
    it('is not given to visitors, who leave no row either', async () => {
      const before = await rows();
      const visitor = browser();
      expect(await visitor.whoAmI()).toBeNull();
      expect(visitor.setCookies).toEqual([]);
      await visitor.refused(SIGN_IN, { email: 'niemand@wittenberge.example', password: PASSWORD });
      expect(visitor.setCookies).toEqual([]);
      expect(await rows()).toBe(before);
    });

    it('is closed to scripts and to other sites', async () => {
      const { browser: anna } = await signedIn();
      expect(anna.setCookies).toEqual([
        expect.stringMatching(
          /^session=s%3A[\w-]{43}\.[^;]+; Path=\/; Expires=[^;]+ GMT; HttpOnly; SameSite=Lax$/,
        ),
      ]);
    });

    it('holds a token that is nowhere in the database', async () => {
      const { browser: anna } = await signedIn();
      const token = decodeURIComponent(anna.cookie('session')!).slice(2).split('.')[0]!;
      expect(token).toHaveLength(43);
      const found = await app.db.rows(
        app.ctx(),
        `select from login_session s where s::text like '%' || $1 || '%' or encode(token_hash, 'escape') like '%' || $1 || '%'`,
        [token],
      );
      expect(found).toEqual([]);
    });

    it('is worth nothing with a wrong signature or an invented token', async () => {
      const { browser: anna } = await signedIn();
      const value = decodeURIComponent(anna.cookie('session')!);
      const invented = `s:${'A'.repeat(43)}.${value.split('.')[1]}`;
      for (const wrong of [`${value}x`, value.slice(2), invented, 'x', '', 's:', '%'])
        expect(await browser({ cookie: `session=${encodeURIComponent(wrong)}` }).whoAmI()).toBeNull();
      expect(await browser({ cookie: `session=${encodeURIComponent(value)}` }).whoAmI()).not.toBeNull();
    });
  });

  describe('with TLS', () => {
    let secure: TestApp;
    beforeAll(async () => {
      secure = await TestApp.start({
        imports: [IdentityApiModule],
        environment: { PUBLIC_URL: 'https://netz.example', TRUST_PROXY: '1' },
      });
    });
    afterAll(() => secure?.stop());

    it('the cookie is bound to host and TLS, at sign-in and at sign-out', async () => {
      const { email } = await insertPerson(secure, { passwordHash });
      const post = (query: string, variables: object, cookie = '') =>
        supertest(httpFront(secure))
          .post('/graphql')
          .set({ 'x-forwarded-proto': 'https', 'x-requested-with': 'kleinstadtnetz', cookie })
          .send({ query, variables });
      const answer = await post(SIGN_IN, { email, password: PASSWORD });
      const [cookie] = answer.headers['set-cookie'] as unknown as string[];
      expect(cookie).toMatch(
        /^__Host-session=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
      );
      const out = await post(SIGN_OUT, {}, cookie!.split(';')[0]);
      expect(out.headers['set-cookie']).toEqual([
        '__Host-session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax',
      ]);
      // A cookie of that name without TLS could be planted by a neighbour; it is not even read.
      expect(
        (await post('{ viewer { email } }', {}, cookie!.split(';')[0]!.replace('__Host-', ''))).body,
      ).toEqual({
        data: { viewer: null },
      });
    });

    it('nobody is signed in or up over a connection without it, and no cookie is sent', async () => {
      const { email } = await insertPerson(secure, { passwordHash });
      const before = await secure.db.row(secure.ctx(), 'select count(*)::int as n from login_session');
      const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }';
      for (const proto of [{}, { 'x-forwarded-proto': 'http' }])
        for (const [query, variables] of [
          [SIGN_IN, { email, password: PASSWORD }],
          [SIGN_UP, { input: { email: 'neu@wittenberge.example', name: 'Anna Nagel' } }],
        ] as const) {
          const answer = await supertest(httpFront(secure))
            .post('/graphql')
            .set({ 'x-requested-with': 'kleinstadtnetz', ...proto })
            .send({ query, variables });
          const { errors } = answer.body as { errors: { extensions: { code: string } }[] };
          expect(errors[0]!.extensions.code).toBe('UNAVAILABLE');
          expect(answer.headers['set-cookie']).toBeUndefined();
        }
      expect(await secure.db.row(secure.ctx(), 'select count(*)::int as n from login_session')).toEqual(
        before,
      );
    });

    it('a missing TRUST_PROXY stops the boot with a sentence', async () => {
      const config = new Config({
        DATABASE_URL: app.databaseUrl,
        SESSION_SECRET: 'x'.repeat(32),
        PUBLIC_URL: 'https://netz.example',
      });
      expect(() => new LoginSessionMiddleware(config, secure.get(LoginSessionRecords))).toThrow(
        'TRUST_PROXY',
      );
    });
  });

  describe('sign-in and sign-out', () => {
    it('give a new token to a browser that came with one', async () => {
      const { browser: anna, person } = await signedIn();
      const first = anna.cookie('session')!;
      const planted = anna.stolen('session');
      await anna.ok(SIGN_IN, { email: person.email, password: PASSWORD });
      expect(anna.cookie('session')).not.toBe(first);
      expect(await anna.whoAmI()).toBe(person.email);
      expect(await planted.whoAmI()).toBeNull();
    });

    it('do not take a token that a visitor brings along', async () => {
      const { email } = await insertPerson(app, { passwordHash });
      const own = decodeURIComponent((await signedIn()).browser.cookie('session')!);
      const victim = browser({ cookie: `session=${encodeURIComponent(own)}` });
      await victim.ok(SIGN_IN, { email, password: PASSWORD });
      const attacker = browser({ cookie: `session=${encodeURIComponent(own)}` });
      expect(await attacker.whoAmI()).toBeNull();
    });

    it('end for good: cookie, row and every copy of the cookie', async () => {
      const { browser: anna, person } = await signedIn();
      const copy = anna.stolen('session');
      expect(await copy.whoAmI()).toBe(person.email);
      expect(await anna.ok(SIGN_OUT)).toEqual({ signOut: true });
      expect(anna.setCookies).toEqual([
        'session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax',
      ]);
      expect(await copy.whoAmI()).toBeNull();
      expect(await anna.whoAmI()).toBeNull();
      const left = await app.db.rows(app.ctx(), `select from login_session where account_id = $1`, [
        person.accountId,
      ]);
      expect(left).toEqual([]);
      expect(await anna.ok(SIGN_OUT)).toEqual({ signOut: true });
    });

    it('write one row, and show the new viewer to everything resolved in the same operation', async () => {
      const { email, accountId } = await insertPerson(app, { passwordHash });
      const anna = browser({ 'user-agent': FIREFOX, 'x-forwarded-for': '192.0.2.77' });
      const both = await anna.ok(
        `mutation ($email: String!, $password: String!) {
           signIn(email: $email, password: $password) { person { id email } }
           setLocale(locale: "en") { locale }
         }`,
        { email, password: PASSWORD },
      );
      expect(both).toMatchObject({ signIn: { person: { email } } });
      const stored = await app.db.rows(
        app.ctx(),
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
      const { browser: anna } = await signedIn();
      app.clock.advance({ days: 13, hours: 23 });
      expect(await anna.whoAmI()).not.toBeNull();
      await quiet();
      app.clock.advance({ days: 13, hours: 23 });
      expect(await anna.whoAmI()).not.toBeNull();
      const { browser: berta } = await signedIn();
      app.clock.advance({ days: 14 });
      expect(await berta.whoAmI()).toBeNull();
    });

    it('ends a session after 30 days however much it is used, also one that is cached', async () => {
      const { browser: anna } = await signedIn();
      for (let day = 0; day < 3; day++) {
        app.clock.advance({
          days: day === 2 ? 9 : 10,
          hours: day === 2 ? 23 : 0,
          minutes: day === 2 ? 59 : 0,
          seconds: day === 2 ? 58 : 0,
        });
        expect(await anna.whoAmI()).not.toBeNull();
        await quiet();
      }
      app.clock.advance({ seconds: 2 });
      expect(await anna.whoAmI()).toBeNull();
    });

    it('of last use is noted at most every five minutes, in session and account', async () => {
      const { browser: anna, person } = await signedIn();
      const seen = () =>
        app.db.row<{ session: Date; account: Date | null }>(
          app.ctx(),
          `select s.last_seen_at as session, a.last_seen_at as account
           from login_session s join account a on a.id = s.account_id where a.id = $1`,
          [person.accountId],
        );
      const start = app.clock.now();
      app.clock.advance({ minutes: 4, seconds: 59 });
      await anna.whoAmI();
      await quiet();
      expect((await seen())?.session).toEqual(start);
      app.clock.advance({ seconds: 1 });
      await anna.whoAmI();
      await quiet();
      expect(await seen()).toEqual({ session: app.clock.now(), account: app.clock.now() });
    });

    it('removes what has run out in the upkeep, and nothing else', async () => {
      const { person } = await signedIn();
      app.clock.advance({ days: 15 });
      const { person: present } = await signedIn();
      await app.get(LoginSessionService).tidy(app.ctx());
      const left = await app.db.rows<{ account_id: string }>(
        app.ctx(),
        `select account_id from login_session`,
      );
      expect(left.map((row) => row.account_id)).not.toContain(person.accountId);
      expect(left.map((row) => row.account_id)).toContain(present.accountId);
    });

    /** Work that nobody waits for has been done. */
    const quiet = () => new Promise((resolve) => setTimeout(resolve, 60));
  });

  describe('the list', () => {
    it('shows devices, networks and the current one, and no sessions of others', async () => {
      const person = await insertPerson(app, { passwordHash });
      const { browser: old } = await signedIn(
        { 'user-agent': FIREFOX, 'x-forwarded-for': '2001:db8:1:2::3' },
        person,
      );
      app.clock.advance({ minutes: 1 });
      const { browser: current } = await signedIn(
        { 'user-agent': '', 'x-forwarded-for': '192.0.2.7' },
        person,
      );
      await signedIn();
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
      const person = await insertPerson(app, { passwordHash });
      const [{ browser: here }, { browser: there }] = [
        await signedIn({}, person),
        await signedIn({}, person),
      ];
      const { browser: stranger } = await signedIn();
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
      const person = await insertPerson(app, { passwordHash });
      const others = [await signedIn({}, person), await signedIn({}, person)];
      const { browser: here } = await signedIn({}, person);
      expect(await here.ok(END_OTHERS)).toEqual({ endOtherLoginSessions: 2 });
      for (const { browser: other } of others) expect(await other.whoAmI()).toBeNull();
      expect(await here.ok(END_OTHERS)).toEqual({ endOtherLoginSessions: 0 });
      expect(await here.whoAmI()).toBe(person.email);
    });

    it('is closed to visitors', async () => {
      for (const document of [SESSIONS, END_OTHERS])
        expect(await browser().refused(document)).toBe('NOT_SIGNED_IN');
    });
  });

  describe('the actor', () => {
    const token = (anna: Browser) => decodeURIComponent(anna.cookie('session')!).slice(2).split('.')[0]!;

    it('has roles, towns and the permissions that follow from them', async () => {
      const person = await insertPerson(app, {
        passwordHash,
        instanceRoles: ['MODERATOR'],
        name: 'Mila Muster',
      });
      const [own, administered, left] = [
        await insertTown(app, { name: 'Ahausen' }),
        await insertTown(app, { name: 'Behausen' }),
        await insertTown(app),
      ];
      await insertMembership(app, person.personId, own);
      app.clock.advance({ seconds: 1 });
      await insertMembership(app, person.personId, administered, { role: 'ADMIN' });
      await insertMembership(app, person.personId, left, { role: 'ADMIN', state: 'ENDED' });
      const institution = await insertInstitution(app);
      await insertInstitutionMembership(app, person.personId, institution, { role: 'ADMIN' });
      const { browser: mila } = await signedIn({}, person);
      const record = (await app.get(LoginSessionRecords).byToken(token(mila)))!;
      expect(record).toMatchObject({
        personName: 'Mila Muster',
        municipality: 'Ahausen',
        locale: 'de',
        method: 'PASSWORD',
      });
      expect(record.actor).toMatchObject({
        accountId: person.accountId,
        personId: person.personId,
        instanceRoles: new Set(['MODERATOR']),
        municipalityIds: new Set([own, administered]),
        adminOf: new Set([administered]),
        mandateFor: new Set(),
        institutionIds: new Set([institution]),
        institutionAdminOf: new Set([institution]),
      });
      const { permissions } = record.actor;
      expect([...permissions]).toEqual(
        expect.arrayContaining(['question.ask', 'content.moderate', 'membership.decide']),
      );
      expect(permissions.has('account.administer')).toBe(false);
    });

    it('costs one statement, then none, and one after five seconds', async () => {
      const { browser: anna } = await signedIn();
      const records = app.get(LoginSessionRecords);
      app.get(RecordCache).forget('');
      const read = () => records.byToken(token(anna));
      expect(await app.statements(() => Promise.all([read(), read(), read()]))).toBe(1);
      expect(await app.statements(read)).toBe(0);
      app.clock.advance({ seconds: 4 });
      expect(await app.statements(read)).toBe(0);
      app.clock.advance({ seconds: 1 });
      expect(await app.statements(read)).toBe(1);
    });

    it('costs no statement over HTTP: a request only pays for what it asks', async () => {
      const { browser: anna } = await signedIn();
      await anna.whoAmI();
      expect(await app.statements(() => anna.ok('{ __typename }'))).toBe(0);
      expect(await app.statements(() => anna.whoAmI())).toBe(1);
      expect(await app.statements(() => browser().ok('{ __typename }'))).toBe(0);
    });

    it('is read anew when a change happens while it is being read', async () => {
      const cache = app.get(RecordCache);
      const { browser: anna, person } = await signedIn();
      const records = app.get(LoginSessionRecords);
      cache.forget('');
      const reading = records.byToken(token(anna));
      cache.forget(person.accountId);
      await reading;
      expect(await app.statements(() => records.byToken(token(anna)))).toBe(1);
    });

    it('changes at once in every process when a membership does', async () => {
      const { browser: anna, person } = await signedIn();
      const town = await insertTown(app);
      const elsewhere = await anotherProcess();
      const holds = async (records: LoginSessionRecords) =>
        (await records.byToken(token(anna)))?.actor.municipalityIds.has(town);
      const here = app.get(LoginSessionRecords);
      expect([await holds(here), await holds(elsewhere.records)]).toEqual([false, false]);
      await app.db.run(app.ctx(), async (ctx) => {
        await app.db.execute(
          ctx,
          `insert into membership (person_id, municipality_id, state, requested_at) values ($1, $2, 'ACTIVE', $3)`,
          [person.personId, town, app.clock.now()],
        );
        await app.get(ActorChanges).actorChanged(ctx, person.personId);
        // Nothing is told before the commit.
        expect(await holds(here)).toBe(false);
      });
      expect(await holds(here)).toBe(true);
      await soon(async () => expect(await holds(elsewhere.records)).toBe(true));
      await elsewhere.stop();
    });

    it('is gone at once in every process when the session ends', async () => {
      const { browser: anna } = await signedIn();
      const elsewhere = await anotherProcess();
      const session = token(anna);
      expect(await elsewhere.records.byToken(session)).not.toBeNull();
      await anna.ok(SIGN_OUT);
      await soon(async () => expect(await elsewhere.records.byToken(session)).toBeNull());
      await elsewhere.stop();
    });

    /** Cache, listener and records of a second process on the same database. Its clock stands still as well. */
    async function anotherProcess() {
      const listener = new Listener(app.get(Config));
      const cache = new RecordCache(app.clock, listener);
      await cache.onApplicationBootstrap();
      return {
        records: new LoginSessionRecords(app.db, app.clock, cache),
        stop: async () => {
          cache.onModuleDestroy();
          await listener.onModuleDestroy();
        },
      };
    }

    /** A word between processes takes milliseconds; the age limit of the cache, which the clock holds back, never helps. */
    async function soon(check: () => Promise<void>): Promise<void> {
      for (let attempt = 0; ; attempt++) {
        try {
          return await check();
        } catch (error) {
          if (attempt >= 40) throw error;
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
      }
    }
  });

  describe('sockets', () => {
    const handshake = (cookie?: string) =>
      ({
        headers: cookie === undefined ? {} : { cookie: `session=${cookie}` },
        url: '/socket.io/',
      }) as IncomingMessage;
    const identity = () => app.get<SocketIdentity>(SOCKET_IDENTITY);

    it('are known by the cookie of their handshake', async () => {
      const person = await insertPerson(app, { passwordHash, name: 'Sina Muster', locale: 'en' });
      await insertMembership(app, person.personId, await insertTown(app, { name: 'Musterhausen' }));
      const { browser: sina } = await signedIn({}, person);
      const known = await identity().authenticate(handshake(sina.cookie('session')));
      expect(known?.person).toEqual({
        id: person.personId,
        name: 'Sina Muster',
        municipality: 'Musterhausen',
      });
      expect(known?.ctx).toMatchObject({ locale: 'en', actor: { accountId: person.accountId } });
      expect(await identity().authenticate(handshake())).toBeNull();
      expect(await identity().authenticate(handshake('s%3Ax.y'))).toBeNull();

      const session = known!.ctx.actor!.loginSessionId;
      expect((await identity().refresh(session))?.actor?.personId).toBe(person.personId);
      await sina.ok(SIGN_OUT);
      expect(await identity().refresh(session)).toBeNull();
    });

    it('may enter the room of their own person only', async () => {
      const [anna, berta] = [await insertPerson(app), await insertPerson(app)];
      const allowed = await app
        .get(RoomPolicies)
        .allowed(app.ctx(anna), [`person:${anna.personId}`, `person:${berta.personId}`]);
      expect([...allowed]).toEqual([`person:${anna.personId}`]);
      expect((await app.get(RoomPolicies).allowed(app.ctx(), [`person:${anna.personId}`])).size).toBe(0);
    });
  });
});
