import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError, folderProblem } from './errors.js';

/** Places inside the data folder that belong to the embedded database. */
export interface PostgresFolder {
  /** The data folder as the user named it, absolute. */
  readonly dataDir: string;
  readonly root: string;
  readonly cluster: string;
  readonly password: string;
}

const MINIMUM_FREE_BYTES = 200 * 1024 * 1024;
const LOCK_PATIENCE_MS = 120_000;

/**
 * Prepares the folder: there, writable, and with room on its disk.
 *
 * @throws EmbeddedPostgresError `FOLDER_NOT_WRITABLE`, `DISK_FULL`, or `PASSWORD_LOST` when the cluster is there
 *   but the file with its password is not.
 */
export function prepareFolder(dataDir: string): PostgresFolder {
  const root = path.join(path.resolve(dataDir), 'postgres');
  const cluster = path.join(root, 'cluster');
  try {
    // Readable by the user the server runs as, who must pass through; what is secret inside has its own mode.
    makeFolder(root);
    const probe = path.join(root, `.write-test-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
    const { bavail, bsize } = statfsSync(root);
    if (bavail * bsize < MINIMUM_FREE_BYTES) {
      throw new EmbeddedPostgresError(
        'DISK_FULL',
        `The disk that holds the data folder ${path.resolve(dataDir)} is nearly full: PostgreSQL needs at least 200 MB free.`,
      );
    }
    return { dataDir: path.resolve(dataDir), root, cluster, password: readPassword(root, cluster) };
  } catch (error) {
    throw folderProblem(error, path.resolve(dataDir));
  }
}

/** Level by level: in /proc and the like Node's own recursive mkdir never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o755 });
}

/** Nobody has to know this password: it keeps other users of the machine out of the database. */
function readPassword(root: string, cluster: string): string {
  const file = path.join(root, 'password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    throw new EmbeddedPostgresError(
      'PASSWORD_LOST',
      `The file ${file} is missing, without it the database beside it cannot be opened. Restore it from your backup.`,
    );
  }
  writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * Runs `work` while no other process starts or stops the database in this folder.
 * A lock that its owner left behind (kill -9) is taken over.
 */
export async function withFolderLock<T>(folder: PostgresFolder, work: () => Promise<T>): Promise<T> {
  const file = path.join(folder.root, 'launch.lock');
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw folderProblem(error, folder.dataDir);
    }
    if (isAbandoned(file)) rmSync(file, { force: true });
    else if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        'FOLDER_IN_USE',
        `Another program has been starting the database in ${folder.dataDir} for two minutes. If that is not so, delete ${file}.`,
      );
    } else await delay(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function isAbandoned(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // Between creating the file and writing the number into it there is a moment in which it is empty.
    if (!pid) return Date.now() - statSync(file).mtimeMs > 5_000;
    process.kill(pid, 0);
    return pid === process.pid ? false : Date.now() - statSync(file).mtimeMs > 10 * 60_000;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
