import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dataSourceOptions } from '@app/platform/database';
import { freshDatabase, type FreshDatabase } from '@app/testing';
import { DataSource } from 'typeorm';

const LIBS = path.resolve('libs');

/** Every entity class of every lib; a file that is forgotten in its module is found all the same. */
async function entities(): Promise<(new () => object)[]> {
  const files = readdirSync(LIBS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.entity.ts'),
  );
  const modules: Record<string, unknown>[] = [];
  // One after the other: Jest links modules that share others only in turn.
  for (const file of files)
    modules.push((await import(pathToFileURL(path.join(LIBS, file)).href)) as Record<string, unknown>);
  return modules
    .flatMap((module) => Object.values(module))
    .filter(
      (value): value is new () => object => typeof value === 'function' && /^class\b/.test(String(value)),
    );
}

describe('migrations', () => {
  let database: FreshDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    source = new DataSource({
      ...dataSourceOptions(database.url, 2, 'migration-drift'),
      entities: await entities(),
    });
    await source.initialize();
  });

  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  it('make the tables the entities describe: columns, defaults, keys, checks and indexes', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('know every entity: each has its table', () => {
    expect(source.entityMetadatas.length).toBeGreaterThan(20);
  });

  it('are all done: none is waiting', async () => {
    expect(await source.showMigrations()).toBe(false);
  });

  it('would not hide a difference', async () => {
    await source.query('alter table account drop column last_seen_at');
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).join('\n')).toContain('last_seen_at');
  });
});
