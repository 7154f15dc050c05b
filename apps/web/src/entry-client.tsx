import './styles/index.scss';
import { RouterClient } from '@tanstack/react-router/ssr/client';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createApp } from './app/router.js';
import { toTheme } from './app/theme.js';
import type { GqlDocument } from './data/document.js';
import { gqlFetch } from './data/gql-fetch.js';
import { setLocaleSource, type Locale } from './i18n/locale.js';
import type { Exec } from './ssr.types.js';

const root = document.documentElement;
const locale: Locale = root.lang === 'en' ? 'en' : 'de';
setLocaleSource(() => locale);

// After an update of the server a module of the old build may be gone: load the page anew, but only once.
addEventListener('vite:preloadError', (event) => {
  const mark = 'reloaded-for';
  if (sessionStorage.getItem(mark) === location.href) return;
  sessionStorage.setItem(mark, location.href);
  event.preventDefault();
  location.reload();
});

const exec: Exec = (document, variables, signal) => gqlFetch(document as GqlDocument<never, object>, variables, signal);

const { router } = createApp({ exec, locale, theme: toTheme(root.dataset.kernTheme) });

hydrateRoot(
  document,
  <StrictMode>
    <RouterClient router={router} />
  </StrictMode>,
);
