import 'reflect-metadata';
import { EXIT, Interrupted, type CliIo } from './cli-io.js';
import { runCli } from './program.js';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A second time means: now, whatever it leaves behind. An open transaction is then rolled back by PostgreSQL.
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort(new Interrupted());
  });
}

const io: CliIo = {
  environment: process.env,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  stdin: process.stdin,
  progress: process.stderr.isTTY ? process.stderr : undefined,
  signal: stop.signal,
};

const code = await runCli(process.argv.slice(2), io);
// A pipe may take its time; leaving earlier would cut off what a program is about to read.
await Promise.all(
  [process.stdout, process.stderr].map(
    (stream) => new Promise<void>((resolve) => stream.write('', () => resolve())),
  ),
);
process.exit(code);
