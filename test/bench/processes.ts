import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SESSION_SECRET } from './world.js';

const DIST = path.resolve(import.meta.dirname, '..', '..');

/** The flags `npm start` gives to node. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
const FLAGS = scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** The product in a process of its own, as `npm start` runs it. */
export class Product {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** Seconds from the start of the process to the first good answer of the health check. */
    readonly startSeconds: number,
  ) {}

  static async start(
    databaseUrl: string,
    dataDir: string,
    more: Record<string, string> = {},
  ): Promise<Product> {
    const port = await freePort();
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [...FLAGS, path.join(DIST, 'apps', 'standalone', 'src', 'main.js'), '--no-demo'],
      {
        env: {
          ...process.env,
          NODE_ENV: 'production',
          PORT: String(port),
          PUBLIC_URL: `http://127.0.0.1:${port}`,
          DATA_DIR: dataDir,
          DATABASE_URL: databaseUrl,
          SESSION_SECRET,
          LOG_LEVEL: 'error',
          ...more,
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    const url = `http://127.0.0.1:${port}`;
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The product ended with code ${child.exitCode}`);
      const ok = await fetch(`${url}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ok) return new Product(child, url, (performance.now() - started) / 1_000);
      await delay(25);
    }
  }

  /** Memory in use, in megabytes (resident set). */
  get memoryMb(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1_024;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

/** The yardstick server. */
export class Yardsticks {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(databaseUrl: string): Promise<Yardsticks> {
    const child = fork(path.join(import.meta.dirname, 'yardstick-server.js'), {
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return new Yardsticks(child, `http://127.0.0.1:${port}`);
  }

  /** Sets up a path that answers `body`, or the column `json` of one statement. */
  async answer(order: {
    path: string;
    body?: string;
    sql?: string;
    values?: readonly unknown[];
  }): Promise<string> {
    const ready = once(this.child, 'message');
    this.child.send(order);
    await ready;
    return `${this.url}${order.path}`;
  }

  stop(): void {
    this.child.disconnect();
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
