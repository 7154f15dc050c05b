import type { Locale } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Config } from '@app/platform/config';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Mailer } from '@app/platform/mail';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { PASSWORD_CHANGED } from '../identity.mails.js';
import { LoginSessionService } from '../login-sessions/login-session.service.js';
import type { LoginSessionRecord } from '../login-sessions/login-session.records.js';
import { PasswordHasher } from './password-hasher.js';
import { checkPassword, normalPassword, ownWords } from './password.rules.js';

/** A sign-in by code that is younger allows to set a first password without an old one. */
const RECENT_MS = 15 * 60_000;

/** An account as those see it who set its password or ask for it. */
export interface AccountRow {
  id: string;
  person_id: string;
  email: string;
  name: string;
  locale: Locale;
  password_hash: string | null;
  blocked: boolean;
}

/** Setting passwords. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly hasher: PasswordHasher,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
    private readonly sessions: LoginSessionService,
  ) {}

  /**
   * Sets the actor's password and ends every login session, the current one too: the caller begins a new one.
   *
   * @param current the password so far; needed when there is one
   * @param session the current login session; without a password it must have begun by code just now
   * @throws Problem `CREDENTIALS_INVALID`, `SIGN_IN_AGAIN`, `PASSWORD_TOO_SHORT`, `PASSWORD_COMMON`, `TOO_LONG`,
   *   `TOO_MANY_REQUESTS`
   */
  async set(ctx: Ctx, current: string | null, fresh: string, session: LoginSessionRecord): Promise<void> {
    await this.limits.consume(ctx, 'password.set', signedIn(ctx).accountId);
    const account = await this.owner(ctx, current, session);
    const hash = await this.hashed(fresh, [account.email, account.name]);
    await this.db.run(ctx, (ctx) => this.store(ctx, account, hash));
  }

  /**
   * The account of the actor, once it is sure that its owner sits there: whoever finds an open browser must not take
   * the account over. The caller counts the attempts.
   *
   * @param current the password; needed when there is one
   * @param session the current login session; without a password it must have begun by code just now
   * @throws Problem `CREDENTIALS_INVALID`, `SIGN_IN_AGAIN`
   */
  async owner(ctx: Ctx, current: string | null, session: LoginSessionRecord): Promise<AccountRow> {
    const account = found(await this.account(ctx, 'id', signedIn(ctx).accountId));
    if (account.password_hash !== null) {
      if (!(await this.hasher.verify(account.password_hash, current ?? '')))
        throw new Problem('CREDENTIALS_INVALID', { field: 'currentPassword' });
    } else if (!this.isRecentByCode(session)) throw new Problem('SIGN_IN_AGAIN');
    return account;
  }

  /**
   * Checks a new password and hashes it, before a code is used up for it.
   *
   * @param texts of which no password should be made, see `ownWords`
   */
  async hashed(password: string, texts: readonly string[]): Promise<string> {
    const own = ownWords([...texts, this.config.instance.name]);
    await checkPassword(normalPassword(password), own, 'newPassword');
    return this.hasher.hash(password);
  }

  /**
   * Stores a hash for the account of an address, in the transaction that has accepted its code.
   *
   * @returns the id of the account, or null when there is none
   * @throws Problem `BLOCKED`
   */
  async replace(ctx: Ctx, email: string, hash: string): Promise<string | null> {
    const account = await this.account(ctx, 'email', email);
    if (!account) return null;
    if (account.blocked) throw new Problem('BLOCKED');
    await this.store(ctx, account, hash);
    return account.id;
  }

  private async store(ctx: Ctx, account: AccountRow, hash: string): Promise<void> {
    await this.db.execute(ctx, `update account set password_hash = $2 where id = $1`, [account.id, hash]);
    await this.sessions.endAll(ctx, { accountId: account.id, personId: account.person_id });
    await this.mailer.order(ctx, PASSWORD_CHANGED, {
      recipient: account.email,
      locale: account.locale,
      data: { at: this.clock.now().toISOString() },
    });
  }

  private account(ctx: Ctx, column: 'id' | 'email', value: string): Promise<AccountRow | null> {
    return this.db.row<AccountRow>(
      ctx,
      `select a.id, a.person_id, a.email, p.name, a.locale, a.password_hash, a.blocked_at is not null as blocked
       from account a join person p on p.id = a.person_id where a.${column} = $1`,
      [value],
    );
  }

  private isRecentByCode({ method, createdAt }: LoginSessionRecord): boolean {
    return method === 'CODE' && this.clock.now().getTime() - createdAt.getTime() <= RECENT_MS;
  }
}
