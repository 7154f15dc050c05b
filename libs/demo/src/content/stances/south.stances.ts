import type { DemoStances } from '../content.types.js';

/** What towns in the south seek and offer in the demo. Invented. */
export const SOUTH: readonly DemoStances[] = [
  {
    // Freyung
    town: '09272118',
    needs: [
      {
        topic: 'entwicklungsgesellschaft',
        validDays: 240,
        note: 'Rechtsform und Stimmrechte einer gemeinsamen Gesellschaft für Ankauf und Sanierung.',
      },
      {
        topic: 'vergabe',
        validDays: 150,
        note: 'Umgang mit Ausschreibungen, bei denen nur ein oder gar kein Angebot kommt.',
      },
      {
        topic: 'feuerwehr-katastrophenschutz',
        validDays: 160,
        note: 'Tagesverfügbarkeit der Wehren, Doppelmitgliedschaften von Pendlern.',
      },
    ],
    offers: [
      {
        topic: 'leerstand',
        level: 'CAN_ADVISE',
        monthlyCapacity: 4,
        validDays: 365,
        note: 'Vom ersten Gespräch bis zum Schlüssel: Ansprache, Testentwürfe, Zwischennutzung.',
        evidence: [
          {
            kind: 'TOUR_STOP',
            title: 'Leerstand als Chance, Bürgerkapital aktivieren',
            heldOn: '2025-11-27',
          },
        ],
      },
      {
        topic: 'buergerkapital',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Gründung von Bürgergenossenschaften begleiten, Rolle der Kommune klären.',
      },
      {
        topic: 'bestand-umbau',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Altbaugutachten und Umbauberatung im Ortskern.',
      },
      {
        topic: 'stadtumbau',
        level: 'EXPERIENCED',
        monthlyCapacity: 1,
        validDays: 200,
        note: 'Wiedernutzung großer leerer Gebäude im Zentrum.',
      },
    ],
  },
  {
    // Grafenau
    town: '09272120',
    needs: [
      {
        topic: 'smart-city',
        validDays: 120,
        note: 'Sensorik, die im Alltag hilft und im Winter durchhält.',
      },
      {
        topic: 'kommunikation',
        validDays: 150,
        note: 'Redaktion von Mitteilungsblatt und Kanälen mit zwei Leuten.',
      },
      {
        topic: 'land-forst',
        validDays: 180,
        note: 'Wege, Pflege und Haftung im Privatwald.',
      },
    ],
    offers: [
      {
        topic: 'tourismus',
        level: 'CAN_ADVISE',
        monthlyCapacity: 3,
        validDays: 365,
        note: 'Wegenetze ordnen, Gastgeber einbinden, Daten einmal pflegen.',
      },
      {
        topic: 'gastronomie-maerkte',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 240,
        note: 'Abendmärkte und kleine Feste mit Vereinen.',
      },
    ],
  },
  {
    // Waldkirchen
    town: '09272151',
    needs: [
      {
        topic: 'schule-ganztag',
        validDays: 200,
        note: 'Räume doppelt nutzen und Ferien gemeinsam abdecken.',
      },
      {
        topic: 'interkommunale-zusammenarbeit',
        validDays: 180,
        note: 'Gemeinsame Fachkräfte mit Nachbarn: Vertrag, Abrechnung, Alltag.',
      },
      {
        topic: 'aerztliche-versorgung',
        validDays: 160,
        note: 'Wohnungen und Anreize für Ärztinnen in Weiterbildung.',
      },
    ],
    offers: [
      {
        topic: 'sport',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Organisation eines Bades, Aufsichtspläne, gemeinsame Fachkraft.',
      },
      {
        topic: 'kommunalpolitik',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 240,
        note: 'Geschäftsordnung, hybride Sitzungen, Einführung neuer Ratsmitglieder.',
      },
      {
        topic: 'schulung-ehrenamtliche',
        level: 'STARTER',
        monthlyCapacity: 1,
        validDays: 240,
        note: 'Kurze Einheiten vor der Sitzung statt langer Schulungsabende.',
      },
    ],
  },
  {
    // Bad Saulgau
    town: '08437100',
    needs: [
      {
        topic: 'staedtepartnerschaften',
        validDays: 180,
        note: 'Austausch für junge Leute, die nicht aufs Gymnasium gehen.',
      },
      {
        topic: 'smart-city',
        validDays: 140,
        note: 'Bewässerung von Stadtbäumen nach Bedarf steuern.',
      },
      {
        topic: 'abfall-kreislauf',
        validDays: 160,
        note: 'Mehrweg in Gastronomie und auf Festen.',
      },
    ],
    offers: [
      {
        topic: 'stadtgruen',
        level: 'CAN_ADVISE',
        monthlyCapacity: 4,
        validDays: 365,
        note: 'Wiesen, Stauden, Bäume: Planung, Pflege und der Umgang mit Beschwerden.',
      },
      {
        topic: 'klimaanpassung',
        level: 'EXPERIENCED',
        monthlyCapacity: 2,
        validDays: 300,
        note: 'Entsiegelung, Baumgruben, Rückhalt auf landwirtschaftlichen Flächen.',
      },
      {
        topic: 'jugend',
        level: 'EXPERIENCED',
        monthlyCapacity: 1,
        validDays: 240,
        note: 'Jugendtreff als Ausgangspunkt für Beteiligung.',
      },
    ],
  },
];
