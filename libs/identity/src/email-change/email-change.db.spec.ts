import { randomInt } from 'node:crypto';
import { RATE_LIMITS } from '@app/platform/rate-limit';
import { TestApp, insertPerson } from '@app/testing';
import type { Express } from 'express';
import { Browser, codeFor, httpFront, lastMail } from '../__fixtures__/browser.js';
import { IdentityApiModule } from '../identity-api.module.js';
import { IdentityWorkerModule } from '../identity-worker.module.js';
import { hashPassword } from '../sign-in/password-hasher.js';
import { EmailChangeRecords } from './email-change.records.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { email } }`;
const SEND_CODE = `mutation ($email: String!) { requestSignInCode(email: $email) }`;
const WITH_CODE = `mutation ($email: String!, $code: String!) { signInWithCode(email: $email, code: $code) { email } }`;
const SIGN_UP = `mutation ($email: String!) { signUp(input: { email: $email, name: "Neu Hier" }) { email } }`;
const CONFIRM_SIGN_UP = `mutation ($email: String!, $code: String!) { confirmSignUp(input: { email: $email, code: $code }) { email } }`;
const REQUEST = `mutation ($newEmail: String!, $currentPassword: String) {
  requestEmailChange(newEmail: $newEmail, currentPassword: $currentPassword) { email codeValidMinutes }
}`;
const CONFIRM = `mutation ($code: String!) { confirmEmailChange(code: $code) { email hasPassword } }`;
const LINK = `query ($token: String!) { emailChangeLink(token: $token) { confirmed stopUntil } }`;
const STOP = `mutation ($token: String!) { stopEmailChange(token: $token) }`;

const PASSWORD = 'Blumenwiese am Fluss';

describe('changing the mail address', () => {
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

  const address = () => `person-${++count}@wittenberge.example`;
  const browser = () => new Browser(front, { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.7` });

  /** Somebody with a password who is signed in on two browsers. */
  async function owner() {
    const email = address();
    const { accountId } = await insertPerson(app, { email });
    await app.db.execute(app.ctx(), `update account set password_hash = $2 where id = $1`, [
      accountId,
      passwordHash,
    ]);
    const [here, there] = [browser(), browser()];
    for (const one of [here, there]) await one.ok(SIGN_IN, { email, password: PASSWORD });
    return { email, accountId, here, there };
  }

  const ask = (who: Browser, newEmail: string) => who.ok(REQUEST, { newEmail, currentPassword: PASSWORD });

  /** The token in the latest mail to an address that has a link to stop. */
  async function stopToken(email: string): Promise<string> {
    const row = await app.db.row<{ path: string }>(
      app.ctx(),
      `select data ->> 'path' as path from outgoing_mail where recipient = $1 and data ? 'path' order by id desc limit 1`,
      [email],
    );
    return row!.path.replace('/adresse/', '');
  }

  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const emailOf = async (accountId: string) =>
    (await app.db.row<{ email: string }>(app.ctx(), `select email from account where id = $1`, [accountId]))!
      .email;
  const rows = (text: string, ...values: unknown[]) => app.db.rows(app.ctx(), text, values);

  it('takes effect with the code from the new address; other sessions end, the old address is told twice', async () => {
    const { email, accountId, here, there } = await owner();
    const next = `neu-${++count}@freyung.example`;
    expect(await ask(here, ` ${next.toUpperCase()} `)).toEqual({
      requestEmailChange: { email: next, codeValidMinutes: 10 },
    });
    expect(await lastMail(app, email)).toMatchObject({ kind: 'identity.change-requested' });
    expect(await emailOf(accountId)).toBe(email);
    expect(await here.ok(CONFIRM, { code: await codeFor(app, next) })).toEqual({
      confirmEmailChange: { email: next, hasPassword: true },
    });
    expect(await lastMail(app, email)).toMatchObject({ kind: 'identity.change-done' });
    expect(await here.whoAmI()).toBe(next);
    expect(await there.whoAmI()).toBeNull();
    expect(await browser().refused(SIGN_IN, { email, password: PASSWORD })).toBe('CREDENTIALS_INVALID');
    expect(await browser().ok(SIGN_IN, { email: next, password: PASSWORD })).toEqual({
      signIn: { email: next },
    });
    expect(
      await rows(
        `select payload from outbox where type = 'account.email-changed.v1' and payload ->> 'accountId' = $1`,
        accountId,
      ),
    ).toEqual([{ payload: { accountId, oldDomain: 'wittenberge.example' } }]);
    expect(
      await rows(`select action, detail from audit_entry where subject = $1`, `account:${accountId}`),
    ).toEqual([
      {
        action: 'identity.change-email',
        detail: { from: 'wittenberge.example', to: 'freyung.example' },
      },
    ]);
  });

  describe('is refused', () => {
    it('without the password, for what is no address, and for the present one; nobody gets a mail', async () => {
      const { email, here } = await owner();
      const newEmail = address();
      expect(await here.refused(REQUEST, { newEmail })).toBe('CREDENTIALS_INVALID');
      expect(await here.refused(REQUEST, { newEmail, currentPassword: 'Falsches Passwort' })).toBe(
        'CREDENTIALS_INVALID',
      );
      expect(await here.refused(REQUEST, { newEmail: 'kein at', currentPassword: PASSWORD })).toBe(
        'BAD_INPUT',
      );
      expect(await here.refused(REQUEST, { newEmail: email, currentPassword: PASSWORD })).toBe('BAD_INPUT');
      expect([await lastMail(app, email), await lastMail(app, newEmail)]).toEqual([null, null]);
    });

    it('for visitors, and without a password long after the sign-in', async () => {
      expect(await browser().refused(REQUEST, { newEmail: address() })).toBe('NOT_SIGNED_IN');
      expect(await browser().refused(CONFIRM, { code: '123456' })).toBe('NOT_SIGNED_IN');
      const email = address();
      await insertPerson(app, { email });
      const here = browser();
      await here.ok(SEND_CODE, { email });
      await here.ok(WITH_CODE, { email, code: await codeFor(app, email) });
      await here.ok(REQUEST, { newEmail: address() });
      app.clock.advance({ minutes: 16 });
      expect(await here.refused(REQUEST, { newEmail: address() })).toBe('SIGN_IN_AGAIN');
    });

    it('with a wrong, a used and an expired code, after five attempts, and for somebody else’s code', async () => {
      const { accountId, email, here } = await owner();
      const stranger = await owner();
      const next = address();
      expect(await here.refused(CONFIRM, { code: '123456' })).toBe('CODE_INVALID');
      await ask(here, next);
      const code = await codeFor(app, next);
      expect(await here.refused(CONFIRM, { code: wrong(code) })).toBe('CODE_INVALID');
      expect(await stranger.here.refused(CONFIRM, { code })).toBe('CODE_INVALID');
      app.clock.advance({ minutes: 10 });
      expect(await here.refused(CONFIRM, { code })).toBe('CODE_INVALID');
      await ask(here, next);
      const second = await codeFor(app, next);
      for (let n = 0; n < 5; n++)
        expect(await here.refused(CONFIRM, { code: wrong(second) })).toBe('CODE_INVALID');
      expect(await here.refused(CONFIRM, { code: second })).toBe('CODE_INVALID');
      expect(await emailOf(accountId)).toBe(email);
      // A code to change the address opens nothing else.
      expect(await browser().refused(WITH_CODE, { email: next, code: second })).toBe('CODE_INVALID');
      await ask(here, next);
      const third = await codeFor(app, next);
      await here.ok(CONFIRM, { code: third });
      expect(await here.refused(CONFIRM, { code: third })).toBe('CODE_INVALID');
    });

    it('too often', async () => {
      const { here } = await owner();
      for (let n = 0; n < RATE_LIMITS['email.change'].points; n++) await ask(here, address());
      expect(await here.refused(REQUEST, { newEmail: address(), currentPassword: PASSWORD })).toBe(
        'TOO_MANY_REQUESTS',
      );
    });
  });

  describe('to an address of somebody else', () => {
    it('answers as for any other, tells its owner, and never happens', async () => {
      const [taker, other] = [await owner(), await owner()];
      const free = address();
      const forFree = await taker.here.send(REQUEST, { newEmail: free, currentPassword: PASSWORD });
      const forTaken = await taker.here.send(REQUEST, { newEmail: other.email, currentPassword: PASSWORD });
      expect(JSON.stringify(forTaken).replace(other.email, free)).toBe(JSON.stringify(forFree));
      expect(await lastMail(app, other.email)).toMatchObject({
        kind: 'identity.change-address-taken',
        data: {},
      });
      expect(await taker.here.refused(CONFIRM, { code: '000000' })).toBe('CODE_INVALID');
      expect(await other.here.whoAmI()).toBe(other.email);
    });

    it('that made an account in the moment between is refused like a wrong code', async () => {
      const { accountId, email, here } = await owner();
      const next = address();
      await ask(here, next);
      const code = await codeFor(app, next);
      await insertPerson(app, { email: next });
      expect(await here.refused(CONFIRM, { code })).toBe('CODE_INVALID');
      expect(await emailOf(accountId)).toBe(email);
    });

    it('of two who confirm the same one at once one gets it', async () => {
      const [one, two] = [await owner(), await owner()];
      const next = address();
      await ask(one.here, next);
      const code = await codeFor(app, next);
      const answers = await Promise.all([1, 2, 3].map(() => one.here.send(CONFIRM, { code })));
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      await ask(two.here, next);
      expect(await two.here.refused(CONFIRM, { code })).toBe('CODE_INVALID');
    });
  });

  describe('is stopped from the old address', () => {
    it('before it is confirmed: the code opens nothing, all sessions end, the password is gone', async () => {
      const { email, accountId, here } = await owner();
      const next = address();
      await ask(here, next);
      const token = await stopToken(email);
      expect(await browser().ok(LINK, { token })).toMatchObject({ emailChangeLink: { confirmed: false } });
      expect(await browser().ok(STOP, { token })).toEqual({ stopEmailChange: true });
      expect(await here.whoAmI()).toBeNull();
      expect(await browser().refused(SIGN_IN, { email, password: PASSWORD })).toBe('CREDENTIALS_INVALID');
      expect(await lastMail(app, email)).toMatchObject({
        kind: 'identity.change-stopped',
        data: { confirmed: false },
      });
      const again = browser();
      await again.ok(SEND_CODE, { email });
      await again.ok(WITH_CODE, { email, code: await codeFor(app, email) });
      expect(await again.refused(CONFIRM, { code: await codeFor(app, next) })).toBe('CODE_INVALID');
      expect(await emailOf(accountId)).toBe(email);
    });

    it('after it was confirmed, with all that came after it: the old address is back', async () => {
      const { email, accountId, here } = await owner();
      const [second, third] = [address(), address()];
      await ask(here, second);
      const token = await stopToken(email);
      await here.ok(CONFIRM, { code: await codeFor(app, second) });
      await ask(here, third);
      await here.ok(CONFIRM, { code: await codeFor(app, third) });
      expect(await browser().ok(LINK, { token })).toMatchObject({ emailChangeLink: { confirmed: true } });
      await browser().ok(STOP, { token });
      expect(await emailOf(accountId)).toBe(email);
      expect(await here.whoAmI()).toBeNull();
      // The one in between cannot bring back its own address any more.
      expect(await browser().refused(STOP, { token: await stopToken(second) })).toBe('NOT_FOUND');
      expect(
        await rows(
          `select action from audit_entry where subject = $1 order by id desc limit 1`,
          `account:${accountId}`,
        ),
      ).toEqual([{ action: 'identity.stop-email-change' }]);
    });

    it('for seven days, in which nobody else gets the old address; then it is forgotten', async () => {
      const { email, here } = await owner();
      const next = address();
      await ask(here, next);
      const token = await stopToken(email);
      await here.ok(CONFIRM, { code: await codeFor(app, next) });
      const taker = browser();
      await taker.ok(SIGN_UP, { email });
      expect(await taker.refused(CONFIRM_SIGN_UP, { email, code: await codeFor(app, email) })).toBe(
        'CODE_INVALID',
      );
      const other = await owner();
      await ask(other.here, email);
      expect(await lastMail(app, email)).toMatchObject({ kind: 'identity.change-address-taken' });
      app.clock.advance({ days: 7 });
      expect(await browser().ok(LINK, { token })).toEqual({ emailChangeLink: null });
      expect(await browser().refused(STOP, { token })).toBe('NOT_FOUND');
      app.clock.advance({ minutes: 1 });
      await app.get(EmailChangeRecords).tidy(app.ctx());
      expect(await rows(`select 1 from email_change where old_email = $1`, email)).toEqual([]);
      await taker.ok(SIGN_UP, { email });
      expect(await taker.ok(CONFIRM_SIGN_UP, { email, code: await codeFor(app, email) })).toEqual({
        confirmSignUp: { email },
      });
    });

    it('by nobody with a link that is not ours, and only once', async () => {
      const { email, here } = await owner();
      await ask(here, address());
      const token = await stopToken(email);
      for (const other of ['', 'gilt-nicht', token.slice(1), `${token}x`]) {
        expect(await browser().ok(LINK, { token: other })).toEqual({ emailChangeLink: null });
        expect(await browser().refused(STOP, { token: other })).toBe('NOT_FOUND');
      }
      await browser().ok(STOP, { token });
      expect(await browser().refused(STOP, { token })).toBe('NOT_FOUND');
    });

    it('a new request takes the place of the one before, with its link', async () => {
      const { email, here } = await owner();
      const [one, two] = [address(), address()];
      await ask(here, one);
      const first = await stopToken(email);
      await ask(here, two);
      expect(await browser().ok(LINK, { token: first })).toEqual({ emailChangeLink: null });
      expect(await here.refused(CONFIRM, { code: await codeFor(app, one) })).toBe('CODE_INVALID');
      expect(await here.ok(CONFIRM, { code: await codeFor(app, two) })).toMatchObject({
        confirmEmailChange: { email: two },
      });
    });
  });
});
