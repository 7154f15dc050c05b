import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one spec file. */
export interface FreshDatabase {
  readonly url: string;
  readonly name: string;
  /** Removes the database, also when connections to it are still open. */
  drop(): Promise<void>;
}

/**
 * Clones the template database, which has the current schema and no rows of anybody's.
 * Call it in `beforeAll` and `drop` in `afterAll`; it takes about a tenth of a second.
 *
 * @throws when the file is not named `*.db.spec.ts` (or in another suite without a database server).
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const {
    TEST_POSTGRES_ADMIN_URL: adminUrl,
    TEST_POSTGRES_URL: url,
    TEST_POSTGRES_TEMPLATE: template,
  } = process.env;
  if (!adminUrl || !url || !template) {
    throw new Error('There is no test database server: name the file *.db.spec.ts and run it with Jest.');
  }
  const name = `spec_${process.env['JEST_WORKER_ID'] ?? '0'}_${randomBytes(6).toString('hex')}`;
  const owner = new URL(url).username;
  await asAdmin(adminUrl, `create database ${name} template ${template} strategy file_copy owner ${owner}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    name,
    drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
