import type { DemoPerson } from '../content.types.js';

/** Invented staff of towns in the west. */
export const WEST: readonly DemoPerson[] = [
  {
    key: 'annika-broeksiek',
    name: 'Annika Bröksiek',
    // Dörentrup
    town: '05766024',
    position: 'Bürgermeisterbüro',
    role: 'ADMIN',
    mandate: true,
    mail: 'annika.broeksiek@doerentrup.example',
    topics: ['aerztliche-versorgung', 'einzelhandel', 'ortsteile'],
    about: 'Stabsstelle für alles, was in keinem Geschäftsverteilungsplan steht.',
    showcase: {
      de: 'Verwaltet ihre Kommune: offene Beitrittsanfragen, Mitglieder, Angebote und Gesuche.',
      en: 'Administers her municipality: open join requests, members, offers and needs.',
    },
  },
  {
    key: 'dirk-hoelterhoff',
    name: 'Dirk Hölterhoff',
    // Dörentrup
    town: '05766024',
    position: 'Soziales und Gesundheit',
    role: 'MEMBER',
    mandate: false,
    mail: 'dirk.hoelterhoff@doerentrup.example',
    topics: ['aerztliche-versorgung', 'pflege', 'krankenhaus'],
  },
  {
    key: 'carsten-niewald',
    name: 'Carsten Niewald',
    // Blomberg
    town: '05766016',
    position: 'Fachbereich Planen und Bauen',
    role: 'ADMIN',
    mandate: true,
    mail: 'carsten.niewald@blomberg.example',
    topics: ['bestand-umbau', 'gewerbe', 'bauland'],
  },
  {
    key: 'meike-toensbrink',
    name: 'Meike Tönsbrink',
    // Blomberg
    town: '05766016',
    position: 'Stabsstelle Digitalisierung',
    role: 'MEMBER',
    mandate: false,
    mail: 'meike.toensbrink@blomberg.example',
    topics: ['ki', 'online-dienste', 'interne-it'],
    about: 'Prozesse zuerst, Software danach.',
  },
  {
    key: 'kerstin-weidroth',
    name: 'Kerstin Weidroth',
    // Gudensberg
    town: '06634007',
    position: 'Jugend, Familie und Kitas',
    role: 'ADMIN',
    mandate: true,
    mail: 'kerstin.weidroth@gudensberg.example',
    topics: ['kita', 'jugend', 'familie'],
    about: 'Kitas, Jugendpflege und die Küche, die beides verbindet.',
  },
  {
    key: 'jonas-hebelmann',
    name: 'Jonas Hebelmann',
    // Gudensberg
    town: '06634007',
    position: 'Digitale Verwaltung',
    role: 'MEMBER',
    mandate: false,
    mail: 'jonas.hebelmann@gudensberg.example',
    topics: ['online-dienste', 'open-data', 'buergerservice'],
  },
  {
    key: 'ulrike-schadewald',
    name: 'Ulrike Schadewald',
    // Fritzlar
    town: '06634005',
    position: 'Stadtplanung und Denkmalpflege',
    role: 'ADMIN',
    mandate: true,
    mail: 'ulrike.schadewald@fritzlar.example',
    topics: ['baukultur-denkmal', 'oeffentlicher-raum', 'leerstand'],
  },
  {
    key: 'marco-iffland',
    name: 'Marco Iffland',
    // Fritzlar
    town: '06634005',
    position: 'Ordnungsamt',
    role: 'MEMBER',
    mandate: false,
    mail: 'marco.iffland@fritzlar.example',
    topics: ['ordnung-sicherheit', 'soziale-sicherung', 'interkommunale-zusammenarbeit'],
  },
  {
    key: 'silke-borntraeger',
    name: 'Silke Bornträger',
    // Felsberg
    town: '06634003',
    position: 'Finanzen und Steuern',
    role: 'ADMIN',
    mandate: true,
    mail: 'silke.borntraeger@felsberg.example',
    topics: ['steuern-gebuehren', 'waermewende', 'haushalt'],
  },
  {
    key: 'gesa-afflerkamp',
    name: 'Gesa Afflerkamp',
    // Bad Berleburg
    town: '05970004',
    position: 'Nachhaltigkeit und Beteiligung',
    role: 'ADMIN',
    mandate: true,
    mail: 'gesa.afflerkamp@bad-berleburg.example',
    topics: ['buergerbeteiligung', 'klimaanpassung', 'buergerkapital'],
  },
  {
    key: 'timo-dickelbach',
    name: 'Timo Dickelbach',
    // Bad Berleburg
    town: '05970004',
    position: 'Personal und Organisation',
    role: 'MEMBER',
    mandate: false,
    mail: 'timo.dickelbach@bad-berleburg.example',
    topics: ['personal', 'netzwerke-wissenstransfer', 'fachkraefte'],
  },
  {
    key: 'pascal-bernarding',
    name: 'Pascal Bernarding',
    // Wadern
    town: '10042116',
    position: 'Standort und Kommunikation',
    role: 'ADMIN',
    mandate: true,
    mail: 'pascal.bernarding@wadern.example',
    topics: ['kommunikation', 'gruendung-coworking', 'stadtmarketing'],
  },
  {
    key: 'elke-huerterath',
    name: 'Elke Hürterath',
    // Daun
    town: '07233501',
    position: 'Soziales und Pflege',
    role: 'ADMIN',
    mandate: true,
    mail: 'elke.huerterath@daun.example',
    topics: ['pflege', 'wohnen-im-alter', 'aerztliche-versorgung'],
    about: 'Sozialplanerin; vorher lange in der Pflegeberatung.',
  },
  {
    key: 'lukas-marxen',
    name: 'Lukas Marxen',
    // Daun
    town: '07233501',
    position: 'Mobilität',
    role: 'MEMBER',
    mandate: false,
    mail: 'lukas.marxen@daun.example',
    topics: ['oepnv', 'rad-fuss', 'elektromobilitaet'],
  },
];
