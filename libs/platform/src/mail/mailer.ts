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
    return (await this.orderAll(ctx, kind, [order]))[0] ?? null;
  }

  /** Puts many mails of one kind into the outgoing table, in one statement; returns the ids of the new ones. */
  async orderAll<Data extends object>(
    ctx: Ctx,
    kind: MailKind<Data>,
    orders: readonly MailOrder<Data>[],
  ): Promise<string[]> {
    if (orders.length === 0) return [];
    const host = new URL(this.config.publicUrl).hostname;
    const rows = await this.db.rows<{ id: string }>(
      ctx,
      `with mail as (
         insert into outgoing_mail (kind, recipient, locale, data, message_id)
         select $1, o.recipient, o.locale, o.data, o.message_id
         from json_to_recordset($2::json) as o (recipient text, locale text, data jsonb, message_id text)
         on conflict (message_id) do nothing returning id
       ), wake as (
         select pg_notify('${MAIL_CHANNEL}', '') from mail limit 1
       )
       select mail.id from mail left join wake on true`,
      [
        kind.kind,
        JSON.stringify(
          orders.map(({ recipient, locale, data, key }) => ({
            recipient,
            locale,
            data,
            message_id: `<${messageKey(key)}@${host}>`,
          })),
        ),
      ],
    );
    return rows.map((row) => row.id);
  }

  /** Gives up a mail that has not left yet. */
  async drop(ctx: Ctx, mailId: string): Promise<void> {
    await this.db.execute(ctx, `delete from outgoing_mail where id = $1 and sent_at is null`, [mailId]);
  }

  /**
   * Changes mails of one kind that have not left yet and that mention `ref` in the list `refs` of their data,
   * because what they tell is no longer to be read. `change` returns the new data, or null to drop the mail.
   *
   * @returns how many mails were dropped or changed
   */
  async revise<Data extends object>(
    ctx: Ctx,
    kind: MailKind<Data>,
    ref: string,
    change: (data: Data) => Data | null,
  ): Promise<number> {
    const waiting = await this.db.rows<{ id: string; data: Data }>(
      ctx,
      `select id, data from outgoing_mail where sent_at is null and kind = $1 and data->'refs' ? $2 order by id for update`,
      [kind.kind, ref],
    );
    if (waiting.length === 0) return 0;
    const revised = waiting.map(({ id, data }) => ({ id, data: change(data) }));
    await this.db.execute(
      ctx,
      `with revised as (select * from unnest($1::uuid[], $2::text[]) as r (id, data)), dropped as (
         delete from outgoing_mail m using revised r where m.id = r.id and r.data is null
       )
       update outgoing_mail m set data = r.data::jsonb from revised r where m.id = r.id and r.data is not null`,
      [revised.map(({ id }) => id), revised.map(({ data }) => (data === null ? null : JSON.stringify(data)))],
    );
    return revised.length;
  }
}

function messageKey(key: string | undefined): string {
  return key === undefined ? randomUUID() : createHash('sha256').update(key).digest('hex').slice(0, 32);
}
