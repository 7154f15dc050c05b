import { Problem, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { normalEmail } from '../accounts/email-address.rules.js';
import { CodeSignInService } from './code-sign-in.service.js';
import { EmailCodes } from './email-codes.service.js';
import { PasswordService } from './password.service.js';

/** A new password for somebody who has forgotten the old one. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly db: Database,
    private readonly codes: EmailCodes,
    private readonly codeSignIn: CodeSignInService,
    private readonly passwords: PasswordService,
  ) {}

  /**
   * Sets a new password with a code from a mail and ends every login session of the account.
   *
   * @returns the id of the account
   * @throws Problem `CODE_INVALID`, `BLOCKED`, `PASSWORD_TOO_SHORT`, `PASSWORD_COMMON`, `TOO_LONG`, `TOO_MANY_REQUESTS`
   */
  async reset(ctx: Ctx, address: string, code: string, password: string, network: string): Promise<string> {
    const email = normalEmail(address);
    await this.codeSignIn.countAttempt(ctx, email, network);
    const hash = await this.passwords.hashed(password, [email]);
    const accountId = await this.db.run(ctx, async (ctx) => {
      if (!(await this.codes.accept(ctx, email, 'RESET', code))) return null;
      return this.passwords.replace(ctx, email, hash);
    });
    if (accountId === null) throw new Problem('CODE_INVALID', { field: 'code' });
    return accountId;
  }
}
