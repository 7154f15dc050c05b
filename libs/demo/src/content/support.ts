/** An invented format of support. Marked as example wherever it appears. */
export interface DemoSupportFormat {
  readonly slug: string;
  readonly kind: 'MODERATION' | 'PEER_REVIEW';
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
  readonly conditions: string;
  readonly questions: readonly string[];
  readonly places: number;
  /** Days from the moment of seeding. */
  readonly applyByDays: number;
  readonly runsFromDays: number;
  readonly runsToDays: number;
  readonly projectStates: readonly string[];
  readonly ownShare: string | null;
}

/** Nothing here is offered by anybody. */
export const SUPPORT_FORMATS: readonly DemoSupportFormat[] = [
  {
    slug: 'beispiel-auftaktwerkstatt',
    kind: 'MODERATION',
    title: 'Beispiel: Moderierte Auftaktwerkstatt',
    summary: 'Ein Tag mit allen Partnern: Ziele klären, Rollen verteilen, die ersten Schritte verabreden.',
    body: `Frei erfunden, damit diese Seite etwas zeigt.

- Vorgespräch mit der Federführung, etwa eine Stunde
- Werkstatt vor Ort, sechs Stunden
- Fotoprotokoll und eine Liste der nächsten Schritte`,
    conditions: 'Mindestens zwei Kommunen nehmen teil. Der Raum kommt von einer der Partnerkommunen.',
    questions: ['Wer nimmt teil?', 'Was soll am Ende des Tages geklärt sein?'],
    places: 4,
    applyByDays: 45,
    runsFromDays: 60,
    runsToDays: 180,
    projectStates: ['IDEA', 'SEEKING_PARTNERS', 'PREPARING'],
    ownShare: null,
  },
  {
    slug: 'beispiel-blick-von-aussen',
    kind: 'PEER_REVIEW',
    title: 'Beispiel: Blick von außen',
    summary:
      'Zwei Fachleute aus anderen kleinen Städten sehen sich ein laufendes Projekt an und geben Rückmeldung.',
    body: `Frei erfunden, damit diese Seite etwas zeigt.

Die Gäste lesen vorab, was es gibt, sprechen vor Ort mit den Beteiligten und schreiben danach auf höchstens vier Seiten auf, was ihnen aufgefallen ist.`,
    conditions: 'Das Projekt läuft und stellt Unterlagen bereit.',
    questions: ['Auf welche Fragen hätten Sie gern eine Rückmeldung?'],
    places: 2,
    applyByDays: 75,
    runsFromDays: 90,
    runsToDays: 240,
    projectStates: ['RUNNING'],
    ownShare: 'Reisekosten der Gäste',
  },
];

/** The application that waits for a decision: an example project asks for the first format. */
export const SUPPORT_APPLICATION = {
  project: 'schaufenster-auf-zeit',
  format: 'beispiel-auftaktwerkstatt',
  by: 'nadine-ostrau',
  ageHours: 30,
  message:
    'Wir suchen noch Partner und möchten mit den Interessierten einen Tag lang klären, wie der gemeinsame Pool aussehen soll.',
  answers: [
    'Wirtschaftsförderung und Rechtsamt aus drei Städten',
    'Wer welche Aufgabe übernimmt und wie wir die Versicherung teilen.',
  ],
} as const;
