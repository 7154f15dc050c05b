import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findChromium } from './tools.mjs';
import { at, node, run } from './run.mjs';

const FLAGS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

function environment() {
  const chromium = findChromium();
  return {
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${FLAGS}`.trim(),
    NODE_ENV: 'test',
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  };
}

const jest = (...args) => node('node_modules/jest/bin/jest.js', ...args);

/** Spec files a pattern matches, as absolute paths. */
export async function listSpecs(...args) {
  const { stdout } = await run(jest('--listTests', '--passWithNoTests', ...args), {
    output: 'collect',
    env: environment(),
  });
  return stdout.split('\n').filter((line) => line.startsWith('/') || /^[A-Za-z]:\\/.test(line));
}

/** With more files than this something is really broken, and a second run would only take time. */
const MOST_FILES_AGAIN = 5;

/**
 * @typedef {object} FileCount
 * @property {string} file below the root
 * @property {number} passed
 * @property {number} failed a file that could not even be loaded counts as one failed test
 * @property {number} skipped
 * @property {string[]} failures what failed, a line each
 */

/**
 * Runs Jest and counts.
 *
 * @returns {Promise<{ passed: number, failed: number, skipped: number, failures: string[], files: FileCount[] }>} a run
 *   that broke off counts as one failed test
 */
export async function runJest(...args) {
  const file = at('.cache', `jest-${process.pid}-${Date.now()}.json`);
  mkdirSync(at('.cache'), { recursive: true });
  const { code } = await run(jest('--json', `--outputFile=${file}`, ...args), {
    output: 'stderr',
    env: environment(),
  });
  try {
    const files = JSON.parse(readFileSync(file, 'utf8')).testResults.map(countOf);
    const { failed, ...sum } = total(files);
    return failed === 0 && code !== 0
      ? { ...sum, failed: 1, failures: ['Jest ended with an error'], files }
      : { ...sum, failed, files };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['Jest broke off without a result'], files: [] };
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Runs Jest, and the files in which something failed once more, one after the other. What passes then counts as
 * passed, and is named: browsers, sockets and queues on a busy machine now and then fail a test that holds, but a test
 * that is named twice is to be mended.
 *
 * @returns what `runJest` returns, and in `unsteady` what failed at first only
 */
export async function runJestAgain(say, ...args) {
  const first = await runJest(...args);
  const again = first.files.filter(({ failed }) => failed > 0);
  if (again.length === 0 || again.length > MOST_FILES_AGAIN) return { ...first, unsteady: [] };
  say(`again, by themselves: ${again.map(({ file }) => file).join(', ')}`);
  const second = await runJest(
    '--silent',
    '--runInBand',
    '--runTestsByPath',
    ...again.map(({ file }) => file),
  );
  // It broke off, or ended with an error of its own.
  if (second.files.length !== again.length || second.failed !== total(second.files).failed)
    return { ...first, unsteady: [] };
  const files = [...first.files.filter((one) => !again.includes(one)), ...second.files];
  const stillFails = new Set(second.files.filter(({ failed }) => failed > 0).map(({ file }) => file));
  return {
    ...total(files),
    files,
    unsteady: again.flatMap(({ file, failures }) => (stillFails.has(file) ? [] : failures)),
  };
}

function total(files) {
  const sum = (count) => files.reduce((all, file) => all + file[count], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    failures: files.flatMap(({ failures }) => failures),
  };
}

function countOf(result) {
  const count = (...states) => result.assertionResults.filter(({ status }) => states.includes(status)).length;
  const failures = failuresOf(result);
  return {
    file: path.relative(at('.'), result.name),
    passed: count('passed'),
    failed: failures.length,
    skipped: count('pending', 'todo', 'skipped', 'disabled'),
    failures,
  };
}

/** What failed in one file, each with the beginning of why. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = path.relative(at('.'), name);
  const failed = assertionResults.filter((one) => one.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${gist(message)}`] : [];
  return failed.map(
    ({ fullName, failureMessages }) => `${file}: ${fullName}: ${gist(failureMessages[0] ?? '')}`,
  );
}

/** Enough of a message to know what went wrong, on one line. */
function gist(text) {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !line.startsWith('●') && !line.startsWith('at '));
  return said.slice(0, 4).join(' · ').slice(0, 300);
}
