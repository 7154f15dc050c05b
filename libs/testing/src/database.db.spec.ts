import pg from 'pg';
import { freshDatabase } from './database.js';

async function query<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('freshDatabase', () => {
  it('gives a database with the current schema, German sorting and time-ordered ids', async () => {
    const database = await freshDatabase();
    try {
      const tables = await query<{ tablename: string }>(
        database.url,
        `select tablename from pg_tables where schemaname = 'public'`,
      );
      expect(tables.map((row) => row.tablename)).toContain('migrations');
      const towns = await query<{ name: string }>(
        database.url,
        `select name from unnest(array['Ulm', 'Österreich', 'Oldenburg', 'Überlingen', 'Straße', 'Strand']) as name order by name`,
      );
      expect(towns.map((row) => row.name)).toEqual([
        'Oldenburg',
        'Österreich',
        'Strand',
        'Straße',
        'Überlingen',
        'Ulm',
      ]);
      const [row] = await query<{ id: string }>(database.url, 'select uuidv7() as id');
      expect(row?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    } finally {
      await database.drop();
    }
  });

  it('keeps what one spec writes away from the next', async () => {
    const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
    try {
      await query(one.url, 'create table mine (id int)');
      expect(await query(two.url, `select to_regclass('mine') as found`)).toEqual([{ found: null }]);
    } finally {
      await Promise.all([one.drop(), two.drop()]);
    }
  });

  it('is gone after drop, even with a connection open', async () => {
    const database = await freshDatabase();
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(query(database.url, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('signs in as the owner of the database, not as superuser', async () => {
    const database = await freshDatabase();
    try {
      expect(await query(database.url, `select rolsuper from pg_roles where rolname = current_user`)).toEqual(
        [{ rolsuper: false }],
      );
    } finally {
      await database.drop();
    }
  });
});
