import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Discardings } from '../jobs/index.js';
import { MailRegistry } from './mail-registry.js';
import { MailSender } from './mail-sender.js';
import { Mailer } from './mailer.js';
import { MailTransport } from './transport.js';

/** Ordering mails: every process. */
@Global()
@Module({ providers: [Mailer, MailRegistry], exports: [Mailer, MailRegistry] })
export class MailModule implements OnModuleInit {
  constructor(
    private readonly mailer: Mailer,
    private readonly discardings: Discardings,
  ) {}

  onModuleInit(): void {
    // A mail that waits without a job would get a new one.
    this.discardings.register('mail.send.v1', (ctx, { mailId }) => this.mailer.drop(ctx, mailId));
  }
}

/** Rendering and sending: only the worker. */
@Module({ providers: [MailTransport, MailSender], exports: [MailSender] })
export class MailWorkerModule {}
