import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messageCompilerOptions } from './build/messages.mjs';
import { directMessageImports } from './build/direct-messages.mjs';
import { markdownText } from './build/markdown-text.mjs';
import { purgeUnusedCss } from './build/purge-css.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Two builds from one source: the client (hashed assets and a manifest in dist/web/client) and the server
 * renderer (dist/web/server/entry-server.js, everything bundled, loaded by apps/api in its own process).
 */
export default defineConfig(({ command, isSsrBuild }) => ({
  root: at('.'),
  cacheDir: at('../../node_modules/.vite-web'),
  publicDir: at('./public'),
  plugins: [
    react(),
    { ...locales.vite({ locales: ['de-DE', 'en-US'] }), enforce: 'pre' as const },
    directMessageImports(),
    markdownText(),
    // A build compiles the catalogues beforehand (build/index.mjs); here only for the watch mode.
    ...(command === 'serve' ? [paraglideVitePlugin(messageCompilerOptions as never)] : []),
  ],
  resolve: {
    alias: { '@app/contracts': at('../../libs/contracts/src/index.ts') },
  },
  css: { postcss: { plugins: command === 'build' ? [purgeUnusedCss(at('./src'))] : [] } },
  build: {
    target: 'es2022',
    outDir: at(isSsrBuild ? '../../dist/web/server' : '../../dist/web/client'),
    emptyOutDir: true,
    copyPublicDir: !isSsrBuild,
    manifest: !isSsrBuild,
    cssCodeSplit: false,
    // Fonts stay files (preloaded, cached for a year) instead of data URIs in the style sheet.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: { input: at(isSsrBuild ? './src/entry-server.tsx' : './src/entry-client.tsx') },
  },
  ssr: { noExternal: isSsrBuild ? true : undefined },
}));
