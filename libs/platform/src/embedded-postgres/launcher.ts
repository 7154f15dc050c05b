import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries, type PostgresBinaries } from './binaries.js';
import { ensureCluster, SUPERUSER } from './cluster.js';
import { EmbeddedPostgresError } from './errors.js';
import { prepareFolder, withFolderLock, type PostgresFolder } from './folder.js';
import { findServer, startServer, stopServer, type RunningServer } from './server.js';
import { defaultSettings, type PostgresSettings } from './settings.js';
import { chooseRunner, type Runner } from './unprivileged.js';

export interface EmbeddedPostgresOptions {
  /** Folder of the product's data; the database goes into `postgres/` below it. */
  readonly dataDir: string;
  /**
   * `own`: this process is the product itself, and a second one in the same folder is refused.
   * `join`: this process only uses the database for a while (a command), beside the product or alone.
   */
  readonly mode?: 'own' | 'join';
  /** Database and role for the product; made when missing. */
  readonly database?: string;
  /** Port of the caller's choice; without one, any free port of 127.0.0.1. */
  readonly port?: number;
  /** Settings that differ from the defaults for one machine. */
  readonly settings?: PostgresSettings;
  /** False for data that may be lost: skips waiting for the disk when the cluster is made. */
  readonly durable?: boolean;
  /** Told once when the server went away without `stop`: the process can only end and be started again. */
  readonly onLost?: (error: Error) => void;
}

/** A running embedded database. */
export interface EmbeddedPostgres {
  /** Connection string of the product's role, which owns its database and nothing else. */
  readonly url: string;
  /** Connection string of the superuser, for making databases in specs and for maintenance. */
  readonly adminUrl: string;
  readonly port: number;
  /** Process id of the server. */
  readonly pid: number;
  /** False when the server was running already. */
  readonly started: boolean;
  /** Lets go of the database; the last one who does so ends the server. Calling it again does nothing. */
  stop(): Promise<void>;
}

interface Place {
  readonly folder: PostgresFolder;
  readonly binaries: PostgresBinaries;
  readonly runner: Runner;
}

/** Advisory locks in the database `postgres`: PostgreSQL frees them itself when their process dies. */
const OWNER_LOCK = 4_711_001;
const USER_LOCK = 4_711_002;

const DEFAULT_DATABASE = 'kleinstadtnetz';
/** How long the connections of a process that was killed a moment ago may still look alive. */
const OWNER_PATIENCE_MS = 3_000;
const CONNECT_PATIENCE_MS = 20_000;

/**
 * Starts the PostgreSQL that comes with the product, or joins it when it is running already.
 *
 * The server is a process of its own and outlives this one if that is killed; the next start finds it and goes
 * on with it. After a crash of everything the server repairs its data while it starts.
 *
 * @throws EmbeddedPostgresError with a sentence for whoever runs the server, see its codes.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = findBinaries();
  const folder = prepareFolder(options.dataDir);
  return withFolderLock(folder, async () => {
    const programs = [binaries.initdb, binaries.pgCtl, binaries.postgres];
    const runner = await chooseRunner(folder.root, folder.cluster, programs);
    const place: Place = { folder, binaries, runner };
    await ensureCluster(folder.cluster, folder.password, binaries, runner, {
      durable: options.durable ?? true,
    });
    const settings = { ...defaultSettings(), ...options.settings };
    for (;;) {
      const found = findServer(folder.cluster);
      const server = found ?? (await startServer(folder.cluster, binaries, runner, settings, options.port));
      try {
        return await takeUp(place, server, !found, options);
      } catch (error) {
        if (!found) await stopServer(folder.cluster, binaries, runner);
        // The server that was found was on its way out: start one.
        else if (!findServer(folder.cluster)) continue;
        throw error;
      }
    }
  });
}

async function takeUp(
  place: Place,
  server: RunningServer,
  started: boolean,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { password, dataDir } = place.folder;
  const database = options.database ?? DEFAULT_DATABASE;
  const address = (user: string, name: string): string =>
    `postgres://${user}:${password}@127.0.0.1:${server.port}/${name}`;
  const keeper = await connect(
    address(SUPERUSER, 'postgres'),
    () => findServer(place.folder.cluster) !== undefined,
  );
  let stopped = false;
  const lost = (error?: Error): void => {
    if (stopped) return;
    stopped = true;
    options.onLost?.(
      error ?? new EmbeddedPostgresError('START_FAILED', 'The embedded PostgreSQL ended unexpectedly.'),
    );
  };
  keeper.on('error', lost);
  keeper.on('end', lost);
  try {
    if (options.mode !== 'join' && !(await becomeOwner(keeper))) {
      throw new EmbeddedPostgresError(
        'FOLDER_IN_USE',
        `The data folder ${dataDir} is in use by a Kleinstadtnetz that is running. End that one, or set DATA_DIR to another folder.`,
      );
    }
    await keeper.query('select pg_advisory_lock_shared($1)', [USER_LOCK]);
    await ensureDatabase(keeper, database, password);
  } catch (error) {
    stopped = true;
    await keeper.end();
    throw error;
  }
  return {
    url: address(database, database),
    adminUrl: address(SUPERUSER, 'postgres'),
    port: server.port,
    pid: server.pid,
    started,
    stop: async () => {
      if (stopped) return;
      stopped = true;
      await withFolderLock(place.folder, () => letGo(place, keeper));
    },
  };
}

async function becomeOwner(keeper: pg.Client): Promise<boolean> {
  const deadline = Date.now() + OWNER_PATIENCE_MS;
  for (;;) {
    if (await tryLock(keeper, OWNER_LOCK)) return true;
    if (Date.now() > deadline) return false;
    await delay(100);
  }
}

async function letGo(place: Place, keeper: pg.Client): Promise<void> {
  let last = true;
  try {
    await keeper.query('select pg_advisory_unlock_shared($1)', [USER_LOCK]);
    last = await tryLock(keeper, USER_LOCK);
    await keeper.end();
  } catch {
    // The server is gone or going; stopping it below is then a formality.
  }
  if (last) await stopServer(place.folder.cluster, place.binaries, place.runner);
}

async function tryLock(client: pg.Client, key: number): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [key]);
  return rows[0]?.taken === true;
}

/** The product signs in as the owner of its database, not as superuser. */
async function ensureDatabase(keeper: pg.Client, name: string, password: string): Promise<void> {
  const role = keeper.escapeIdentifier(name);
  const known = await keeper.query('select 1 from pg_roles where rolname = $1', [name]);
  if (known.rowCount === 0) {
    await keeper.query(`create role ${role} login password ${keeper.escapeLiteral(password)}`);
  }
  const made = await keeper.query('select 1 from pg_database where datname = $1', [name]);
  if (made.rowCount === 0) await keeper.query(`create database ${role} owner ${role}`);
}

/** A server that is just starting or repairing itself refuses connections for a while. */
async function connect(url: string, alive: () => boolean): Promise<pg.Client> {
  const deadline = Date.now() + CONNECT_PATIENCE_MS;
  for (;;) {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'kleinstadtnetz-keeper',
      keepAlive: true,
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const { code, message } = error as { code?: string; message: string };
      const passes = code === '57P03' || code === 'ECONNREFUSED' || code === 'ECONNRESET';
      if (passes && alive() && Date.now() < deadline) {
        await delay(100);
        continue;
      }
      throw new EmbeddedPostgresError('START_FAILED', `The embedded PostgreSQL does not answer: ${message}`, {
        cause: error,
      });
    }
  }
}
