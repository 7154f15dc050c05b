import { Problem, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { normalEmail } from '../accounts/email-address.rules.js';
import { PasswordHasher } from './password-hasher.js';

/** Getting in with a password. */
@Injectable()
export class PasswordSignInService {
  constructor(
    private readonly db: Database,
    private readonly hasher: PasswordHasher,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Compares the password with the account of the address. An address without an account or without a password
   * costs one statement and one hash as well.
   *
   * @returns the id of the account
   * @throws Problem `CREDENTIALS_INVALID`, `TOO_MANY_REQUESTS`; `BLOCKED` only to who knows the password
   */
  async enter(ctx: Ctx, address: string, password: string, network: string): Promise<string> {
    const email = normalEmail(address);
    await this.limits.consume(ctx, 'sign-in.address', network);
    await this.limits.consume(ctx, 'sign-in', email);
    const account = await this.db.row<{ id: string; hash: string | null; blocked: boolean }>(
      ctx,
      `select id, password_hash as hash, blocked_at is not null as blocked from account where email = $1`,
      [email],
    );
    const isRight = await this.hasher.verify(account?.hash ?? null, password);
    if (!account || !isRight) throw new Problem('CREDENTIALS_INVALID');
    if (account.blocked) throw new Problem('BLOCKED');
    await this.limits.forgive('sign-in', email);
    return account.id;
  }
}
