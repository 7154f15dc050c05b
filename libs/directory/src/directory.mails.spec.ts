import { LOCALES } from '@app/contracts';
import { DIRECTORY_MAILS } from './directory.mails.js';

const env = {
  instanceName: 'Kleinstadtnetz',
  publicUrl: 'https://netz.example',
  mailFrom: 'netz@netz.example',
  operatorName: 'Akademie',
  operatorAddress: 'Markt 1, 12345 Beispielstadt',
};

describe.each(LOCALES)('mails in %s', (locale) => {
  it.each(DIRECTORY_MAILS.map((mail) => [mail.kind, mail] as const))('%s', (_, mail) => {
    const { subject, text, html } = mail.render(locale, mail.preview, env);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
    expect(html).toContain(`lang="${locale}"`);
    expect(`${subject}${text}`).not.toMatch(/[{}]|undefined|Invalid/);
  });
});
