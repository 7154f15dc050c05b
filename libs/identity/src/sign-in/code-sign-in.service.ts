import type { Locale } from '@app/contracts';
import { Problem, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Mailer } from '@app/platform/mail';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { normalEmail } from '../accounts/email-address.rules.js';
import { IdentityService } from '../accounts/identity.service.js';
import { NO_ACCOUNT, RESET_CODE, SIGN_IN_CODE, SIGN_UP_CODE } from '../identity.mails.js';
import { CODE_MINUTES, EmailCodes, type CodePurpose, type PendingSignUp } from './email-codes.service.js';
import { browserHash, type Origin } from './sign-up.service.js';

/** Getting in with a code that was sent by mail. */
@Injectable()
export class CodeSignInService {
  constructor(
    private readonly db: Database,
    private readonly codes: EmailCodes,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
    private readonly identity: IdentityService,
  ) {}

  /**
   * Mails a code to sign in or to set a new password. An address without an account gets a mail that says so,
   * and costs the same statements; whoever asks learns nothing.
   *
   * @throws Problem `BAD_INPUT`, `TOO_MANY_REQUESTS`
   */
  async requestCode(
    ctx: Ctx,
    address: string,
    purpose: Exclude<CodePurpose, 'CHANGE'>,
    network: string,
  ): Promise<void> {
    const email = normalEmail(address);
    await this.limits.consume(ctx, 'code.request.address', network);
    await this.limits.consume(ctx, 'code.request', email);
    await this.db.run(ctx, async (ctx) => {
      const account = await this.db.row<{ locale: Locale }>(
        ctx,
        `select locale from account where email = $1`,
        [email],
      );
      const { code, opensAccount } = await this.codes.issue(ctx, email, purpose);
      const known = purpose === 'RESET' ? RESET_CODE : SIGN_IN_CODE;
      const order = { recipient: email, locale: account?.locale ?? ctx.locale };
      if (account) await this.mailer.order(ctx, known, { ...order, data: { code, minutes: CODE_MINUTES } });
      else if (opensAccount)
        await this.mailer.order(ctx, SIGN_UP_CODE, { ...order, data: { code, minutes: CODE_MINUTES } });
      else await this.mailer.order(ctx, NO_ACCOUNT, { ...order, data: {} });
    });
  }

  /**
   * Takes a code in: signs in to the account of the address, or makes it when a sign-up waits for the code.
   *
   * @returns the id of the account
   * @throws Problem `CODE_INVALID`, `BLOCKED`, `TOO_MANY_REQUESTS`
   */
  async enter(ctx: Ctx, address: string, code: string, origin: Origin): Promise<string> {
    const email = normalEmail(address);
    await this.countAttempt(ctx, email, origin.network);
    // A wrong code is an answer, not an error, so that its attempt is counted when the transaction ends.
    const account = await this.db.run(ctx, async (ctx) => {
      const accepted = await this.codes.accept(ctx, email, 'ENTER', code);
      if (!accepted) return null;
      if (accepted.pending) await this.create(ctx, email, accepted.pending, origin);
      return this.db.row<{ id: string; blocked: boolean }>(
        ctx,
        `select id, blocked_at is not null as blocked from account where email = $1`,
        [email],
      );
    });
    if (!account) throw new Problem('CODE_INVALID', { field: 'code' });
    if (account.blocked) throw new Problem('BLOCKED');
    return account.id;
  }

  /** Counts an attempt to enter a code for `email`, wherever codes are entered. */
  async countAttempt(ctx: Ctx, email: string, network: string): Promise<void> {
    await this.limits.consume(ctx, 'code.enter.address', network);
    await this.limits.consume(ctx, 'code.enter', email);
    await this.limits.consume(ctx, 'code.enter.day', email);
  }

  /**
   * The password of the sign-up counts only in the browser it was chosen in. Otherwise somebody could sign up
   * with a foreign address and a password of their own, and wait until the owner of the address confirms it.
   */
  private async create(ctx: Ctx, email: string, pending: PendingSignUp, origin: Origin): Promise<void> {
    const { name, locale, password } = pending;
    const isSameBrowser = password?.browserHash === browserHash(origin.browserToken);
    await this.identity.createUnlessKnown(ctx, {
      email,
      name,
      locale,
      ...(password && isSameBrowser ? { passwordHash: password.hash } : {}),
    });
  }
}
