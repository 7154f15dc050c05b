/** A section of an example meeting. */
export interface DemoSection {
  readonly title: string;
  readonly minutesPlanned: number | null;
  /** Who presents it. */
  readonly presenter: string | null;
  /** Markdown; empty before the meeting. */
  readonly body: string;
  readonly resolutions: readonly string[];
}

/** An invented meeting of an example project. */
export interface DemoMeeting {
  /** Always the same, so that a walk through the pages finds it. */
  readonly id: string;
  readonly title: string;
  /** Days from the moment of seeding, moved to the next working day. */
  readonly inDays: number;
  readonly from: string;
  readonly to: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly opening: string;
  readonly agenda: readonly DemoSection[];
  readonly other: string;
  readonly addendum: string | null;
}

/** One that was, with sealed minutes, and one that comes. Both invented, in the project in which work is shown. */
export const MEETINGS: readonly DemoMeeting[] = [
  {
    id: '019b0000-0000-7000-8000-0000000d0001',
    title: 'Zweite Sprechstunde: Eigenanteile',
    inDays: -20,
    from: '10:00',
    to: '11:00',
    place: null,
    link: 'https://treffen.example/sprechstunde',
    opening: 'Alle Eingeladenen sind da. Das Protokoll der ersten Sprechstunde ist ohne Änderung angenommen.',
    agenda: [
      {
        title: 'Richtlinie: Was ist förderfähig?',
        minutesPlanned: 20,
        presenter: 'annika-broeksiek',
        body: `Die Richtlinie lässt zu:

- Planungskosten bis zu einem Fünftel der Summe,
- eigene Personalkosten nur mit Stundennachweis.

Offen ist, ob Mieten zählen.`,
        resolutions: ['Dörentrup fragt beim Fördergeber nach, ob Mieten förderfähig sind.'],
      },
      {
        title: 'Eigenanteile rechnen',
        minutesPlanned: 25,
        presenter: 'veronika-haslboeck',
        body: 'Freyung stellt eine Musterkalkulation vor. Beide Kommunen rechnen danach mit **15 Prozent** Eigenanteil.',
        resolutions: ['Die Musterkalkulation gilt für alle weiteren Anträge des Projekts.'],
      },
    ],
    other: 'Die nächste Sprechstunde findet wieder per Video statt.',
    addendum: 'Die Musterkalkulation liegt seit heute allen Beteiligten vor.',
  },
  {
    id: '019b0000-0000-7000-8000-0000000d0002',
    title: 'Dritte Sprechstunde: Antrag durchgehen',
    inDays: 9,
    from: '10:00',
    to: '11:30',
    place: 'Rathaus Dörentrup, Sitzungszimmer',
    link: 'https://treffen.example/sprechstunde',
    opening: '',
    agenda: [
      {
        title: 'Antwort des Fördergebers zu Mieten',
        minutesPlanned: 15,
        presenter: 'annika-broeksiek',
        body: '',
        resolutions: [],
      },
      {
        title: 'Antrag Abschnitt für Abschnitt',
        minutesPlanned: 45,
        presenter: 'veronika-haslboeck',
        body: '',
        resolutions: [],
      },
      {
        title: 'Wer reicht ein, und wann?',
        minutesPlanned: 15,
        presenter: null,
        body: '',
        resolutions: [],
      },
    ],
    other: '',
    addendum: null,
  },
];
