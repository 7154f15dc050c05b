import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Public } from '@app/platform/access';
import { Config } from '@app/platform/config';
import { Problem } from '@app/platform/context';
import { pageCsp } from '@app/platform/http';
import { MAILBOX_FOLDER } from '@app/platform/mail';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';

interface StoredMail {
  id: string;
  at: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

const SHOWN = 200;

/**
 * Shows the mails that went to the folder because no mail server is set. Exists for trying out and for
 * development: in production, and as soon as SMTP_URL is set, every address here answers "not found".
 */
@Controller('dev/mails')
export class DevMailboxController {
  constructor(private readonly config: Config) {}

  @Get()
  @Public('only without a mail server and outside production')
  async list(@Res() res: Response): Promise<void> {
    const folder = this.folder();
    const files = (await readdir(folder).catch(() => []))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse();
    const mails = await Promise.all(files.slice(0, SHOWN).map((name) => this.read(name.slice(0, -5))));
    const rows = mails.map(
      (mail) =>
        `<tr><td>${escape(mail.at.replace('T', ' ').slice(0, 19))}</td><td>${escape(mail.to)}</td><td><a href="/dev/mails/${encodeURIComponent(mail.id)}">${escape(mail.subject)}</a></td></tr>`,
    );
    this.page(
      res,
      'Mails',
      `<h1>Mails (${files.length})</h1><table><thead><tr><th>UTC</th><th>An</th><th>Betreff</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
    );
  }

  @Get(':id')
  @Public('only without a mail server and outside production')
  async show(@Param('id') id: string, @Res() res: Response): Promise<void> {
    this.folder();
    const mail = await this.read(id);
    const headers = Object.entries({ An: mail.to, ...mail.headers }).map(
      ([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`,
    );
    const text = escape(mail.text).replace(/https?:\/\/[^\s&]+/g, (url) => `<a href="${url}">${url}</a>`);
    this.page(
      res,
      mail.subject,
      `<p><a href="/dev/mails">Alle Mails</a></p><h1>${escape(mail.subject)}</h1><dl>${headers.join('')}</dl><pre>${text}</pre>`,
    );
  }

  private folder(): string {
    if (this.config.production || this.config.smtpUrl) throw new Problem('NOT_FOUND');
    return path.resolve(this.config.dataDir, MAILBOX_FOLDER);
  }

  private async read(id: string): Promise<StoredMail> {
    if (!/^[\w-]{1,100}$/.test(id)) throw new Problem('NOT_FOUND');
    try {
      return JSON.parse(await readFile(path.join(this.folder(), `${id}.json`), 'utf8')) as StoredMail;
    } catch {
      throw new Problem('NOT_FOUND');
    }
  }

  private page(res: Response, title: string, body: string): void {
    const nonce = pageCsp(res);
    const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:1000px;margin:24px auto;padding:0 16px}table{border-collapse:collapse;width:100%}td,th{padding:8px;border-bottom:1px solid #ccc;text-align:left;vertical-align:top}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f2f3f8;padding:16px}dd{margin:0 0 8px;overflow-wrap:anywhere}dt{font-weight:600}`;
    res
      .type('html')
      .setHeader('Cache-Control', 'no-store')
      .send(
        `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style nonce="${nonce}">${style}</style></head><body><main>${body}</main></body></html>`,
      );
  }
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
