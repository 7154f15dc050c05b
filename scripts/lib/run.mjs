import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A path in the checkout. */
export const at = (...parts) => path.join(root, ...parts);

/** Loads a built module of the checkout into this process. */
export const load = (file) => import(pathToFileURL(at(file)).href);

/** A message for whoever typed the command; anything else thrown is a fault of ours and shows its stack. */
export class Refusal extends Error {}

/** Prints a refusal as its sentence alone, and ends with exit code 1. */
export function fail(error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}

const running = new Set();

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
let endedBy;

// While a program runs for us, a signal ends it first and then us. The product itself brings its own handlers.
for (const signal of Object.keys(EXIT_CODES)) {
  process.on(signal, () => {
    endedBy = signal;
    for (const child of running) child.kill(signal);
    if (running.size === 0 && process.listenerCount(signal) === 1) process.exit(EXIT_CODES[signal]);
  });
}

/**
 * Runs a program to its end.
 *
 * @param {string[]} command program and arguments
 * @param {{ output?: 'show' | 'stdout' | 'stderr' | 'collect', env?: NodeJS.ProcessEnv }} options
 *   `show` prints as it comes, `stdout` and `stderr` print everything to that one stream, `collect` returns it
 * @returns {Promise<{ code: number, output: string, stdout: string }>} what was collected: both streams, and standard output alone
 */
export function run(command, { output = 'show', env = process.env } = {}) {
  const stdio = {
    show: 'inherit',
    stderr: ['ignore', 2, 2],
    stdout: ['ignore', 1, 1],
    collect: ['ignore', 'pipe', 'pipe'],
  }[output];
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], command.slice(1), {
      cwd: root,
      stdio,
      env,
    });
    running.add(child);
    let all = '';
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
      all += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk) => (all += chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      if (endedBy) process.exit(EXIT_CODES[endedBy]);
      resolve({ code: code ?? (signal ? 128 : 1), output: all, stdout });
    });
  });
}

/** Command line for a script of this checkout or of an installed package, run by the same Node. */
export const node = (script, ...args) => [process.execPath, at(script), ...args];

/** Command line for npm: the one that started us, else the one on the PATH. */
export function npm(...args) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.[cm]?js$/.test(own)) return [process.execPath, own, ...args];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
}
