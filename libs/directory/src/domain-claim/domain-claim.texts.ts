import { catalogue } from '@app/platform/i18n';

/** The mail about a decided claim. */
export const domainClaimTexts = catalogue({
  de: {
    confirmedSubject: '{domain} ist für {town} bestätigt',
    confirmedHeading: '{domain} ist bestätigt',
    confirmedIntro:
      'Die Mail-Domain {domain} steht jetzt für {town}. Wer sich mit einer solchen Adresse anmeldet, gehört ohne Anfrage dazu, solange keine andere Kommune dieselbe Domain nutzt.',
    rejectedSubject: '{domain} wurde nicht bestätigt',
    rejectedHeading: '{domain} wurde nicht bestätigt',
    rejectedIntro: 'Die Mail-Domain {domain} wurde {town} nicht zugeordnet. Begründung: {reason}',
    expiredSubject: 'Die Anmeldung von {domain} ist abgelaufen',
    expiredHeading: 'Die Anmeldung von {domain} ist abgelaufen',
    expiredIntro:
      'Wir haben den Nachweis für {domain} in 30 Tagen nicht gefunden. Sie können die Domain für {town} jederzeit neu anmelden.',
    button: 'Mail-Domains ansehen',
  },
  en: {
    confirmedSubject: '{domain} is confirmed for {town}',
    confirmedHeading: '{domain} is confirmed',
    confirmedIntro:
      'The mail domain {domain} now stands for {town}. Whoever signs up with such an address belongs to it without a request, as long as no other municipality uses the same domain.',
    rejectedSubject: '{domain} was not confirmed',
    rejectedHeading: '{domain} was not confirmed',
    rejectedIntro: 'The mail domain {domain} was not assigned to {town}. Reason: {reason}',
    expiredSubject: 'The claim of {domain} has expired',
    expiredHeading: 'The claim of {domain} has expired',
    expiredIntro:
      'We did not find the proof for {domain} within 30 days. You can claim the domain for {town} again at any time.',
    button: 'See the mail domains',
  },
});
