import { stat } from 'node:fs/promises';
import type { Locale } from '@app/contracts';
import { Problem } from '@app/platform/context';
import { readBbsrTypes } from '../register/bbsr.reader.js';
import { readCoordinates } from '../register/coordinates.reader.js';
import { readGv100ad } from '../register/gv100ad.reader.js';
import { readMailDomains, type MailDomainsRow } from '../register/mail-domains.reader.js';
import { unpackRegister } from '../register/register-archive.js';
import { RegisterFileError, type RegisterFileProblem } from '../register/register-file.error.js';
import { readChunks, type RegisterSource } from '../register/register-source.js';
import { collectEdition } from '../register/register.edition.js';
import { joinSupplements, type Supplements } from '../register/register.supplements.js';
import type { RegisterEdition } from '../register/register.types.js';
import { describeFileProblems } from './register.texts.js';

/** The official register, and files that add to it. */
export interface RegisterFiles {
  /** GV100AD of Destatis, plain or in the ZIP archive it is published in. */
  readonly register: RegisterSource;
  /** AuszugGV of Destatis, CSV or XLSX: centres and degree of urbanisation. */
  readonly coordinates?: RegisterSource | undefined;
  /** CSV with `ags`, `website`, `mail_domains`. */
  readonly domains?: RegisterSource | undefined;
  /** CSV with `ags`, `type`: Stadt- und Gemeindetyp of BBSR. */
  readonly bbsr?: RegisterSource | undefined;
}

export type RegisterFileRole = keyof RegisterFiles;

/** What the files say, before it is compared with what is stored. */
export interface RegisterContent {
  readonly edition: RegisterEdition;
  readonly supplements: Supplements;
  /** Null when there was no file with domains. */
  readonly domains: readonly MailDomainsRow[] | null;
}

/** Names of the files as input fields of the upload. */
const FIELDS: Readonly<Record<RegisterFileRole, string>> = {
  register: 'file',
  coordinates: 'coordinates',
  domains: 'domains',
  bbsr: 'bbsr',
};

/** A file that cannot be used: which one, and everything that was found, with line and field. */
export class DamagedRegisterFile extends Problem {
  constructor(
    readonly role: RegisterFileRole,
    readonly problems: readonly RegisterFileProblem[],
    locale: Locale,
  ) {
    const isTooLarge = problems[0]?.code === 'FILE_TOO_LARGE';
    super(isTooLarge ? 'FILE_TOO_LARGE' : 'FILE_INVALID', {
      field: FIELDS[role],
      values: isTooLarge
        ? { max: megabytes(problems[0]?.expected) }
        : { detail: describeFileProblems(locale, problems) },
    });
  }
}

export interface RegisterReadingOptions {
  readonly locale: Locale;
  /** How many problems of one file are gathered before it is given up. */
  readonly maxProblems: number;
  /** Told how much of the files has been read, 0 to 1. */
  readonly onProgress: (done: number) => void;
  /** Breaks the reading off. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads all files completely, so that nothing is written before the last line has been seen.
 *
 * @throws DamagedRegisterFile, or the reason of `signal`
 */
export async function readRegisterFiles(
  files: RegisterFiles,
  { locale, maxProblems, onProgress, signal }: RegisterReadingOptions,
): Promise<RegisterContent> {
  const total = Math.max(await sizeOf(files), 1);
  let read = 0;
  const readOne = async <T>(
    role: RegisterFileRole,
    reader: (source: RegisterSource) => Promise<T>,
  ): Promise<T | undefined> => {
    const source = files[role];
    if (source === undefined) return undefined;
    try {
      return await reader(
        counted(source, (bytes) => {
          signal?.throwIfAborted();
          read += bytes;
          onProgress(Math.min(read / total, 1));
        }),
      );
    } catch (error) {
      // Readers take a source that fails for a damaged file.
      signal?.throwIfAborted();
      if (error instanceof RegisterFileError) throw new DamagedRegisterFile(role, error.problems, locale);
      throw error;
    }
  };
  const options = { maxProblems };
  const edition = (await readOne('register', async (source) =>
    collectEdition(readGv100ad(await unpackRegister(source), options)),
  ))!;
  const coordinates = await readOne('coordinates', (source) => all(readCoordinates(source, options)));
  const bbsr = await readOne('bbsr', (source) => all(readBbsrTypes(source, options)));
  const domains = await readOne('domains', (source) => all(readMailDomains(source, options)));
  const supplements = joinSupplements(edition.municipalities, {
    ...(coordinates ? { coordinates } : {}),
    ...(bbsr ? { bbsr } : {}),
  });
  return { edition, supplements, domains: domains ?? null };
}

/** Bytes of all files; streams, whose length nobody knows, count as nothing. */
async function sizeOf(files: RegisterFiles): Promise<number> {
  let total = 0;
  for (const source of Object.values(files) as (RegisterSource | undefined)[]) {
    if (source instanceof Uint8Array) total += source.length;
    // A path that cannot be read is reported when it is opened.
    else if (typeof source === 'string') total += (await stat(source).catch(() => null))?.size ?? 0;
  }
  return total;
}

async function* counted(source: RegisterSource, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of readChunks(source)) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const result: T[] = [];
  for await (const item of items) result.push(item);
  return result;
}

/** "at most 41943040 bytes" → 40 */
function megabytes(limit: string | null | undefined): number {
  return Math.round(Number(/\d+/.exec(limit ?? '')?.[0] ?? 0) / 1024 / 1024);
}
