import { LIMITS, type InstanceRole, type Locale } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Config } from '@app/platform/config';
import { Problem, found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { oneLine, orNothing } from '@app/platform/input';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ActorChanges } from '../login-sessions/actor-changes.js';
import { PasswordHasher } from '../sign-in/password-hasher.js';
import { checkPassword, normalPassword, ownWords } from '../sign-in/password.rules.js';
import { keptForAnother } from '../email-change/email-change.sql.js';
import { normalEmail } from './email-address.rules.js';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  /** In the clear; must pass the same rules as everybody's. */
  readonly password?: string;
  /** As `hashPassword` made it, for many accounts with one password. */
  readonly passwordHash?: string;
  readonly position?: string;
  readonly roles?: readonly InstanceRole[];
  readonly isExample?: boolean;
  /** Now, unless given: for example content that lies back. */
  readonly createdAt?: Date;
}

export interface AccountIds {
  readonly accountId: string;
  readonly personId: string;
}

/** Accounts as the command line and the first start make them: without a code by mail, with roles. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly hasher: PasswordHasher,
    private readonly outbox: Outbox,
    private readonly changes: ActorChanges,
  ) {}

  /**
   * Makes an account with its person and says so (`account.created.v1`).
   *
   * @throws Problem `CONFLICT` when the address has an account; `BAD_INPUT`, `TOO_LONG` or a `PASSWORD_…` code
   */
  async createAccount(ctx: Ctx, account: NewAccount): Promise<AccountIds> {
    const ids = await this.createUnlessKnown(ctx, account);
    if (!ids) throw new Problem('CONFLICT', { field: 'email', internal: 'the address has an account' });
    return ids;
  }

  /** As `createAccount`, but null when the address has an account, or may come back to one. */
  async createUnlessKnown(ctx: Ctx, account: NewAccount): Promise<AccountIds | null> {
    const email = normalEmail(account.email);
    const name = oneLine(account.name, { field: 'name', max: LIMITS.personName });
    const position = orNothing(oneLine, account.position, { field: 'position', max: LIMITS.position });
    const passwordHash = account.passwordHash ?? (await this.hashed(account.password, email, name));
    const createdAt = account.createdAt ?? this.clock.now();
    return this.db.run(ctx, async (ctx) => {
      const ids = await this.db.row<AccountIds>(
        ctx,
        // The time in an id follows the time of the row, so that lists in order of ids are in order of time. The
        // account comes first: its unique address decides when the same one is signed up twice at once.
        `with login as (
           insert into account (id, person_id, email, password_hash, locale, created_at)
           select uuidv7($5::timestamptz - now()), uuidv7($5::timestamptz - now()), $1::text, $4, $7, $5
           where not ${keptForAnother('$1', 'null::uuid', '$8')}
           on conflict (email) do nothing returning id, person_id
         ), face as (
           insert into person (id, name, position, is_example, created_at)
           select person_id, $2, $3, $6, $5 from login
         )
         select id as "accountId", person_id as "personId" from login`,
        [
          email,
          name,
          position,
          passwordHash,
          createdAt,
          account.isExample ?? false,
          account.locale,
          this.clock.now(),
        ],
      );
      if (!ids) return null;
      for (const role of account.roles ?? []) await this.addRole(ctx, ids.accountId, role);
      await this.outbox.append(ctx, 'account.created.v1', { accountId: ids.accountId });
      return ids;
    });
  }

  /**
   * Gives a role to the account with this address.
   *
   * @throws Problem `NOT_FOUND` when there is none
   */
  async grantRole(ctx: Ctx, email: string, role: InstanceRole): Promise<void> {
    await this.db.run(ctx, async (ctx) => {
      const account = found(
        await this.db.row<AccountIds>(
          ctx,
          `select id as "accountId", person_id as "personId" from account where email = $1`,
          [normalEmail(email)],
        ),
      );
      await this.addRole(ctx, account.accountId, role);
      await this.changes.actorChanged(ctx, account.personId);
    });
  }

  /** What somebody said of their position when joining a town becomes the person's, unless there is one. */
  async suggestPosition(ctx: Ctx, personId: string, position: string | null): Promise<void> {
    if (position === null) return;
    await this.db.execute(ctx, `update person set position = $2 where id = $1 and position is null`, [
      personId,
      position,
    ]);
  }

  /** True when somebody can administer the instance. */
  async hasAdmin(ctx: Ctx): Promise<boolean> {
    const row = await this.db.row(
      ctx,
      `select from account_role r join account a on a.id = r.account_id where r.role = 'ADMIN' and a.blocked_at is null limit 1`,
    );
    return row !== null;
  }

  private async addRole(ctx: Ctx, accountId: string, role: InstanceRole): Promise<void> {
    await this.db.execute(
      ctx,
      `insert into account_role (account_id, role) values ($1, $2) on conflict do nothing`,
      [accountId, role],
    );
  }

  private async hashed(password: string | undefined, email: string, name: string): Promise<string | null> {
    if (password === undefined) return null;
    const own = ownWords([email, name, this.config.instance.name]);
    await checkPassword(normalPassword(password), own, 'password');
    return this.hasher.hash(password);
  }
}
