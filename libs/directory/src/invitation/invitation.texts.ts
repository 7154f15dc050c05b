import { catalogue } from '@app/platform/i18n';

/** The mail of an invitation. */
export const invitationTexts = catalogue({
  de: {
    subject: '{inviter} lädt Sie zu {instance} ein',
    heading: 'Einladung für {town}',
    intro:
      '{inviter}{from, select, none {} other { aus {from}}} lädt Sie ein, bei {instance} für {town} mitzumachen. Dort fragen Kommunen einander, finden passende Partner und helfen sich gegenseitig.',
    message: 'Persönliche Nachricht:\n„{message}“',
    button: 'Einladung ansehen',
    valid: 'Die Einladung gilt bis zum {day} und nur einmal.',
    unwanted:
      'Wenn Sie nicht mitmachen möchten, brauchen Sie nichts zu tun. Ihre Adresse wird nur für diese Einladung verwendet.',
  },
  en: {
    subject: '{inviter} invites you to {instance}',
    heading: 'Invitation for {town}',
    intro:
      '{inviter}{from, select, none {} other { from {from}}} invites you to take part in {instance} for {town}. Municipalities ask each other there, find partners that fit and help one another.',
    message: 'Personal message:\n“{message}”',
    button: 'See the invitation',
    valid: 'The invitation is valid until {day} and only once.',
    unwanted:
      'If you do not want to take part, there is nothing you need to do. Your address is only used for this invitation.',
  },
});
