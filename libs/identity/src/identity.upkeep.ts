import type { Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';
import { LoginSessionService } from './login-sessions/login-session.service.js';
import { EmailCodes } from './sign-in/email-codes.service.js';

/** What the nightly upkeep removes here: login sessions and codes that have run out. */
@Injectable()
export class IdentityUpkeep {
  constructor(
    private readonly sessions: LoginSessionService,
    private readonly codes: EmailCodes,
  ) {}

  /** @returns how many rows went */
  async tidy(ctx: Ctx): Promise<number> {
    return (await this.sessions.tidy(ctx)) + (await this.codes.tidy(ctx));
  }
}
