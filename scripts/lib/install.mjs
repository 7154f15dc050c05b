import { existsSync, readFileSync } from 'node:fs';
import { at, npm, Refusal, run } from './run.mjs';

/**
 * Installs the packages of the lock file unless exactly those are there.
 *
 * @param {(line: string) => void} say
 */
export async function ensureInstalled(say) {
  if (isInstalled()) return;
  say('Installing packages with npm ci (about a minute, once) …');
  const { code } = await run(npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'), {
    output: 'stderr',
  });
  if (code !== 0)
    throw new Refusal(
      'npm ci failed; its message is above. Kleinstadtnetz cannot start without its packages.',
    );
}

/** npm notes beside the packages what it installed; packages for other systems are missing there. */
function isInstalled() {
  const note = at('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  try {
    const there = JSON.parse(readFileSync(note, 'utf8')).packages;
    const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([name, { version, optional, link }]) =>
        name === '' || link || (there[name] ? there[name].version === version : optional === true),
    );
  } catch {
    return false;
  }
}
