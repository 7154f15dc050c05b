import type { DemoStances } from '../content.types.js';

/** What towns in the north seek and offer in the demo. Invented. */
export const NORTH: readonly DemoStances[] = [
  {
    // Brunsbüttel
    town: '01051011',
    needs: [
      {
        topic: 'feuerwehr-katastrophenschutz',
        validDays: 180,
        note: 'Notfalltreffpunkte bei Stromausfall: Ausstattung, Personal, Übungen.',
      },
      {
        topic: 'interne-it',
        validDays: 150,
        note: 'Einführung der elektronischen Akte, Erfahrungen mit einem schrittweisen Vorgehen.',
      },
      {
        topic: 'stadtgruen',
        validDays: 120,
        note: 'Wiesen statt Rasen, ohne dass das Telefon heiß läuft.',
      },
    ],
    offers: [
      {
        topic: 'waermewende',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Kommunale Wärmeplanung, Abwärme, Gespräche mit Betrieben und Netzbetreibern.',
        evidence: [{ kind: 'TOUR_STOP', title: 'Energie- und Wärmewende', heldOn: '2025-10-14' }],
      },
      {
        topic: 'klimaschutz',
        level: 'CAN_ADVISE',
        monthlyCapacity: 2,
        validDays: 365,
        note: 'Aufbau eines Klimaschutzmanagements in einer kleinen Verwaltung.',
      },
      {
        topic: 'erneuerbare-energien',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Kriterienkatalog für Freiflächenanlagen und Ablauf bis zum Satzungsbeschluss.',
      },
    ],
  },
  {
    // Meldorf
    town: '01051074',
    needs: [
      {
        topic: 'gastronomie-maerkte',
        validDays: 150,
        note: 'Wochenmarkt mit neuem Zuschnitt: Gebühren, Tageszeit, Mischung der Stände.',
      },
      {
        topic: 'staedtepartnerschaften',
        validDays: 200,
        note: 'Partnerschaft verjüngen, über Themen statt über Festabende.',
      },
      {
        topic: 'dritte-orte',
        validDays: 160,
        note: 'Ein Treffpunkt im Ortskern, den mehrere Vereine gemeinsam tragen.',
      },
    ],
    offers: [
      {
        topic: 'stadtmarketing',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Kleine Veranstaltungen mit kleinem Budget, Zusammenarbeit mit dem Gewerbeverein.',
      },
      {
        topic: 'kultur',
        level: 'STARTER',
        monthlyCapacity: 1,
        validDays: 200,
        note: 'Wechselausstellungen in leeren Läden, mit Schulen und Vereinen.',
      },
    ],
  },
  {
    // Glückstadt
    town: '01061029',
    needs: [
      {
        topic: 'klimaanpassung',
        validDays: 180,
        note: 'Schwammstadt im Bestand: Was geht in engen Straßen mit hohem Grundwasser?',
      },
      {
        topic: 'seniorinnen-senioren',
        validDays: 140,
        note: 'Besuchs- und Begleitdienste mit wenigen Ehrenamtlichen.',
      },
      {
        topic: 'ki',
        validDays: 120,
        note: 'Regeln für Sprachmodelle im Rathaus, kurz und verständlich.',
      },
    ],
    offers: [
      {
        topic: 'flaechenmanagement',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Baulückenkataster, Ansprache der Eigentümer, Veröffentlichung.',
      },
      {
        topic: 'bauleitplanung',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Bebauungspläne der Innenentwicklung, Abwägung und Beteiligung.',
      },
      {
        topic: 'teilhabe-inklusion',
        level: 'STARTER',
        monthlyCapacity: 1,
        validDays: 240,
        note: 'Zusammenarbeit mit dem Behindertenbeirat bei Planungen.',
      },
    ],
  },
  {
    // Werlte
    town: '03454057',
    needs: [
      {
        topic: 'breitband-mobilfunk',
        validDays: 180,
        note: 'Glasfaserausbau überwachen und Wege ordentlich wiederherstellen.',
      },
      {
        topic: 'neue-wohnformen',
        validDays: 200,
        note: 'Kleine Gruppen unterstützen, die gemeinsam bauen möchten.',
      },
      {
        topic: 'integration',
        validDays: 160,
        note: 'Sprachmittlung im Rathaus, Arbeitgeber einbinden.',
      },
    ],
    offers: [
      {
        topic: 'bauland',
        level: 'CAN_ADVISE',
        monthlyCapacity: 2,
        validDays: 365,
        note: 'Baulandentwicklung von der Fläche bis zum Vertrag, Vergabekriterien.',
      },
      {
        topic: 'ehrenamt',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Fahrdienste, Mittagstische, Dank und Anerkennung.',
      },
      {
        topic: 'einzelhandel',
        level: 'STARTER',
        monthlyCapacity: 1,
        validDays: 200,
        note: 'Nahversorgung auf dem Dorf, Gespräche mit Betreibern.',
      },
    ],
  },
  {
    // Löningen
    town: '03453011',
    needs: [
      {
        topic: 'elektromobilitaet',
        validDays: 150,
        note: 'Ladepunkte ausschreiben, gute und schlechte Lagen im Paket.',
      },
      {
        topic: 'handwerk-mittelstand',
        validDays: 180,
        note: 'Diskret erfahren, welche Betriebe eine Nachfolge suchen.',
      },
      {
        topic: 'bezahlbarer-wohnraum',
        validDays: 200,
        note: 'Wohnungen für Beschäftigte, die neu in die Region kommen.',
      },
    ],
    offers: [
      {
        topic: 'gewerbe',
        level: 'CAN_ADVISE',
        monthlyCapacity: 2,
        validDays: 365,
        note: 'Flächenentwicklung, Gespräche mit Unternehmen, Ansiedlung ohne Rabattschlacht.',
      },
      {
        topic: 'fachkraefte',
        level: 'EXPERIENCED',
        monthlyCapacity: 3,
        validDays: 300,
        note: 'Willkommen heißen, Sprachkurse im Betrieb, Begleitung im ersten Jahr.',
      },
      {
        topic: 'integration',
        level: 'STARTER',
        monthlyCapacity: 1,
        validDays: 200,
        note: 'Zusammenarbeit mit Betrieben bei Sprache und Ankommen.',
      },
    ],
  },
  {
    // Teterow
    town: '13072106',
    needs: [
      {
        topic: 'personal',
        validDays: 180,
        note: 'Stellen im Bauamt besetzen, die auf dem üblichen Weg leer bleiben.',
      },
      {
        topic: 'interne-it',
        validDays: 150,
        note: 'Reihenfolge bei der elektronischen Akte, Schulung, Altakten.',
      },
      {
        topic: 'liegenschaften',
        validDays: 120,
        note: 'Erbbaurecht für Gewerbe und Wohnungsbau, Zins und Anpassung.',
      },
      {
        topic: 'fachkraefte',
        validDays: 160,
        note: 'Fachkräfte aus dem Ausland ankommen lassen, vom Wohnraum bis zum Verein.',
      },
    ],
    offers: [
      {
        topic: 'vergabe',
        level: 'STARTER',
        monthlyCapacity: 1,
        validDays: 200,
        note: 'Ausschreibung von Flächen und Pachten, Kriterien und Vermerke.',
      },
      {
        topic: 'netzwerke-wissenstransfer',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Stammtisch der Personalstellen mehrerer Städte, Vorlagen teilen.',
      },
    ],
  },
];
