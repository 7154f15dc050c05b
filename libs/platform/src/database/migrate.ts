import { runMigrations as migrateQueues } from 'bullmq';
import { DataSource } from 'typeorm';
import { connectOnce, DatabaseUnusable } from './connect-once.js';
import { dataSourceOptions } from './options.js';

/** Two processes that start at once must not migrate at once. */
const MIGRATION_LOCK = 7_346_221;

/** The schema the queues live in when they run on PostgreSQL. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Brings the database at `url` to the current schema, tables of the queues included.
 *
 * @returns the names of the migrations that ran; empty when the schema was current.
 * @throws DatabaseUnusable when it cannot be reached, or is older than PostgreSQL 18, which brings `uuidv7()`.
 */
export async function runMigrations(url: string): Promise<string[]> {
  const lock = await connectOnce(url, { application_name: 'kleinstadtnetz-migrations' });
  try {
    const { rows } = await lock.query<{ num: string; version: string }>(
      `select current_setting('server_version_num') as num, current_setting('server_version') as version`,
    );
    if (Number(rows[0]!.num) < 180_000)
      throw new DatabaseUnusable(
        `The database is PostgreSQL ${rows[0]!.version}, but 18 or newer is needed. Set DATABASE_URL to the address of one.`,
      );
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = new DataSource(dataSourceOptions(url, 2, 'kleinstadtnetz-migrations'));
    await dataSource.initialize();
    try {
      const done = await dataSource.runMigrations();
      await migrateQueues(lock, QUEUE_SCHEMA);
      return done.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}
