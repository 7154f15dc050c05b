import latin400 from '@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2?url';
import latin600 from '@fontsource/fira-sans/files/fira-sans-latin-600-normal.woff2?url';
import { createRootRouteWithContext } from '@tanstack/react-router';
import type { AppContext } from './context.js';
import { Document } from './document.js';
import { instanceQuery } from './instance.js';
import { Layout } from './layout.js';
import { pageHead } from './page-head.js';
import { NotFoundPage } from './not-found.js';
import { viewerQuery } from './viewer.js';

const fontPreload = (href: string) => ({
  rel: 'preload',
  as: 'font',
  type: 'font/woff2',
  crossOrigin: 'anonymous' as const,
  href,
});

const documentMeta = [
  { charSet: 'utf-8' },
  { name: 'viewport', content: 'width=device-width, initial-scale=1' },
  { name: 'color-scheme', content: 'light dark' },
  { name: 'theme-color', content: '#ffffff', media: '(prefers-color-scheme: light)' },
  { name: 'format-detection', content: 'telephone=no' },
];

const documentLinks = [
  { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' },
  { rel: 'apple-touch-icon', href: '/icon-192.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
  fontPreload(latin400),
  fontPreload(latin600),
];

/** The document around every page, and what every page needs: who is signed in, whose installation this is. */
export const rootRoute = createRootRouteWithContext<AppContext>()({
  beforeLoad: async ({ context: { queryClient } }) => {
    await Promise.all([
      queryClient.ensureQueryData(viewerQuery()),
      queryClient.ensureQueryData(instanceQuery()),
    ]);
  },
  head: ({ match }) => {
    const { meta } = pageHead(match.context, { title: 'Kleinstadtnetz' });
    // The browser leaves alone what it finds in the head, so it need not carry this.
    return import.meta.env.SSR ? { meta: [...documentMeta, ...meta], links: documentLinks } : { meta };
  },
  shellComponent: Document,
  component: Layout,
  notFoundComponent: NotFoundPage,
});
