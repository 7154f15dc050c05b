import { catalogue } from '@app/platform/i18n';
import { layOut, type MailKind } from '@app/platform/mail';

const texts = catalogue({
  de: {
    subject: 'Ihre Mitgliedschaft in {place} muss neu bestätigt werden',
    intro:
      'Sie haben bei {instance} eine neue E-Mail-Adresse. Zu {place} gehörten Sie, weil Ihre bisherige Adresse das belegt hat; die neue tut das nicht.',
    next: 'Wer {place} auf der Plattform verwaltet, ist gefragt und entscheidet neu. Bis dahin können Sie dort nicht fragen, antworten oder zusagen. Was Sie geschrieben haben, bleibt.',
    button: 'Stand ansehen',
    otherwise: 'Gehören Sie dort nicht mehr dazu, können Sie die Anfrage dort zurückziehen.',
  },
  en: {
    subject: 'Your membership of {place} has to be confirmed anew',
    intro:
      'You have a new e-mail address at {instance}. You belonged to {place} because your address so far was proof of it; the new one is not.',
    next: 'Those who administer {place} on the platform have been asked and decide anew. Until then you cannot ask, answer or commit there. What you have written stays.',
    button: 'See how it stands',
    otherwise: 'If you no longer belong there, you can take the request back there.',
  },
});

/** Tells somebody whose new address no longer proves a membership that it waits for those who decide. */
export const MEMBERSHIP_RECONSIDERED: MailKind<{ readonly place: string; readonly path: string }> = {
  kind: 'directory.membership-reconsidered',
  preview: { place: 'Wittenberge', path: '/registrieren/kommune' },
  render: (locale, { place, path }, env) => {
    const values = { place, instance: env.instanceName };
    const subject = texts.text(locale, 'subject', values);
    return layOut(
      locale,
      {
        subject,
        blocks: [
          { kind: 'heading', text: subject },
          { kind: 'paragraph', text: texts.text(locale, 'intro', values) },
          { kind: 'paragraph', text: texts.text(locale, 'next', values) },
          { kind: 'button', text: texts.text(locale, 'button'), url: `${env.publicUrl}${path}` },
          { kind: 'paragraph', text: texts.text(locale, 'otherwise') },
        ],
      },
      env,
    );
  },
};
