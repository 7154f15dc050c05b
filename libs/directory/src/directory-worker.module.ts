import { MailRegistry } from '@app/platform/mail';
import { MaintenanceModule, Tidying } from '@app/platform/maintenance';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ConfirmationHandlers } from './confirmation/confirmation.handlers.js';
import { DomainClaimHandlers } from './domain-claim/domain-claim.handlers.js';
import { DirectoryModule } from './directory.module.js';
import { DIRECTORY_MAILS } from './directory.mails.js';
import { InvitationReader } from './invitation/invitation.reader.js';
import { ReconsiderHandlers } from './reconsider/reconsider.handlers.js';

/** The mails of directory, and what it does by the clock. */
@Module({
  imports: [DirectoryModule, MaintenanceModule],
  providers: [ConfirmationHandlers, DomainClaimHandlers, ReconsiderHandlers],
})
export class DirectoryWorkerModule implements OnModuleInit {
  constructor(
    private readonly mails: MailRegistry,
    private readonly tidying: Tidying,
    private readonly invitations: InvitationReader,
  ) {}

  onModuleInit(): void {
    this.mails.register(...DIRECTORY_MAILS);
    this.tidying.register('invitations', (ctx) => this.invitations.tidy(ctx));
  }
}
