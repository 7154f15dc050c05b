import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { CliError, type CliIo } from './cli-io.js';

/**
 * The file a person named. npm runs commands in the folder of the project; a relative name counts from the folder the
 * person stands in, and from that of the project.
 */
export function inputFile(io: CliIo, name: string): string {
  const folders = [io.environment['INIT_CWD'], process.cwd(), io.environment['PWD']];
  const found = folders
    .filter((folder) => folder !== undefined)
    .map((folder) => path.resolve(folder, name))
    .find((file) => existsSync(file));
  if (found === undefined) throw new CliError(`There is no file ${name}.`);
  if (!statSync(found).isFile()) throw new CliError(`${name} is not a file.`);
  return found;
}
