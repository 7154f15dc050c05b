import { mkdirSync, readFileSync, rmSync } from 'node:fs';
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
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} a file that could not even be loaded
 *   counts as one failed test, and so does a run that broke off
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
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(file, { force: true });
  }
}
