/** An invented funding programme. Marked as example wherever it appears. */
export interface DemoProgramme {
  readonly name: string;
  readonly funder: string;
  readonly landKeys: readonly string[];
  /** Days from the day of the seed; null for one that takes applications at any time. */
  readonly dueDays: number | null;
  readonly maxRate: number;
  readonly notes: string;
}

const NOTE = 'Frei erfunden, damit die Förderseite etwas zeigt. Dieses Programm gibt es nicht.';

/** Nothing here describes a real programme. */
export const PROGRAMMES: readonly DemoProgramme[] = [
  {
    name: 'Beispielprogramm „Gemeinsam anpacken“',
    funder: 'Beispielstiftung Kleinstadt',
    landKeys: [],
    dueDays: 30,
    maxRate: 80,
    notes: NOTE,
  },
  {
    name: 'Beispielprogramm „Ortskern NRW“',
    funder: 'Beispielland',
    landKeys: ['05'],
    dueDays: 75,
    maxRate: 70,
    notes: NOTE,
  },
  {
    name: 'Beispielprogramm „Laufend besser“',
    funder: 'Beispielbund',
    landKeys: [],
    dueDays: null,
    maxRate: 90,
    notes: NOTE,
  },
];

/** The example project in which work is shown. */
export const WORK_IN = 'gemeinsame-sprechstunde-foerdermittel';

/** A task of that project. */
export interface DemoTask {
  readonly title: string;
  readonly state: 'OPEN' | 'IN_PROGRESS' | 'DONE';
  /** Days from the moment of seeding. */
  readonly dueDays: number | null;
  /** AGS of the partner that is to do it. */
  readonly town: string | null;
  readonly person: string | null;
  /** It leads to the last milestone of the project. */
  readonly toLastMilestone: boolean;
}

const FREYUNG = '09272118';
const DOERENTRUP = '05766024';

/** Whoever creates the tasks and the application. */
export const WORK_BY = 'annika-broeksiek';

/** In the order of the board. */
export const TASKS: readonly DemoTask[] = [
  {
    title: 'Offene Punkte für die nächste Sprechstunde sammeln',
    state: 'OPEN',
    dueDays: 4,
    town: FREYUNG,
    person: 'veronika-haslboeck',
    toLastMilestone: false,
  },
  {
    title: 'Eigenanteile beider Kommunen rechnen',
    state: 'OPEN',
    dueDays: 20,
    town: FREYUNG,
    person: null,
    toLastMilestone: true,
  },
  {
    title: 'Muster aus dem ersten Antrag ablegen',
    state: 'OPEN',
    dueDays: null,
    town: null,
    person: null,
    toLastMilestone: false,
  },
  {
    title: 'Richtlinie lesen und Fragen notieren',
    state: 'IN_PROGRESS',
    dueDays: 12,
    town: DOERENTRUP,
    person: 'annika-broeksiek',
    toLastMilestone: true,
  },
  {
    title: 'Festen Termin für die Sprechstunde vereinbaren',
    state: 'DONE',
    dueDays: null,
    town: DOERENTRUP,
    person: null,
    toLastMilestone: false,
  },
];

/** An application that is being written; the programme is not for all partners, and the page says so. */
export const APPLICATION = {
  programme: 'Beispielprogramm „Ortskern NRW“',
  dueDays: 75,
  requestedCents: 42_000_00,
  totalCents: 60_000_00,
  shares: [
    { town: DOERENTRUP, amountCents: 9_000_00 },
    { town: FREYUNG, amountCents: 9_000_00 },
  ],
} as const;

/** A file of that project. */
export interface DemoFile {
  readonly name: string;
  readonly mediaType: string;
  readonly title: string;
  readonly description: string;
  readonly folder: string;
  readonly isPublic: boolean;
  readonly content: string;
}

export const FILES: readonly DemoFile[] = [
  {
    name: 'ablauf-sprechstunde.md',
    mediaType: 'text/markdown',
    title: 'Ablauf der Sprechstunde',
    description: 'Wie eine Stunde verläuft und wer sich worum kümmert.',
    folder: 'Sprechstunde',
    isPublic: true,
    content: `# Ablauf der Sprechstunde (Beispiel)

1. Fünf Minuten: Was ist seit der letzten Woche passiert?
2. Vierzig Minuten: die offenen Punkte der Liste, der Reihe nach
3. Fünfzehn Minuten: Wer übernimmt was bis zur nächsten Woche?

Die Liste führt Dörentrup, die Zahlen rechnet Freyung.
`,
  },
  {
    name: 'musterkalkulation-eigenanteile.csv',
    mediaType: 'text/csv',
    title: 'Musterkalkulation Eigenanteile',
    description: 'Zum Weiterrechnen; die Zahlen sind ein Beispiel.',
    folder: 'Antrag',
    isPublic: false,
    content: `Posten;Gesamtkosten;Förderung;Eigenanteil Dörentrup;Eigenanteil Freyung
Beratung;40000;28000;6000;6000
Material;20000;14000;3000;3000
`,
  },
];

/** What that project tells those who follow it. */
export const UPDATE = {
  title: 'Die Musterkalkulation ist abgestimmt',
  body: `Beide Kommunen rechnen Eigenanteile jetzt **nach demselben Muster**.

- Die Kalkulation liegt bei den Dateien des Projekts.
- Als Nächstes stellen wir den ersten Antrag gemeinsam.`,
  ageDays: 9,
} as const;
