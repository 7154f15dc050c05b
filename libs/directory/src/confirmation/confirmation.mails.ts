import type { Locale } from '@app/contracts';
import { layOut, type MailBlock, type MailEnvironment, type MailKind } from '@app/platform/mail';
import { confirmationTexts as texts } from './confirmation.texts.js';

interface ConfirmationData {
  readonly town: string;
  /** Last day to confirm, YYYY-MM-DD. */
  readonly day: string;
  /** Path of the page that confirms by one click. */
  readonly path: string;
}

/** Asks whether somebody still works for the town. */
export const CONFIRM_MEMBERSHIP: MailKind<ConfirmationData> = {
  kind: 'directory.confirm-membership',
  preview: { town: 'Wittenberge', day: '2026-06-30', path: '/bestaetigen/beispiel' },
  render: (locale, data, env) =>
    mail(locale, env, 'ask', data, (values) => [
      { kind: 'paragraph', text: texts.text(locale, 'askIntro', values) },
      { kind: 'paragraph', text: texts.text(locale, 'askDeadline', values) },
      { kind: 'button', text: texts.text(locale, 'askButton'), url: `${env.publicUrl}${data.path}` },
      { kind: 'paragraph', text: texts.text(locale, 'askOtherwise') },
    ]),
};

/** Tells that a membership rests, and how to restore it. */
export const MEMBERSHIP_RESTS: MailKind<ConfirmationData> = {
  kind: 'directory.membership-rests',
  preview: CONFIRM_MEMBERSHIP.preview,
  render: (locale, data, env) =>
    mail(locale, env, 'lapsed', data, (values) => [
      { kind: 'paragraph', text: texts.text(locale, 'lapsedIntro', values) },
      { kind: 'paragraph', text: texts.text(locale, 'lapsedBack') },
      { kind: 'button', text: texts.text(locale, 'lapsedButton'), url: `${env.publicUrl}${data.path}` },
    ]),
};

function mail(
  locale: Locale,
  env: MailEnvironment,
  topic: 'ask' | 'lapsed',
  { town, day }: ConfirmationData,
  blocks: (values: { town: string; instance: string; day: string }) => MailBlock[],
) {
  const values = { town, instance: env.instanceName, day: inWords(locale, day) };
  return layOut(
    locale,
    {
      subject: texts.text(locale, `${topic}Subject`, values),
      blocks: [{ kind: 'heading', text: texts.text(locale, `${topic}Heading`, values) }, ...blocks(values)],
    },
    env,
  );
}

/** A calendar day in words. */
function inWords(locale: Locale, day: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
