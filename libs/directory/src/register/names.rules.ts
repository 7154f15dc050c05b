/** An official name taken apart for reading, sorting and addressing. */
export interface CleanName {
  /** `Wittenberge` of `Wittenberge, Stadt`. */
  readonly name: string;
  /** Legal or honorary title in full words, e.g. `Stadt`, `Große Kreisstadt`, `Stadt, Hochschulstadt`. */
  readonly suffix: string | null;
  /** The name in the second official language, mostly Sorbian: `Chóśebuz` of `Cottbus/Chóśebuz, Stadt`. */
  readonly secondName: string | null;
}

/** Abbreviations of the register (Bavaria, Lower Saxony, Hesse) in full words. */
const TITLES: Readonly<Record<string, string>> = {
  St: 'Stadt',
  M: 'Markt',
  GKSt: 'Große Kreisstadt',
  'gemfr. Gebiet': 'gemeindefreies Gebiet',
  'gemfr. Geb.': 'gemeindefreies Gebiet',
  'gemfr. Bezirk': 'gemeindefreier Bezirk',
};

/** The usual titles: after these a comma never begins a list of member municipalities. */
const PLAIN_TITLES = new Set([
  'Stadt',
  'Markt',
  'Große Kreisstadt',
  'Flecken',
  'Hansestadt',
  'Landeshauptstadt',
]);

/** Districts of Brandenburg with Sorbian names, where the register writes them behind a slash without blanks. */
const SORBIAN_DISTRICTS = ['12052', '12061', '12066', '12071'];

/** German additions after a slash in those districts: rivers and landscapes, not a second name. */
const GERMAN_ADDITIONS = new Set([
  'Spree',
  'Spreewald',
  'Lausitz',
  'Niederlausitz',
  'N.L.',
  'Elster',
  'Mark',
]);

/**
 * Takes an official municipality or district name apart.
 *
 * @param key AGS or district key; it tells a Sorbian name (`Cottbus/Chóśebuz`) from a German addition
 *   (`Wittstock/Dosse`), which belongs to the name.
 */
export function cleanOfficialName(officialName: string, key: string): CleanName {
  const [stem = '', ...titles] = normalizeBlanks(officialName).split(/\s*,\s*/);
  // In `Weißwasser/O.L., Stadt / Běła Woda` the second name follows the title. In `Bautzen / Budyšin, Stadt,
  // Hochschulstadt / Wysokoš` it is a translation of the title, cut off at 50 characters, and worth nothing.
  const [title, afterTitle] = splitOnce(titles.join(', '), ' / ');
  const { name, secondName } = splitSecondName(stem, key);
  return {
    name: closeSlashes(name),
    suffix:
      title === ''
        ? null
        : title
            .split(', ')
            .map((part) => TITLES[part] ?? part)
            .join(', '),
    secondName: secondName === null ? afterTitle : closeSlashes(secondName),
  };
}

/**
 * Takes the name of a Gemeindeverband apart. One that is a single municipality has that municipality's name; the
 * others join places with slashes and commas (`Oelsnitz/Vogtl., Bösenbrunn, Eichigt und …`), so that only the usual
 * titles are taken off.
 */
export function cleanAssociationName(
  officialName: string,
  key: string,
  isSingleMunicipality: boolean,
): CleanName {
  if (isSingleMunicipality) return cleanOfficialName(officialName, key);
  const whole = closeSlashes(normalizeBlanks(officialName));
  const at = whole.indexOf(', ');
  const title = TITLES[whole.slice(at + 2)] ?? whole.slice(at + 2);
  return at !== -1 && PLAIN_TITLES.has(title)
    ? { name: whole.slice(0, at), suffix: title, secondName: null }
    : { name: whole, suffix: null, secondName: null };
}

/** A name reduced to what must be equal when two register rows are to mean the same place. */
export function nameForComparison(name: string): string {
  return closeSlashes(normalizeBlanks(name)).normalize('NFC').toLocaleLowerCase('de');
}

function splitSecondName(stem: string, key: string): { name: string; secondName: string | null } {
  // Blanks on both sides set a second name apart even from names with a slash of their own
  // (`Lübbenau/Spreewald / Lubnjow/Błota`).
  const [name, second] = splitOnce(stem, ' / ');
  if (second !== null) return { name, secondName: second };
  if (SORBIAN_DISTRICTS.includes(key.slice(0, 5))) {
    const [german, sorbian] = splitOnce(stem, '/');
    if (sorbian !== null && !GERMAN_ADDITIONS.has(sorbian.trim()))
      return { name: german, secondName: sorbian };
  }
  return { name: stem, secondName: null };
}

function splitOnce(text: string, separator: string): [string, string | null] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + separator.length).trim() || null];
}

/** `Simmern/ Hunsrück` → `Simmern/Hunsrück`. */
function closeSlashes(text: string): string {
  return text.replace(/\s*\/\s*/g, '/').trim();
}

function normalizeBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
