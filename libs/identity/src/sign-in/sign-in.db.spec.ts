import { randomInt } from 'node:crypto';
import { MailRegistry } from '@app/platform/mail';
import { RATE_LIMITS } from '@app/platform/rate-limit';
import { TestApp, insertPerson } from '@app/testing';
import { jest } from '@jest/globals';
import type { Express } from 'express';
import { Browser, codeFor, httpFront, lastMail } from '../__fixtures__/browser.js';
import { IdentityApiModule } from '../identity-api.module.js';
import { IdentityWorkerModule } from '../identity-worker.module.js';
import { PasswordHasher, hashPassword } from './password-hasher.js';

const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { email codeValidMinutes } }`;
const CONFIRM = `mutation ($email: String!, $code: String!) {
  confirmSignUp(input: { email: $email, code: $code }) { id email locale hasPassword permissions person { id name } }
}`;
const REQUEST_CODE = `mutation ($email: String!) { requestSignInCode(email: $email) }`;
const WITH_CODE = `mutation ($email: String!, $code: String!) { signInWithCode(email: $email, code: $code) { email } }`;
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { email } }`;
const REQUEST_RESET = `mutation ($email: String!) { requestPasswordReset(email: $email) }`;
const RESET = `mutation ($email: String!, $code: String!, $newPassword: String!) {
  resetPassword(email: $email, code: $code, newPassword: $newPassword) { email hasPassword }
}`;
const SET_PASSWORD = `mutation ($currentPassword: String, $newPassword: String!) {
  setPassword(currentPassword: $currentPassword, newPassword: $newPassword) { hasPassword }
}`;

const PASSWORD = 'Blumenwiese am Fluss';
const OTHER_PASSWORD = 'Rathaus-Linde-7-Brücke';

describe('signing up and in', () => {
  let app: TestApp;
  let front: Express;
  let passwordHash: string;
  let count = 0;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule, IdentityWorkerModule] });
    front = httpFront(app);
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(() => app?.stop());

  const address = () => `anna.${++count}@wittenberge.example`;
  /** Every browser comes from a network of its own, so that tests do not use up each other's attempts. */
  const browser = () =>
    new Browser(front, {
      'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.7`,
      'accept-language': 'de',
    });

  async function signedUp(email = address(), input: Record<string, unknown> = {}): Promise<Browser> {
    const anna = browser();
    await anna.ok(SIGN_UP, { input: { email, name: 'Anna Nagel', ...input } });
    await anna.ok(CONFIRM, { email, code: await codeFor(app, email) });
    return anna;
  }

  const rowsOf = async (table: string, email: string) =>
    (await app.db.row<{ n: number }>(app.ctx(), `select count(*)::int as n from ${table} where email = $1`, [
      email,
    ]))!.n;

  describe('sign-up', () => {
    it('creates account and person when the code comes back, signs in, and says so', async () => {
      const anna = browser();
      const answer = await anna.ok(SIGN_UP, {
        input: {
          email: ' Anna.Nagel@Wittenberge.Example',
          name: ' Anna  Nagel ',
          password: PASSWORD,
          locale: 'en',
        },
      });
      expect(answer).toEqual({ signUp: { email: 'anna.nagel@wittenberge.example', codeValidMinutes: 10 } });
      expect(await rowsOf('account', 'anna.nagel@wittenberge.example')).toBe(0);
      expect(await anna.whoAmI()).toBeNull();

      const code = await codeFor(app, 'anna.nagel@wittenberge.example');
      expect(code).toMatch(/^\d{6}$/);
      const { confirmSignUp: viewer } = await anna.ok<{ confirmSignUp: Record<string, unknown> }>(CONFIRM, {
        email: 'anna.nagel@wittenberge.example',
        code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
      });
      expect(viewer).toMatchObject({
        email: 'anna.nagel@wittenberge.example',
        locale: 'en',
        hasPassword: true,
        person: { name: 'Anna Nagel' },
      });
      expect(viewer['permissions']).toContain('account.manage-own');
      expect(viewer['permissions']).not.toContain('question.ask');
      expect(await anna.whoAmI()).toBe('anna.nagel@wittenberge.example');
      const message = await app.db.row(
        app.ctx(),
        `select payload from outbox where type = 'account.created.v1' and payload ->> 'accountId' = $1`,
        [viewer['id']],
      );
      expect(message).not.toBeNull();
    });

    it('takes the code only once', async () => {
      const email = address();
      const anna = await signedUp(email);
      const code = (await app.db.row<{ code: string }>(
        app.ctx(),
        `select data ->> 'code' as code from outgoing_mail where recipient = $1`,
        [email],
      ))!.code;
      expect(await anna.refused(CONFIRM, { email, code })).toBe('CODE_INVALID');
      expect(await browser().refused(WITH_CODE, { email, code })).toBe('CODE_INVALID');
    });

    it('makes one account of two confirmations at once', async () => {
      const email = address();
      const anna = browser();
      await anna.ok(SIGN_UP, { input: { email, name: 'Anna Nagel' } });
      const code = await codeFor(app, email);
      const answers = await Promise.all([1, 2, 3].map(() => browser().send(CONFIRM, { email, code })));
      expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
      expect(await rowsOf('account', email)).toBe(1);
    });

    it('does not give the account a password that was chosen in another browser', async () => {
      const email = address();
      await browser().ok(SIGN_UP, { input: { email, name: 'Fremd', password: PASSWORD } });
      const owner = browser();
      const { confirmSignUp } = await owner.ok<{ confirmSignUp: { hasPassword: boolean } }>(CONFIRM, {
        email,
        code: await codeFor(app, email),
      });
      expect(confirmSignUp.hasPassword).toBe(false);
      expect(await browser().refused(SIGN_IN, { email, password: PASSWORD })).toBe('CREDENTIALS_INVALID');
    });

    it('keeps the sign-up when somebody asks for a sign-in code meanwhile, and sends its code again', async () => {
      const email = address();
      const anna = browser();
      await anna.ok(SIGN_UP, { input: { email, name: 'Anna Nagel' } });
      await browser().ok(REQUEST_CODE, { email });
      expect((await lastMail(app, email))?.kind).toBe('identity.sign-up-code');
      await anna.ok(CONFIRM, { email, code: await codeFor(app, email) });
    });

    it.each([
      [{ email: 'anna', name: 'Anna' }, 'BAD_INPUT', 'input.email'],
      [{ email: 'a@wittenberge.example', name: ' \n ' }, 'BAD_INPUT', 'input.name'],
      [{ email: 'a@wittenberge.example', name: 'A'.repeat(121) }, 'TOO_LONG', 'input.name'],
      [
        { email: 'a@wittenberge.example', name: 'Anna', password: 'kurz' },
        'PASSWORD_TOO_SHORT',
        'input.password',
      ],
      [
        { email: 'a@wittenberge.example', name: 'Anna', password: 'passwortpasswort' },
        'PASSWORD_COMMON',
        'input.password',
      ],
      [
        { email: 'a@wittenberge.example', name: 'Anna', password: 'Wittenberge2026' },
        'PASSWORD_COMMON',
        'input.password',
      ],
    ])('refuses %j', async (input, code, field) => {
      const { errors } = await browser().send(SIGN_UP, { input });
      expect(errors?.[0]?.extensions).toMatchObject({ code, field });
    });
  });

  describe('codes', () => {
    it('sign in to an account', async () => {
      const { email } = await insertPerson(app, { email: address() });
      const anna = browser();
      expect(await anna.ok(REQUEST_CODE, { email: email.toUpperCase() })).toEqual({
        requestSignInCode: true,
      });
      await anna.ok(WITH_CODE, { email, code: await codeFor(app, email) });
      expect(await anna.whoAmI()).toBe(email);
    });

    it('are stored as keyed hashes only', async () => {
      const { email } = await insertPerson(app, { email: address() });
      await browser().ok(REQUEST_CODE, { email });
      const code = await codeFor(app, email);
      const row = await app.db.row(app.ctx(), `select c::text as text from email_code c where email = $1`, [
        email,
      ]);
      expect(JSON.stringify(row)).not.toContain(code);
    });

    it('lock after five wrong attempts, also when they come at once', async () => {
      const { email } = await insertPerson(app, { email: address() });
      await browser().ok(REQUEST_CODE, { email });
      const code = await codeFor(app, email);
      const wrong = code === '000000' ? '000001' : '000000';
      const codes = await Promise.all(
        Array.from({ length: 8 }, () => browser().refused(WITH_CODE, { email, code: wrong })),
      );
      expect(new Set(codes)).toEqual(new Set(['CODE_INVALID']));
      expect(await browser().refused(WITH_CODE, { email, code })).toBe('CODE_INVALID');
      const row = await app.db.row(app.ctx(), `select attempts from email_code where email = $1`, [email]);
      expect(row).toEqual({ attempts: 5 });
      await browser().ok(REQUEST_CODE, { email });
      await browser().ok(WITH_CODE, { email, code: await codeFor(app, email) });
    });

    it('are let in at the fifth attempt', async () => {
      const { email } = await insertPerson(app, { email: address() });
      await browser().ok(REQUEST_CODE, { email });
      const code = await codeFor(app, email);
      for (const wrong of ['', 'abcdef', '12345', code.slice(1) + 'x'])
        expect(await browser().refused(WITH_CODE, { email, code: wrong })).toBe('CODE_INVALID');
      await browser().ok(WITH_CODE, { email, code });
    });

    it('run out after ten minutes', async () => {
      const { email } = await insertPerson(app, { email: address() });
      await browser().ok(REQUEST_CODE, { email });
      const code = await codeFor(app, email);
      app.clock.advance({ minutes: 10 });
      expect(await browser().refused(WITH_CODE, { email, code })).toBe('CODE_INVALID');
    });

    it('give way to a newer one, and do not open what they are not for', async () => {
      const { email } = await insertPerson(app, { email: address() });
      await browser().ok(REQUEST_CODE, { email });
      const older = await codeFor(app, email);
      await browser().ok(REQUEST_CODE, { email });
      const newer = await codeFor(app, email);
      if (older !== newer)
        expect(await browser().refused(WITH_CODE, { email, code: older })).toBe('CODE_INVALID');
      expect(await browser().refused(RESET, { email, code: newer, newPassword: PASSWORD })).toBe(
        'CODE_INVALID',
      );
      await browser().ok(WITH_CODE, { email, code: newer });
    });

    it('of one address do not open another', async () => {
      const [a, b] = [
        await insertPerson(app, { email: address() }),
        await insertPerson(app, { email: address() }),
      ];
      await browser().ok(REQUEST_CODE, { email: a.email });
      await browser().ok(REQUEST_CODE, { email: b.email });
      const code = await codeFor(app, a.email);
      if (code !== (await codeFor(app, b.email)))
        expect(await browser().refused(WITH_CODE, { email: b.email, code })).toBe('CODE_INVALID');
    });

    it('are written by a kind of mail the worker knows', async () => {
      const { email } = await insertPerson(app, { email: address() });
      await browser().ok(REQUEST_CODE, { email });
      const mail = (await lastMail(app, email))!;
      expect(app.get(MailRegistry).get(mail.kind)?.kind).toBe('identity.sign-in-code');
      expect(mail).toMatchObject({ locale: 'de', data: { code: await codeFor(app, email), minutes: 10 } });
    });
  });

  describe('passwords', () => {
    it('sign in, and refuse a wrong one', async () => {
      const { email } = await insertPerson(app, { email: address(), passwordHash });
      const anna = browser();
      expect(await anna.refused(SIGN_IN, { email, password: `${PASSWORD}!` })).toBe('CREDENTIALS_INVALID');
      expect(await anna.refused(SIGN_IN, { email, password: '' })).toBe('CREDENTIALS_INVALID');
      expect(await anna.whoAmI()).toBeNull();
      await anna.ok(SIGN_IN, { email, password: PASSWORD });
      expect(await anna.whoAmI()).toBe(email);
    });

    it('are kept as argon2id at the recommended cost', async () => {
      expect(await hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });

    it('are reset by code: all sessions end, the owner is told', async () => {
      const { email } = await insertPerson(app, { email: address(), passwordHash });
      const thief = browser();
      await thief.ok(SIGN_IN, { email, password: PASSWORD });
      const anna = browser();
      await anna.ok(REQUEST_RESET, { email });
      expect((await lastMail(app, email))?.kind).toBe('identity.reset-code');
      const code = await codeFor(app, email);
      expect(await anna.refused(RESET, { email, code, newPassword: 'kurz' })).toBe('PASSWORD_TOO_SHORT');
      expect(await anna.refused(RESET, { email, code, newPassword: 'wittenberge-2026' })).toBe(
        'PASSWORD_COMMON',
      );
      expect(await anna.ok(RESET, { email, code, newPassword: OTHER_PASSWORD })).toEqual({
        resetPassword: { email, hasPassword: true },
      });
      expect(await anna.whoAmI()).toBe(email);
      expect(await thief.whoAmI()).toBeNull();
      expect((await lastMail(app, email))?.kind).toBe('identity.password-changed');
      expect(await browser().refused(SIGN_IN, { email, password: PASSWORD })).toBe('CREDENTIALS_INVALID');
      await browser().ok(SIGN_IN, { email, password: OTHER_PASSWORD });
      expect(await browser().refused(RESET, { email, code, newPassword: PASSWORD })).toBe('CODE_INVALID');
    });

    it('are changed with the current one; the session gets a new token and the others end', async () => {
      const { email } = await insertPerson(app, { email: address(), passwordHash });
      const [anna, elsewhere] = [browser(), browser()];
      await anna.ok(SIGN_IN, { email, password: PASSWORD });
      await elsewhere.ok(SIGN_IN, { email, password: PASSWORD });
      const before = anna.cookie('session');
      const change = { currentPassword: PASSWORD, newPassword: OTHER_PASSWORD };
      const wrong = await anna.send(SET_PASSWORD, { ...change, currentPassword: 'falsch' });
      expect(wrong.errors?.[0]?.extensions).toMatchObject({
        code: 'CREDENTIALS_INVALID',
        field: 'currentPassword',
      });
      expect(await anna.refused(SET_PASSWORD, { newPassword: OTHER_PASSWORD })).toBe('CREDENTIALS_INVALID');
      await anna.ok(SET_PASSWORD, change);
      expect(anna.cookie('session')).not.toBe(before);
      expect(await anna.whoAmI()).toBe(email);
      expect(await elsewhere.whoAmI()).toBeNull();
      await browser().ok(SIGN_IN, { email, password: OTHER_PASSWORD });
    });

    it('are set for the first time only shortly after a sign-in by code', async () => {
      const email = address();
      const anna = await signedUp(email);
      app.clock.advance({ minutes: 16 });
      expect(await anna.refused(SET_PASSWORD, { newPassword: PASSWORD })).toBe('SIGN_IN_AGAIN');
      await anna.ok(REQUEST_CODE, { email });
      await anna.ok(WITH_CODE, { email, code: await codeFor(app, email) });
      expect(await anna.ok(SET_PASSWORD, { newPassword: PASSWORD })).toEqual({
        setPassword: { hasPassword: true },
      });
    });

    it('cannot be set by a visitor', async () => {
      expect(await browser().refused(SET_PASSWORD, { newPassword: PASSWORD })).toBe('NOT_SIGNED_IN');
    });
  });

  describe('blocked accounts', () => {
    it('are told so only to who knows password or code', async () => {
      const { email } = await insertPerson(app, { email: address(), passwordHash, blocked: true });
      expect(await browser().refused(SIGN_IN, { email, password: OTHER_PASSWORD })).toBe(
        'CREDENTIALS_INVALID',
      );
      expect(await browser().refused(SIGN_IN, { email, password: PASSWORD })).toBe('BLOCKED');
      await browser().ok(REQUEST_CODE, { email });
      expect(await browser().refused(WITH_CODE, { email, code: await codeFor(app, email) })).toBe('BLOCKED');
      await browser().ok(REQUEST_RESET, { email });
      const code = await codeFor(app, email);
      expect(await browser().refused(RESET, { email, code, newPassword: OTHER_PASSWORD })).toBe('BLOCKED');
    });
  });

  describe('whether an address has an account', () => {
    /** Answer, set cookies by name, statements and hashes of an operation: everything a stranger could measure. */
    async function measured(document: string, variables: { email?: string; input?: { email: string } }) {
      const database = app.db as unknown as { query: (...args: unknown[]) => unknown };
      const hasher = app.get(PasswordHasher);
      const spies = [jest.spyOn(database, 'query'), jest.spyOn(hasher, 'hash'), jest.spyOn(hasher, 'verify')];
      const stranger = browser();
      const answer = await stranger.send(document, variables);
      const [statements, hashes, comparisons] = spies.map((spy) => spy.mock.calls.length);
      spies.forEach((spy) => spy.mockRestore());
      const errors = answer.errors?.map(({ message, extensions }) => ({ message, code: extensions.code }));
      const text = JSON.stringify({ data: answer.data, errors }).replaceAll(
        String(email(variables)),
        '<address>',
      );
      const cookies = stranger.setCookies.map((cookie) => cookie.split('=')[0]);
      return { text, cookies, statements, hashes, comparisons };
    }
    const email = (variables: { email?: string; input?: { email: string } }) =>
      variables.email ?? variables.input!.email;

    it.each<[string, string, (email: string) => { email?: string; input?: { email: string } }]>([
      ['signing up', SIGN_UP, (email) => ({ input: { email, name: 'Anna Nagel' } })],
      [
        'signing up with a password',
        SIGN_UP,
        (email) => ({ input: { email, name: 'Anna Nagel', password: PASSWORD } }),
      ],
      ['asking for a code', REQUEST_CODE, (email) => ({ email })],
      ['asking for a reset', REQUEST_RESET, (email) => ({ email })],
      ['a wrong password', SIGN_IN, (email) => ({ email, password: OTHER_PASSWORD })],
      ['a wrong code', WITH_CODE, (email) => ({ email, code: '000000' })],
      ['a wrong sign-up code', CONFIRM, (email) => ({ email, code: '000000' })],
      ['a wrong reset code', RESET, (email) => ({ email, code: '000000', newPassword: OTHER_PASSWORD })],
    ])('cannot be found out by %s', async (_, document, variables) => {
      const { email: withPassword } = await insertPerson(app, { email: address(), passwordHash });
      const { email: withoutPassword } = await insertPerson(app, { email: address() });
      const results = [];
      for (const one of [withPassword, withoutPassword, address()])
        results.push(await measured(document, variables(one)));
      expect(results[1]).toEqual(results[0]);
      expect(results[2]).toEqual(results[0]);
      expect(results[0]!.statements).toBeGreaterThan(0);
    });

    it('is told to the owner by mail', async () => {
      const { email: known } = await insertPerson(app, { email: address(), locale: 'en' });
      const anna = browser();
      await anna.ok(SIGN_UP, { input: { email: known, name: 'Jemand', password: PASSWORD } });
      expect(await lastMail(app, known)).toMatchObject({
        kind: 'identity.already-has-account',
        locale: 'en',
      });
      // The code in it signs in, where the code of a sign-up is asked for; name and password stay as they were.
      const { confirmSignUp } = await anna.ok<{ confirmSignUp: Record<string, unknown> }>(CONFIRM, {
        email: known,
        code: await codeFor(app, known),
      });
      expect(confirmSignUp).toMatchObject({ hasPassword: false, email: known });
      expect(confirmSignUp['person']).not.toMatchObject({ name: 'Jemand' });

      const unknown = address();
      await browser().ok(REQUEST_CODE, { email: unknown });
      expect(await lastMail(app, unknown)).toMatchObject({ kind: 'identity.no-account', data: {} });
      await browser().ok(REQUEST_RESET, { email: unknown });
      expect(await lastMail(app, unknown)).toMatchObject({ kind: 'identity.no-account', data: {} });
    });

    it('puts no word of the sender into mails to foreign addresses', async () => {
      const unknown = address();
      await browser().ok(SIGN_UP, { input: { email: unknown, name: 'Gewinnen Sie auf evil.example' } });
      expect(JSON.stringify(await lastMail(app, unknown))).not.toContain('evil');
    });
  });

  describe('rate limits', () => {
    it('hold per account under 50 attempts at once from many networks', async () => {
      const { email } = await insertPerson(app, { email: address(), passwordHash });
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => browser().send(SIGN_IN, { email, password: OTHER_PASSWORD })),
      );
      const codes = answers.map((answer) => answer.errors?.[0]?.extensions.code);
      expect(codes.filter((code) => code === 'CREDENTIALS_INVALID')).toHaveLength(
        RATE_LIMITS['sign-in'].points,
      );
      expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(
        50 - RATE_LIMITS['sign-in'].points,
      );
      const refusal = answers.find((answer) => answer.errors?.[0]?.extensions.code === 'TOO_MANY_REQUESTS');
      expect(refusal?.errors?.[0]?.extensions.values?.['seconds']).toBeGreaterThan(60);
      // Also the right password has to wait; a code by mail is another way in.
      expect(await browser().refused(SIGN_IN, { email, password: PASSWORD })).toBe('TOO_MANY_REQUESTS');
      await browser().ok(REQUEST_CODE, { email });
      await browser().ok(WITH_CODE, { email, code: await codeFor(app, email) });
    });

    it('hold per network over many addresses', async () => {
      const mass = new Browser(front, { 'x-forwarded-for': '192.0.2.1' });
      const neighbour = new Browser(front, { 'x-forwarded-for': '192.0.2.200' });
      const limit = RATE_LIMITS['sign-up.address'].points;
      for (let attempt = 0; attempt < limit; attempt++)
        await mass.ok(SIGN_UP, { input: { email: address(), name: 'Anna' } });
      expect(await mass.refused(SIGN_UP, { input: { email: address(), name: 'Anna' } })).toBe(
        'TOO_MANY_REQUESTS',
      );
      expect(await neighbour.refused(SIGN_UP, { input: { email: address(), name: 'Anna' } })).toBe(
        'TOO_MANY_REQUESTS',
      );
      await browser().ok(SIGN_UP, { input: { email: address(), name: 'Anna' } });
    });

    it('bound the mails to one address, known or not', async () => {
      for (const email of [(await insertPerson(app, { email: address() })).email, address()]) {
        for (let attempt = 0; attempt < RATE_LIMITS['code.request'].points; attempt++)
          await browser().ok(REQUEST_CODE, { email });
        expect(await browser().refused(REQUEST_CODE, { email })).toBe('TOO_MANY_REQUESTS');
        expect(await browser().refused(REQUEST_RESET, { email })).toBe('TOO_MANY_REQUESTS');
      }
    });

    it('forget wrong passwords once the right one came', async () => {
      const { email } = await insertPerson(app, { email: address(), passwordHash });
      for (let round = 0; round < 2; round++) {
        for (let attempt = 1; attempt < RATE_LIMITS['sign-in'].points; attempt++)
          await browser().refused(SIGN_IN, { email, password: OTHER_PASSWORD });
        await browser().ok(SIGN_IN, { email, password: PASSWORD });
      }
    });
  });

  it('needs a browser to give the cookie to', async () => {
    const { email } = await insertPerson(app, { email: address(), passwordHash });
    expect(await app.refused(null, SIGN_IN, { email, password: PASSWORD })).toBe('UNAVAILABLE');
  });
});
