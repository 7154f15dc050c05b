import { WORK_IN } from './project-work.js';

const FREYUNG = '09272118';
const DOERENTRUP = '05766024';

/** A vote of a town in the example. */
export interface DemoVote {
  /** AGS of the town. */
  readonly town: string;
  readonly person: string;
  readonly choice: 'AGREE' | 'OPTION';
  /** Place of the option, from 1. */
  readonly option: number | null;
}

/** A decision of an example project. */
export interface DemoDecision {
  /** Stays the same, so that pages can be linked. */
  readonly id: string;
  readonly project: string;
  readonly title: string;
  readonly body: string;
  readonly method: 'CONSENT' | 'CHOICE';
  readonly options: readonly string[];
  readonly by: string;
  /** Days from the day of the seed; negative for what is past. */
  readonly openedDays: number;
  readonly deadlineDays: number;
  readonly reviewDays: number;
  readonly electors: readonly string[];
  readonly votes: readonly DemoVote[];
  /** What was written to the outcome; null for one that is open. */
  readonly outcomeText: string | null;
}

/** One open vote and one that is over; both in an invented, marked project. */
export const DECISIONS: readonly DemoDecision[] = [
  {
    id: '01990000-0000-7000-8000-0000000000d1',
    project: WORK_IN,
    title: 'Fertige Anträge als Muster ablegen',
    body: `Jeder Antrag, den wir gemeinsam gestellt haben, wird zum **Muster**:

1. Namen und Beträge werden entfernt.
2. Die Kommune, die den Antrag geschrieben hat, liest ihn noch einmal.
3. Danach liegt er im Projekt und darf weiterverwendet werden.`,
    method: 'CONSENT',
    options: [],
    by: 'annika-broeksiek',
    openedDays: -4,
    deadlineDays: 10,
    reviewDays: 200,
    electors: [DOERENTRUP, FREYUNG],
    votes: [{ town: FREYUNG, person: 'veronika-haslboeck', choice: 'AGREE', option: null }],
    outcomeText: null,
  },
  {
    id: '01990000-0000-7000-8000-0000000000d2',
    project: WORK_IN,
    title: 'Tag der wöchentlichen Sprechstunde',
    body: 'Die Sprechstunde findet künftig immer am selben Tag statt, jeweils eine Stunde per Video.',
    method: 'CHOICE',
    options: ['Dienstag, 9 Uhr', 'Donnerstag, 14 Uhr'],
    by: 'annika-broeksiek',
    openedDays: -70,
    deadlineDays: -56,
    reviewDays: 120,
    electors: [DOERENTRUP, FREYUNG],
    votes: [
      { town: DOERENTRUP, person: 'annika-broeksiek', choice: 'OPTION', option: 2 },
      { town: FREYUNG, person: 'veronika-haslboeck', choice: 'OPTION', option: 2 },
    ],
    outcomeText: 'Die Sprechstunde ist donnerstags um 14 Uhr. Die Einladung verschickt Dörentrup.',
  },
];
