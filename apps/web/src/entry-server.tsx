import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequestHandler, renderRouterToStream, RouterServer } from '@tanstack/react-router/ssr/server';
import type { AnyRoute } from '@tanstack/react-router';
import { createApp } from './app/router.js';
import { routeTree } from './app/route-tree.js';
import { switchResponse } from './app/switches.js';
import { readCookie, THEME_COOKIE, toTheme } from './app/theme.js';
import { viewerQuery } from './app/viewer.js';
import { setLocaleSource, type Locale } from './i18n/locale.js';
import type { Assets, RenderInput, ServerEntry } from './ssr.types.js';

/** The language belongs to the request; many are rendered at the same time. */
const requestLocale = new AsyncLocalStorage<Locale>();
setLocaleSource(() => requestLocale.getStore() ?? 'de');

const themeOf = (request: Request) => toTheme(readCookie(request.headers.get('cookie'), THEME_COOKIE));

export const render: ServerEntry['render'] = (input: RenderInput) => {
  const { request, nonce, exec, assets, locale, now, viewer } = input;
  const switched = switchResponse(request);
  if (switched) return Promise.resolve(switched);

  return requestLocale.run(locale, () =>
    createRequestHandler({
      request,
      createRouter: () => {
        const { router, queryClient } = createApp({ exec, locale, theme: themeOf(request), now, nonce });
        if (viewer === null) queryClient.setQueryData(viewerQuery().queryKey, { viewer });
        return router;
      },
      getRouterManifest: () => Promise.resolve(assets),
    })(({ request: handled, responseHeaders, router }) =>
      renderRouterToStream({ request: handled, responseHeaders, router, children: <RouterServer router={router} /> }),
    ),
  );
};

interface ViteManifest {
  readonly [source: string]: {
    readonly file: string;
    readonly imports?: readonly string[];
    readonly isEntry?: boolean;
  };
}

export const readAssets: ServerEntry['readAssets'] = (input: unknown): Assets => {
  const manifest = input as ViteManifest;
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

  const routes: Assets['routes'] = {
    [routeTree.id]: {
      css: Object.values(manifest).filter(({ file }) => file.endsWith('.css')).map(({ file }) => `/${file}`),
      preloads: entryImports,
      scripts: [{ attrs: { type: 'module', src: `/${entry.file}`, async: true } }],
    },
  };
  const visit = (route: AnyRoute) => {
    const page = route.options.staticData?.page;
    if (page) routes[route.id] = { preloads: withImports(`src/${page}.tsx`, new Set(shared)) };
    for (const child of Object.values((route.children ?? []) as AnyRoute[])) visit(child);
  };
  visit(routeTree);
  return { routes };
};

/** Pages that differ per visitor even when signed out have no key. */
export const anonymousCacheKey: ServerEntry['anonymousCacheKey'] = (request, locale) => {
  const { pathname, search } = new URL(request.url);
  if (/^\/(sprache|darstellung)$/.test(pathname)) return null;
  return `${locale} ${themeOf(request)} ${pathname}${search}`;
};
