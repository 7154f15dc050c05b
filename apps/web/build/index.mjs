/**
 * Builds the web client: message catalogues, client once per language, server renderer, compressed copies of the assets.
 * Result: dist/web/client and dist/web/server.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compileMessages } from './messages.mjs';
import { finishCss } from './purge-css.mjs';
import { precompress } from './precompress.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const LOCALES = ['de', 'en'];
const client = at('../../../dist/web/client');

/** Builds everything; throws when a part fails. */
export async function buildWeb({ log = console.log } = {}) {
  const started = Date.now();
  await compileMessages();
  const configFile = at('../vite.config.ts');
  const manifests = {};
  for (const locale of LOCALES) {
    process.env.WEB_LOCALE = locale;
    await build({ configFile, logLevel: 'warn' });
    manifests[locale] = JSON.parse(readFileSync(join(client, `.vite/manifest.${locale}.json`), 'utf8'));
  }
  delete process.env.WEB_LOCALE;
  await build({ configFile, logLevel: 'warn', build: { ssr: true } });
  // What the server reads at its start (see readAssets in src/entry-server.tsx).
  writeFileSync(join(client, '.vite/manifest.json'), JSON.stringify(manifests));
  finishCss(join(client, 'assets'), at('../src'));
  const packed = precompress(join(client, 'assets'));
  const kb = (bytes) => `${Math.round(bytes / 1000)} kB`;
  log(
    `web client built in ${((Date.now() - started) / 1000).toFixed(1)} s ` +
      `(${packed.files} assets, ${kb(packed.bytes)}, ${kb(packed.brotli)} compressed)`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildWeb();
  process.exit(0);
}
