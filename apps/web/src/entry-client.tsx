import './styles/index.scss';
import { RouterClient } from '@tanstack/react-router/ssr/client';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { RouteTree } from './app/route-tree.js';
import { createApp } from './app/router.js';
import { toTheme } from './app/theme.js';
import type { GqlDocument } from './data/document.js';
import { gqlFetch } from './data/gql-fetch.js';
import { setLocaleSource, type Locale } from './i18n/locale.js';
import type { Exec } from './ssr.types.js';

const root = document.documentElement;
const locale: Locale = root.lang === 'en' ? 'en' : 'de';
setLocaleSource(() => locale);

const exec: Exec = (document, variables, signal) =>
  gqlFetch(document as GqlDocument<never, object>, variables, signal);

// Signed-out readers of a public page need the public pages only; the server says which case this is.
const routeTree =
  root.dataset.pages === 'public'
    ? ((await import('./app/public-tree.js')).publicTree as unknown as RouteTree)
    : (await import('./app/route-tree.js')).routeTree;

const { router } = createApp({ routeTree, exec, locale, theme: toTheme(root.dataset.kernTheme) });

hydrateRoot(
  document,
  <StrictMode>
    <RouterClient router={router} />
  </StrictMode>,
);
