import { Config } from '@app/platform/config';
import { Problem } from '@app/platform/context';
import { TestApp, insertPerson, type TestActor } from '@app/testing';
import type { Express } from 'express';
import { Browser, httpFront, lastMail } from '../__fixtures__/browser.js';
import { IdentityApiModule } from '../identity-api.module.js';
import { hashPassword } from '../sign-in/password-hasher.js';
import { IdentityService } from './identity.service.js';

const ACCOUNTS = `query ($search: String, $first: Int, $after: String) {
  accounts(search: $search, first: $first, after: $after) {
    nodes { id email instanceRoles blockedAt person { name } } pageInfo { hasNextPage endCursor }
  }
}`;
const SET_ROLES = `mutation ($accountId: ID!, $roles: [InstanceRole!]!) {
  setInstanceRoles(accountId: $accountId, roles: $roles) { instanceRoles }
}`;
const BLOCK = `mutation ($accountId: ID!, $reason: String!) { blockAccount(accountId: $accountId, reason: $reason) { blockedAt } }`;
const UNBLOCK = `mutation ($accountId: ID!) { unblockAccount(accountId: $accountId) { blockedAt } }`;
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { permissions } }`;
const PASSWORD = 'Blumenwiese am Fluss';

interface Page {
  accounts: {
    nodes: { id: string; email: string; instanceRoles: string[]; person: { name: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

describe('administering accounts', () => {
  let app: TestApp;
  let front: Express;
  let admin: TestActor & { email: string };
  let passwordHash: string;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule] });
    front = httpFront(app);
    passwordHash = await hashPassword(PASSWORD);
    admin = await insertPerson(app, { name: 'Petra Admin', instanceRoles: ['ADMIN'] });
  });
  afterAll(() => app?.stop());

  const auditOf = (accountId: string) =>
    app.db.rows(
      app.ctx(),
      `select action, actor_account_id as actor, detail from audit_entry where subject = $1 order by id`,
      [`account:${accountId}`],
    );

  it('is closed to everybody but administrators, and looks as if it was not there', async () => {
    const other = await insertPerson(app);
    for (const roles of [[], ['EDITOR'], ['MODERATOR']] as const) {
      const actor = await insertPerson(app, { instanceRoles: [...roles] });
      const target = { accountId: other.accountId };
      expect(await app.refused(actor, ACCOUNTS)).toBe('NOT_FOUND');
      expect(await app.refused(actor, SET_ROLES, { ...target, roles: ['ADMIN'] })).toBe('NOT_FOUND');
      expect(await app.refused(actor, BLOCK, { ...target, reason: 'x' })).toBe('NOT_FOUND');
      expect(await app.refused(actor, UNBLOCK, target)).toBe('NOT_FOUND');
    }
    expect(await app.refused(null, ACCOUNTS)).toBe('NOT_SIGNED_IN');
  });

  it('lists accounts newest first, page by page, each once', async () => {
    const at = new Date('2020-01-01T00:00:00Z');
    const ids: string[] = [];
    for (let n = 0; n < 7; n++)
      ids.push(
        (await insertPerson(app, { name: `Seite ${n}`, createdAt: new Date(at.getTime() + (n >> 1)) }))
          .accountId,
      );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { accounts }: Page = await app.ok<Page>(admin, ACCOUNTS, { search: 'seite', first: 3, after });
      seen.push(...accounts.nodes.map((node) => node.id));
      after = accounts.pageInfo.hasNextPage ? accounts.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(ids));
    expect(seen[0]).toBe(ids[6]);
    expect(await app.refused(admin, ACCOUNTS, { after: 'x' })).toBe('BAD_INPUT');
    expect(await app.refused(admin, ACCOUNTS, { first: 101 })).toBe('BAD_INPUT');
  });

  it('finds accounts by part of name or address, umlauts or not', async () => {
    const anna = await insertPerson(app, { name: 'Änne Größl', email: 'aenne@findbar.example' });
    for (const search of ['anne gross', 'ÄNNE', 'findbar', ' größl '])
      expect((await app.ok<Page>(admin, ACCOUNTS, { search })).accounts.nodes.map((node) => node.id)).toEqual(
        [anna.accountId],
      );
    for (const search of ['%', "'; drop table account --", '_____'])
      expect((await app.ok<Page>(admin, ACCOUNTS, { search })).accounts.nodes).toEqual([]);
  });

  it('lists 10 accounts and 50 with one statement', async () => {
    for (let n = 0; n < 50; n++) await insertPerson(app);
    for (const first of [10, 50]) {
      const page = app.statements(() => app.ok(admin, ACCOUNTS, { first }));
      expect(await page).toBe(1);
    }
  });

  it('sets roles, which hold in the next request, and writes it down', async () => {
    const person = await insertPerson(app, { passwordHash });
    const browser = new Browser(front);
    await browser.ok(SIGN_IN, { email: person.email, password: PASSWORD });
    expect(await browser.refused(ACCOUNTS)).toBe('NOT_FOUND');
    expect(
      await app.ok(admin, SET_ROLES, { accountId: person.accountId, roles: ['ADMIN', 'EDITOR', 'ADMIN'] }),
    ).toEqual({
      setInstanceRoles: { instanceRoles: ['ADMIN', 'EDITOR'] },
    });
    await browser.ok(ACCOUNTS);
    await app.ok(admin, SET_ROLES, { accountId: person.accountId, roles: ['EDITOR'] });
    expect(await browser.refused(ACCOUNTS)).toBe('NOT_FOUND');
    expect(await auditOf(person.accountId)).toEqual([
      {
        action: 'identity.set-roles',
        actor: admin.accountId,
        detail: { before: [], after: ['EDITOR', 'ADMIN'] },
      },
      {
        action: 'identity.set-roles',
        actor: admin.accountId,
        detail: { before: ['ADMIN', 'EDITOR'], after: ['EDITOR'] },
      },
    ]);
  });

  it('blocks at once, tells the owner why, and opens again', async () => {
    const person = await insertPerson(app, { passwordHash });
    const target = { accountId: person.accountId };
    const browser = new Browser(front);
    await browser.ok(SIGN_IN, { email: person.email, password: PASSWORD });
    expect(await app.refused(admin, BLOCK, { ...target, reason: ' \n' })).toBe('REASON_REQUIRED');
    expect(await browser.whoAmI()).toBe(person.email);
    await app.ok(admin, BLOCK, { ...target, reason: 'Werbung in Antworten' });
    expect(await browser.whoAmI()).toBeNull();
    expect(await browser.refused(SIGN_IN, { email: person.email, password: PASSWORD })).toBe('BLOCKED');
    expect(await lastMail(app, person.email)).toMatchObject({
      kind: 'identity.account-blocked',
      data: { reason: 'Werbung in Antworten' },
    });
    const messages = await app.db.rows(
      app.ctx(),
      `select type from outbox where payload ->> 'accountId' = $1 order by id`,
      [person.accountId],
    );
    expect(messages).toEqual([{ type: 'login-session.ended.v1' }, { type: 'account.blocked.v1' }]);

    expect(await app.ok(admin, UNBLOCK, target)).toEqual({ unblockAccount: { blockedAt: null } });
    expect(await lastMail(app, person.email)).toMatchObject({ kind: 'identity.account-unblocked' });
    await browser.ok(SIGN_IN, { email: person.email, password: PASSWORD });
    expect((await auditOf(person.accountId)).map((entry) => entry['action'])).toEqual([
      'identity.block',
      'identity.unblock',
    ]);
  });

  it('lets nobody block their own account, or one that is not there', async () => {
    expect(await app.refused(admin, BLOCK, { accountId: admin.accountId, reason: 'x' })).toBe('OWN_ACCOUNT');
    const nobody = { accountId: '00000000-0000-7000-8000-000000000000' };
    expect(await app.refused(admin, BLOCK, { ...nobody, reason: 'x' })).toBe('NOT_FOUND');
    expect(await app.refused(admin, SET_ROLES, { ...nobody, roles: [] })).toBe('NOT_FOUND');
  });

  it('keeps one administrator, also when two take the role from each other at once', async () => {
    expect(await app.refused(admin, SET_ROLES, { accountId: admin.accountId, roles: ['EDITOR'] })).toBe(
      'LAST_INSTANCE_ADMIN',
    );
    for (let round = 0; round < 5; round++) {
      const second = await insertPerson(app, { instanceRoles: ['ADMIN'] });
      const results = await Promise.all([
        app.gql(admin, SET_ROLES, { accountId: second.accountId, roles: [] }),
        app.gql(second, SET_ROLES, { accountId: admin.accountId, roles: [] }),
      ]);
      expect(results.filter((result) => result.errors)).toHaveLength(1);
      expect(results.find((result) => result.errors)?.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
      expect(await app.get(IdentityService).hasAdmin(app.ctx())).toBe(true);
      await app.get(IdentityService).grantRole(app.ctx(), admin.email, 'ADMIN');
      await app.db.execute(app.ctx(), `delete from account_role where account_id = $1`, [second.accountId]);
    }
  });

  it('does not count blocked administrators', async () => {
    await insertPerson(app, { instanceRoles: ['ADMIN'], blocked: true });
    expect(await app.refused(admin, SET_ROLES, { accountId: admin.accountId, roles: [] })).toBe(
      'LAST_INSTANCE_ADMIN',
    );
  });

  describe('from the command line', () => {
    const account = { name: 'Clara Muster', locale: 'de' } as const;

    it('creates accounts with roles and position, at a time of its own', async () => {
      const createdAt = new Date('2025-01-02T03:04:05Z');
      const { accountId, personId } = await app.get(IdentityService).createAccount(app.ctx(), {
        ...account,
        email: 'Clara@Akademie.example',
        password: PASSWORD,
        position: 'Redaktion',
        roles: ['EDITOR', 'MODERATOR'],
        isExample: true,
        createdAt,
      });
      const row = await app.db.row<{ older: boolean; password_hash: string }>(
        app.ctx(),
        `select a.email, a.password_hash, a.created_at, p.position, p.is_example, p.id < uuidv7(interval '-1 day') as older,
           array(select role from account_role where account_id = a.id order by role) as roles
         from account a join person p on p.id = a.person_id where a.id = $1 and p.id = $2`,
        [accountId, personId],
      );
      expect(row).toMatchObject({
        email: 'clara@akademie.example',
        created_at: createdAt,
        position: 'Redaktion',
        is_example: true,
        older: true,
        roles: ['EDITOR', 'MODERATOR'],
      });
      expect(row?.password_hash).toMatch(/^\$argon2id\$/);
    });

    it('refuses a known address, a bad one and a weak password, and leaves nothing behind', async () => {
      const service = app.get(IdentityService);
      const people = async () =>
        (await app.db.row<{ n: number }>(app.ctx(), `select count(*)::int as n from person`))!.n;
      const { email } = await insertPerson(app);
      const before = await people();
      const refused = (values: object) =>
        service.createAccount(app.ctx(), { ...account, email: 'neu@a.example', ...values });
      await expect(refused({ email })).rejects.toThrow(new Problem('CONFLICT'));
      await expect(refused({ email: 'neu' })).rejects.toThrow(new Problem('BAD_INPUT'));
      await expect(refused({ password: 'passwortpasswort' })).rejects.toThrow(new Problem('PASSWORD_COMMON'));
      await expect(refused({ name: ' ' })).rejects.toThrow(new Problem('BAD_INPUT'));
      expect(await people()).toBe(before);
    });

    it('makes one account of many attempts at once', async () => {
      const service = app.get(IdentityService);
      const attempts = Array.from({ length: 10 }, () =>
        service.createAccount(app.ctx(), { ...account, email: 'einmal@a.example' }),
      );
      const results = await Promise.allSettled(attempts);
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      const people = await app.db.rows(
        app.ctx(),
        `select from person where not exists (select from account where person_id = person.id)`,
      );
      expect(people).toEqual([]);
    });

    it('gives roles by address', async () => {
      const { email } = await insertPerson(app);
      await app.get(IdentityService).grantRole(app.ctx(), email.toUpperCase(), 'MODERATOR');
      await app.get(IdentityService).grantRole(app.ctx(), email, 'MODERATOR');
      const { accounts } = await app.ok<Page>(admin, ACCOUNTS, { search: email });
      expect(accounts.nodes[0]?.instanceRoles).toEqual(['MODERATOR']);
      await expect(
        app.get(IdentityService).grantRole(app.ctx(), 'niemand@a.example', 'ADMIN'),
      ).rejects.toThrow(new Problem('NOT_FOUND'));
    });
  });

  describe('the viewer', () => {
    const VIEWER = `{ viewer { id email locale instanceRoles permissions hasPassword createdAt person { id name } } }`;

    it('is null for visitors and costs one statement for others', async () => {
      expect(await app.ok(null, VIEWER)).toEqual({ viewer: null });
      const person = await insertPerson(app, {
        name: 'Vera Muster',
        passwordHash,
        instanceRoles: ['EDITOR'],
      });
      let answer: unknown;
      expect(await app.statements(async () => (answer = await app.ok(person, VIEWER)))).toBe(1);
      expect(answer).toMatchObject({
        viewer: {
          id: person.accountId,
          email: person.email,
          locale: 'de',
          instanceRoles: ['EDITOR'],
          hasPassword: true,
          person: { id: person.personId, name: 'Vera Muster' },
        },
      });
      expect(JSON.stringify(answer)).not.toContain('argon2');
    });

    it('chooses the language for account and device', async () => {
      const person = await insertPerson(app, { passwordHash });
      const browser = new Browser(front);
      await browser.ok(SIGN_IN, { email: person.email, password: PASSWORD });
      const SET = `mutation ($locale: String!) { setLocale(locale: $locale) { locale } }`;
      expect(await browser.ok(SET, { locale: 'en' })).toEqual({ setLocale: { locale: 'en' } });
      expect(browser.setCookies).toEqual([
        expect.stringMatching(/^locale=en; Max-Age=\d+; Path=\/; Expires=[^;]+; SameSite=Lax$/),
      ]);
      const { errors } = await browser.send(SET, { locale: 'fr' });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('not valid'),
        extensions: { code: 'BAD_INPUT' },
      });
    });
  });

  it('keeps the secret of passwords to itself: no type of the API has one', async () => {
    const { __schema } = await app.ok<{ __schema: { types: { fields: { name: string }[] | null }[] } }>(
      null,
      `{ __schema { types { fields { name } } } }`,
    );
    const names = __schema.types.flatMap((type) => type.fields?.map((field) => field.name) ?? []);
    expect(names.filter((name) => /hash|token|secret/i.test(name))).toEqual([]);
    expect(app.get(Config).sessionSecret).toBeTruthy();
  });
});
