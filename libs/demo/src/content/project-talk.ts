/** A post of the invented discussion. */
export interface DemoPost {
  readonly person: string;
  readonly ageHours: number;
  /** Markdown. */
  readonly body: string;
  /** Which post of the thread it answers, from 1. */
  readonly answers?: number;
}

/** A thread of the discussion in an example project; its people are invented and marked as examples. */
export interface DemoThread {
  readonly title: string;
  readonly pinned: boolean;
  readonly posts: readonly DemoPost[];
}

const ANNIKA = 'annika-broeksiek';
const VERONIKA = 'veronika-haslboeck';

/** The latest thread last. */
export const THREADS: readonly DemoThread[] = [
  {
    title: 'Wie wir die Sprechstunde vorbereiten',
    pinned: true,
    posts: [
      {
        person: ANNIKA,
        ageHours: 24 * 9,
        body: 'Damit niemand vergeblich wartet, schlage ich vor:\n\n1. Fragen bis zum Vortag sammeln\n2. Unterlagen vorher ablegen\n3. Ergebnis in drei Sätzen festhalten',
      },
      {
        person: VERONIKA,
        ageHours: 24 * 8,
        answers: 1,
        body: 'Einverstanden. Für Punkt 2 reicht uns ein gemeinsamer Ablageort; bitte keine Anhänge per Mail.',
      },
    ],
  },
  {
    title: 'Eigenanteil: Wer rechnet was?',
    pinned: false,
    posts: [
      {
        person: VERONIKA,
        ageHours: 30,
        body: 'Unsere Kämmerei fragt, ob **Personalkosten** als Eigenanteil zählen. Weiß das schon jemand?',
      },
      {
        person: ANNIKA,
        ageHours: 26,
        answers: 1,
        body: 'Im letzten Antrag durften wir sie ansetzen, aber nur mit Stundennachweis. Ich frage für dieses Programm noch einmal nach.',
      },
      {
        person: VERONIKA,
        ageHours: 3,
        answers: 2,
        body: 'Danke. Dann warten wir mit unserer Rechnung, bis Sie eine Antwort haben.',
      },
    ],
  },
];
