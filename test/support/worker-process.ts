import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The built worker as a program of its own, which can be ended and killed. */
export class WorkerProcess {
  private readonly child: ChildProcess;
  private readonly gone: Promise<unknown>;
  private output = '';

  private constructor(environment: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.gone = once(this.child, 'exit');
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  /** Starts a worker and waits until it says that it runs. */
  static async start(environment: Readonly<Record<string, string>>): Promise<WorkerProcess> {
    const worker = new WorkerProcess(environment);
    while (!worker.output.includes('worker is running')) {
      if (!worker.alive) throw new Error(`The worker did not start:\n${worker.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return worker;
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** What it has printed so far. */
  get log(): string {
    return this.output;
  }

  /** kill -9: no handler runs, no connection is closed in order. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  async stop(): Promise<void> {
    if (!this.alive) return;
    this.child.kill('SIGTERM');
    await this.gone;
  }
}
