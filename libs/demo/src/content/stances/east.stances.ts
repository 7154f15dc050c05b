import type { DemoStances } from '../content.types.js';

/** What towns in the east seek and offer in the demo. Invented. */
export const EAST: readonly DemoStances[] = [
  {
    // Wittenberge
    town: '12070424',
    needs: [
      {
        topic: 'waermewende',
        validDays: 200,
        note: 'Wärmenetz im Altbauquartier: Wir suchen Erfahrungen mit Anschlussquoten und der Ansprache vieler einzelner Eigentümer.',
      },
      {
        topic: 'fachkraefte',
        validDays: 150,
        note: 'Rückkehrer ansprechen, ohne jedes Mal eine neue Kampagne zu bezahlen. Was wirkt auch nach zwei Jahren noch?',
      },
      {
        topic: 'wissenschaft-praxis',
        validDays: 120,
        note: 'Kontakte zu Hochschulen, die ein Semester lang in einer kleinen Stadt arbeiten möchten.',
      },
      {
        topic: 'sport',
        validDays: 90,
        note: 'Betrieb einer Mehrzweckhalle mit wenig Personal, vor allem Schlüssel- und Belegungsfragen.',
      },
    ],
    offers: [
      {
        topic: 'stadtumbau',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Rückbau, Zwischennutzung, Umgang mit Problemimmobilien. Wir zeigen gern Akten und erzählen, was nicht geklappt hat.',
      },
      {
        topic: 'leerstand',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Ansprache von Eigentümern, Leerstandsliste, Zwischennutzung von Ladenlokalen.',
      },
      {
        topic: 'integrierte-konzepte',
        level: 'CAN_ADVISE',
        monthlyCapacity: 2,
        validDays: 365,
        note: 'Fortschreibung eines Stadtentwicklungskonzepts mit eigenem Personal, Gliederung und Beteiligung inklusive.',
      },
    ],
  },
  {
    // Perleberg
    town: '12070296',
    needs: [
      {
        topic: 'wissenschaft-praxis',
        validDays: 150,
        note: 'Eine Hochschule, die mit uns ein Praxissemester zu einem Ortskern auf die Beine stellt. Allein sind wir für viele zu klein.',
      },
      {
        topic: 'stadtumbau',
        validDays: 180,
        note: 'Umgang mit leer stehenden Wohnblöcken am Stadtrand, wenn die Nachfrage ungleich verteilt ist.',
      },
      {
        topic: 'it-sicherheit-datenschutz',
        validDays: 160,
        note: 'Notfallübung für eine kleine Verwaltung, am liebsten gemeinsam mit einer anderen Stadt.',
      },
      {
        topic: 'buergerservice',
        validDays: 100,
        note: 'Öffnungszeiten und Terminvergabe im Bürgerbüro neu ordnen.',
      },
    ],
    offers: [
      {
        topic: 'baukultur-denkmal',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Pflaster, Farbe, Fenster in der Altstadt: Abstimmung zwischen Denkmalpflege und Alltag.',
      },
      {
        topic: 'strassen-bruecken',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 240,
        note: 'Vorbereitung von Anträgen bei der Verkehrsbehörde und gemeinsame Ortstermine.',
      },
      {
        topic: 'oeffentlicher-raum',
        level: 'CAN_ADVISE',
        monthlyCapacity: 1,
        validDays: 365,
        note: 'Musterflächen, Begehungen mit Beiräten und Barrierefreiheit auf historischen Plätzen.',
      },
    ],
  },
  {
    // Pritzwalk
    town: '12070316',
    needs: [
      {
        topic: 'wissenschaft-praxis',
        validDays: 160,
        note: 'Studierende, die unsere Daten auswerten oder ein Konzept gegenlesen. Gern zusammen mit Nachbarn, damit sich der Weg lohnt.',
      },
      {
        topic: 'buergerkapital',
        validDays: 180,
        note: 'Beteiligung der Einwohner an Energieanlagen, bei der das Geld im Ort bleibt.',
      },
      {
        topic: 'jugend',
        validDays: 120,
        note: 'Jugendbeteiligung, die auch ohne festes Gremium funktioniert.',
      },
      {
        topic: 'aerztliche-versorgung',
        validDays: 200,
        note: 'Anstellungsmodelle für Ärztinnen und Ärzte, an denen sich mehrere Kommunen beteiligen.',
      },
    ],
    offers: [
      {
        topic: 'haushalt',
        level: 'CAN_ADVISE',
        monthlyCapacity: 2,
        validDays: 365,
        note: 'Haushaltskonsolidierung ohne Kahlschlag, Produktkennzahlen, Berichtswesen für den Rat.',
      },
      {
        topic: 'foerdermittel',
        level: 'EXPERIENCED',
        monthlyCapacity: 3,
        validDays: 300,
        note: 'Nachweise, Zweckbindungen, Fristen: Wir teilen unsere Vorlagen.',
      },
      {
        topic: 'ordnung-sicherheit',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 240,
        note: 'Problemimmobilien aus Sicht des Ordnungsamts, vom ersten Bescheid bis zur Ersatzvornahme.',
      },
    ],
  },
  {
    // Herzberg (Elster)
    town: '12062224',
    needs: [
      {
        topic: 'demografie',
        validDays: 200,
        note: 'Einfache Vorausberechnung für Ortsteile, in mehreren Varianten.',
      },
      {
        topic: 'personal',
        validDays: 150,
        note: 'Kleine Teilzeitstellen so kombinieren, dass sich jemand bewirbt.',
      },
      {
        topic: 'erneuerbare-energien',
        validDays: 180,
        note: 'Freiflächenanlagen steuern, bevor die ersten Anfragen auf dem Tisch liegen.',
      },
    ],
    offers: [
      {
        topic: 'buergerraete',
        level: 'EXPERIENCED',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Vier Jahre Bürgerräte.',
        evidence: [
          { kind: 'WEBTALK', title: 'Vier Jahre Bürgerräte in Herzberg (Elster)', heldOn: '2025-11-25' },
        ],
      },
      {
        topic: 'schule-ganztag',
        level: 'EXPERIENCED',
        monthlyCapacity: 3,
        validDays: 300,
        note: 'Raumkonzepte, Vereinbarungen zwischen Schule und Hort.',
      },
      {
        topic: 'kommunale-gebaeude',
        level: 'EXPERIENCED',
        monthlyCapacity: 3,
        validDays: 300,
        note: 'Energiemanagement von Hand: Ablesung, Zeitprogramme, Jahresbericht auf einer Seite.',
      },
      {
        topic: 'klimaschutz',
        level: 'STARTER',
        monthlyCapacity: 1,
        validDays: 180,
        note: 'Erste Schritte mit wenig Personal.',
      },
    ],
  },
  {
    // Bad Liebenwerda
    town: '12062024',
    needs: [
      {
        topic: 'erwachsenenbildung',
        validDays: 180,
        note: 'Bibliothek zu Zeiten öffnen, zu denen kein Personal da ist.',
      },
      {
        topic: 'stadt-umland',
        validDays: 200,
        note: 'Beteiligung der Nachbargemeinden an gemeinsam genutzten Einrichtungen.',
      },
      {
        topic: 'tourismus',
        validDays: 140,
        note: 'Gästebeitrag, Melderecht und Abrechnung einfacher machen.',
      },
    ],
    offers: [
      {
        topic: 'kultur',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Kulturarbeit mit Ehrenamtlichen, Programmplanung, Räume.',
      },
      {
        topic: 'sport',
        level: 'CAN_ADVISE',
        monthlyCapacity: 1,
        validDays: 240,
        note: 'Gemeinsame Fachkraft für zwei Bäder, Organisationshandbuch.',
      },
      {
        topic: 'seniorinnen-senioren',
        level: 'STARTER',
        monthlyCapacity: 1,
        validDays: 200,
        note: 'Kulturangebote am Nachmittag mit Fahrdienst.',
      },
    ],
  },
  {
    // Zwönitz
    town: '14521710',
    needs: [
      {
        topic: 'stadtwerke',
        validDays: 180,
        note: 'Leistungsverrechnung und Personalplanung im Bauhof.',
      },
      {
        topic: 'leerstand',
        validDays: 150,
        note: 'Eigentümer erreichen, die weit weg wohnen.',
      },
      {
        topic: 'demokratie-zusammenhalt',
        validDays: 160,
        note: 'Gesprächsformate, bei denen nicht nur die Lautesten kommen.',
      },
    ],
    offers: [
      {
        topic: 'smart-city',
        level: 'CAN_ADVISE',
        monthlyCapacity: 4,
        validDays: 365,
        note: 'Sensorik mit Augenmaß: Pegel, Straßentemperatur, Betrieb nach der Förderung.',
      },
      {
        topic: 'it-sicherheit-datenschutz',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Notfallordner, Übung am Tisch, Vollmachten.',
      },
      {
        topic: 'open-data',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Daten einmal pflegen und mehrfach nutzen.',
      },
      {
        topic: 'strassen-bruecken',
        level: 'EXPERIENCED',
        monthlyCapacity: 1,
        validDays: 240,
        note: 'Winterdienst, Aufgrabungen, Abnahme von Bauabschnitten.',
      },
    ],
  },
  {
    // Bleicherode
    town: '16062066',
    needs: [
      {
        topic: 'wohnungsgesellschaft',
        validDays: 220,
        note: 'Bestand sanieren, wenn die Rücklagen fehlen.',
      },
      {
        topic: 'wasser-abwasser',
        validDays: 180,
        note: 'Gebühren neu ordnen und gut erklären.',
      },
      {
        topic: 'krankenhaus',
        validDays: 160,
        note: 'Was nach einem Krankenhaus kommen kann: Zentrum, Notfall, Fahrdienste.',
      },
    ],
    offers: [
      {
        topic: 'feuerwehr-katastrophenschutz',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Alarmpläne, Übungen mit Anwohnern, Notstrom.',
      },
      {
        topic: 'bezahlbarer-wohnraum',
        level: 'STARTER',
        monthlyCapacity: 1,
        validDays: 200,
        note: 'Kleine Wohnungsbestände ordnen, Mietspiegel und Belegung.',
      },
      {
        topic: 'entwicklungsgesellschaft',
        level: 'EXPERIENCED',
        monthlyCapacity: 1,
        validDays: 300,
        note: 'Kriterien für gemeinsame Ankäufe mehrerer Kommunen.',
      },
    ],
  },
  {
    // Osterwieck
    town: '15085230',
    needs: [
      {
        topic: 'kultur',
        validDays: 180,
        note: 'Sammlung eines kleinen Museums erfassen und sichern.',
      },
      {
        topic: 'bauleitplanung',
        validDays: 150,
        note: 'Umnutzung großer Scheunen in Dorflagen.',
      },
      {
        topic: 'gruendung-coworking',
        validDays: 140,
        note: 'Arbeitsplätze im Dorf für Menschen, die sonst pendeln.',
      },
    ],
    offers: [
      {
        topic: 'oepnv',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Bürgerbus mit Ehrenamtlichen, Zusammenarbeit mit dem Verkehrsunternehmen.',
      },
      {
        topic: 'kommunalpolitik',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 240,
        note: 'Gremienarbeit mit vielen Ortsteilen, Sitzungsdienst, Satzungen.',
      },
      {
        topic: 'ortsteile',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Ortschaftsräte, Budgets, Dorfgemeinschaftshäuser.',
      },
    ],
  },
];
