import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { THROWAWAY_SETTINGS, startEmbeddedPostgres } from '@app/platform/embedded-postgres';
import pg from 'pg';
import { readArgs } from './args.js';
import { MailSink, measureDigest } from './digest.js';
import { measureDelivery, measureFanOut, measureProject } from './live.js';
import { measureLcp } from './lcp.js';
import { load } from './load.js';
import { Product, Yardsticks } from './processes.js';
import { measureGrowth, measureRead, readsOf, type ReadResult } from './reads.js';
import { printReport, type Report } from './report.js';
import { tenfold } from './scale.js';
import { insertSessions, makeWorld, type World } from './world.js';
import { measureWrites } from './writes.js';
import { measurePlainWrites } from './plain-writes.js';

const say = (line: string): void => console.error(line);
const args = readArgs(process.argv.slice(2));
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'kleinstadtnetz-bench-'));
const closers: (() => Promise<void> | void)[] = [() => rm(dataDir, { recursive: true, force: true })];

async function world(adminUrl: string, scale: World['scale']): Promise<World> {
  say(
    `Filling a world: ${scale.people} people, ${scale.questions} questions, ${scale.answers} answers, ${scale.stances} needs and offers …`,
  );
  const made = await makeWorld(adminUrl, `bench_${randomBytes(4).toString('hex')}`, scale, say);
  await insertSessions(made.url, 2_000);
  return made;
}

async function measure(): Promise<Report> {
  const postgres = await startEmbeddedPostgres({
    dataDir,
    durable: false,
    settings: { ...THROWAWAY_SETTINGS, fsync: 'on', synchronous_commit: 'on' },
  });
  closers.unshift(() => postgres.stop());
  const small = await world(postgres.adminUrl, args.scale);
  const client = new pg.Client(small.url);
  await client.connect();
  closers.unshift(() => client.end());
  const { sink, url: smtpUrl } = await MailSink.start();
  closers.unshift(() => sink.stop());

  await (await Product.start(small.url, dataDir, { SMTP_URL: smtpUrl })).stop();
  const product = await Product.start(small.url, dataDir, { SMTP_URL: smtpUrl });
  closers.unshift(() => product.stop());
  const yardsticks = await Yardsticks.start(small.url);
  closers.unshift(() => yardsticks.stop());
  let memoryMb = product.memoryMb;
  const look = (): void => void (memoryMb = Math.max(memoryMb, product.memoryMb));

  const reads = await readsOf(client, product);
  const results: Record<string, ReadResult> = {};
  for (const read of reads) {
    say(`Measuring ${read.key} …`);
    results[read.key] = await measureRead(read, yardsticks, args.seconds);
    look();
  }
  for (const kind of ['ask', 'answer'] as const) {
    say(`Measuring ${kind} …`);
    const own = await measureWrites(kind, client, product, args.seconds * 2);
    const plain = await measurePlainWrites(small.url, args.seconds);
    const node = await load(
      { url: await yardsticks.answer({ path: `/node-${kind}`, body: '{"data":{}}' }) },
      8,
      args.seconds,
    );
    results[kind] = { ...own, ratioNode: own.rps / node.rps, ratioSql: own.rps / plain.rps };
    look();
  }
  // What was asked and answered has consequences; whoever measures while they run measures them.
  await settled(client);
  say('Measuring the public pages in a browser …');
  const lcp = await measureLcp(client, product.url);
  say('Measuring live delivery …');
  const liveDelivery = {
    idle0: await measureDelivery(client, product, 0),
    idle1000: await measureDelivery(client, product, 1_000),
  };
  look();
  say('Measuring live delivery in a project …');
  const project50 = await measureProject(client, product);
  say('Measuring the fan-out of one question …');
  const fanout2000 = await measureFanOut(client, product);
  look();
  say('Measuring the daily digest …');
  const digest2000 = await measureDigest(client, small.url, sink, reads[0]!.target);
  look();

  let growth: Record<string, number> = {};
  if (args.growth) {
    const large = await world(postgres.adminUrl, tenfold(args.scale));
    const other = await Product.start(large.url, path.join(dataDir, 'large'));
    closers.unshift(() => other.stop());
    const largeClient = new pg.Client(large.url);
    await largeClient.connect();
    closers.unshift(() => largeClient.end());
    say('Measuring growth …');
    growth = await measureGrowth(reads, await readsOf(largeClient, other), args.seconds);
  }
  return {
    scale: args.scale.name,
    ...results,
    liveDelivery,
    project50,
    fanout2000,
    digest2000,
    memoryMb,
    coldStartSeconds: product.startSeconds,
    ...(lcp && { lcp }),
    growth,
  } as Report;
}

/** Waits until the worker has nothing to do, at most two minutes. */
async function settled(client: pg.Client): Promise<void> {
  for (let look = 0; look < 240; look++) {
    const { rows } = await client.query<{ n: number }>(
      `select (select count(*) from outbox where sent_at is null)::int
         + (select count(*) from bullmq.job where state in ('waiting', 'active'))::int as n`,
    );
    if (rows[0]!.n === 0) return;
    await delay(500);
  }
}

let failed = false;
try {
  const report = await measure();
  printReport(report);
  if (args.json) await writeFile(args.json, `${JSON.stringify(report, null, 2)}\n`);
} catch (error) {
  failed = true;
  console.error(error);
} finally {
  for (const close of closers) await Promise.resolve(close()).catch((error: unknown) => console.error(error));
}
process.exit(failed ? 1 : 0);
