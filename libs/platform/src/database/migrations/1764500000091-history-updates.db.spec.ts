import { freshDatabase, type FreshDatabase } from '@app/testing';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { HistoryUpdates1764500000091 } from './1764500000091-history-updates.js';

describe('lines of the history from before they named the news they tell of', () => {
  let database: FreshDatabase;
  let client: pg.Client;
  let person: string;
  let other: string;
  beforeAll(async () => {
    database = await freshDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    [person, other] = [await insert(PERSON, 'Lena Leitung'), await insert(PERSON, 'Paul Partner')];
  });
  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  const PERSON = `insert into person (name, created_at) values ($1, now()) returning id`;
  const PROJECT = `insert into project (slug, title, summary, visibility, topic_ids, state_since, created_at, updated_at, idempotency_key)
    values ($1, 'Ein Vorhaben', 'Kurz', 'PUBLIC', array[gen_random_uuid()], now(), now(), now(), $1) returning id`;
  const UPDATE = `insert into project_update (project_id, title, body, body_html, audience, created_by, created_at, idempotency_key)
    values ($1, $2, 'Text', '<p>Text</p>', 'PROJECT', $3, $4, gen_random_uuid()) returning id`;
  const LINE = `insert into project_history (project_id, kind, actor_id, to_value, created_at)
    values ($1, 'UPDATE_POSTED', $3, $2, $4) returning id`;

  async function insert(statement: string, ...values: unknown[]): Promise<string> {
    return (await client.query<{ id: string }>(statement, values)).rows[0]!.id;
  }
  const at = (second: number): Date => new Date(Date.UTC(2026, 10, 1, 12, 0, second));
  async function posted(project: string, title: string, second: number, by = person) {
    const update = await insert(UPDATE, project, title, by, at(second));
    return { update, line: await insert(LINE, project, title, by, at(second)) };
  }
  const referred = async (line: string): Promise<string | null> =>
    (
      await client.query<{ id: string | null }>('select update_id as id from project_history where id = $1', [
        line,
      ])
    ).rows[0]!.id;

  it('name them where it can be known: of equal title, renamed, of others; never one that is gone or another', async () => {
    const runner = { query: (statement: string) => client.query(statement) } as unknown as QueryRunner;
    const migration = new HistoryUpdates1764500000091();
    await migration.down(runner);

    const project = await insert(PROJECT, 'eins');
    const first = await posted(project, 'Es geht voran', 1);
    const elsewhere = await posted(await insert(PROJECT, 'zwei'), 'Es geht voran', 1);
    const second = await posted(project, 'Es geht voran', 2);
    const renamed = await posted(project, 'Alter Titel', 3, other);
    await client.query(`update project_update set title = 'Neuer Titel' where id = $1`, [renamed.update]);
    const deleted = await posted(project, 'Schon gelöscht', 4, other);
    await client.query('delete from project_update where id = $1', [deleted.update]);
    // Brought in without a line; the next line belongs to another.
    const silent = await insert(UPDATE, project, 'Ohne Zeile', other, at(5));
    const last = await posted(project, 'Der letzte Stand', 5, other);
    const late = await insert(UPDATE, project, 'Lange vorher', other, at(6));
    const muchLater = await insert(LINE, project, 'Lange vorher', other, at(6 + 3_600));

    await migration.up(runner);
    for (const { update, line } of [first, second, renamed, elsewhere, last])
      expect(await referred(line)).toBe(update);
    expect([await referred(deleted.line), await referred(muchLater)]).toEqual([null, null]);
    const { rows } = await client.query(`select 1 from project_history where update_id = any($1::uuid[])`, [
      [silent, late],
    ]);
    expect(rows).toEqual([]);

    // The history is only added to again; a line outlives its news.
    await expect(client.query('update project_history set to_value = null')).rejects.toThrow('only added to');
    await client.query('delete from project_update where id = $1', [first.update]);
    expect(await referred(first.line)).toBeNull();
  });
});
