import type { DemoReport } from '../content.types.js';

/** Reports nobody has decided yet: one about advertising, one about a colleague's health. */
export const REPORTS: readonly DemoReport[] = [
  {
    answer: 'foerdermittel-eigenanteil-zeitdruck-a3',
    reporter: 'sandra-klettwig',
    reason:
      'Das ist Werbung für ein einzelnes Beratungsunternehmen, bei dem ein Verwandter arbeitet, mit Rabatt bei Vermittlung. Zur Frage selbst steht nichts darin. Außerdem wird geraten, nicht zu vergleichen, das passt nicht zum Vergaberecht.',
    ageHours: 1224,
  },
  {
    answer: 'bauamtsleitung-unbesetzt-a3',
    reporter: 'timo-dickelbach',
    reason:
      'Der Beitrag schildert Krankheit und Privatleben eines Menschen. Ein Name fällt nicht, aber es wird angedeutet, wer gemeint ist. Das sind Gesundheitsdaten, bitte ausblenden.',
    ageHours: 592,
  },
];
