import { catalogue } from '@app/platform/i18n';

/** The mails about the yearly confirmation. */
export const confirmationTexts = catalogue({
  de: {
    askSubject: 'Arbeiten Sie noch für {town}?',
    askHeading: 'Arbeiten Sie noch für {town}?',
    askIntro:
      'Bei {instance} gehören Sie zu {town}. Einmal im Jahr fragen wir nach, ob das noch stimmt, damit niemand für eine Kommune spricht, der dort nicht mehr arbeitet.',
    askDeadline:
      'Bitte bestätigen Sie es bis zum {day}. Danach ruht Ihre Mitgliedschaft, bis Sie sie bestätigen.',
    askButton: 'Ja, ich arbeite dort',
    askOtherwise:
      'Wenn Sie die Stelle gewechselt haben, brauchen Sie nichts zu tun. Was Sie geschrieben haben, bleibt bei der Kommune.',
    lapsedSubject: 'Ihre Mitgliedschaft in {town} ruht',
    lapsedHeading: 'Ihre Mitgliedschaft in {town} ruht',
    lapsedIntro:
      'Seit einem Jahr wurde nicht bestätigt, dass Sie für {town} arbeiten. Deshalb können Sie bei {instance} vorerst nicht mehr für die Kommune fragen, antworten und zusagen.',
    lapsedBack: 'Wenn Sie dort weiterhin arbeiten, stellen Sie alles mit einem Klick wieder her:',
    lapsedButton: 'Mitgliedschaft wiederherstellen',
  },
  en: {
    askSubject: 'Do you still work for {town}?',
    askHeading: 'Do you still work for {town}?',
    askIntro:
      'At {instance} you belong to {town}. Once a year we ask whether this is still right, so that nobody speaks for a municipality they no longer work for.',
    askDeadline: 'Please confirm it by {day}. After that your membership rests until you confirm it.',
    askButton: 'Yes, I work there',
    askOtherwise:
      'If you have changed your job, there is nothing you need to do. What you have written stays with the municipality.',
    lapsedSubject: 'Your membership in {town} rests',
    lapsedHeading: 'Your membership in {town} rests',
    lapsedIntro:
      'For a year nobody has confirmed that you work for {town}. For now you can no longer ask, answer or commit for the municipality at {instance}.',
    lapsedBack: 'If you still work there, one click restores everything:',
    lapsedButton: 'Restore the membership',
  },
});
