import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { permissionsOf } from '@app/contracts';
import { MatchIndex, Matches, MatchingModule } from '@app/matching';
import { PlatformModule } from '@app/platform/boot';
import { Clock } from '@app/platform/clock';
import { systemCtx, type Ctx } from '@app/platform/context';
import { Database, runMigrations } from '@app/platform/database';
import { THROWAWAY_SETTINGS, startEmbeddedPostgres } from '@app/platform/embedded-postgres';
import { TAXONOMY, TopicIndex, TopicService, TopicsModule } from '@app/topics';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DEPTH, baselines } from './baselines.js';
import { fill, personId, townId } from './fill.js';
import { appearances, gini, mean, ndcg, recall, type List } from './metrics.js';
import { TARGETS, printQuality, type Quality, type QualityReport } from './report.js';
import { HELPS, worth } from './truth.js';
import { makeTowns, type Town } from './world.js';

const TOWNS = 2_000;
const SEED = 20_250_827;
/** Nights until load has spread: the second one knows where the first one has put everybody. */
const NIGHTS = 2;
const FIRST = 5;

const say = (line: string): void => console.error(line);
const { values: args } = parseArgs({
  args: process.argv.slice(2),
  options: { json: { type: 'string' }, seed: { type: 'string', default: String(SEED) } },
});
const seed = Number(args.seed);
if (!Number.isInteger(seed)) throw new Error('--seed is a whole number');

/** Somebody of the town, as the service sees people. */
function memberOf(n: number): Ctx {
  return {
    ...systemCtx('bench'),
    actor: {
      accountId: personId(n),
      personId: personId(n),
      loginSessionId: personId(n),
      instanceRoles: new Set(),
      permissions: new Set(permissionsOf(['account', 'member'])),
      municipalityIds: new Set([townId(n)]),
      adminOf: new Set(),
      mandateFor: new Set(),
      institutionIds: new Set(),
      institutionAdminOf: new Set(),
    },
  };
}

/** What the real service lists for every town, in the real database, after the nights that spread the load. */
async function realLists(url: string, makeWorld: (topicIds: string[][]) => readonly Town[]): Promise<List[]> {
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: url,
    SESSION_SECRET: 'bench-only-bench-only-bench-only-bench-only',
    DATABASE_POOL: '4',
  };
  @Module({ imports: [PlatformModule.forRoot('bench-quality', environment), TopicsModule, MatchingModule] })
  class QualityRoot {}
  const app = await NestFactory.createApplicationContext(QualityRoot, { logger: ['error', 'fatal'] });
  const ctx = systemCtx('bench');
  const get = <Service>(token: new (...values: never[]) => Service): Service =>
    app.get(token, { strict: false });
  try {
    await get(TopicService).syncTaxonomy(ctx, TAXONOMY);
    const catalogue = await get(TopicIndex).current();
    const groups = TAXONOMY.map(({ slug }) => catalogue.bySlug(slug)!.children.map(({ id }) => id));
    const towns = makeWorld(groups);
    const now = get(Clock).now();
    await fill(url, towns, groups.flat(), now);
    await get(MatchIndex).refresh(ctx, null);
    await get(Database).execute(ctx, 'analyze');
    const matches = get(Matches);
    for (let night = 1; night <= NIGHTS; night++) {
      say(`Night ${night}: preparing the lists of ${towns.length} towns …`);
      // As if a day had passed: yesterday's sets are out of date.
      await get(Database).execute(ctx, `update match_set set mark = ''`);
      await matches.prepareAll(ctx, true);
    }
    say('Looking as a member of every town …');
    const places = new Map(towns.map((_, n) => [townId(n), n]));
    const lists: List[] = [];
    for (let n = 0; n < towns.length; n++) {
      const ranked = await matches.of(memberOf(n), townId(n), DEPTH);
      lists.push(ranked.map(({ facts }) => places.get(facts.municipalityId)!));
    }
    return lists;
  } finally {
    await app.close();
  }
}

async function measure(adminUrl: string): Promise<QualityReport> {
  const started = performance.now();
  const url = new URL(adminUrl);
  await runMigrations(url.href);
  let towns: readonly Town[] = [];
  const lists = await realLists(url.href, (groups) => {
    const siblings: number[][] = [];
    let place = 0;
    for (const { length } of groups) {
      const group = Array.from({ length }, (_, n) => place + n);
      for (const topic of group) siblings.push(group.filter((other) => other !== topic));
      place += length;
    }
    towns = makeTowns(seed, TOWNS, { siblings });
    return towns;
  });
  const truth = towns.map((own) =>
    Float64Array.from(towns, (other) => (other === own ? 0 : worth(own, other))),
  );
  const quality = (of: readonly List[]): Quality => ({
    ndcg10: mean(of.map((list, n) => ndcg(list, truth[n]!, DEPTH))),
    recall10: mean(of.map((list, n) => recall(list, truth[n]!, DEPTH, HELPS))),
  });
  const simple = baselines(towns, seed + 1);
  const share = (of: readonly List[]): number => Math.max(...appearances(of, TOWNS, FIRST)) / TOWNS;
  const first = appearances(lists, TOWNS, FIRST);
  const offering = first.filter((_, n) => towns[n]!.offers.length > 0).sort((a, b) => a - b);
  return {
    towns: TOWNS,
    seed,
    ...quality(lists),
    baselines: {
      random: quality(simple.random),
      sharedTags: quality(simple.sharedTags),
      complementaryTags: quality(simple.complementaryTags),
      popularity: quality(simple.popularity),
    },
    coverage: appearances(lists, TOWNS, DEPTH).filter((n) => n > 0).length / TOWNS,
    maxShare: share(lists),
    load: {
      gini: gini(offering),
      median: offering[Math.floor(offering.length / 2)]!,
      p90: offering[Math.floor(offering.length * 0.9)]!,
      most: offering.at(-1)!,
    },
    baselineMaxShare: Object.fromEntries(
      Object.entries(simple).map(([name, of]) => [name, share(of as List[])]),
    ),
    seconds: (performance.now() - started) / 1_000,
  };
}

const dataDir = await mkdtemp(path.join(os.tmpdir(), 'kleinstadtnetz-quality-'));
const postgres = await startEmbeddedPostgres({ dataDir, durable: false, settings: THROWAWAY_SETTINGS });
let failed = false;
try {
  const report = await measure(postgres.adminUrl);
  printQuality(report);
  if (args.json) await writeFile(args.json, `${JSON.stringify(report, null, 2)}\n`);
  failed =
    report.ndcg10 < TARGETS.ratio * report.baselines.sharedTags.ndcg10 || report.maxShare > TARGETS.maxShare;
  if (failed) say('A target is missed.');
} catch (error) {
  failed = true;
  console.error(error);
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
