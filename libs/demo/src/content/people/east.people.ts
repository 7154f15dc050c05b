import type { DemoPerson } from '../content.types.js';

/** Invented staff of towns in the east. */
export const EAST: readonly DemoPerson[] = [
  {
    key: 'jana-vollbrecht',
    name: 'Jana Vollbrecht',
    // Wittenberge
    town: '12070424',
    position: 'Stadtentwicklung',
    role: 'ADMIN',
    mandate: true,
    mail: 'jana.vollbrecht@wittenberge.example',
    topics: ['stadtumbau', 'integrierte-konzepte', 'buergerraete'],
    about:
      'Stadtumbau, Städtebauförderung und alles, was einen Plan braucht. Am besten erreichbar vormittags.',
  },
  {
    key: 'tobias-renkwitz',
    name: 'Tobias Renkwitz',
    // Wittenberge
    town: '12070424',
    position: 'Wirtschaftsförderung',
    role: 'MEMBER',
    mandate: false,
    mail: 'tobias.renkwitz@wittenberge.example',
    topics: ['handwerk-mittelstand', 'gewerbe', 'fachkraefte'],
    about: 'Ich kümmere mich um Bestandsbetriebe, Nachfolge und Gewerbeflächen.',
  },
  {
    key: 'nadine-ostrau',
    name: 'Nadine Ostrau',
    // Wittenberge
    town: '12070424',
    position: 'Quartiersmanagement',
    role: 'MEMBER',
    mandate: false,
    mail: 'nadine.ostrau@wittenberge.example',
    topics: ['leerstand', 'stadtmarketing', 'dritte-orte'],
    about: 'Seit Jahren zwischen leeren Schaufenstern und vollen Ideenwänden unterwegs.',
    showcase: {
      de: 'Mitarbeiterin einer Stadt: eigene Fragen mit neuen Antworten, Benachrichtigungen, Suche nach Städten, die helfen können.',
      en: 'Member of a town: own questions with new answers, notifications, looking for towns that can help.',
    },
  },
  {
    key: 'maren-kuhlbrodt',
    name: 'Maren Kuhlbrodt',
    // Perleberg
    town: '12070296',
    position: 'Bauamt',
    role: 'ADMIN',
    mandate: true,
    mail: 'maren.kuhlbrodt@perleberg.example',
    topics: ['integrierte-konzepte', 'strassen-bruecken', 'foerdermittel'],
  },
  {
    key: 'falk-sieberling',
    name: 'Falk Sieberling',
    // Pritzwalk
    town: '12070316',
    position: 'Kämmerei',
    role: 'ADMIN',
    mandate: true,
    mail: 'falk.sieberling@pritzwalk.example',
    topics: ['haushalt', 'foerdermittel', 'erneuerbare-energien'],
    about: 'Kämmerer aus Überzeugung. Zahlen bitte mit Quelle.',
  },
  {
    key: 'ines-dammrow',
    name: 'Ines Dammrow',
    // Pritzwalk
    town: '12070316',
    position: 'Ordnungsamt',
    role: 'MEMBER',
    mandate: false,
    mail: 'ines.dammrow@pritzwalk.example',
    topics: ['ordnung-sicherheit', 'buergerservice', 'stadtumbau'],
  },
  {
    key: 'grit-kaltschmidt',
    name: 'Grit Kaltschmidt',
    // Herzberg (Elster)
    town: '12062224',
    position: 'Schulverwaltung',
    role: 'ADMIN',
    mandate: true,
    mail: 'grit.kaltschmidt@herzberg-elster.example',
    topics: ['schule-ganztag', 'kita', 'demografie'],
  },
  {
    key: 'enrico-pohland',
    name: 'Enrico Pohland',
    // Herzberg (Elster)
    town: '12062224',
    position: 'Gebäudemanagement',
    role: 'MEMBER',
    mandate: false,
    mail: 'enrico.pohland@herzberg-elster.example',
    topics: ['kommunale-gebaeude', 'klimaschutz', 'sport'],
    about: 'Ich kenne jeden Heizungskeller der Stadt mit Vornamen.',
  },
  {
    key: 'doreen-zscherper',
    name: 'Doreen Zscherper',
    // Bad Liebenwerda
    town: '12062024',
    position: 'Kultur, Bibliothek und Tourismus',
    role: 'ADMIN',
    mandate: true,
    mail: 'doreen.zscherper@bad-liebenwerda.example',
    topics: ['erwachsenenbildung', 'tourismus', 'stadt-umland'],
  },
  {
    key: 'katrin-ehrentraut',
    name: 'Katrin Ehrentraut',
    // Zwönitz
    town: '14521710',
    position: 'Digitalisierung und IT',
    role: 'ADMIN',
    mandate: true,
    mail: 'katrin.ehrentraut@zwoenitz.example',
    topics: ['smart-city', 'it-sicherheit-datenschutz', 'open-data'],
    about: 'Informatikerin in der Verwaltung, mit Geduld auf beiden Seiten.',
  },
  {
    key: 'rico-seyfarth',
    name: 'Rico Seyfarth',
    // Zwönitz
    town: '14521710',
    position: 'Bauhof und kommunale Betriebe',
    role: 'MEMBER',
    mandate: false,
    mail: 'rico.seyfarth@zwoenitz.example',
    topics: ['stadtwerke', 'wasser-abwasser', 'strassen-bruecken'],
  },
  {
    key: 'sandra-klettwig',
    name: 'Sandra Klettwig',
    // Bleicherode
    town: '16062066',
    position: 'Bauamt',
    role: 'ADMIN',
    mandate: true,
    mail: 'sandra.klettwig@bleicherode.example',
    topics: ['wohnungsgesellschaft', 'wasser-abwasser', 'stadtumbau'],
  },
  {
    key: 'uwe-steinruecken',
    name: 'Uwe Steinrücken',
    // Bleicherode
    town: '16062066',
    position: 'Brand- und Bevölkerungsschutz',
    role: 'MEMBER',
    mandate: false,
    mail: 'uwe.steinruecken@bleicherode.example',
    topics: ['feuerwehr-katastrophenschutz', 'ehrenamt'],
    about: 'Wehr, Warnung, Notstrom. Kurz und bündig.',
  },
  {
    key: 'beate-lindrath',
    name: 'Beate Lindrath',
    // Osterwieck
    town: '15085230',
    position: 'Gremien und Ortsteile',
    role: 'ADMIN',
    mandate: true,
    mail: 'beate.lindrath@osterwieck.example',
    topics: ['ortsteile', 'kommunalpolitik', 'demokratie-zusammenhalt'],
  },
];
