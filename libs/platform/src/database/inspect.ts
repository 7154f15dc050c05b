import { DataSource } from 'typeorm';
import { connectOnce } from './connect-once.js';
import { QUEUE_SCHEMA } from './migrate.js';
import { dataSourceOptions } from './options.js';

/** What a look at a database shows, without changing anything. */
export interface DatabaseState {
  /** Version of the server, for example `18.4`. */
  readonly version: string;
  /** Migrations of this version of the product that have not run. */
  readonly pending: readonly string[];
  /** Whether the tables of the queues are there. */
  readonly hasQueues: boolean;
}

const PATIENCE_MS = 5_000;

/**
 * Looks at the database at `url`.
 *
 * @throws DatabaseUnusable when it cannot be reached within five seconds
 */
export async function inspectDatabase(url: string): Promise<DatabaseState> {
  const client = await connectOnce(url, {
    connectionTimeoutMillis: PATIENCE_MS,
    application_name: 'kleinstadtnetz-doctor',
  });
  try {
    const version = await client.query<{ version: string }>(
      `select split_part(current_setting('server_version'), ' ', 1) as version`,
    );
    const tables = await client.query<{ migrations: boolean; queues: boolean }>(
      `select to_regclass('migrations') is not null as migrations, to_regnamespace($1) is not null as queues`,
      [QUEUE_SCHEMA],
    );
    const done = tables.rows[0]?.migrations
      ? (await client.query<{ name: string }>('select name from migrations')).rows
      : [];
    const known = new Set(done.map(({ name }) => name));
    return {
      version: version.rows[0]!.version,
      pending: migrationNames(url).filter((name) => !known.has(name)),
      hasQueues: tables.rows[0]?.queues === true,
    };
  } finally {
    await client.end().catch(() => undefined);
  }
}

function migrationNames(url: string): string[] {
  const { migrations = [] } = new DataSource(dataSourceOptions(url, 1, 'kleinstadtnetz-doctor')).options;
  return Object.values(migrations as (new () => { name: string })[]).map((Migration) => new Migration().name);
}
