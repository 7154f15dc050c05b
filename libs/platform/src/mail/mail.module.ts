import { Global, Module } from '@nestjs/common';
import { MailRegistry } from './mail-registry.js';
import { MailSender } from './mail-sender.js';
import { Mailer } from './mailer.js';
import { MailTransport } from './transport.js';

/** Ordering mails: every process. */
@Global()
@Module({ providers: [Mailer, MailRegistry], exports: [Mailer, MailRegistry] })
export class MailModule {}

/** Rendering and sending: only the worker. */
@Module({ providers: [MailTransport, MailSender], exports: [MailSender] })
export class MailWorkerModule {}
