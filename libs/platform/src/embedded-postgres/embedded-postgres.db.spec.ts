import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { restoreLibraryLinks } from './binaries.js';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './index.js';
import { findServer } from './server.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const isRoot = process.getuid?.() === 0;

let dataDir: string;
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'embedded-postgres-'));
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(running.splice(0).map((database) => database.stop().catch(() => undefined)));
  const left = findServer(path.join(dataDir, 'postgres', 'cluster'));
  if (left) process.kill(left.pid, 'SIGKILL');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, durable: false, ...options });
  running.push(database);
  return database;
}

/** The product in a process of its own, so that it can be killed. */
async function startElsewhere(): Promise<{ child: ChildProcess; url: string; pid: number }> {
  const program = `
    import { register } from 'node:module';
    register(${JSON.stringify(`file://${here}/../../../testing/src/jest/typescript-hooks.mjs`)}, import.meta.url);
    const { startEmbeddedPostgres } = await import(${JSON.stringify(`file://${here}/index.ts`)});
    const database = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(JSON.stringify({ url: database.url, pid: database.pid }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  children.push(child);
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ...(JSON.parse(chunk.toString()) as { url: string; pid: number }) };
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('it works', () => {
  it('starts on an empty folder, keeps data over a stop, and leaves no server behind', async () => {
    const first = await start();
    expect(first.started).toBe(true);
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await first.stop();
    await expect(query(first.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });

    const second = await start();
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('lets a command join the running server, and leaves it running when the command ends', async () => {
    const product = await start();
    const command = await start({ mode: 'join' });
    expect(command).toMatchObject({ started: false, pid: product.pid, url: product.url });
    await command.stop();
    expect(await query(product.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('keeps the server for a command that is still busy when the product ends', async () => {
    const product = await start();
    const command = await start({ mode: 'join' });
    await product.stop();
    expect(await query(command.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await command.stop();
    expect(findServer(path.join(dataDir, 'postgres', 'cluster'))).toBeUndefined();
  });

  it('goes on with the server of a program that was killed', async () => {
    const { child, pid } = await startElsewhere();
    await killed(child);
    const next = await start();
    expect(next).toMatchObject({ started: false, pid });
  });

  it('repairs itself after everything was killed', async () => {
    const { child, url, pid } = await startElsewhere();
    await query(url, 'create table kept as select generate_series(1, 1000) as n');
    process.kill(pid, 'SIGKILL');
    await killed(child);
    const next = await start();
    expect(next.started).toBe(true);
    expect(await query(next.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
  });

  it('is not fooled by a process number that belongs to another program by now', async () => {
    const first = await start();
    await first.stop();
    const cluster = path.join(dataDir, 'postgres', 'cluster');
    writeFileSync(path.join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n`);
    expect((await start()).started).toBe(true);
  });

  it('starts anew where making the cluster was cut off', async () => {
    const draft = path.join(dataDir, 'postgres', 'cluster.new');
    mkdirSync(draft, { recursive: true });
    writeFileSync(path.join(draft, 'PG_VERSION'), '18\n');
    expect((await start()).started).toBe(true);
    expect(existsSync(draft)).toBe(false);
  });

  it('tells when the server goes away', async () => {
    let tell: (error: Error) => void = () => undefined;
    const lost = new Promise<Error>((resolve) => (tell = resolve));
    const database = await start({ onLost: tell });
    process.kill(database.pid, 'SIGQUIT');
    expect(await lost).toBeInstanceOf(Error);
  });

  it('keeps the password to the owner of the folder, and asks every connection for it', async () => {
    const database = await start();
    expect(statSync(path.join(dataDir, 'postgres', 'password')).mode & 0o077).toBe(0);
    const guess = new URL(database.url);
    guess.password = 'guess';
    await expect(query(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('makes the links between its libraries when npm was not allowed to', () => {
    const native = path.join(dataDir, 'native');
    mkdirSync(path.join(native, 'lib'), { recursive: true });
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
    restoreLibraryLinks(native);
    restoreLibraryLinks(native);
    expect(readlinkSync(path.join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  });

  it('works in a folder that only its owner can enter, also for root', async () => {
    chmodSync(dataDir, 0o700);
    const database = await start();
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(path.join(dataDir, 'postgres', 'cluster')).uid).toBe(process.getuid?.());
    await database.stop();
    chmodSync(dataDir, 0o755);
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('it is refused', () => {
  it('when the folder belongs to a running product', async () => {
    await start();
    await expect(start()).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      message: expect.stringContaining(dataDir),
    });
  });

  it('when the port is taken', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as net.AddressInfo;
    await expect(start({ port })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    other.close();
  });

  it('when a file is where the folder should be', async () => {
    const file = path.join(dataDir, 'file');
    writeFileSync(file, '');
    await expect(start({ dataDir: file })).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITABLE' });
  });

  it('when the folder is not writable', async () => {
    chmodSync(dataDir, 0o500);
    // Root may write everywhere but here.
    const folder = isRoot ? '/proc/kleinstadtnetz' : dataDir;
    await expect(start({ dataDir: folder })).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITABLE' });
  });

  it('when another major version made the data', async () => {
    await (await start()).stop();
    writeFileSync(path.join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toMatchObject({
      code: 'VERSION_MISMATCH',
      message: expect.stringContaining('17'),
    });
  });

  it('when the password file is gone', async () => {
    await (await start()).stop();
    rmSync(path.join(dataDir, 'postgres', 'password'));
    await expect(start()).rejects.toMatchObject({ code: 'PASSWORD_LOST' });
  });
});
