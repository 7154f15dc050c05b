import { Config } from '@app/platform/config';
import { TestApp, insertPerson } from '@app/testing';
import supertest from 'supertest';
import { httpFront } from '../__fixtures__/browser.js';
import { PASSWORD, SIGN_IN, SIGN_OUT, SessionStage } from '../__fixtures__/session-stage.js';
import { IdentityApiModule } from '../identity-api.module.js';
import { LoginSessionMiddleware } from './login-session.middleware.js';
import { LoginSessionRecords } from './login-session.records.js';

describe('login sessions: their cookie', () => {
  let stage: SessionStage;
  beforeAll(async () => {
    stage = await SessionStage.start();
  });
  afterAll(() => stage?.app.stop());
  beforeEach(() => stage.forget());

  describe('the cookie', () => {
    it('is not given to visitors, who leave no row either', async () => {
      const before = await stage.rows();
      const visitor = stage.browser();
      expect(await visitor.whoAmI()).toBeNull();
      expect(visitor.setCookies).toEqual([]);
      await visitor.refused(SIGN_IN, { email: 'niemand@wittenberge.example', password: PASSWORD });
      expect(visitor.setCookies).toEqual([]);
      expect(await stage.rows()).toBe(before);
    });

    it('is closed to scripts and to other sites', async () => {
      const { browser: anna } = await stage.signedIn();
      expect(anna.setCookies).toEqual([
        expect.stringMatching(
          /^session=s%3A[\w-]{43}\.[^;]+; Path=\/; Expires=[^;]+ GMT; HttpOnly; SameSite=Lax$/,
        ),
      ]);
    });

    it('holds a token that is nowhere in the database', async () => {
      const { browser: anna } = await stage.signedIn();
      const token = decodeURIComponent(anna.cookie('session')!).slice(2).split('.')[0]!;
      expect(token).toHaveLength(43);
      const found = await stage.app.db.rows(
        stage.app.ctx(),
        `select from login_session s where s::text like '%' || $1 || '%' or encode(token_hash, 'escape') like '%' || $1 || '%'`,
        [token],
      );
      expect(found).toEqual([]);
    });

    it('is worth nothing with a wrong signature or an invented token', async () => {
      const { browser: anna } = await stage.signedIn();
      const value = decodeURIComponent(anna.cookie('session')!);
      const invented = `s:${'A'.repeat(43)}.${value.split('.')[1]}`;
      for (const wrong of [`${value}x`, value.slice(2), invented, 'x', '', 's:', '%'])
        expect(await stage.browser({ cookie: `session=${encodeURIComponent(wrong)}` }).whoAmI()).toBeNull();
      expect(await stage.browser({ cookie: `session=${encodeURIComponent(value)}` }).whoAmI()).not.toBeNull();
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
      const { email } = await insertPerson(secure, { passwordHash: stage.passwordHash });
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
      const { email } = await insertPerson(secure, { passwordHash: stage.passwordHash });
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
        DATABASE_URL: stage.app.databaseUrl,
        SESSION_SECRET: 'x'.repeat(32),
        PUBLIC_URL: 'https://netz.example',
      });
      expect(() => new LoginSessionMiddleware(config, secure.get(LoginSessionRecords))).toThrow(
        'TRUST_PROXY',
      );
    });
  });
});
