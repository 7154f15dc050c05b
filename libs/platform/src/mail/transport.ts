import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { Config } from '../config/index.js';
import type { RenderedMail } from './mail-kinds.js';

export interface Envelope {
  readonly recipient: string;
  readonly messageId: string;
}

/** Folder below DATA_DIR that takes the mails when there is no mail server. */
export const MAILBOX_FOLDER = 'mails';

/** Sends by SMTP, or writes `.eml` files and a JSON twin when no server is configured. */
@Injectable()
export class MailTransport implements OnModuleDestroy {
  private readonly smtp: Transporter | undefined;
  private readonly writer: Transporter;

  constructor(private readonly config: Config) {
    // One object: as a second argument the pool would be taken for defaults of the messages, and not be one.
    const pool = {
      url: config.smtpUrl,
      pool: true as const,
      maxConnections: 4,
      maxMessages: 200,
      // A server that hangs must not hold a batch of mails for as long as its claim lasts.
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    };
    this.smtp = config.smtpUrl ? createTransport(pool) : undefined;
    this.writer = createTransport({ streamTransport: true, buffer: true });
  }

  async send(mail: RenderedMail, envelope: Envelope): Promise<void> {
    const message: SendMailOptions = {
      from: this.config.mailFrom,
      to: envelope.recipient,
      messageId: envelope.messageId,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      ...(mail.calendar
        ? {
            icalEvent: {
              method: mail.calendar.method,
              filename: 'termin.ics',
              content: mail.calendar.content,
            },
          }
        : {}),
      ...(mail.files
        ? {
            attachments: mail.files.map(({ name, type, content }) => ({
              filename: name,
              contentType: type,
              content,
            })),
          }
        : {}),
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(mail.unsubscribeUrl
          ? {
              'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }
          : {}),
      },
    };
    if (this.smtp) await this.smtp.sendMail(message);
    else await this.toFolder(message, mail, envelope);
  }

  onModuleDestroy(): void {
    this.smtp?.close();
  }

  private async toFolder(message: SendMailOptions, mail: RenderedMail, envelope: Envelope): Promise<void> {
    const folder = path.resolve(this.config.dataDir, MAILBOX_FOLDER);
    await mkdir(folder, { recursive: true });
    const { message: raw } = (await this.writer.sendMail(message)) as unknown as { message: Buffer };
    const at = new Date().toISOString();
    const name = `${at.replace(/[:.]/g, '-')}-${envelope.messageId.slice(1, 9)}`;
    await writeFile(path.join(folder, `${name}.eml`), raw);
    // The JSON comes last and at once: whoever lists the folder sees only complete mails.
    const twin = {
      id: name,
      at,
      to: envelope.recipient,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      calendar: mail.calendar?.content,
      files: mail.files,
      headers: message.headers,
    };
    const json = path.join(folder, `${name}.json`);
    await writeFile(`${json}.part`, JSON.stringify(twin));
    await rename(`${json}.part`, json);
  }
}
