/**
 * Compiles the message catalogues (messages/<locale>/*.json) to typed functions in src/paraglide, one small
 * module per message, so that a page carries only the texts it shows. Works offline: the catalogue format
 * plugin is read from node_modules. Run it before type checks, tests and builds.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '@inlang/paraglide-js';

const inWeb = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Shared with the development server, which recompiles on every change of a catalogue. */
export const messageCompilerOptions = {
  project: inWeb('project.inlang'),
  outdir: inWeb('src/paraglide'),
  // The language is set by src/i18n/locale.ts; the runtime never guesses one.
  strategy: ['globalVariable', 'baseLocale'],
  outputStructure: 'message-modules',
  disableAsyncLocalStorage: true,
  emitTsDeclarations: true,
  emitReadme: false,
};

/** Compiles once. Throws when a catalogue is broken. */
export async function compileMessages() {
  await compile(messageCompilerOptions);
  // The compiler leaves notes for other tools beside our settings; sources should not change by building.
  for (const name of ['.gitignore', '.lix', '.meta.json', 'README.md']) {
    rmSync(inWeb(`project.inlang/${name}`), { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await compileMessages();
  // The compiler leaves a handle open for half a minute.
  process.exit(0);
}
