import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The types of the built renderer; the client declares the same in `apps/web/src/ssr.types.ts`. */
export interface ExecutableDocument {
  readonly name: string;
  readonly hash: string;
  readonly source: string;
}

export type Exec = (
  document: ExecutableDocument,
  variables?: object,
  signal?: AbortSignal,
) => Promise<unknown>;

export interface ServerEntry {
  render(input: {
    request: globalThis.Request;
    nonce: string;
    exec: Exec;
    assets: unknown;
    locale: 'de' | 'en';
    now: number;
    viewer?: null;
  }): Promise<globalThis.Response>;
  readAssets(manifest: unknown): unknown;
  anonymousCacheKey(request: globalThis.Request, locale: 'de' | 'en'): string | null;
}

/** The built web client: its files and its renderer. */
export interface WebBundle {
  readonly clientDir: string;
  readonly entry: ServerEntry;
  readonly assets: unknown;
}

/** Loads the web client from `dist/web`; null when it has not been built (API only). */
export async function loadWebBundle(root: string): Promise<WebBundle | null> {
  const clientDir = path.join(root, 'client');
  const entryFile = path.join(root, 'server', 'entry-server.js');
  if (!existsSync(entryFile)) return null;
  const entry = (await import(pathToFileURL(entryFile).href)) as ServerEntry;
  const manifest: unknown = JSON.parse(
    await readFile(path.join(clientDir, '.vite', 'manifest.json'), 'utf8'),
  );
  return { clientDir, entry, assets: entry.readAssets(manifest) };
}
