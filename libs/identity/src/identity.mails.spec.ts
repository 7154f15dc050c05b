import { LOCALES } from '@app/contracts';
import { IDENTITY_MAILS, SIGN_UP_CODE } from './identity.mails.js';

const env = {
  instanceName: 'Kleinstadtnetz',
  publicUrl: 'https://netz.example',
  mailFrom: 'netz@netz.example',
  operatorName: 'Akademie',
  operatorAddress: 'Markt 1, 12345 Beispielstadt',
};

describe.each(LOCALES)('mails in %s', (locale) => {
  it.each(IDENTITY_MAILS.map((mail) => [mail.kind, mail] as const))('%s', (_, mail) => {
    const { subject, text, html, unsubscribeUrl } = mail.render(locale, mail.preview, env);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
    expect(html).toContain(`lang="${locale}"`);
    // What an account stands or falls with cannot be unsubscribed.
    expect(unsubscribeUrl).toBeUndefined();
    expect(`${subject}${text}`).not.toMatch(/[{}]|undefined|Invalid/);
  });
});

it('puts the code into the subject, where a phone shows it', () => {
  expect(SIGN_UP_CODE.render('de', { code: '012345', minutes: 10 }, env).subject).toMatch(/^012345 /);
});
