import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The built api as a program of its own, one of several behind a balancer. */
export class ApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Starts an api on a free port and waits until it says that it runs. */
  static async start(environment: Readonly<Record<string, string>>): Promise<ApiProcess> {
    const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
      env: { ...process.env, NODE_OPTIONS: '', PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const address = /Kleinstadtnetz api: (http:\/\/\S+)\n/;
    while (!address.test(output)) {
      if (child.exitCode !== null) throw new Error(`The api did not start:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return new ApiProcess(child, address.exec(output)![1]!);
  }

  /** Ends it as people do who have time. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** Ends it without a word. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}
