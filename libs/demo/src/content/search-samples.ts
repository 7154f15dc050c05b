import type { DemoSearchSample } from './content.types.js';

/**
 * What staff type into the search and ask fields, short and careless, with the topics that have to be among the
 * suggestions. They measure how well suggestions work; nothing of them is stored.
 */
export const SEARCH_SAMPLES: readonly DemoSearchSample[] = [
  { query: 'leerstand supermarkt umnutzung', topics: ['leerstand', 'einzelhandel'], kind: 'LABEL' },
  { query: 'kommunale wärmeplanung kleine gemeinde', topics: ['waermewende'], kind: 'LABEL' },
  { query: 'Künstliche Intelligenz in der Verwaltung', topics: ['ki'], kind: 'LABEL' },
  {
    query: 'interkommunale zusammenarbeit umsatzsteuer',
    topics: ['interkommunale-zusammenarbeit'],
    kind: 'LABEL',
  },
  { query: 'jugendbeteiligung ohne gremium', topics: ['jugend'], kind: 'LABEL' },
  { query: 'bauland nach konzept vergeben', topics: ['bauland'], kind: 'LABEL' },
  { query: 'vergabe nur ein bieter', topics: ['vergabe'], kind: 'LABEL' },
  { query: 'wohnen im alter pfarrhaus', topics: ['wohnen-im-alter'], kind: 'LABEL' },
  { query: 'Ratsinformationssystem und E-Akte', topics: ['interne-it'], kind: 'SYNONYM' },
  { query: 'hausarzt nachfolge mvz gründen', topics: ['aerztliche-versorgung'], kind: 'SYNONYM' },
  { query: 'freibad personal aufsicht', topics: ['sport'], kind: 'SYNONYM' },
  { query: 'bürgerbus genehmigung', topics: ['oepnv'], kind: 'SYNONYM' },
  { query: 'dorfladen ohne personal', topics: ['einzelhandel'], kind: 'SYNONYM' },
  { query: 'chatbot bürgerbüro', topics: ['ki', 'buergerservice'], kind: 'SYNONYM' },
  { query: 'wochenmarkt gebühren', topics: ['gastronomie-maerkte'], kind: 'SYNONYM' },
  { query: 'kita rechtsanspruch ganztag', topics: ['kita', 'schule-ganztag'], kind: 'SYNONYM' },
  {
    query: 'kanalisation regenwasser starkregen',
    topics: ['wasser-abwasser', 'klimaanpassung'],
    kind: 'SYNONYM',
  },
  { query: 'genossenschaft gasthof', topics: ['buergerkapital', 'gastronomie-maerkte'], kind: 'SYNONYM' },
  { query: 'tempo 30 ortsdurchfahrt', topics: ['strassen-bruecken'], kind: 'SYNONYM' },
  { query: 'amtsblatt instagram soziale medien', topics: ['kommunikation'], kind: 'SYNONYM' },
  { query: 'einladung losverfahren planungszelle', topics: ['buergerraete'], kind: 'SYNONYM' },
  { query: 'hundesteuer hebesatz grundsteuer', topics: ['steuern-gebuehren'], kind: 'SYNONYM' },
  { query: 'feuerwehrgerätehaus neubau', topics: ['feuerwehr-katastrophenschutz'], kind: 'COMPOUND' },
  { query: 'leerstandskonzept innenstadt', topics: ['leerstand'], kind: 'COMPOUND' },
  { query: 'glasfaserausbau gehwege', topics: ['breitband-mobilfunk'], kind: 'COMPOUND' },
  { query: 'straßenbeleuchtungssanierung led', topics: ['kommunale-gebaeude'], kind: 'COMPOUND' },
  {
    query: 'ladesäuleninfrastruktur marktplatz',
    topics: ['elektromobilitaet', 'oeffentlicher-raum'],
    kind: 'COMPOUND',
  },
  { query: 'hochwasserschutzmaßnahmen acker', topics: ['klimaanpassung'], kind: 'COMPOUND' },
  { query: 'waermeplanung foerderung', topics: ['waermewende'], kind: 'SPELLING' },
  { query: 'buergerbuero terminvergabe', topics: ['buergerservice'], kind: 'SPELLING' },
  { query: 'leerstnad ladenlokal', topics: ['leerstand'], kind: 'SPELLING' },
  { query: 'fachkraeftemangel verwaltung', topics: ['fachkraefte'], kind: 'SPELLING' },
  { query: 'Strassensanierung Beiträge', topics: ['strassen-bruecken'], kind: 'SPELLING' },
];
