import type { DemoStances } from '../content.types.js';

/** What towns in the west seek and offer in the demo. Invented. */
export const WEST: readonly DemoStances[] = [
  {
    // Dörentrup
    town: '05766024',
    needs: [
      {
        topic: 'aerztliche-versorgung',
        validDays: 240,
        note: 'Nachfolge für Hausarztpraxen: Zweigpraxis, Genossenschaft oder eigene Trägerschaft?',
      },
      {
        topic: 'einzelhandel',
        validDays: 180,
        note: 'Nahversorgung in Ortsteilen ohne Personal, Verträge und Zugang für Ältere.',
      },
      {
        topic: 'buergerkapital',
        validDays: 200,
        note: 'Bürgerinnen und Bürger als Miteigentümer eines Dorfgasthofs oder Ladens.',
      },
      {
        topic: 'pflichtaufgaben',
        validDays: 120,
        note: 'Aufgabenkritik, bei der am Ende keine Streichliste herauskommt.',
      },
    ],
    offers: [
      {
        topic: 'ortsteile',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Zusammenarbeit mit Ortsvorstehern, Dorfwerkstätten, kleine Budgets für Ortsteile.',
      },
      {
        topic: 'pflege',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 240,
        note: 'Beratung zu Hause, Wohngemeinschaften, Vernetzung der ambulanten Dienste.',
      },
    ],
  },
  {
    // Blomberg
    town: '05766016',
    needs: [
      {
        topic: 'gewerbe',
        validDays: 200,
        note: 'Gewerbefläche über die Gemeindegrenze hinweg entwickeln und Einnahmen fair teilen.',
      },
      {
        topic: 'sport',
        validDays: 150,
        note: 'Aufsicht und Technik in Bädern, wenn Fachkräfte fehlen.',
      },
      {
        topic: 'personal',
        validDays: 120,
        note: 'Führung in Teilzeit und getrennte Rollen für Fach- und Personalverantwortung.',
      },
    ],
    offers: [
      {
        topic: 'bestand-umbau',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Altbauförderung vor dem Kauf, Gutachten, Beratung junger Familien.',
      },
      {
        topic: 'ki',
        level: 'EXPERIENCED',
        monthlyCapacity: 3,
        validDays: 240,
        note: 'Dienstanweisung, Schulungen je Amt, Sammlung erprobter Beispiele.',
      },
      {
        topic: 'online-dienste',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Prozesse zuerst ordnen, dann den Dienst anbinden.',
      },
    ],
  },
  {
    // Gudensberg
    town: '06634007',
    needs: [
      {
        topic: 'waermewende',
        validDays: 180,
        note: 'Gemeinsame Wärmeplanung mit Nachbarn, Aufteilung von Kosten und Aufgaben.',
      },
      {
        topic: 'open-data',
        validDays: 120,
        note: 'Ein erster Datensatz, der im Haus Arbeit spart.',
      },
      {
        topic: 'buergerraete',
        validDays: 160,
        note: 'Losverfahren in einer kleinen Stadt: Aufwand und Nutzen.',
      },
    ],
    offers: [
      {
        topic: 'dritte-orte',
        level: 'EXPERIENCED',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Das G1: vom Supermarkt zum Begegnungszentrum.',
        evidence: [
          { kind: 'WEBTALK', title: 'Vom Supermarkt zum Begegnungszentrum: das G1', heldOn: '2025-10-29' },
        ],
      },
      {
        topic: 'kita',
        level: 'CAN_ADVISE',
        monthlyCapacity: 2,
        validDays: 365,
        note: 'Randzeiten, Küche, Zusammenarbeit mit freien Trägern.',
      },
      {
        topic: 'jugend',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Jugendbeteiligung am Ort des Geschehens, Zusammenarbeit mit dem Bauamt.',
      },
      {
        topic: 'familie',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 240,
        note: 'Angebote, die Vereine, Kitas und Schule zusammenbringen.',
      },
    ],
  },
  {
    // Fritzlar
    town: '06634005',
    needs: [
      {
        topic: 'soziale-sicherung',
        validDays: 180,
        note: 'Wege aus der Notunterkunft in eigene Wohnungen, gern gemeinsam mit anderen.',
      },
      {
        topic: 'dritte-orte',
        validDays: 120,
        note: 'Begegnungsort in historischem Gebäude mit Auflagen.',
      },
      {
        topic: 'strassen-bruecken',
        validDays: 100,
        note: 'Wiederherstellung nach dem Leitungsbau, Kontrolle und Abnahme.',
      },
    ],
    offers: [
      {
        topic: 'baukultur-denkmal',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Gestaltungssatzung, Beratung von Bauherren, Denkmal und Solaranlage.',
      },
      {
        topic: 'demokratie-zusammenhalt',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Ablauf bei Anfeindungen, Zusammenarbeit mit der Polizei.',
      },
      {
        topic: 'interkommunale-zusammenarbeit',
        level: 'STARTER',
        monthlyCapacity: 1,
        validDays: 200,
        note: 'Gemeinsame Vergabestelle im Aufbau. Wir teilen, wo wir stehen.',
      },
    ],
  },
  {
    // Felsberg
    town: '06634003',
    needs: [
      {
        topic: 'bezahlbarer-wohnraum',
        validDays: 240,
        note: 'Mietwohnungen im Ortskern ohne eigene Wohnungsgesellschaft.',
      },
      {
        topic: 'kommunale-gebaeude',
        validDays: 150,
        note: 'Verbräuche erfassen und Heizungen richtig einstellen.',
      },
      {
        topic: 'ortsteile',
        validDays: 140,
        note: 'Viele kleine Ortsteile, viele Häuser: Was bleibt, was wird geteilt?',
      },
    ],
    offers: [
      {
        topic: 'steuern-gebuehren',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Satzungen, Kalkulation, Erfahrungen mit der Grundsteuer.',
      },
      {
        topic: 'haushalt',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Haushaltsplan verständlich machen, Bürgerinformation auf einer Seite.',
      },
    ],
  },
  {
    // Bad Berleburg
    town: '05970004',
    needs: [
      {
        topic: 'klimaanpassung',
        validDays: 200,
        note: 'Starkregen vom Hang, Vereinbarungen mit Landwirten.',
      },
      {
        topic: 'gastronomie-maerkte',
        validDays: 180,
        note: 'Dorfgasthöfe erhalten, wenn die Pächter fehlen.',
      },
      {
        topic: 'netzwerke-wissenstransfer',
        validDays: 200,
        note: 'Wissen vor dem Ruhestand sichern, gern über mehrere Städte hinweg.',
      },
    ],
    offers: [
      {
        topic: 'buergerraete',
        level: 'CAN_ADVISE',
        monthlyCapacity: 2,
        validDays: 365,
        note: 'Losverfahren von der Stichprobe bis zur Antwort des Rates.',
      },
      {
        topic: 'buergerbeteiligung',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Beteiligung mit wenig Geld, auch für Menschen, die sonst nicht kommen.',
      },
      {
        topic: 'personal',
        level: 'EXPERIENCED',
        monthlyCapacity: 3,
        validDays: 300,
        note: 'Neue Zuschnitte von Stellen, Führung auf Probe, Stellenbewertung.',
      },
      {
        topic: 'land-forst',
        level: 'STARTER',
        monthlyCapacity: 1,
        validDays: 240,
        note: 'Absprachen mit Waldbesitzern über Wege.',
      },
    ],
  },
  {
    // Wadern
    town: '10042116',
    needs: [
      {
        topic: 'gruendung-coworking',
        validDays: 160,
        note: 'Arbeitsorte in Gebäuden, die sonst leer stehen, mit ehrlichen Zahlen.',
      },
      {
        topic: 'wohnungsgesellschaft',
        validDays: 200,
        note: 'Wohnungen gemeinsam bewirtschaften, ohne eine neue Behörde zu gründen.',
      },
      {
        topic: 'erneuerbare-energien',
        validDays: 180,
        note: 'Beteiligung der Bürger an Anlagen im eigenen Wald.',
      },
    ],
    offers: [
      {
        topic: 'kommunikation',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Redaktionsregeln für Amtsblatt und soziale Medien, kurze Wege im Haus.',
      },
      {
        topic: 'erwachsenenbildung',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Bibliothek mit Zugang per Ausweis, Räume für Kurse.',
      },
      {
        topic: 'dritte-orte',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Betrieb offener Häuser mit wenig Personal.',
      },
    ],
  },
  {
    // Daun
    town: '07233501',
    needs: [
      {
        topic: 'oepnv',
        validDays: 180,
        note: 'Bürgerbus oder Rufbus: Start, Genehmigung, Fahrerinnen und Fahrer.',
      },
      {
        topic: 'wohnen-im-alter',
        validDays: 200,
        note: 'Wohngemeinschaften für Menschen mit Pflegebedarf, Rollen und Risiko.',
      },
      {
        topic: 'land-forst',
        validDays: 140,
        note: 'Wander- und Radwege im Wald sicher betreiben.',
      },
    ],
    offers: [
      {
        topic: 'aerztliche-versorgung',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Nachfolge, Zweigpraxen, Genossenschaften. Wir ordnen mit Ihnen die Möglichkeiten.',
      },
      {
        topic: 'pflege',
        level: 'CAN_ADVISE',
        monthlyCapacity: 2,
        validDays: 365,
        note: 'Sozialplanung, Angebote zur Unterstützung im Alltag, Vernetzung.',
      },
      {
        topic: 'rad-fuss',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 240,
        note: 'Radrouten und Wegweisung, Trennung von Rad und Fuß.',
      },
    ],
  },
];
