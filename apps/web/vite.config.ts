import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messageCompilerOptions } from './build/messages.mjs';
import { bareDocuments } from './build/bare-documents.mjs';
import { clientChunks } from './build/chunks.mjs';
import { directMessages } from './build/direct-messages.mjs';
import { markdownText } from './build/markdown-text.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds from one source: the client once per language (hashed assets in dist/web/client, one manifest each) and
 * the server renderer for all languages (dist/web/server/entry-server.js, everything bundled, loaded by apps/api
 * in its own process). `WEB_LOCALE` names the language of a client build; build/index.mjs sets it.
 */
const locale = process.env.WEB_LOCALE;

export default defineConfig(({ command, isSsrBuild }) => ({
  root: at('.'),
  cacheDir: at('../../node_modules/.vite-web'),
  publicDir: at('./public'),
  plugins: [
    react(),
    { ...locales.vite({ locales: ['de-DE', 'en-US'] }), enforce: 'pre' as const },
    directMessages({ catalogues: at('./messages'), ...(locale && { locale }) }),
    markdownText(),
    ...(isSsrBuild ? [] : [bareDocuments()]),
    // A build compiles the catalogues beforehand (build/index.mjs); here only for the watch mode.
    ...(command === 'serve' ? [paraglideVitePlugin(messageCompilerOptions as never)] : []),
  ],
  resolve: {
    alias: [
      { find: '@app/contracts', replacement: at('../../libs/contracts/src/index.ts') },
      // A stand-in for React versions that lack the hook; ours has it.
      { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' },
    ],
  },
  define: {
    // See src/i18n/locale.ts.
    __WEB_LOCALE__: JSON.stringify(isSsrBuild ? undefined : locale) ?? 'undefined',
  },
  // No PostCSS, and no search for its settings in the folders above.
  css: { postcss: {} },
  build: {
    target: 'es2022',
    outDir: at(isSsrBuild ? '../../dist/web/server' : '../../dist/web/client'),
    // The second language joins the first; equal files have equal names.
    emptyOutDir: isSsrBuild || locale !== 'en',
    copyPublicDir: !isSsrBuild,
    manifest: !isSsrBuild && `.vite/manifest.${locale ?? 'de'}.json`,
    cssCodeSplit: false,
    // Fonts stay files (preloaded, cached for a year) instead of data URIs in the style sheet.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The server names what a page needs (readAssets); on the way to the next page the router loads ahead.
    modulePreload: false,
    rollupOptions: {
      input: at(isSsrBuild ? './src/entry-server.tsx' : './src/entry-client.tsx'),
      ...(!isSsrBuild && { output: { codeSplitting: clientChunks } }),
    },
  },
  ssr: { noExternal: isSsrBuild ? true : undefined },
}));
