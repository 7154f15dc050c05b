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

/**
 * Runs Jest and counts.
 *
 * @returns {Promise<{ passed: number, failed: number, skipped: number, failures: string[] }>} a file that could not even
 *   be loaded counts as one failed test, and so does a run that broke off; `failures` names what failed, a line each
 */
export async function runJest(...args) {
  const file = at('.cache', `jest-${process.pid}-${Date.now()}.json`);
  mkdirSync(at('.cache'), { recursive: true });
  const { code } = await run(jest('--json', `--outputFile=${file}`, ...args), {
    output: 'stderr',
    env: environment(),
  });
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const failed = (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0);
    return {
      passed: result.numPassedTests ?? 0,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0),
      failures: (result.testResults ?? []).flatMap(failuresOf),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['Jest broke off without a result'] };
  } finally {
    rmSync(file, { force: true });
  }
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
