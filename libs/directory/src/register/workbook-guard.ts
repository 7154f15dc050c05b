import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { RegisterFileError, registerFileProblem } from './register-file.error.js';

/** A workbook of all German municipalities unpacks to about 30 MB. */
const MOST_UNPACKED_BYTES = 300 * 1024 * 1024;
const MOST_ENTRIES = 200;

/**
 * Refuses an archive that would unpack to more than any real workbook (a "ZIP bomb"), from its directory alone.
 *
 * @throws RegisterFileError `FILE_TOO_LARGE`, or `MALFORMED_WORKBOOK` when the archive cannot be opened
 */
export async function assertBoundedArchive(bytes: Buffer): Promise<void> {
  const archive = await open(bytes);
  let unpacked = 0;
  let entries = 0;
  await new Promise<void>((resolve, reject) => {
    archive.on('error', (cause) => reject(malformed(cause)));
    archive.on('end', resolve);
    archive.on('entry', (entry: Entry) => {
      entries += 1;
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_UNPACKED_BYTES || entries > MOST_ENTRIES) {
        const expected = `at most ${MOST_UNPACKED_BYTES} bytes unpacked`;
        reject(new RegisterFileError([registerFileProblem('FILE_TOO_LARGE', { expected })]));
      } else archive.readEntry();
    });
    archive.readEntry();
  });
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, archive) =>
      error ? reject(malformed(error)) : resolve(archive),
    );
  });
}

function malformed(cause: unknown): RegisterFileError {
  return new RegisterFileError(
    [registerFileProblem('MALFORMED_WORKBOOK', { expected: 'an XLSX workbook' })],
    { cause },
  );
}
