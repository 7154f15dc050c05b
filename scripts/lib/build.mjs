import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { at, node, Refusal, root, run } from './run.mjs';

/** What each build reads and what it must have made; a build runs again only when what it reads has changed. */
const BUILDS = {
  server: {
    title: 'server',
    sources: [
      'apps',
      'libs',
      'test/bench',
      'test/screenshots',
      'nest-cli.json',
      'tsconfig.json',
      '.swcrc',
      'package-lock.json',
    ],
    except: /^apps\/web\/|\.spec\.ts$|\/__(snapshots|fixtures)__\//,
    result: 'dist/apps/standalone/src/main.js',
    command: () => node('node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'),
  },
  web: {
    title: 'web client',
    sources: ['apps/web', 'libs/contracts', 'package-lock.json'],
    // The message compiler writes into these two folders.
    except: /\.spec\.tsx?$|^apps\/web\/(src\/paraglide\/|project\.inlang\/(?!settings\.json$))/,
    result: 'dist/web/server/entry-server.js',
    command: () => node('apps/web/build/index.mjs'),
  },
};

/**
 * Builds what is not up to date.
 *
 * @param {{ only?: ('server' | 'web')[], force?: boolean, say?: (line: string) => void, output?: 'show' | 'stderr' }} options
 */
export async function ensureBuilt({
  only = ['server', 'web'],
  force = false,
  say = () => {},
  output = 'stderr',
} = {}) {
  const stale = () => only.filter((name) => force || !isCurrent(name));
  if (stale().length === 0) return;
  // Two commands at the same time in one checkout build once.
  await withLock(at('.cache', 'build.lock'), async () => {
    for (const name of stale()) {
      const { title, command } = BUILDS[name];
      const hash = fingerprint(name);
      say(`Building the ${title} …`);
      const { code, output: text } = await run(command(), {
        output: output === 'stderr' ? 'collect' : output,
      });
      if (code !== 0) throw new Refusal(`${text}\nBuilding the ${title} failed.`);
      mkdirSync(path.dirname(stamp(name)), { recursive: true });
      writeFileSync(stamp(name), hash);
    }
  });
}

const stamp = (name) => at('.cache', `built-${name}`);

function isCurrent(name) {
  if (!existsSync(at(BUILDS[name].result)) || !existsSync(stamp(name))) return false;
  return readFileSync(stamp(name), 'utf8') === fingerprint(name);
}

function fingerprint(name) {
  const { sources, except } = BUILDS[name];
  const hash = createHash('sha256').update(process.versions.node);
  for (const source of sources) {
    for (const file of files(source)) {
      if (!except.test(file))
        hash
          .update(`${file}\0`)
          .update(readFileSync(path.join(root, file)))
          .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Files below an entry of the checkout in a stable order, named from its root with forward slashes. */
function files(entry) {
  if (!existsSync(at(entry))) return [];
  if (statSync(at(entry)).isFile()) return [entry];
  const found = readdirSync(at(entry), { recursive: true, withFileTypes: true, encoding: 'utf8' });
  return found
    .filter((item) => item.isFile())
    .map((item) =>
      path.relative(root, path.join(item.parentPath ?? item.path, item.name)).replaceAll('\\', '/'),
    )
    .sort();
}
