import type { DemoPerson } from '../content.types.js';

/** Invented staff of towns in the north. */
export const NORTH: readonly DemoPerson[] = [
  {
    key: 'henrike-thordsen',
    name: 'Henrike Thordsen',
    // Brunsbüttel
    town: '01051011',
    position: 'Klimaschutzmanagement',
    role: 'ADMIN',
    mandate: true,
    mail: 'henrike.thordsen@brunsbuettel.example',
    topics: ['klimaschutz', 'waermewende', 'stadtgruen'],
    about: 'Energie- und Wärmethemen, dazu Stadtgrün. Teilzeit, dienstags nicht im Haus.',
  },
  {
    key: 'ole-brammeier',
    name: 'Ole Brammeier',
    // Brunsbüttel
    town: '01051011',
    position: 'Hauptamt, IT-Koordination',
    role: 'MEMBER',
    mandate: false,
    mail: 'ole.brammeier@brunsbuettel.example',
    topics: ['it-sicherheit-datenschutz', 'schulung-ehrenamtliche', 'interne-it'],
  },
  {
    key: 'wiebke-lassendorf',
    name: 'Wiebke Lassendorf',
    // Meldorf
    town: '01051074',
    position: 'Stadtmarketing',
    role: 'ADMIN',
    mandate: false,
    mail: 'wiebke.lassendorf@meldorf.example',
    topics: ['gastronomie-maerkte', 'stadtmarketing', 'staedtepartnerschaften'],
    about: 'Märkte, Feste, Partnerschaften: Hauptsache, es kommen Leute auf den Platz.',
  },
  {
    key: 'soenke-harrlandt',
    name: 'Sönke Harrlandt',
    // Glückstadt
    town: '01061029',
    position: 'Stadtplanung',
    role: 'ADMIN',
    mandate: true,
    mail: 'soenke.harrlandt@glueckstadt.example',
    topics: ['flaechenmanagement', 'bauleitplanung', 'klimaanpassung'],
  },
  {
    key: 'birte-quistmann',
    name: 'Birte Quistmann',
    // Glückstadt
    town: '01061029',
    position: 'Soziales und Gleichstellung',
    role: 'MEMBER',
    mandate: false,
    mail: 'birte.quistmann@glueckstadt.example',
    topics: ['seniorinnen-senioren', 'soziale-sicherung', 'teilhabe-inklusion'],
  },
  {
    key: 'heiner-tebbenhoff',
    name: 'Heiner Tebbenhoff',
    // Werlte
    town: '03454057',
    position: 'Bauen und Planen',
    role: 'ADMIN',
    mandate: true,
    mail: 'heiner.tebbenhoff@werlte.example',
    topics: ['bauland', 'breitband-mobilfunk', 'bauleitplanung'],
    about: 'Ich bin länger dabei als die meisten Bebauungspläne.',
  },
  {
    key: 'mareike-luessing',
    name: 'Mareike Lüssing',
    // Werlte
    town: '03454057',
    position: 'Familie, Ehrenamt und Integration',
    role: 'MEMBER',
    mandate: false,
    mail: 'mareike.luessing@werlte.example',
    topics: ['ehrenamt', 'integration', 'familie'],
  },
  {
    key: 'stefan-grotelueken',
    name: 'Stefan Grotelüken',
    // Löningen
    town: '03453011',
    position: 'Wirtschaftsförderung',
    role: 'ADMIN',
    mandate: true,
    mail: 'stefan.grotelueken@loeningen.example',
    topics: ['elektromobilitaet', 'gewerbe', 'fachkraefte'],
  },
  {
    key: 'ronny-wollschlaeger',
    name: 'Ronny Wollschläger',
    // Teterow
    town: '13072106',
    position: 'Liegenschaften',
    role: 'ADMIN',
    mandate: true,
    mail: 'ronny.wollschlaeger@teterow.example',
    topics: ['liegenschaften', 'bauland', 'land-forst'],
  },
  {
    key: 'anke-priebusch',
    name: 'Anke Priebusch',
    // Teterow
    town: '13072106',
    position: 'Personal',
    role: 'MEMBER',
    mandate: false,
    mail: 'anke.priebusch@teterow.example',
    topics: ['personal', 'interne-it', 'fachkraefte'],
  },
];
