import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequestHandler, renderRouterToStream, RouterServer } from '@tanstack/react-router/ssr/server';
import { readManifests } from './app/assets.js';
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
        const { router, queryClient } = createApp({
          routeTree,
          exec,
          locale,
          theme: themeOf(request),
          now,
          nonce,
        });
        if (viewer === null) queryClient.setQueryData(viewerQuery().queryKey, { viewer });
        return router;
      },
      getRouterManifest: () => Promise.resolve(assets[locale][viewer === null ? 'readers' : 'members']),
    })(({ request: handled, responseHeaders, router }) =>
      renderRouterToStream({
        request: handled,
        responseHeaders,
        router,
        children: <RouterServer router={router} />,
      }),
    ),
  );
};

export const readAssets: ServerEntry['readAssets'] = (manifest: unknown): Assets => readManifests(manifest);

/** Pages that differ per visitor even when signed out have no key. */
export const anonymousCacheKey: ServerEntry['anonymousCacheKey'] = (request, locale) => {
  const { pathname, search } = new URL(request.url);
  if (/^\/(sprache|darstellung)$/.test(pathname)) return null;
  return `${locale} ${themeOf(request)} ${pathname}${search}`;
};
