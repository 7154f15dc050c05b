/** A milestone of a project of the demo. */
export interface DemoMilestone {
  readonly title: string;
  /** Days from the moment of seeding; negative for the past. */
  readonly dueDays: number;
  readonly reached: boolean;
}

/** A cooperation project of the demo. */
export interface DemoProject {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
  readonly state: 'SEEKING_PARTNERS' | 'RUNNING' | 'FINISHED';
  /** 1 to 3 slugs. */
  readonly topics: readonly string[];
  readonly wanted: readonly { readonly text: string; readonly topic: string | null }[];
  readonly offered: readonly { readonly text: string; readonly topic: string | null }[];
  readonly joinQuestions: readonly string[];
  /** YYYY-MM-DD; facts only. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** False for what has really been. */
  readonly isExample: boolean;
  readonly ageHours: number;
  /** The lead first, if somebody leads it. */
  readonly partners: readonly {
    /** AGS. */
    readonly town: string;
    readonly state: 'INVITED' | 'ACCEPTED' | 'CONFIRMED';
    readonly contribution?: string;
  }[];
  readonly hasLead: boolean;
  readonly people: readonly { readonly person: string; readonly role: 'LEAD' | 'EDITOR' | 'MEMBER' }[];
  readonly milestones: readonly DemoMilestone[];
  /** A brief entry among the practices says what is known of it and what is not. */
  readonly hasBrief?: true;
  /** Somebody who waits for the decision of the lead. */
  readonly request?: {
    readonly person: string;
    readonly ageHours: number;
    readonly message: string;
    readonly contribution: string;
    readonly answers: readonly string[];
  };
}

const WITTENBERGE = '12070424';
const FREYUNG = '09272118';
const DOERENTRUP = '05766024';

/** One project that was, as far as is known, and two invented ones. */
export const PROJECTS: readonly DemoProject[] = [
  {
    // What is known of it: name, years, towns. Nothing else is said.
    slug: 'neue-arbeitswelten',
    title: 'Neue Arbeitswelten',
    summary:
      'Kooperation von fünf kleinen Städten in den Jahren 2021 bis 2023: Dießen am Ammersee, Dippoldiswalde, Mölln, Oestrich-Winkel und Wittenberge.',
    body: '',
    state: 'FINISHED',
    topics: ['wirtschaft-arbeit'],
    wanted: [],
    offered: [],
    joinQuestions: [],
    startsOn: '2021-01-01',
    endsOn: '2023-12-31',
    isExample: false,
    ageHours: 24 * 20,
    partners: [
      { town: '09181114', state: 'CONFIRMED' },
      { town: '14628060', state: 'CONFIRMED' },
      { town: '01053090', state: 'CONFIRMED' },
      { town: '06439012', state: 'CONFIRMED' },
      { town: WITTENBERGE, state: 'CONFIRMED' },
    ],
    hasLead: false,
    people: [],
    milestones: [],
    hasBrief: true,
  },
  {
    slug: 'schaufenster-auf-zeit',
    title: 'Schaufenster auf Zeit: ein gemeinsamer Pool für Zwischennutzungen',
    summary:
      'Mehrere Städte teilen Muster, Versicherung und eine Liste von Menschen, die leere Läden auf Zeit nutzen möchten.',
    body: `Einzeln sind wir zu klein, um Zwischennutzungen dauerhaft zu organisieren. Zusammen lohnt es sich:

- ein Mustervertrag, den alle Rechtsämter geprüft haben,
- eine Gruppenversicherung für Nutzungen unter sechs Monaten,
- eine gemeinsame Liste von Interessierten, die auch in die Nachbarstadt gehen.

Wir möchten mit drei bis fünf Städten anfangen.`,
    state: 'SEEKING_PARTNERS',
    topics: ['leerstand', 'interkommunale-zusammenarbeit'],
    wanted: [
      { text: 'Kommune mit Erfahrung in der Zwischennutzung', topic: 'leerstand' },
      { text: 'Rechtsamt, das einen Mustervertrag mitprüft', topic: null },
    ],
    offered: [{ text: 'Leerstandskataster als Vorlage', topic: 'leerstand' }],
    joinQuestions: ['Wie viele Läden stehen bei Ihnen leer?', 'Wer würde sich bei Ihnen darum kümmern?'],
    startsOn: null,
    endsOn: null,
    isExample: true,
    ageHours: 24 * 12,
    partners: [
      {
        town: WITTENBERGE,
        state: 'CONFIRMED',
        contribution: 'Leerstandskataster, eine halbe Stelle für die Abstimmung',
      },
    ],
    hasLead: true,
    people: [
      { person: 'nadine-ostrau', role: 'LEAD' },
      { person: 'jana-vollbrecht', role: 'EDITOR' },
    ],
    milestones: [{ title: 'Mustervertrag liegt als Entwurf vor', dueDays: 60, reached: false }],
    request: {
      person: 'annika-broeksiek',
      ageHours: 50,
      message:
        'Bei uns stehen im Ortskern drei Ladenlokale leer, und die Eigentümer sind gesprächsbereit. Allein schaffen wir den Aufwand nicht.',
      contribution: 'Ein geprüfter Kurzvertrag für Vereine, den wir seit zwei Jahren nutzen',
      answers: [
        'Drei im Ortskern, zwei an der Durchgangsstraße.',
        'Das Bürgermeisterbüro, etwa vier Stunden im Monat.',
      ],
    },
  },
  {
    slug: 'gemeinsame-sprechstunde-foerdermittel',
    title: 'Gemeinsame Sprechstunde zu Fördermitteln',
    summary:
      'Zwei Kommunen bereiten Förderanträge gemeinsam vor und beraten sich jede Woche eine Stunde per Video.',
    body: `Förderanträge kosten uns beide Zeit, die wir nicht haben. Deshalb teilen wir uns die Arbeit:

1. Eine Stadt liest die Richtlinie, die andere rechnet.
2. Jede Woche gehen wir eine Stunde lang offene Punkte durch.
3. Was fertig ist, legen wir als Muster ab.`,
    state: 'RUNNING',
    topics: ['interkommunale-zusammenarbeit', 'finanzen-foerderung-vergabe'],
    wanted: [{ text: 'Kommune mit Erfahrung in EU-Programmen', topic: null }],
    offered: [{ text: 'Musterkalkulation für Eigenanteile', topic: null }],
    joinQuestions: [],
    startsOn: null,
    endsOn: null,
    isExample: true,
    ageHours: 24 * 90,
    partners: [
      { town: DOERENTRUP, state: 'CONFIRMED', contribution: 'Leitet die Sprechstunde und führt die Liste' },
      { town: FREYUNG, state: 'CONFIRMED', contribution: 'Rechnet Eigenanteile und Folgekosten' },
      { town: WITTENBERGE, state: 'INVITED' },
    ],
    hasLead: true,
    people: [
      { person: 'annika-broeksiek', role: 'LEAD' },
      { person: 'veronika-haslboeck', role: 'MEMBER' },
    ],
    milestones: [
      { title: 'Erste gemeinsame Sprechstunde', dueDays: -60, reached: true },
      { title: 'Musterkalkulation abgestimmt', dueDays: -10, reached: true },
      { title: 'Erster Antrag gemeinsam gestellt', dueDays: 45, reached: false },
    ],
  },
];
