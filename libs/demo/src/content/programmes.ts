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
