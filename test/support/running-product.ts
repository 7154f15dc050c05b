import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freshDatabase, type FreshDatabase } from '@app/testing';

/** A mail as the product left it in its folder. */
export interface ReceivedMail {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The built product with the demo, over a database of its own: what a browser test clicks through. */
export class RunningProduct {
  private constructor(
    private readonly child: ChildProcess,
    private readonly database: FreshDatabase,
    readonly dataDir: string,
    readonly url: string,
    private readonly output: () => string,
  ) {}

  /** @param environment beside what every test needs */
  static async start(environment: Record<string, string> = {}): Promise<RunningProduct> {
    const database = await freshDatabase();
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'kleinstadtnetz-e2e-'));
    const port = await freePort();
    let output = '';
    const child = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: 'development',
        PORT: String(port),
        DATA_DIR: dataDir,
        DATABASE_URL: database.url,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const product = new RunningProduct(child, database, dataDir, `http://localhost:${port}`, () => output);
    await product.ready();
    return product;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** What the process has printed so far. */
  get log(): string {
    return this.output();
  }

  /** Waits for a mail to this address whose subject matches, the newest first. */
  async mail(to: string, subject: RegExp): Promise<ReceivedMail> {
    return awaitValue(`a mail to ${to} about ${subject}`, () =>
      this.mails().find((mail) => mail.to === to && subject.test(mail.subject)),
    );
  }

  mails(): ReceivedMail[] {
    const folder = path.join(this.dataDir, 'mails');
    let names: string[] = [];
    try {
      names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    } catch {
      // No mail has been sent yet.
    }
    return names
      .sort()
      .reverse()
      .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as ReceivedMail);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await ended;
    }
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    for (;;) {
      if (this.child.exitCode !== null)
        throw new Error(`The product ended with code ${this.child.exitCode}:\n${this.log}`);
      const ok = await fetch(`${this.url}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ok) return;
      await delay(100);
    }
  }
}

/** Asks again until there is an answer; fails after 20 seconds with what was waited for. */
export async function awaitValue<Value>(
  what: string,
  look: () => Value | undefined | Promise<Value | undefined>,
  withinMs = 20_000,
): Promise<Value> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await delay(100);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
