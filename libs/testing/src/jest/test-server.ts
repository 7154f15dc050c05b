import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import {
  startEmbeddedPostgres,
  THROWAWAY_SETTINGS,
  type EmbeddedPostgres,
} from '@app/platform/embedded-postgres';

/** Where the specs of one run find their database server. */
export interface TestServer {
  readonly adminUrl: string;
  readonly url: string;
  readonly template: string;
}

/** What the schema is made of; a change in here builds the template anew. */
const INGREDIENTS = [
  'libs/platform/src/database',
  'libs/platform/src/embedded-postgres',
  'package-lock.json',
];

const TEMPLATE = 'kleinstadtnetz';
const KEPT_IMAGES = 3;

const run = promisify(execFile);

/**
 * Starts a throwaway server in `dataDir` whose template database has the current schema.
 *
 * Making the cluster and migrating takes seconds, copying a stopped one takes a fraction of a second; so the
 * finished cluster is kept in `.cache/` until the migrations change.
 */
export async function prepareTestServer(root: string, dataDir: string): Promise<TestServer> {
  const images = path.join(root, '.cache', 'test-postgres');
  const image = path.join(images, fingerprint(root));
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  removeLeftovers(path.dirname(dataDir));
  if (!existsSync(image)) {
    await buildTemplate(dataDir);
    if (process.platform !== 'win32') await keepImage(dataDir, images, image);
  } else {
    utimesSync(image, new Date(), new Date());
    await copyFolder(path.join(image, 'postgres'), path.join(dataDir, 'postgres'));
  }
  const server = await start(dataDir);
  return { adminUrl: server.adminUrl, url: server.url, template: TEMPLATE };
}

/** Folders of runs that a power cut ended; every other run has a keeper that removes its folder. */
function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const folder = path.join(parent, name);
    const isOld = /^test-postgres-/.test(name) && Date.now() - statSync(folder).mtimeMs > 24 * 3_600_000;
    if (isOld) rmSync(folder, { recursive: true, force: true });
  }
}

function start(dataDir: string): Promise<EmbeddedPostgres> {
  const settings = { ...THROWAWAY_SETTINGS, max_connections: 300 };
  return startEmbeddedPostgres({ dataDir, settings, durable: false, database: TEMPLATE });
}

async function buildTemplate(dataDir: string): Promise<void> {
  const server = await start(dataDir);
  try {
    const { runMigrations } = await import('@app/platform/database');
    await runMigrations(server.url);
    const admin = new pg.Client({ connectionString: server.adminUrl });
    await admin.connect();
    // Without connections to it, several specs can clone the template at the same time.
    await admin.query(`alter database ${TEMPLATE} with is_template true allow_connections false`);
    await admin.end();
  } finally {
    await server.stop();
  }
}

async function keepImage(dataDir: string, images: string, image: string): Promise<void> {
  const draft = path.join(images, `draft-${randomUUID()}`);
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  await copyFolder(path.join(dataDir, 'postgres'), path.join(draft, 'postgres'));
  try {
    renameSync(draft, image);
  } catch {
    // Another run was faster; its image is the same.
    rmSync(draft, { recursive: true, force: true });
  }
  const age = (name: string): number => statSync(path.join(images, name)).mtimeMs;
  const old = readdirSync(images).sort((a, b) => age(b) - age(a));
  for (const name of old.slice(KEPT_IMAGES))
    rmSync(path.join(images, name), { recursive: true, force: true });
}

/** Copies with owners and modes, which PostgreSQL checks; on file systems that can, without copying blocks. */
async function copyFolder(from: string, to: string): Promise<void> {
  await run('cp', [...(process.platform === 'linux' ? ['--reflink=auto'] : []), '-a', from, to]);
}

function fingerprint(root: string): string {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}-${process.getuid?.() ?? ''}`);
  for (const ingredient of INGREDIENTS) {
    for (const file of files(path.join(root, ingredient))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function files(entry: string): string[] {
  if (statSync(entry).isFile()) return [entry];
  return readdirSync(entry, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(entry, name))
    .filter((file) => statSync(file).isFile() && !file.endsWith('.spec.ts'))
    .sort();
}
