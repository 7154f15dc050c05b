import type { Locale } from '@app/contracts';
import { catalogue } from '../i18n/index.js';
import type { MailEnvironment, RenderedMail } from './mail-kinds.js';

const texts = catalogue({
  de: {
    imprint: 'Impressum',
    settings: 'Benachrichtigungen einstellen',
    change: 'Ändern',
    unsubscribe: 'Diese Mails abbestellen',
    sender: 'Diese Mail kommt von {instance}.',
  },
  en: {
    imprint: 'Imprint',
    settings: 'Notification settings',
    change: 'Change',
    unsubscribe: 'Unsubscribe from these mails',
    sender: 'This mail comes from {instance}.',
  },
});

/** A part of a mail, in reading order. */
export type MailBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Why somebody gets this; leads to the setting that changes it. */
  | { readonly kind: 'reason'; readonly text: string; readonly url: string }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'link';
      readonly text: string;
      readonly url: string;
      readonly note?: string;
      /** Where the note leads to. */
      readonly noteUrl?: string;
    }
  | { readonly kind: 'button'; readonly text: string; readonly url: string };

export interface MailContent {
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  readonly unsubscribeUrl?: string;
  /** True for mails that follow the notification settings; adds the link to them. */
  readonly withSettings?: boolean;
}

/** Lays out a mail as plain text and as simple HTML that needs no images and nothing from other hosts. */
export function layOut(locale: Locale, content: MailContent, env: MailEnvironment): RenderedMail {
  const footer: { text: string; url?: string }[] = [
    { text: texts.text(locale, 'sender', { instance: env.instanceName }) },
    ...(content.withSettings
      ? [{ text: texts.text(locale, 'settings'), url: `${env.publicUrl}/einstellungen/benachrichtigungen` }]
      : []),
    ...(content.unsubscribeUrl
      ? [{ text: texts.text(locale, 'unsubscribe'), url: content.unsubscribeUrl }]
      : []),
    ...(env.operatorName
      ? [{ text: [env.operatorName, env.operatorAddress].filter(Boolean).join(', ') }]
      : []),
    { text: texts.text(locale, 'imprint'), url: `${env.publicUrl}/impressum` },
  ];
  return {
    // A line break in a subject would start a new header.
    subject: content.subject.replace(/\s+/g, ' ').trim(),
    text: [
      ...content.blocks.map((block) => blockText(locale, block)),
      '-- ',
      ...footer.map((line) => (line.url ? `${line.text}: ${line.url}` : line.text)),
    ]
      .join('\n\n')
      .replace('-- \n\n', '-- \n'),
    html: page(locale, content.blocks.map(blockHtml).join(''), footer.map(footerHtml).join('')),
    ...(content.unsubscribeUrl ? { unsubscribeUrl: content.unsubscribeUrl } : {}),
  };
}

function blockText(locale: Locale, block: MailBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'='.repeat(Math.min(block.text.length, 60))}`;
    case 'link':
      return `* ${block.text}${block.note ? ` (${block.note})` : ''}\n  ${block.url}${block.noteUrl ? `\n  ${texts.text(locale, 'change')}: ${block.noteUrl}` : ''}`;
    case 'reason':
      return `${block.text}\n${texts.text(locale, 'change')}: ${block.url}`;
    case 'button':
      return `${block.text}:\n${block.url}`;
    default:
      return block.text;
  }
}

function blockHtml(block: MailBlock): string {
  const text = escapeHtml(block.text);
  switch (block.kind) {
    case 'heading':
      return `<h2 style="font-size:20px;line-height:26px;margin:24px 0 8px">${text}</h2>`;
    case 'paragraph':
      return `<p style="margin:0 0 16px">${text.replaceAll('\n', '<br>')}</p>`;
    case 'reason':
      return `<p style="margin:0 0 16px"><a href="${escapeHtml(block.url)}" style="color:#4b4f69">${text}</a></p>`;
    case 'code':
      return `<p style="margin:0 0 16px;font-size:28px;letter-spacing:4px;font-weight:600">${text}</p>`;
    case 'link':
      return `<p style="margin:0 0 12px"><a href="${escapeHtml(block.url)}" style="color:#1537a1">${text}</a>${noteHtml(block.note, block.noteUrl)}</p>`;
    case 'button':
      return `<p style="margin:0 0 20px"><a href="${escapeHtml(block.url)}" style="display:inline-block;padding:12px 20px;background:#1537a1;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:600">${text}</a></p>`;
  }
}

function noteHtml(note: string | undefined, url: string | undefined): string {
  if (!note) return '';
  const text = escapeHtml(note);
  return url
    ? `<br><a href="${escapeHtml(url)}" style="color:#4b4f69">${text}</a>`
    : `<br><span style="color:#4b4f69">${text}</span>`;
}

function footerHtml(line: { text: string; url?: string }): string {
  const text = escapeHtml(line.text);
  return `<p style="margin:0 0 6px">${line.url ? `<a href="${escapeHtml(line.url)}" style="color:#4b4f69">${text}</a>` : text}</p>`;
}

function page(locale: Locale, body: string, footer: string): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="margin:0;padding:24px 16px;background:#f2f3f8;color:#131525;font:17px/25px 'Fira Sans',Arial,sans-serif"><div style="max-width:600px;margin:0 auto;background:#ffffff;border-radius:8px;padding:24px 28px">${body}</div><div style="max-width:600px;margin:16px auto 0;color:#4b4f69;font-size:14px;line-height:20px">${footer}</div></body></html>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
