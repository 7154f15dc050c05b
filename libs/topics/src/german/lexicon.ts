import { TAXONOMY } from '../taxonomy/taxonomy.js';
import type { TaxonomyTopic } from '../taxonomy/taxonomy.types.js';
import { fold, isStopWord, stem, words } from './words.js';

/**
 * Words that German municipal staff build compounds from, in their basic form. General dictionaries split
 * far too much (Leer|tand, Ver|waltung); a small list of words that matter here splits right and is easily kept.
 */
const BASE_WORDS = `
  abfall abfuhr abgabe ablauf abriss absprache abstand abwasser acker agentur akte aktion aktivierung akzeptanz alter
  amt analyse anbindung angebot anlage anlass anlauf anmeldung anpassung ansiedlung ansprache anspruch anteil antrag
  anwendung arbeit archiv artikel arzt ärzte asyl aufgabe aufsicht auftrag aufwand ausbau ausbildung ausgleich
  auskunft ausschreibung ausschuss ausstattung auto automat bach bad bahn bahnhof bank barriere basis bau bauer baum
  bedarf behörde beirat beitrag belastung belebung beleuchtung berater beratung bereich bericht beruf beschaffung
  bescheid beschluss besetzung bestand besuch beteiligung betreuung betrieb bevölkerung bewegung bewerber bewerbung
  bewirtschaftung bibliothek bilanz bild bilder bildung blüh boden börse brache branche brand breitband bremse brief
  brücke brunnen buch budget bund bündnis bürger büro bus camp campus check container dach datei daten demenz
  demokratie denkmal dienst digital dokument dorf druck ehre eigen eigentum eigentümer einkauf einnahme einrichtung
  einsatz einwohner energie engagement entgelt entlastung entscheidung entsorgung entwicklung entwurf erbe erdgas
  ergebnis erhebung erlebnis ernte ersatz erschliessung erweiterung erwerb essen etat fach fachkraft fachkräfte
  fahrrad fahrt fahrzeug familie fassade feld fenster ferien fern fest festival feuer feuerwehr finanz finanzen firma
  fläche flächen flucht flüchtling fluss folge fonds forderung förderung form forst fortbildung forum frau frei
  freizeit freundlich friedhof frist führer führung funk fuss garten gas gast gäste gasthof gebäude gebiet
  gebühr gefahr gelände geld gemeinde gemeinderat gemeinschaft genehmigung generation genossenschaft gerät
  geräte gerecht gericht geschäft geschichte gesellschaft gesetz gespräch gestaltung gesundheit gewässer gewerbe
  gremium grenze grün grund grundstück gruppe gut halle haltestelle hand handel händler handlung handwerk haus häuser
  haushalt heim heimat heizung helfer hilfe hitze hochschule hochwasser hof holz hort hund idee industrie information
  infrastruktur inhalt initiative inklusion innen insel integration internet investition jahr jubiläum jugend kanal
  kanzlei kapital karte kasse kataster katastrophe kauf keller kern kind kinder kirche kita klasse kleinstadt klima
  klinik koch kommune konferenz konto kontrolle konzept kooperation kosten kraft kranken krankenhaus kreis kreislauf
  krise kultur kunde kunst kur kurs lade laden lager land landes landkreis landschaft landwirt lärm last laterne leer
  leerstand lehre lehrer leistung leit leitbild leiter leitung lern leuchte licht liefer linie liste löcher
  löschwasser lotse lücke luft management manager mandat mangel marketing markt massnahme material mauer mensch messe
  miete mieter mittag mitte mittel mobil mobilfunk mobilität modell möglichkeit monat müll museum musik mutter
  nachbar nachfolge nacht nah nähe natur neben netz netzwerk neubau not notfall nutzer nutzung obst offen ordnung
  organisation ort orte park parken partner partnerschaft pass pate patenschaft patient pendler personal
  pflaster pflege pflicht photovoltaik pilot plan planung platz plätze politik polizei portal post praxis preis
  presse privat programm projekt prozess prüfung pumpe quartier quelle rad räder rahmen rand rasen rat räte
  rathaus raum räume rechnung recht rede reform regel regen region reihe reise rente reparatur ressource rettung
  richtlinie risiko rohr rück ruf ruhe saal sache sammlung sanierung satzung sauber säule schaden schatten
  schiene schild schlüssel schmutz schnee schul schule schüler schulung schutz schwimm see senioren sensor service
  sicherheit sicherung siedlung sirene sitz sitzung software solar sommer sonne sozial spar spende spenden sperre
  spiel sport sprache spritze staat stadt städte stall stamm stand standort starkregen station statistik stätte stau
  stein stelle steuer steuerung stiftung strasse strassen strategie strom studie studium stunde suche
  system tafel tag tages technik teil telefon temperatur theater tief tier tisch ton tonne tor tour tourismus
  tradition träger transport treff trennung treppe trink trocken umbau umfrage umgehung umland umnutzung umwelt umzug
  unfall unterhalt unterkunft unternehmen unterricht urlaub vater verband verbrauch verein vereins verfahren vergabe
  verhalten verkauf verkehr verleih vermarktung vermietung vermögen verordnung versammlung versicherung versickerung
  versorgung versuch vertrag vertretung verwaltung verzeichnis vieh volks vorhaben vorlage vorrat vorsorge wache wahl
  wald wand wandel wander waren wärme wartung wasser wasserstoff weg wege wehr weide weihnacht weiterbildung welt
  wende werbung werk werkstatt wert wettbewerb wetter wiese wind winter wirt wirtschaft wissen woche wochen wohn
  wohnen wohnmobil wohnraum wohnung wolf zahl zahlung zeit zeitung zelle zentren zentrum ziel zimmer zins zone zug
  zukunft zuschuss zustand zuwanderung zweck
`;

/** Fugen between the parts of a compound. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'e', 'er'] as const;

/** Inflection at the end of a compound. */
const TAILS = new Set(['', 'e', 'n', 'en', 'er', 'ern', 'es', 's', 'nen']);

const MIN_PART = 3;
const MAX_PART = 18;
const CACHE_SIZE = 20_000;

function taxonomyWords(topics: readonly TaxonomyTopic[]): string[] {
  return topics.flatMap((topic) => [
    ...[topic.de, ...topic.synonyms].flatMap(words),
    ...taxonomyWords(topic.children),
  ]);
}

/** Folded forms that may stand inside a compound, each with the stem it counts as. */
const forms = new Map<string, string>();
for (const word of fold(BASE_WORDS)
  .split(/\s+/)
  .filter((entry) => entry.length >= MIN_PART)) {
  forms.set(word, stem(word));
  // Schule → Schulträger, Kirche → Kirchturm: the final e is lost in front of another part.
  if (word.endsWith('e') && word.length >= 5 && !forms.has(word.slice(0, -1)))
    forms.set(word.slice(0, -1), stem(word));
}
// Longer words of the taxonomy become parts of still longer ones (Supermarkt → Supermarktgebäude). Those that
// fall into parts themselves are left out, so that they are found by their parts.
for (const word of taxonomyWords(TAXONOMY)) {
  if (word.length >= 5 && word.length <= MAX_PART && !isStopWord(word) && !forms.has(word) && !cut(word))
    forms.set(word, stem(word));
}

const cache = new Map<string, readonly string[]>();

/**
 * The stems of the parts of a folded compound, or an empty list when the word is none or holds something
 * unknown: `warmeplanungen` → `warm`, `planung`.
 */
export function compoundParts(word: string): readonly string[] {
  if (word.length < 2 * MIN_PART || word.endsWith('innen')) return [];
  let parts = cache.get(word);
  if (!parts) {
    parts = cut(word) ?? [];
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(word, parts);
  }
  return parts;
}

/** The split with the fewest parts; of several, the one whose first part is longest. */
function cut(word: string): string[] | null {
  const best = new Array<string[] | null | undefined>(word.length + 1);
  const from = (start: number): string[] | null => {
    const known = best[start];
    if (known !== undefined) return known;
    let shortest: string[] | null = null;
    for (let end = Math.min(word.length, start + MAX_PART); end >= start + MIN_PART; end--) {
      const form = forms.get(word.slice(start, end));
      if (form === undefined) continue;
      if (TAILS.has(word.slice(end))) {
        shortest = [form];
        break;
      }
      for (const joint of JOINTS) {
        if (!word.startsWith(joint, end)) continue;
        const rest = from(end + joint.length);
        if (rest && (!shortest || rest.length + 1 < shortest.length)) shortest = [form, ...rest];
      }
    }
    best[start] = shortest;
    return shortest;
  };
  const parts = from(0);
  return parts && parts.length > 1 ? parts : null;
}
