import { catalogue } from '@app/platform/i18n';

/** The mails about what people want to promise for a town. */
export const mandateTexts = catalogue({
  de: {
    askSubject: '{town}: Bitte bestätigen Sie eine Zusage',
    askHeading: 'Darf {town} das zusagen?',
    askIntro: '{who} möchte für {town} zusagen und braucht dafür jemanden, der das darf:',
    askAdmin:
      'In {town} darf noch niemand zusagen. Sie verwalten die Kommune und können unter „Mitglieder“ festlegen, wer das darf.',
    askButton: 'Ansehen und entscheiden',
    approvedSubject: '{town} sagt zu',
    approvedHeading: '{town} sagt zu',
    approvedIntro: 'Ihre Zusage für {town} ist bestätigt:',
    refusedSubject: '{town} sagt nicht zu',
    refusedHeading: '{town} sagt nicht zu',
    refusedIntro: 'Diese Zusage für {town} wurde nicht bestätigt:',
    reason: 'Begründung: {reason}',
    decidedButton: 'Ansehen',
    somebody: 'Jemand aus Ihrer Kommune',
  },
  en: {
    askSubject: '{town}: please confirm a commitment',
    askHeading: 'May {town} commit to this?',
    askIntro: '{who} would like to commit for {town} and needs somebody who may do so:',
    askAdmin:
      'Nobody may commit for {town} yet. You administer the municipality and can set under “Members” who may.',
    askButton: 'Look and decide',
    approvedSubject: '{town} commits',
    approvedHeading: '{town} commits',
    approvedIntro: 'Your commitment for {town} is confirmed:',
    refusedSubject: '{town} does not commit',
    refusedHeading: '{town} does not commit',
    refusedIntro: 'This commitment for {town} was not confirmed:',
    reason: 'Reason: {reason}',
    decidedButton: 'Have a look',
    somebody: 'Somebody from your municipality',
  },
});
