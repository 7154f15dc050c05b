import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** `npm start -- --no-demo`, as a program that can be ended and killed. */
class Product {
  readonly child: ChildProcess;
  output = '';

  constructor(
    dataDir: string,
    readonly port: number,
  ) {
    this.child = spawn(process.execPath, ['scripts/start.mjs', '--no-demo'], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: 'development',
        PORT: String(port),
        DATA_DIR: dataDir,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.child.stderr!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  async ready(): Promise<void> {
    while (this.child.exitCode === null) {
      const answer = await this.get('/health/ready').catch(() => null);
      if (answer?.status === 200) return;
      await delay(100);
    }
    throw new Error(`It ended with code ${this.child.exitCode}:\n${this.output}`);
  }

  get(url: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${url}`, { headers: { accept: 'text/html' } });
  }

  /** Sends a signal and waits for the end; gives the exit code, or null when the signal itself ended it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const gone = once(this.child, 'exit') as Promise<[number | null]>;
    this.child.kill(signal);
    return (await gone)[0];
  }
}

let dataDir: string;
let products: Product[] = [];

async function start(): Promise<Product> {
  const product = new Product(dataDir, await freePort());
  products.push(product);
  return product;
}

function databasePid(): number | undefined {
  try {
    return Number(
      readFileSync(path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
    );
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  return port;
}

beforeAll(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'lifecycle-'));
});

afterEach(async () => {
  await Promise.all(products.map((product) => product.end('SIGTERM')));
  products = [];
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

// The tests build on each other: the first makes the data folder the others go on with.
describe('npm start', () => {
  it('opens on an empty folder, says where, and asks for the first administrator', async () => {
    const product = await start();
    await product.ready();
    expect((await product.get('/health/live')).status).toBe(200);
    expect((await product.get('/')).status).toBe(200);
    expect(product.output).toContain(`http://localhost:${product.port}`);
    expect(product.output).toContain('npm run cli -- admin create');
    expect(product.output).not.toContain('Password:');
  }, 180_000);

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends cleanly with %s: code 0, no server left',
    async (signal) => {
      const product = await start();
      await product.ready();
      expect(databasePid()).toBeGreaterThan(0);
      expect(await product.end(signal)).toBe(0);
      expect(databasePid()).toBeUndefined();
    },
    60_000,
  );

  it('recovers after kill -9 of everything', async () => {
    const product = await start();
    await product.ready();
    process.kill(databasePid()!, 'SIGKILL');
    await product.end('SIGKILL');
    const next = await start();
    await next.ready();
    expect((await next.get('/')).status).toBe(200);
  }, 90_000);

  it('recovers after kill -9 of the program alone, whose database goes on', async () => {
    const product = await start();
    await product.ready();
    const pid = databasePid();
    await product.end('SIGKILL');
    const next = await start();
    await next.ready();
    expect(databasePid()).toBe(pid);
  }, 90_000);

  it('refuses a second one on the same data', async () => {
    const product = await start();
    await product.ready();
    const second = await start();
    const [code] = (await once(second.child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(second.output).toContain('is in use by a Kleinstadtnetz that is running');
    expect((await product.get('/health/ready')).status).toBe(200);
  }, 90_000);

  it('ends with an error when its database is gone, so that a supervisor can start it again', async () => {
    const product = await start();
    await product.ready();
    const gone = once(product.child, 'exit') as Promise<[number]>;
    process.kill(databasePid()!, 'SIGKILL');
    expect((await gone)[0]).toBe(1);
    const next = await start();
    await next.ready();
  }, 90_000);
});
