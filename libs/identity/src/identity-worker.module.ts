import { MailRegistry } from '@app/platform/mail';
import { Module, type OnModuleInit } from '@nestjs/common';
import { IDENTITY_MAILS } from './identity.mails.js';
import { IdentityModule } from './identity.module.js';

/** The mails of identity. */
@Module({ imports: [IdentityModule], exports: [IdentityModule] })
export class IdentityWorkerModule implements OnModuleInit {
  constructor(private readonly mails: MailRegistry) {}

  onModuleInit(): void {
    this.mails.register(...IDENTITY_MAILS);
  }
}
