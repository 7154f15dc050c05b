import { domainToASCII } from 'node:url';
import { CsvHeader, parseAgs, readCsv, SeenKeys, type CsvRow } from './csv.js';
import {
  ProblemCollector,
  RegisterFileError,
  registerFileProblem,
  type RegisterFileCode,
  type RegisterReadOptions,
} from './register-file.error.js';
import { readChunks, type RegisterSource } from './register-source.js';

/** Website and mail domains of one municipality. */
export interface MailDomainsRow {
  readonly line: number;
  readonly ags: string;
  /** Host name, with a path where the file has one, without scheme: `wittenberge.de`. */
  readonly website: string | null;
  /** Lower case, internationalised names in their ASCII form (`xn--…`), each once. */
  readonly mailDomains: readonly string[];
}

const MOST_DOMAINS_PER_ROW = 20;
const FIELDS = {
  ags: { id: 'ags', name: 'AGS' },
  website: { id: 'website', name: 'Website' },
  mailDomains: { id: 'mail_domains', name: 'Mail-Domains' },
} as const;

type Columns = Readonly<Record<keyof typeof FIELDS, number>>;

/**
 * Reads a CSV file with the columns `ags`, `website` and `mail_domains` (several domains apart by blanks; `,` or `;`
 * between columns). Websites and domains may be missing in a row.
 *
 * @throws RegisterFileError with line, column and code; see `readGv100ad` on `maxProblems`
 */
export async function* readMailDomains(
  source: RegisterSource,
  options: RegisterReadOptions = {},
): AsyncGenerator<MailDomainsRow> {
  const problems = new ProblemCollector(options);
  const seen = new SeenKeys(FIELDS.ags, problems);
  let columns: Columns | null = null;
  for await (const row of readCsv(readChunks(source))) {
    if (columns === null) {
      const header = new CsvHeader(row);
      columns = {
        ags: header.require(FIELDS.ags.id, problems),
        website: header.require(FIELDS.website.id, problems),
        mailDomains: header.require(FIELDS.mailDomains.id, problems),
      };
      // Without its columns no row can be read.
      problems.throwIfAny();
      continue;
    }
    const parsed = parseRow(row, columns, problems);
    if (parsed !== null && seen.add(parsed.ags, parsed.line)) yield parsed;
  }
  if (columns === null) throw new RegisterFileError([registerFileProblem('EMPTY_FILE')]);
  problems.throwIfAny();
}

function parseRow(
  { line, cells }: CsvRow,
  columns: Columns,
  problems: ProblemCollector,
): MailDomainsRow | null {
  let sound = true;
  const fail = (
    code: RegisterFileCode,
    field: keyof typeof FIELDS,
    found: string,
    expected: string,
  ): void => {
    sound = false;
    problems.add(registerFileProblem(code, { line, field: FIELDS[field], found, expected }));
  };

  const cell = (field: keyof typeof FIELDS): string => cells[columns[field]] ?? '';
  const ags = parseAgs(cell('ags'));
  if (ags === null) fail('INVALID_KEY', 'ags', cell('ags'), '8 digits');

  const website = cell('website') === '' ? null : normalizeWebsite(cell('website'));
  if (website === null && cell('website') !== '')
    fail('INVALID_VALUE', 'website', cell('website'), 'a web address');

  const names = cell('mailDomains')
    .split(/\s+/u)
    .filter((name) => name !== '');
  if (names.length > MOST_DOMAINS_PER_ROW) {
    fail(
      'INVALID_VALUE',
      'mailDomains',
      `${names.length} domains`,
      `at most ${MOST_DOMAINS_PER_ROW} domains`,
    );
  }
  const mailDomains = new Set<string>();
  for (const name of names) {
    const domain = normalizeDomain(name);
    if (domain === null) fail('INVALID_VALUE', 'mailDomains', name, 'a domain name');
    else mailDomains.add(domain);
  }
  return sound && ags !== null ? { line, ags, website, mailDomains: [...mailDomains] } : null;
}

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** At least two labels, the last one with a letter in it. */
const DOMAIN = new RegExp(`^(?=.{1,253}$)(?:${LABEL}\\.)+(?=[a-z0-9-]*[a-z])${LABEL}$`);

/**
 * A domain name in its one comparable form: lower case, ASCII (`krüzen.de` → `xn--krzen-lva.de`), without a trailing
 * dot. Null for what is none: addresses, numbers (IP), single labels.
 */
export function normalizeDomain(text: string): string | null {
  // The conversion below would quietly cut off a path.
  if (/[\s/\\?#@:]/u.test(text)) return null;
  const ascii = domainToASCII(text.toLowerCase().replace(/\.$/, ''));
  return DOMAIN.test(ascii) ? ascii : null;
}

/** `https://www.example.de/stadt/` → `www.example.de/stadt`; null when it is no web address. */
export function normalizeWebsite(text: string): string | null {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, port, username } = new URL(address);
  const host = normalizeDomain(hostname);
  if (host === null || port !== '' || username !== '') return null;
  return host + pathname.replace(/\/+$/, '');
}
