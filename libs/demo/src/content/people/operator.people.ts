import type { DemoPerson } from '../content.types.js';

/** Invented staff of the operator, one per instance role. */
export const OPERATOR: readonly DemoPerson[] = [
  {
    key: 'clara-muehlenbeck',
    name: 'Clara Mühlenbeck',
    town: null,
    position: 'Redaktion',
    role: null,
    mandate: false,
    mail: 'clara.muehlenbeck@akademie.example',
    instanceRole: 'EDITOR',
    topics: ['netzwerke-wissenstransfer', 'leerstand', 'ehrenamt'],
    about: 'Ich sammle, was in Antworten steckt, und mache Praxiswissen daraus.',
    showcase: {
      de: 'Redaktion des Betreibers: nimmt neue Kommunen auf und pflegt das Gemeindeverzeichnis; eine Kommune wartet.',
      en: 'Editor of the operator: admits new municipalities and looks after the register; one municipality is waiting.',
    },
  },
  {
    key: 'joerg-sandvoss',
    name: 'Jörg Sandvoß',
    town: null,
    position: 'Moderation',
    role: null,
    mandate: false,
    mail: 'joerg.sandvoss@akademie.example',
    instanceRole: 'MODERATOR',
    topics: ['demokratie-zusammenhalt', 'kommunikation'],
    showcase: {
      de: 'Moderation des Betreibers: zwei Meldungen warten auf eine begründete Entscheidung.',
      en: 'Moderator of the operator: two reports wait for a decision with reasons.',
    },
  },
  {
    key: 'petra-langwasser',
    name: 'Petra Langwasser',
    town: null,
    position: 'Technische Leitung',
    role: null,
    mandate: false,
    mail: 'petra.langwasser@akademie.example',
    instanceRole: 'ADMIN',
    topics: ['digitalisierung', 'kooperation-region'],
    showcase: {
      de: 'Verwaltung der Plattform: Konten und Rollen, Gemeindeverzeichnis, fehlgeschlagene Aufträge, Protokoll.',
      en: 'Administrator of the platform: accounts and roles, register, failed jobs, audit log.',
    },
  },
];
