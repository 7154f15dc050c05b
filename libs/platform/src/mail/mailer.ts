import { createHash, randomUUID } from 'node:crypto';
import type { Locale } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';
import type { Ctx } from '../context/index.js';
import { Database } from '../database/index.js';
import type { MailKind } from './mail-kinds.js';

export interface MailOrder<Data> {
  readonly recipient: string;
  readonly locale: Locale;
  readonly data: Data;
  /** Orders with the same key become one mail, also after a crash; it is where the Message-ID comes from. */
  readonly key?: string;
}

/** Channel that tells the worker that mails are waiting. */
export const MAIL_CHANNEL = 'mail';

/**
 * Orders mails. An order is a row in the transaction of the change; the worker renders and sends it. Nothing
 * is ever sent while somebody waits for an answer.
 */
@Injectable()
export class Mailer {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
  ) {}

  /** Puts a mail into the outgoing table; returns its id, or null when the same order was there already. */
  async order<Data extends object>(
    ctx: Ctx,
    kind: MailKind<Data>,
    order: MailOrder<Data>,
  ): Promise<string | null> {
    const key =
      order.key === undefined
        ? randomUUID()
        : createHash('sha256').update(order.key).digest('hex').slice(0, 32);
    const messageId = `<${key}@${new URL(this.config.publicUrl).hostname}>`;
    const row = await this.db.row<{ id: string }>(
      ctx,
      `with mail as (
         insert into outgoing_mail (kind, recipient, locale, data, message_id) values ($1, $2, $3, $4, $5)
         on conflict (message_id) do nothing returning id
       )
       select id, pg_notify('${MAIL_CHANNEL}', '') from mail`,
      [kind.kind, order.recipient, order.locale, JSON.stringify(order.data), messageId],
    );
    return row?.id ?? null;
  }
}
