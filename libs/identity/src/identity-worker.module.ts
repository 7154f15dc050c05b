import { MailRegistry } from '@app/platform/mail';
import { MaintenanceModule, Tidying } from '@app/platform/maintenance';
import { Module, type OnModuleInit } from '@nestjs/common';
import { EmailChangeRecords } from './email-change/email-change.records.js';
import { IDENTITY_MAILS } from './identity.mails.js';
import { IdentityModule } from './identity.module.js';
import { LoginSessionService } from './login-sessions/login-session.service.js';
import { EmailCodes } from './sign-in/email-codes.service.js';

/** The mails of identity, and what the nightly upkeep removes. */
@Module({ imports: [IdentityModule, MaintenanceModule] })
export class IdentityWorkerModule implements OnModuleInit {
  constructor(
    private readonly mails: MailRegistry,
    private readonly tidying: Tidying,
    private readonly sessions: LoginSessionService,
    private readonly codes: EmailCodes,
    private readonly emailChanges: EmailChangeRecords,
  ) {}

  onModuleInit(): void {
    this.mails.register(...IDENTITY_MAILS);
    this.tidying.register('login sessions', (ctx) => this.sessions.tidy(ctx));
    this.tidying.register('codes by mail', (ctx) => this.codes.tidy(ctx));
    this.tidying.register('changes of address', (ctx) => this.emailChanges.tidy(ctx));
  }
}
