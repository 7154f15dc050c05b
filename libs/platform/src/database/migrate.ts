import { runMigrations as migrateQueues } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './options.js';

/** Two processes that start at once must not migrate at once. */
const MIGRATION_LOCK = 7_346_221;

/** The schema the queues live in when they run on PostgreSQL. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Brings the database at `url` to the current schema, tables of the queues included.
 *
 * @returns the names of the migrations that ran; empty when the schema was current.
 * @throws when the server is older than PostgreSQL 18, which brings `uuidv7()`.
 */
export async function runMigrations(url: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  try {
    const version = await lock.query<{ server_version_num: string }>('show server_version_num');
    if (Number(version.rows[0]?.server_version_num) < 180_000)
      throw new Error('PostgreSQL 18 or newer is needed');
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
