import { rootRouteId } from '@tanstack/react-router';
import type { AssetManifest, Assets } from '../ssr.types.js';
import { publicRoutes } from './public-routes.js';
import { routeTree } from './route-tree.js';
import { createApp } from './router.js';

interface ViteManifest {
  readonly [source: string]: {
    readonly file: string;
    readonly imports?: readonly string[];
    readonly isEntry?: boolean;
  };
}

/** The part of a route that is read here. */
interface NamedRoute {
  readonly id: string;
  readonly options: { readonly staticData?: { readonly page?: string } };
}

/** Server only: what {@link Assets} are made of. `input` is Vite's manifest, per language in a build. */
export function readManifests(input: unknown): Assets {
  // Routes know their ids once a router has taken them in.
  const { router } = createApp({
    routeTree,
    exec: () => Promise.reject(new Error('no data here')),
    locale: 'de',
    theme: 'auto',
  });
  const all: readonly NamedRoute[] = Object.values(router.routesById);
  // The watch mode serves the sources, the same for all languages.
  const manifests = 'de' in (input as object) ? (input as Record<'de' | 'en', ViteManifest>) : undefined;
  const { de, en } = manifests ?? { de: input as ViteManifest, en: input as ViteManifest };
  const both = (manifest: ViteManifest) => ({
    readers: assetsFor(manifest, all, new Set<string>(publicRoutes.map((route) => route.id))),
    members: assetsFor(manifest, all, new Set<string>()),
  });
  return { de: both(de), en: both(en) };
}

/** @param openPages ids of the routes for which the browser takes the public pages only (entry-client) */
function assetsFor(
  manifest: ViteManifest,
  all: readonly NamedRoute[],
  openPages: ReadonlySet<string>,
): AssetManifest {
  const [entryKey, entry] = Object.entries(manifest).find(([, chunk]) => chunk.isEntry) ?? [];
  if (!entryKey || !entry) throw new Error('The web client has not been built: no entry in its manifest.');

  const withImports = (source: string, seen: Set<string>): string[] => {
    const chunk = manifest[source];
    if (!chunk || seen.has(source)) return [];
    seen.add(source);
    return [`/${chunk.file}`, ...(chunk.imports ?? []).flatMap((imported) => withImports(imported, seen))];
  };
  const shared = new Set<string>();
  const [, ...entryImports] = withImports(entryKey, shared);

  const routes: AssetManifest['routes'] = {
    [rootRouteId]: {
      css: Object.values(manifest)
        .filter(({ file }) => file.endsWith('.css'))
        .map(({ file }) => `/${file}`),
      preloads: entryImports,
      scripts: [{ attrs: { type: 'module', src: `/${entry.file}` } }],
    },
  };
  for (const route of all) {
    const page = route.options.staticData?.page;
    if (!page) continue;
    const seen = new Set(shared);
    const tree = openPages.has(route.id) ? 'src/app/public-tree.ts' : 'src/app/route-tree.ts';
    routes[route.id] = { preloads: [tree, `src/${page}.tsx`].flatMap((source) => withImports(source, seen)) };
  }
  return { routes };
}
