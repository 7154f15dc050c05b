import { MailRegistry } from '@app/platform/mail';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ConfirmationHandlers } from './confirmation/confirmation.handlers.js';
import { DirectoryModule } from './directory.module.js';
import { DIRECTORY_MAILS } from './directory.mails.js';

/** The mails of directory, and what it does by the clock. */
@Module({ imports: [DirectoryModule], providers: [ConfirmationHandlers] })
export class DirectoryWorkerModule implements OnModuleInit {
  constructor(private readonly mails: MailRegistry) {}

  onModuleInit(): void {
    this.mails.register(...DIRECTORY_MAILS);
  }
}
