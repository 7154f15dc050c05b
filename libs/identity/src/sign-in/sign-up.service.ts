import { createHash } from 'node:crypto';
import { LIMITS, toLocale, type Locale } from '@app/contracts';
import { Config } from '@app/platform/config';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { oneLine } from '@app/platform/input';
import { Mailer } from '@app/platform/mail';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { normalEmail } from '../accounts/email-address.rules.js';
import { ALREADY_HAS_ACCOUNT, SIGN_UP_CODE } from '../identity.mails.js';
import { CODE_MINUTES, EmailCodes, type PendingSignUp } from './email-codes.service.js';
import { PasswordHasher } from './password-hasher.js';
import { checkPassword, normalPassword, ownWords } from './password.rules.js';

export interface SignUp {
  readonly email: string;
  readonly name: string;
  readonly password?: string | null | undefined;
  readonly locale?: string | null | undefined;
}

/** The device a sign-in or sign-up comes from. */
export interface Origin {
  /** See `networkOf`. */
  readonly network: string;
  /** Random token in a cookie of the browser that signs up. */
  readonly browserToken: string;
}

/** The first half of an account: until the code comes back there is nothing but a row that waits. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly codes: EmailCodes,
    private readonly hasher: PasswordHasher,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Sends a code to the address. Answer, statements and hashing are the same whether the address has an
   * account; only its owner reads the difference in the mail.
   *
   * @returns the address in its normal form
   * @throws Problem `BAD_INPUT`, `TOO_LONG`, `PASSWORD_TOO_SHORT`, `PASSWORD_COMMON`, `TOO_MANY_REQUESTS`
   */
  async signUp(ctx: Ctx, input: SignUp, origin: Origin): Promise<string> {
    const email = normalEmail(input.email, 'input.email');
    const name = oneLine(input.name, { field: 'input.name', max: LIMITS.personName });
    const locale = input.locale ? toLocale(input.locale) : ctx.locale;
    await this.limits.consume(ctx, 'sign-up.address', origin.network);
    await this.limits.consume(ctx, 'sign-up', email);
    const pending: PendingSignUp = {
      name,
      locale,
      password: await this.password(input, email, name, origin),
    };

    await this.db.run(ctx, async (ctx) => {
      const account = await this.db.row<{ locale: Locale }>(
        ctx,
        `select locale from account where email = $1`,
        [email],
      );
      const { code } = await this.codes.issue(ctx, email, 'ENTER', account ? null : pending);
      await this.mailer.order(ctx, account ? ALREADY_HAS_ACCOUNT : SIGN_UP_CODE, {
        recipient: email,
        locale: account?.locale ?? locale,
        data: { code, minutes: CODE_MINUTES },
      });
    });
    return email;
  }

  private async password(
    { password }: SignUp,
    email: string,
    name: string,
    origin: Origin,
  ): Promise<PendingSignUp['password']> {
    if (password === undefined || password === null || password === '') return null;
    const own = ownWords([email, name, this.config.instance.name]);
    await checkPassword(normalPassword(password), own, 'input.password');
    return { hash: await this.hasher.hash(password), browserHash: browserHash(origin.browserToken) };
  }
}

export function browserHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
