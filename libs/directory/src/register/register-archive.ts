import type { Readable } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { RegisterFileError, registerFileProblem } from './register-file.error.js';
import { peek, readChunks, readWhole, startsLikeZip, type RegisterSource } from './register-source.js';

/** The archive of an edition has about 1 MB, the text in it 4 MB. */
const LARGEST_ARCHIVE_BYTES = 40 * 1024 * 1024;
const LARGEST_TEXT_BYTES = 60 * 1024 * 1024;
const MOST_ENTRIES = 200;

/** `GV100AD_31122025.txt`, older `GV100AD_311212.ASC`; beside it lie descriptions as PDF and spreadsheets. */
const REGISTER_NAME = /^gv100ad[^/]*\.(txt|asc)$/i;

/**
 * The register file itself: taken out of the ZIP archive in which Destatis publishes it, or the source as it is.
 *
 * @throws RegisterFileError `NOT_IN_ARCHIVE`, `MALFORMED_ARCHIVE`, `FILE_TOO_LARGE`, `FILE_UNREADABLE`
 */
export async function unpackRegister(source: RegisterSource): Promise<RegisterSource> {
  const { head, chunks } = await peek(readChunks(source), 4);
  if (!startsLikeZip(head)) return chunks;
  const archive = await open(await readWhole(chunks, LARGEST_ARCHIVE_BYTES));
  try {
    const entry = await find(archive);
    return await readWhole(await contentOf(archive, entry), LARGEST_TEXT_BYTES);
  } catch (cause) {
    throw cause instanceof RegisterFileError ? cause : malformed(cause);
  } finally {
    archive.close();
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, archive) =>
      error ? reject(malformed(error)) : resolve(archive),
    );
  });
}

function find(archive: ZipFile): Promise<Entry> {
  const names: string[] = [];
  return new Promise((resolve, reject) => {
    const missing = (): void =>
      reject(
        new RegisterFileError([
          registerFileProblem('NOT_IN_ARCHIVE', {
            found: names.join(', '),
            expected: 'a file GV100AD….txt or .asc',
          }),
        ]),
      );
    archive.on('error', reject);
    archive.on('end', missing);
    archive.on('entry', (entry: Entry) => {
      const name = entry.fileName.split('/').at(-1) ?? '';
      if (REGISTER_NAME.test(name)) return resolve(entry);
      if (names.push(name) >= MOST_ENTRIES) return missing();
      archive.readEntry();
    });
    archive.readEntry();
  });
}

function contentOf(archive: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

function malformed(cause: unknown): RegisterFileError {
  return new RegisterFileError(
    [registerFileProblem('MALFORMED_ARCHIVE', { expected: 'a ZIP archive that can be read' })],
    { cause },
  );
}
