import pg from 'pg';
import { summary, type Figures } from './load.js';

const CONNECTIONS = 8;

/** The yardstick of writes: one row of a question's size, inserted and committed, through the same number of connections. */
export async function measurePlainWrites(databaseUrl: string, seconds: number): Promise<Figures> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  await pool.query(
    'create table if not exists bench_write (id uuid primary key default uuidv7(), title text not null, body text not null, created_at timestamptz not null)',
  );
  const latencies: number[] = [];
  const end = performance.now() + seconds * 1_000;
  async function writer(): Promise<void> {
    while (performance.now() < end) {
      const started = performance.now();
      await pool.query({
        name: 'bench-write',
        text: 'insert into bench_write (title, body, created_at) values ($1, $2, now()) returning id',
        values: ['Eine Frage', 'x'.repeat(200)],
      });
      latencies.push(performance.now() - started);
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, writer));
  await pool.end();
  return summary(latencies, seconds);
}
