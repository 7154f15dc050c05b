import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PostgresBinaries } from './binaries.js';
import { EmbeddedPostgresError } from './errors.js';
import type { Runner } from './unprivileged.js';

/** Name of the superuser; only this folder signs in with it. */
export const SUPERUSER = 'postgres';

/** The character classification of the database system, for what ICU does not decide. */
const LOCALE: Partial<Record<NodeJS.Platform, string>> = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' };

/**
 * Makes the database cluster in `cluster` unless there is one: UTF-8, sorted by German rules (ICU), passwords
 * needed for every connection. An attempt that was cut off leaves nothing that a later one could mistake.
 *
 * @throws EmbeddedPostgresError `VERSION_MISMATCH` when another major version made the cluster.
 */
export async function ensureCluster(
  cluster: string,
  password: string,
  binaries: PostgresBinaries,
  runner: Runner,
  options: { durable: boolean },
): Promise<void> {
  const versionFile = path.join(cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim();
    if (Number(version) === binaries.major) return;
    throw new EmbeddedPostgresError(
      'VERSION_MISMATCH',
      `The data in ${cluster} was made by PostgreSQL ${version}, but this release brings PostgreSQL ${binaries.major}. ` +
        'Export it with the release that made it, or set DATA_DIR to a new folder.',
    );
  }
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  runner.own(draft);
  const passwordFile = path.join(path.dirname(cluster), 'password.new');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  runner.own(passwordFile);
  try {
    const { status, output } = await runner.run(binaries.initdb, [
      ...['-D', draft, '-U', SUPERUSER, '-E', 'UTF8', '--no-instructions'],
      ...['--locale-provider=icu', '--icu-locale=de-DE', `--locale=${LOCALE[process.platform] ?? 'C'}`],
      ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...(options.durable ? [] : ['--no-sync']),
    ]);
    if (status !== 0) throw startProblem(output, cluster);
    renameSync(draft, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Turns what PostgreSQL printed before it gave up into a sentence; unknown reasons are quoted. */
export function startProblem(output: string, cluster: string): EmbeddedPostgresError {
  const folder = path.dirname(path.dirname(cluster));
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return new EmbeddedPostgresError('DISK_FULL', `The disk that holds the data folder ${folder} is full.`);
  }
  if (/Permission denied|Read-only file system|has wrong ownership|has invalid permissions/i.test(output)) {
    return new EmbeddedPostgresError(
      'FOLDER_NOT_WRITABLE',
      `The data folder ${folder} is not writable for PostgreSQL (${lastLine(output)}). Set DATA_DIR to another folder.`,
    );
  }
  if (/Cannot allocate memory|could not map anonymous shared memory/i.test(output)) {
    return new EmbeddedPostgresError('OUT_OF_MEMORY', 'There is not enough free memory to start PostgreSQL.');
  }
  if (/could not bind .* address|Address already in use/i.test(output)) {
    return new EmbeddedPostgresError(
      'PORT_TAKEN',
      'The port chosen for PostgreSQL is taken by another program.',
    );
  }
  return new EmbeddedPostgresError(
    'START_FAILED',
    `PostgreSQL did not start: ${output.trim() || 'it gave no reason'}`,
  );
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
