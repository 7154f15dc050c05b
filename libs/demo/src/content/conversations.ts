/** A message of an invented conversation. */
export interface DemoMessage {
  /** Key of the person who writes. */
  readonly author: string;
  readonly ageHours: number;
  /** Markdown. */
  readonly body: string;
}

/** An invented conversation: between the two people, or between their towns. */
export interface DemoConversation {
  readonly kind: 'PERSON' | 'TOWN';
  readonly state: 'REQUESTED' | 'OPEN';
  /** Key of the person who wrote first. */
  readonly from: string;
  readonly to: string;
  /** The contact that opened it, asked and answered by the two. */
  readonly contact?: {
    readonly topic: string;
    readonly ageHours: number;
    readonly about: string;
    readonly brings: string;
    readonly effort: string;
  };
  readonly messages: readonly DemoMessage[];
}

export const CONVERSATIONS: readonly DemoConversation[] = [
  {
    kind: 'TOWN',
    state: 'OPEN',
    from: 'nadine-ostrau',
    to: 'veronika-haslboeck',
    contact: {
      topic: 'leerstand',
      ageHours: 120,
      about:
        'In unserer Fußgängerzone stehen Läden leer, und die Eigentümer sind schwer zu erreichen. Wir möchten wissen, wie Sie mit ihnen ins Gespräch gekommen sind.',
      brings:
        'Ein Leerstandskataster als Tabelle, das wir gern teilen, und unsere Erfahrung mit Zwischennutzungen.',
      effort: 'Ein Telefonat von 45 Minuten',
    },
    messages: [
      {
        author: 'veronika-haslboeck',
        ageHours: 98,
        body: 'Guten Tag nach Wittenberge, sehr gern. Bei uns hat geholfen, die Eigentümer **einzeln** einzuladen und nicht zu einer großen Runde.',
      },
      {
        author: 'nadine-ostrau',
        ageHours: 75,
        body: 'Vielen Dank! Haben Sie dafür ein Anschreiben, das wir uns ansehen dürfen?',
      },
      {
        author: 'veronika-haslboeck',
        ageHours: 26,
        body: 'Ja, ich suche es heraus. Passt Ihnen für das Telefonat:\n\n- Dienstag um 10 Uhr oder\n- Donnerstag um 14 Uhr?',
      },
    ],
  },
  {
    kind: 'PERSON',
    state: 'REQUESTED',
    from: 'annika-broeksiek',
    to: 'nadine-ostrau',
    messages: [
      {
        author: 'annika-broeksiek',
        ageHours: 20,
        body: 'Guten Tag Frau Ostrau, ich habe Ihre Frage zu leeren Läden gelesen. Darf ich Ihnen dazu unsere Erfahrung mit der Dorfwerkstatt schildern?',
      },
    ],
  },
];
