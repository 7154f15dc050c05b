import type { Locale } from '@app/contracts';
import { catalogue } from '@app/platform/i18n';
import type { RegisterChangeSample } from './register-import.record.js';
import type { RegisterField, RegisterFileProblem } from '../register/register-file.error.js';
import type { FieldValue, RegisterConflict, RegisterNotice } from '../register/register.types.js';

const fileTexts = catalogue({
  de: {
    line: 'Zeile {line}',
    field: 'Feld {id} „{name}“',
    column: 'Spalte {id} „{name}“',
    heading: 'Spalte „{id}“',
    ARCHIVE_NOT_UNPACKED:
      'Das ist ein ZIP-Archiv. Bitte entpacken Sie es und wählen Sie die Textdatei darin.',
    DIFFERENT_DATE: 'Der Gebietsstand „{found}“ weicht von dem der ersten Zeile ab.',
    DUPLICATE_KEY: 'Der Schlüssel „{found}“ kommt mehrfach vor.',
    EMPTY_FILE: 'Die Datei ist leer.',
    FILE_ENDS_EARLY: 'Die Datei bricht hier ab: Nach diesem Satz müssten noch Gemeinden folgen.',
    FILE_TOO_LARGE: 'Die Datei ist zu groß.',
    FILE_UNREADABLE: 'Die Datei lässt sich nicht öffnen, oder das Lesen bricht ab.',
    INCOMPLETE_LAST_LINE:
      'Die letzte Zeile hat nur {count} statt {expectedCount} Zeichen. Die Datei ist unvollständig.',
    INVALID_DATE: '„{found}“ ist kein Datum in der Form JJJJMMTT.',
    INVALID_KEY: '„{found}“ ist kein gültiger Schlüssel.',
    INVALID_NUMBER: '„{found}“ ist keine gültige Zahl.',
    INVALID_VALUE: '„{found}“ ist hier nicht zulässig.',
    MALFORMED_ARCHIVE: 'Das ZIP-Archiv ist beschädigt.',
    MALFORMED_CSV:
      'Die Tabelle ist beschädigt, zum Beispiel durch ein Anführungszeichen, das nicht geschlossen wird.',
    MALFORMED_WORKBOOK: 'Die Datei ist keine lesbare Excel-Datei (XLSX).',
    MISSING_COLUMN: 'Diese Spalte fehlt.',
    MISSING_VALUE: 'Hier fehlt eine Angabe.',
    NOT_IN_ARCHIVE: 'In dem Archiv ist keine Textdatei, deren Name mit GV100AD beginnt.',
    NO_ROWS: 'Die Datei enthält keine Gemeinden (Satzart 60).',
    OUT_OF_RANGE: '„{found}“ liegt außerhalb dessen, was hier möglich ist.',
    SHEET_NOT_FOUND: 'Das Tabellenblatt „Onlineprodukt_Gemeinden…“ fehlt.',
    UNKNOWN_RECORD_TYPE: 'Die Satzart „{found}“ gibt es nicht. Möglich sind 10, 20, 30, 40, 50 und 60.',
    WRONG_ENCODING: 'Die Zeichen sind nicht lesbar. Erwartet wird UTF-8 oder ISO-8859-1.',
    WRONG_LENGTH: 'Die Zeile hat {count} statt {expectedCount} Zeichen.',
    NO_LINE_END: 'Die Zeile endet nicht. Das ist keine Datei des Gemeindeverzeichnisses.',
  },
  en: {
    line: 'Line {line}',
    field: 'field {id} “{name}”',
    column: 'column {id} “{name}”',
    heading: 'column “{id}”',
    ARCHIVE_NOT_UNPACKED: 'This is a ZIP archive. Please unpack it and choose the text file inside.',
    DIFFERENT_DATE: 'The territorial status “{found}” differs from that of the first line.',
    DUPLICATE_KEY: 'The key “{found}” occurs more than once.',
    EMPTY_FILE: 'The file is empty.',
    FILE_ENDS_EARLY: 'The file breaks off here: municipalities should follow this record.',
    FILE_TOO_LARGE: 'The file is too large.',
    FILE_UNREADABLE: 'The file cannot be opened, or reading it breaks off.',
    INCOMPLETE_LAST_LINE:
      'The last line has only {count} instead of {expectedCount} characters. The file is incomplete.',
    INVALID_DATE: '“{found}” is not a date of the form YYYYMMDD.',
    INVALID_KEY: '“{found}” is not a valid key.',
    INVALID_NUMBER: '“{found}” is not a valid number.',
    INVALID_VALUE: '“{found}” is not allowed here.',
    MALFORMED_ARCHIVE: 'The ZIP archive is damaged.',
    MALFORMED_CSV: 'The table is damaged, for example by a quotation mark that is never closed.',
    MALFORMED_WORKBOOK: 'The file is not a readable Excel file (XLSX).',
    MISSING_COLUMN: 'This column is missing.',
    MISSING_VALUE: 'A value is missing here.',
    NOT_IN_ARCHIVE: 'The archive holds no text file whose name begins with GV100AD.',
    NO_ROWS: 'The file holds no municipalities (Satzart 60).',
    OUT_OF_RANGE: '“{found}” is beyond what is possible here.',
    SHEET_NOT_FOUND: 'The sheet “Onlineprodukt_Gemeinden…” is missing.',
    UNKNOWN_RECORD_TYPE: 'There is no Satzart “{found}”. Possible are 10, 20, 30, 40, 50 and 60.',
    WRONG_ENCODING: 'The characters are not readable. UTF-8 or ISO-8859-1 is expected.',
    WRONG_LENGTH: 'The line has {count} instead of {expectedCount} characters.',
    NO_LINE_END: 'The line does not end. This is no file of the municipality register.',
  },
});

const planTexts = catalogue({
  de: {
    DUPLICATE_KEY: '{name}: Der Schlüssel {key} kommt zweimal vor, zuerst in Zeile {details}.',
    EDITION_IN_FUTURE: 'Der Gebietsstand {first} liegt in der Zukunft.',
    LAENDER_MISSING:
      'Die Datei enthält keine Gemeinden der Länder mit den Schlüsseln {details}. Ist sie nur ein Auszug, geben Sie das bitte an.',
    OLDER_EDITION: 'Der Gebietsstand {first} ist älter als der gespeicherte ({second}).',
    PARENT_MISSING:
      '{name} ({key}): Land, Kreis oder Verband mit dem Schlüssel {details} fehlt in der Datei.',
    SUCCESSOR_AMBIGUOUS:
      '{name} ({key}) steht nicht mehr im Verzeichnis, und mehrere Gemeinden kommen als Nachfolgerin infrage: {details}. Bitte legen Sie fest, welche es ist.',
    SUCCESSOR_DECISION_INVALID:
      'Die Festlegung zur Nachfolge von {key} passt nicht zu dieser Datei. {details}',
    SUCCESSOR_UNCLEAR:
      '{name} ({key}) steht nicht mehr im Verzeichnis. {details} heißt genauso, ist aber anders zugeschnitten. Bitte legen Sie fest, ob es dieselbe Gemeinde ist.',
    TOO_MANY_GONE:
      '{first} von {second} Gemeinden würden wegfallen. Wahrscheinlich ist die Datei falsch oder unvollständig. Ist es so gewollt, geben Sie das bitte an.',
    BBSR_UNMATCHED: 'Stadt- und Gemeindetyp: Zum Schlüssel {key} gibt es keine Gemeinde.',
    COORDINATES_MISSING: '{name} ({key}): In der Datei mit den Koordinaten fehlt der Mittelpunkt.',
    KIND_UNKNOWN:
      '{name} ({key}): Das Textkennzeichen ist unbekannt oder fehlt; die Art wurde als Gemeinde übernommen.',
  },
  en: {
    DUPLICATE_KEY: '{name}: the key {key} occurs twice, first in line {details}.',
    EDITION_IN_FUTURE: 'The territorial status {first} lies in the future.',
    LAENDER_MISSING:
      'The file has no municipalities of the Länder with the keys {details}. If it is only an extract, please say so.',
    OLDER_EDITION: 'The territorial status {first} is older than the stored one ({second}).',
    PARENT_MISSING:
      '{name} ({key}): the Land, Kreis or Verband with the key {details} is missing in the file.',
    SUCCESSOR_AMBIGUOUS:
      '{name} ({key}) is no longer in the register, and several municipalities may follow it: {details}. Please decide which one it is.',
    SUCCESSOR_DECISION_INVALID: 'The decision about what follows {key} does not fit this file. {details}',
    SUCCESSOR_UNCLEAR:
      '{name} ({key}) is no longer in the register. {details} has the same name but a different shape. Please decide whether it is the same municipality.',
    TOO_MANY_GONE:
      '{first} of {second} municipalities would disappear. The file is probably wrong or incomplete. If this is meant, please say so.',
    BBSR_UNMATCHED: 'Town type: there is no municipality with the key {key}.',
    COORDINATES_MISSING: '{name} ({key}): the file with the coordinates has no centre.',
    KIND_UNKNOWN:
      '{name} ({key}): the Textkennzeichen is unknown or missing; taken as an ordinary municipality.',
  },
});

const factTexts = catalogue({
  de: {
    ags: 'Gemeindeschlüssel (AGS)',
    ars: 'Regionalschlüssel (ARS)',
    officialName: 'Amtlicher Name',
    name: 'Name',
    suffix: 'Bezeichnung',
    secondName: 'Zweiter Name',
    kind: 'Art',
    kindCode: 'Textkennzeichen',
    landKey: 'Land',
    districtKey: 'Kreis',
    associationKey: 'Gemeindeverband',
    areaHa: 'Fläche in Hektar',
    population: 'Bevölkerung',
    sizeClass: 'Größenklasse',
    postalCode: 'Postleitzahl',
    severalPostalCodes: 'Mehrere Postleitzahlen',
    lon: 'Längengrad',
    lat: 'Breitengrad',
    urbanisation: 'Grad der Verstädterung',
    bbsrType: 'Stadt- und Gemeindetyp',
    goneAt: 'Weggefallen zum',
    successor: 'Nachfolgerin',
    true: 'ja',
    false: 'nein',
  },
  en: {
    ags: 'Key (AGS)',
    ars: 'Regional key (ARS)',
    officialName: 'Official name',
    name: 'Name',
    suffix: 'Title',
    secondName: 'Second name',
    kind: 'Kind',
    kindCode: 'Textkennzeichen',
    landKey: 'Land',
    districtKey: 'Kreis',
    associationKey: 'Verband',
    areaHa: 'Area in hectares',
    population: 'Population',
    sizeClass: 'Size class',
    postalCode: 'Postal code',
    severalPostalCodes: 'Several postal codes',
    lon: 'Longitude',
    lat: 'Latitude',
    urbanisation: 'Degree of urbanisation',
    bbsrType: 'Town type (BBSR)',
    goneAt: 'Gone on',
    successor: 'Successor',
    true: 'yes',
    false: 'no',
  },
});

/** Figures that are read as amounts, with separators. */
const AMOUNTS = new Set(['areaHa', 'population']);

/** What is wrong with a file: the first finding in one sentence with line and field, further ones below it. */
export function describeFileProblems(locale: Locale, problems: readonly RegisterFileProblem[]): string {
  return problems.map((problem) => describeFileProblem(locale, problem)).join('\n');
}

function describeFileProblem(locale: Locale, problem: RegisterFileProblem): string {
  const { code, line, field, found, expected } = problem;
  const place = [
    line === null ? null : fileTexts.text(locale, 'line', { line }),
    field === null ? null : fileTexts.text(locale, fieldKind(field), { id: field.id, name: field.name }),
  ].filter((part) => part !== null);
  const count = digits(found);
  const what = fileTexts.text(locale, code === 'WRONG_LENGTH' && count === '' ? 'NO_LINE_END' : code, {
    found: found ?? '',
    count,
    expectedCount: digits(expected),
  });
  return place.length === 0 ? what : `${place.join(', ')}: ${what}`;
}

/** The register numbers its fields (EF9), sheets have letters, CSV files headings. */
function fieldKind({ id }: RegisterField): 'field' | 'column' | 'heading' {
  if (/^EF\d/.test(id)) return 'field';
  return /^[A-Z]$/.test(id) ? 'column' : 'heading';
}

/** Why an edition was not imported, in one or two sentences. */
export function describeConflict(locale: Locale, { code, key, name, details }: RegisterConflict): string {
  return planTexts
    .text(locale, code, {
      key: key ?? '',
      name: name ?? key ?? '',
      details: details.join(', '),
      first: details[0] ?? '',
      second: details[1] ?? '',
    })
    .trim();
}

/** Something to know about an import that stops nothing. */
export function describeNotice(locale: Locale, { code, key, name }: RegisterNotice): string {
  return planTexts.text(locale, code, { key, name: name ?? key });
}

/** A changed fact by its name in the language of the reader; null for a new municipality. */
export function describeFact(locale: Locale, { field }: RegisterChangeSample): string | null {
  return field !== null && factTexts.has(field) ? factTexts.text(locale, field) : field;
}

/** The value of a fact as it is read. */
export function describeValue(locale: Locale, field: string | null, value: FieldValue): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return factTexts.text(locale, value ? 'true' : 'false');
  if (typeof value === 'number' && AMOUNTS.has(field ?? ''))
    return new Intl.NumberFormat(locale).format(value);
  return String(value);
}

function digits(text: string | null): string {
  return /\d+/.exec(text ?? '')?.[0] ?? '';
}
