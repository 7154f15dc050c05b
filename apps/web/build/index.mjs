/**
 * Builds the web client: message catalogues, client bundle, server renderer, compressed copies of the assets.
 * Result: dist/web/client and dist/web/server.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compileMessages } from './messages.mjs';
import { precompress } from './precompress.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Builds everything; throws when a part fails. */
export async function buildWeb({ log = console.log } = {}) {
  const started = Date.now();
  await compileMessages();
  const configFile = at('../vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  await build({ configFile, logLevel: 'warn', build: { ssr: true } });
  const packed = precompress(at('../../../dist/web/client/assets'));
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
