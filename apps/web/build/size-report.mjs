/**
 * How much JavaScript a page loads at first: entry and page module with everything they import statically.
 *
 *   node apps/web/build/size-report.mjs [--check]
 *
 * `--check` fails when a public page exceeds its budget. Sizes are gzipped, in kB of 1000 bytes.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const client = fileURLToPath(new URL('../../../dist/web/client', import.meta.url));
const BUDGET_KB = 120;
/** Public reading pages, rendered on the server. Pages that need a login have the larger budget. */
const PUBLIC = /features\/(home|questions|directory|topics|static)\//;
const SIGNED_IN_BUDGET_KB = 180;

const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')).de;
const sizes = new Map();
const gzipped = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(client, file)), { level: 9 }).length);
  return sizes.get(file);
};
const withImports = (key, seen = new Set()) => {
  if (seen.has(key) || !manifest[key]) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) withImports(imported, seen);
  return seen;
};
const sum = (keys) => [...keys].reduce((total, key) => total + gzipped(manifest[key].file), 0) / 1000;

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const shared = withImports(entry);
// The entry loads one of these, depending on who reads (src/entry-client.tsx).
const trees = {
  readers: withImports('src/app/public-tree.ts'),
  members: withImports('src/app/route-tree.ts'),
};
const rows = Object.keys(manifest)
  .filter((key) => /\.page\.tsx$/.test(key) && manifest[key].isDynamicEntry)
  .map((key) => {
    const isPublic = PUBLIC.test(key);
    const all = new Set([...shared, ...trees[isPublic ? 'readers' : 'members'], ...withImports(key)]);
    return { page: key.replace('src/features/', ''), files: all.size, kb: sum(all), isPublic };
  })
  .sort((a, b) => b.kb - a.kb);

console.log(`entry ${sum(shared).toFixed(1)} kB (${shared.size} files)`);
for (const { page, files, kb } of rows)
  console.log(`${kb.toFixed(1).padStart(6)} kB  ${String(files).padStart(3)} files  ${page}`);
const css = readdirSync(join(client, 'assets')).filter((name) => name.endsWith('.css'));
for (const name of css)
  console.log(`${(gzipped(`assets/${name}`) / 1000).toFixed(1).padStart(6)} kB  ${name}`);

const over = rows.filter(({ kb, isPublic }) => kb > (isPublic ? BUDGET_KB : SIGNED_IN_BUDGET_KB));
if (process.argv.includes('--check') && over.length > 0) {
  console.error(`over budget: ${over.map(({ page, kb }) => `${page} ${kb.toFixed(1)} kB`).join(', ')}`);
  process.exit(1);
}
