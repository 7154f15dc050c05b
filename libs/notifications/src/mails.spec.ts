import { LOCALES } from '@app/contracts';
import type { MailEnvironment } from '@app/platform/mail';
import { DIGEST_MAILS } from './digest/digest.mail.js';
import { KINDS, definitionOf } from './kinds.rules.js';
import { NOTIFICATION_MAILS } from './telling/notification.mail.js';

const ENV: MailEnvironment = {
  instanceName: 'Kleinstadtnetz',
  publicUrl: 'https://kleinstadtnetz.example',
  mailFrom: 'netz@kleinstadtnetz.example',
  operatorName: 'Musterakademie',
  operatorAddress: 'Musterweg 1, 12345 Musterstadt',
};

const MAILS = [...Object.values(NOTIFICATION_MAILS), ...Object.values(DIGEST_MAILS)];

describe.each(LOCALES)('mails in %s', (locale) => {
  it.each(MAILS.map((mail) => mail.kind))('%s', (kind) => {
    const mail = MAILS.find((one) => one.kind === kind)!;
    const { subject, text, html } = mail.render(locale, mail.preview as never, ENV);
    expect(subject.length).toBeLessThanOrEqual(150);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
    expect(html).not.toMatch(/<script|src=|url\(/);
    // Text and HTML lead to the same places.
    for (const [url] of text.matchAll(/https?:\/\/\S+/g))
      expect(html).toContain(url.replaceAll('&', '&amp;'));
  });
});

describe('mails', () => {
  it('can be unsubscribed from, each kind by itself, unless the kind is locked', () => {
    for (const kind of KINDS) {
      const { unsubscribeUrl } = NOTIFICATION_MAILS[kind].render('de', NOTIFICATION_MAILS[kind].preview, ENV);
      if (definitionOf(kind).locked) expect(unsubscribeUrl).toBeUndefined();
      else expect(unsubscribeUrl).toBe('https://kleinstadtnetz.example/abmelden/beispiel');
    }
    for (const mail of Object.values(DIGEST_MAILS))
      expect(mail.render('de', mail.preview, ENV).unsubscribeUrl).toBeDefined();
  });

  it('do not grow a subject beyond what mailboxes show', () => {
    const { kind, render, preview } = NOTIFICATION_MAILS['answer.to-own-question'];
    expect(kind).toBe('notification.answer.to-own-question');
    const long = { ...preview, facts: { ...preview.facts, title: 'Wörter '.repeat(100) } };
    expect(render('de', long, ENV).subject).toMatch(
      /^Ole Brandt hat Ihre Frage beantwortet: Wörter .{0,130}…$/,
    );
  });

  it('count events, not lines, in the subject of an overview', () => {
    const { render, preview } = DIGEST_MAILS.DAILY;
    expect(render('de', preview, ENV).subject).toContain('6 Neuigkeiten');
    expect(render('de', { ...preview, items: preview.items.slice(1, 2) }, ENV).subject).toContain(
      'eine Neuigkeit',
    );
  });
});
