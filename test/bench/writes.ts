import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { summary, type Figures } from './load.js';
import { once, operation } from './operations.js';
import type { Product } from './processes.js';
import type { ReadResult } from './reads.js';
import { cookieOf } from './world.js';

const CONNECTIONS = 8;

interface Author {
  readonly cookie: string;
  readonly town: string;
}

/** People with a login session and their towns; each writes only a little, as the limits want it. */
export async function authorsOf(client: pg.Client, count: number): Promise<Author[]> {
  const { rows } = await client.query<{ n: number; town: string }>(
    `select substr(a.email, 2, position('@' in a.email) - 2)::int as n, s.municipality_id as town
     from account a join membership s using (person_id) where a.email like 'p%@bench.example' order by 1 limit $1`,
    [count],
  );
  return rows.map(({ n, town }) => ({ cookie: cookieOf(n), town }));
}

/** Asks or answers for some seconds and measures what each write takes until it is committed and answered. */
export async function measureWrites(
  kind: 'ask' | 'answer',
  client: pg.Client,
  product: Product,
  seconds: number,
): Promise<Figures> {
  const authors = await authorsOf(client, 1_500);
  const { rows: questions } = await client.query<{ id: string }>(
    `select id from question where state = 'OPEN' order by id desc offset 500 limit 2000`,
  );
  const { rows: topics } = await client.query<{ id: string }>(
    `select id from topic where parent_id is not null order by slug`,
  );
  const latencies: number[] = [];
  const end = performance.now() + seconds * 1_000;
  let n = 0;
  async function writer(): Promise<void> {
    while (performance.now() < end) {
      const turn = n++;
      const author = authors[turn % authors.length]!;
      const body = `Wir stehen vor der Frage Nummer ${turn} und suchen Erfahrungen, **möglichst** aus ähnlich großen Orten.`;
      const started = performance.now();
      if (kind === 'ask') {
        const input = {
          municipalityId: author.town,
          title: `Wie geht ihr mit Aufgabe ${turn} um?`,
          body,
          topicIds: [topics[turn % topics.length]!.id],
          visibility: 'MEMBERS',
          idempotencyKey: randomUUID(),
        };
        await once(operation(product.url, 'AskQuestion', { input }, author.cookie));
      } else {
        const input = {
          questionId: questions[turn % questions.length]!.id,
          body,
          municipalityId: author.town,
          idempotencyKey: randomUUID(),
        };
        await once(operation(product.url, 'AnswerQuestion', { input }, author.cookie));
      }
      latencies.push(performance.now() - started);
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, writer));
  return summary(latencies, seconds);
}

/** Compares a write with the rows it writes, inserted by one statement each in one transaction. */
export function withRatios(own: Figures, node: Figures, sql: Figures): ReadResult {
  return { ...own, ratioNode: own.rps / node.rps, ratioSql: own.rps / sql.rps };
}
