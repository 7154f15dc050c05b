import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { io, type Socket } from 'socket.io-client';
import { quantile } from './load.js';
import { once, operation } from './operations.js';
import type { Product } from './processes.js';
import { BIG_PROJECT, BIG_PROJECT_PEOPLE } from './projects.sql.js';
import { cookieOf } from './world.js';
import { authorsOf } from './writes.js';

export interface Delivery {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const POSTS = 120;
/** Persons who answer in turn, so that each stays below the limit of one person. */
const AUTHORS = [1_990, 1_991, 1_992, 1_993] as const;
/** Answers before the measurement, until everybody's login session is known and every statement prepared. */
const WARM_UP = 20;

/** Opens a socket of person `n`. */
export function connect(product: Product, n: number): Promise<Socket> {
  const socket = io(product.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie: cookieOf(n) },
  });
  return new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(socket));
    socket.on('connect_error', reject);
  });
}

/** Opens sockets of persons 1 to `count`, some at a time. */
export async function connectAll(product: Product, count: number): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let from = 1; from <= count; from += 50) {
    const part = Array.from({ length: Math.min(50, count - from + 1) }, (_, index) =>
      connect(product, from + index),
    );
    sockets.push(...(await Promise.all(part)));
  }
  return sockets;
}

/** From the moment an answer is sent to the moment another person's open page hears of it. */
export async function measureDelivery(client: pg.Client, product: Product, idle: number): Promise<Delivery> {
  const idlers = await connectAll(product, idle);
  const { rows } = await client.query<{ id: string }>(
    `select id from question where state = 'OPEN' order by id desc offset 3000 limit 1`,
  );
  const questionId = rows[0]!.id;
  const reader = await connect(product, 1_998);
  const joined = (await reader.emitWithAck('room.join', { room: `question:${questionId}` })) as {
    ok: boolean;
  };
  if (!joined.ok) throw new Error('The room could not be joined');
  const times: number[] = [];
  for (let post = 0; post < POSTS; post++) {
    const heard = new Promise<void>((resolve) => {
      const listen = (entry: { kind: string }): void => {
        if (entry.kind !== 'answer.posted') return;
        reader.off('live', listen);
        resolve();
      };
      reader.on('live', listen);
    });
    const started = performance.now();
    const cookie = cookieOf(AUTHORS[post % AUTHORS.length]!);
    const input = { questionId, body: `Antwort ${post}`, idempotencyKey: randomUUID() };
    await Promise.all([
      once(operation(product.url, 'AnswerQuestion', { input }, cookie)),
      Promise.race([heard, timeout()]),
    ]);
    if (post >= WARM_UP) times.push(performance.now() - started);
    await delay(10);
  }
  for (const socket of [...idlers, reader]) socket.disconnect();
  times.sort((a, b) => a - b);
  return { p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}

function timeout(): Promise<never> {
  return delay(10_000).then(() => {
    throw new Error('Something live was not delivered within 10 s');
  });
}

/** Changes of the project that are measured, after those that warm up. */
const TICKS = 100;

/** From the moment a milestone is ticked to the moment the last of 50 open pages of the project hears of it. */
export async function measureProject(client: pg.Client, product: Product): Promise<Delivery> {
  const { rows } = await client.query<{ project: string; milestone: string }>(
    `select p.id as project, m.id as milestone from project p join project_milestone m on m.project_id = p.id where p.slug = $1 limit 1`,
    [BIG_PROJECT],
  );
  const { project, milestone } = rows[0]!;
  const sockets = await connectAll(product, BIG_PROJECT_PEOPLE);
  for (const socket of sockets) {
    const joined = (await socket.emitWithAck('room.join', { room: `project:${project}` })) as { ok: boolean };
    if (!joined.ok) throw new Error('A member could not join the room of the project');
  }
  let left = 0;
  let all: () => void;
  for (const socket of sockets)
    socket.on('live', (entry: { kind: string }) => {
      if (entry.kind === 'project.changed' && --left === 0) all();
    });
  const times: number[] = [];
  for (let tick = 0; tick < WARM_UP + TICKS; tick++) {
    left = sockets.length;
    const heard = new Promise<void>((resolve) => (all = resolve));
    const started = performance.now();
    const variables = { id: milestone, reached: tick % 2 === 0 };
    // In turn, so that each stays below the limit of one person.
    const cookie = cookieOf(1 + (tick % 10));
    await Promise.all([
      once(operation(product.url, 'SetMilestoneReached', variables, cookie)),
      Promise.race([heard, timeout()]),
    ]);
    if (tick >= WARM_UP) times.push(performance.now() - started);
    await delay(10);
  }
  for (const socket of sockets) socket.disconnect();
  times.sort((a, b) => a - b);
  return { p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}

/** A question in a topic 2,000 people follow: until the last notification is stored, and until the last socket heard. */
export async function measureFanOut(
  client: pg.Client,
  product: Product,
): Promise<{ storedMs: number; pushedMs: number }> {
  const sockets = await connectAll(product, 2_000);
  let heard = 0;
  let last = 0;
  const people = await client.query<{ id: string; n: number }>(
    `select person_id as id, substr(email, 2, position('@' in email) - 2)::int as n from account where email like 'p%@bench.example'`,
  );
  const personOf = new Map(people.rows.map(({ id, n }) => [n, id]));
  await Promise.all(
    sockets.map(async (socket, index) => {
      socket.on('live', (entry: { kind: string }) => {
        if (entry.kind !== 'notification.created') return;
        heard++;
        last = performance.now();
      });
      const answer = (await socket.emitWithAck('room.join', {
        room: `person:${personOf.get(index + 1)}`,
      })) as { ok: boolean };
      if (!answer.ok) throw new Error('A person could not join the own room');
    }),
  );
  const { rows: topic } = await client.query<{ id: string }>(
    `select id from topic where parent_id is null order by slug limit 1`,
  );
  const author = (await authorsOf(client, 1)).at(0)!;
  const input = {
    municipalityId: author.town,
    title: 'Wer hat Erfahrung mit zweitausend Lesenden?',
    body: 'Eine Frage an alle.',
    topicIds: [topic[0]!.id],
    visibility: 'MEMBERS',
    idempotencyKey: randomUUID(),
  };
  const answer = JSON.parse(await once(operation(product.url, 'AskQuestion', { input }, author.cookie))) as {
    data: { askQuestion: { id: string } };
  };
  const started = performance.now();
  const questionId = answer.data.askQuestion.id;
  // The asker follows the topic too and is not told.
  const expected = 1_999;
  let storedMs = Number.NaN;
  for (;;) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from notification where question_id = $1`,
      [questionId],
    );
    if (rows[0]!.n >= expected) {
      storedMs = performance.now() - started;
      break;
    }
    if (performance.now() - started > 60_000)
      throw new Error(`Only ${rows[0]!.n} of ${expected} notifications after 60 s`);
    await delay(5);
  }
  while (heard < expected && performance.now() - started < 60_000) await delay(10);
  if (heard < expected) throw new Error(`Only ${heard} of ${expected} sockets heard of the question`);
  for (const socket of sockets) socket.disconnect();
  return { storedMs, pushedMs: last - started };
}
