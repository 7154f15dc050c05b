import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const IMPORT = /import\s*\{\s*m\s*\}\s*from\s*(['"])([^'"]*\/paraglide\/)messages\.js\1;?/;
/** Where a compiled message picks its language. */
const ANY_LOCALE = 'experimentalStaticLocale ?? options.locale ?? getLocale()';
const USE = /\bm\.([a-z][a-z0-9_]*)\b(\(\))?/g;

/**
 * Vite plugin for builds: takes `import { m } from '…/paraglide/messages.js'` apart, so that a module carries
 * the messages it shows and no others. Through the namespace every chunk would hang on all messages of all
 * pages, and the first chunk would carry the texts of pages nobody opened.
 *
 * With `locale` (client builds, one per language) a message without placeholders becomes its text in place;
 * the others are imported one by one, and the compiler drops their other languages.
 *
 * @param {{ catalogues: string, locale?: string }} options folder with one folder of catalogues per language
 */
export function directMessages({ catalogues, locale }) {
  let texts = {};
  return {
    name: 'direct-messages',
    enforce: 'pre',
    apply: 'build',
    buildStart() {
      if (!locale) return;
      for (const file of readdirSync(join(catalogues, locale))) {
        Object.assign(texts, JSON.parse(readFileSync(join(catalogues, locale, file), 'utf8')));
      }
    },
    transform(code, id) {
      if (locale && /\/paraglide\/messages\/\w+\.js$/.test(id)) {
        const own = code.replace(ANY_LOCALE, JSON.stringify(locale)).replace(/import \{ getLocale.*\n/, '');
        return { code: own, map: null };
      }
      // Nobody asks for the language in a build for one language; then nothing of it is needed.
      if (/\/paraglide\/runtime\.js$/.test(id)) return { code, map: null, moduleSideEffects: false };
      if (!/\.tsx?$/.test(id)) return null;
      const found = IMPORT.exec(code);
      if (!found) return null;
      const [statement, , folder] = found;
      const keys = new Set();
      const body = code.replace(statement, '').replace(USE, (whole, key, call) => {
        const text = texts[key];
        // Braces are placeholders, backslashes escape them: left to the message compiler.
        if (typeof text === 'string' && !/[{}\\]/.test(text)) {
          return call ? JSON.stringify(text) : `(() => ${JSON.stringify(text)})`;
        }
        keys.add(key);
        return `__m_${key}${call ?? ''}`;
      });
      const imports = [...keys].map(
        (key) => `import { ${key} as __m_${key} } from '${folder}messages/${key}.js';`,
      );
      return { code: `${imports.join('')}${body}`, map: null };
    },
  };
}
