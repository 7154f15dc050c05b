import { stripVTControlCharacters } from 'node:util';
import { ensureBuilt } from '../lib/build.mjs';
import { checks } from '../lib/checks.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { listSpecs, runJest } from '../lib/jest.mjs';
import { Refusal, run } from '../lib/run.mjs';
import { findChromium, findRedis } from '../lib/tools.mjs';

const inCi = Boolean(process.env.CI) && process.env.CI !== 'false';
const sum = { passed: 0, failed: 0, skipped: 0 };
/** What failed, said again at the end: the first lines of a long run are often cut off. */
const failures = [];
const say = (line) => console.log(line);

try {
  await ensureInstalled(say);
  const pattern = process.argv.slice(2);
  if (pattern.length > 0) await runMatching(pattern);
  else await runEverything();
} catch (error) {
  // The summary comes in any case: whoever reads only the last line must not see nothing.
  console.error(error instanceof Refusal ? error.message : error);
  sum.failed += 1;
}
say('');
for (const what of failures) say(`✗ ${what}`);
say(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.failed > 0 ? 1 : 0);

/** Only spec files, and the builds they run against. */
async function runMatching(pattern) {
  const specs = await listSpecs(...pattern);
  const has = (folder) => specs.some((file) => file.replaceAll('\\', '/').includes(`/test/${folder}/`));
  if (has('e2e')) await ensureBuilt({ say });
  else if (has('plumbing') || has('cli')) await ensureBuilt({ only: ['server'], say });
  add(await runJest(...pattern));
}

async function runEverything() {
  const missing = missingTools();
  const messages = await check(checks.messages);
  const server = await check(building('server'));
  const web = messages && (await check(building('web')));
  await side([
    checks.lint,
    checks.serverTypes,
    checks.format,
    checks.webTypes,
    checks.codegen,
    ...(server ? [checks.schema] : []),
  ]);
  say('suites: unit, web, database');
  add(await runJest('--silent', '--selectProjects', 'unit', 'web', 'database'));
  const browser = await listSpecs('--selectProjects', 'browser');
  if (missing.includes('chromium')) skip(browser.length, 'browser suites: chromium was not found');
  else if (!server || !web) skip(browser.length, 'browser suites: there is no build to test');
  else if (browser.length > 0) {
    say('suite: browser');
    add(await runJest('--silent', '--selectProjects', 'browser'));
  }
}

/** Where CI is set, nothing may be left out. */
function missingTools() {
  const tools = { chromium: findChromium(), 'redis-server': findRedis() };
  const missing = Object.keys(tools).filter((name) => !tools[name]);
  for (const name of missing) {
    if (inCi)
      report({
        title: `${name} is installed`,
        ok: false,
        output: `CI needs ${name}: run .ci/run, or apt-get install it.`,
      });
    else say(`- ${name} was not found: the suites that need it are skipped`);
  }
  return missing;
}

function building(name) {
  const title = { server: 'server builds', web: 'web client builds' }[name];
  return { title, work: () => ensureBuilt({ only: [name] }) };
}

/** Two at a time: the checks are programs of one thread each. */
async function side(list) {
  const waiting = [...list];
  const lane = async () => {
    while (waiting.length > 0) await check(waiting.shift());
  };
  await Promise.all([lane(), lane()]);
}

/** Runs one check, counts it as one test, and shows its output only if it fails. */
async function check({ title, command, work }) {
  const started = Date.now();
  let result;
  try {
    result = work
      ? await work().then(() => ({ code: 0, output: '' }))
      : await run(command(), { output: 'collect' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    result = { code: 1, output: error.message };
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  return report({ title: `${title} (${seconds} s)`, ok: result.code === 0, output: result.output });
}

function report({ title, ok, output }) {
  say(`${ok ? '✓' : '✗'} ${title}`);
  if (!ok) say(stripVTControlCharacters(output).trim().replace(/^/gm, '    '));
  sum[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(title);
  return ok;
}

function skip(count, why) {
  if (count === 0) return;
  say(`- ${why}`);
  add({ passed: 0, failed: 0, skipped: count });
}

function add({ passed, failed, skipped, failures: named = [] }) {
  sum.passed += passed;
  failures.push(...named);
  sum.failed += failed + (inCi ? skipped : 0);
  if (inCi && skipped > 0) say(`✗ ${skipped} skipped: where CI is set, a skipped test is a failed one`);
  if (!inCi) sum.skipped += skipped;
}
