import { createHmac, createHash } from 'node:crypto';
import { PlatformModule } from '@app/platform/boot';
import { systemCtx } from '@app/platform/context';
import { runMigrations } from '@app/platform/database';
import { MatchIndex, Matches, MatchingModule } from '@app/matching';
import { QuestionIndexer, QuestionsModule } from '@app/questions';
import { TAXONOMY, TopicService, TopicsModule } from '@app/topics';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { FILL_PROJECTS } from './projects.sql.js';
import type { Scale } from './scale.js';
import { FILL } from './world.sql.js';

export const SESSION_SECRET = 'bench-only-bench-only-bench-only-bench-only';

/** A database filled with an invented, deterministic world. */
export interface World {
  readonly url: string;
  readonly scale: Scale;
}

/** Makes the database `name`, fills it and lets the product prepare what it derives. */
export async function makeWorld(
  adminUrl: string,
  name: string,
  scale: Scale,
  say: (line: string) => void,
): Promise<World> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await runMigrations(url.href);
  const environment = { NODE_ENV: 'test', DATABASE_URL: url.href, SESSION_SECRET, DATABASE_POOL: '8' };
  @Module({
    imports: [
      PlatformModule.forRoot('bench-world', environment),
      TopicsModule,
      QuestionsModule,
      MatchingModule,
    ],
  })
  class WorldRoot {}
  const app = await NestFactory.createApplicationContext(WorldRoot, { logger: ['error', 'fatal'] });
  const ctx = systemCtx('bench');
  try {
    await app.get(TopicService, { strict: false }).syncTaxonomy(ctx, TAXONOMY);
    await fill(url.href, scale, say);
    const indexer = app.get(QuestionIndexer, { strict: false });
    await indexer.catchUp(ctx);
    await app.get(MatchIndex, { strict: false }).refresh(ctx, null);
    await app.get(Matches, { strict: false }).prepareAll(ctx);
  } finally {
    await app.close();
  }
  const client = new pg.Client(url.href);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
  return { url: url.href, scale };
}

async function fill(url: string, scale: Scale, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c synchronous_commit=off -c work_mem=256MB -c maintenance_work_mem=256MB',
  });
  await client.connect();
  try {
    // The superuser of the bench server leaves the triggers out; the statements count for themselves.
    await client.query('set session_replication_role = replica');
    for (const step of [...FILL, ...FILL_PROJECTS]) {
      const started = performance.now();
      if (step.table) await withoutIndexes(client, step.table, () => client.query(step.sql(scale)));
      else await client.query(step.sql(scale));
      say(`  ${step.what}: ${((performance.now() - started) / 1_000).toFixed(1)} s`);
    }
  } finally {
    await client.end();
  }
}

/**
 * Runs `work` while the table has no indexes but those of its constraints, then makes them
 * again as they were.
 */
async function withoutIndexes(client: pg.Client, table: string, work: () => Promise<unknown>): Promise<void> {
  const { rows: indexes } = await client.query<{ away: string; back: string }>(
    `select format('drop index %I', i.relname) as away, pg_get_indexdef(i.oid) as back
     from pg_index x join pg_class i on i.oid = x.indexrelid
     where x.indrelid = $1::regclass and not exists (select 1 from pg_constraint c where c.conindid = i.oid)`,
    [table],
  );
  for (const { away } of indexes) await client.query(away);
  await work();
  for (const { back } of indexes) await client.query(back);
}

/** The session token of person `n`; the table holds its hash. */
export function tokenOf(n: number): string {
  return `bench-session-${n}`;
}

/** The cookie of person `n`, signed as the product signs it. */
export function cookieOf(n: number): string {
  const token = tokenOf(n);
  const signature = createHmac('sha256', SESSION_SECRET).update(token).digest('base64').replace(/=+$/, '');
  return `session=${encodeURIComponent(`s:${token}.${signature}`)}`;
}

/** Puts a login session for each of the first `count` people into the database. */
export async function insertSessions(url: string, count: number): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const hashes = Array.from({ length: count }, (_, index) =>
    createHash('sha256')
      .update(tokenOf(index + 1))
      .digest(),
  );
  await client.query(
    `insert into login_session (token_hash, account_id, created_at, last_seen_at, expires_at, device, data)
     select h.hash, a.id, now(), now(), now() + interval '20 days', 'bench', '{"method":"PASSWORD"}'
     from unnest($1::bytea[]) with ordinality as h (hash, n) join account a on a.email = 'p' || h.n || '@bench.example'`,
    [hashes],
  );
  await client.end();
}
