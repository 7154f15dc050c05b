import { readGv100ad } from './gv100ad.reader.js';
import { unpackRegister } from './register-archive.js';
import { RegisterFileError } from './register-file.error.js';

/**
 * Which of several register files, plain or as archives, has the latest reference date, by its first record.
 *
 * @param files at least one
 * @returns the position in `files`; the first, when none of them can be read
 */
export async function newestRegister(files: readonly Uint8Array[]): Promise<number> {
  let newest = 0;
  let date = '';
  for (const [index, bytes] of files.entries()) {
    const own = await territoryDate(bytes);
    if (own > date) [newest, date] = [index, own];
  }
  return newest;
}

async function territoryDate(bytes: Uint8Array): Promise<string> {
  try {
    for await (const record of readGv100ad(await unpackRegister(bytes))) return record.territoryDate;
  } catch (error) {
    if (!(error instanceof RegisterFileError)) throw error;
  }
  return '';
}
