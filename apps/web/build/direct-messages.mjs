/**
 * Vite plugin: `import { m } from '…/paraglide/messages.js'` and `m.some_key(…)` become an import of that one
 * message's module. Through the namespace every chunk would hang on all messages of all pages, and the first
 * chunk would carry the texts of pages nobody opened.
 */
const IMPORT = /import\s*\{\s*m\s*\}\s*from\s*(['"])([^'"]*\/paraglide\/)messages\.js\1;?/;
const USE = /\bm\.([a-z][a-z0-9_]*)\b/g;

export function directMessageImports() {
  return {
    name: 'direct-message-imports',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!/\.tsx?$/.test(id)) return null;
      const found = IMPORT.exec(code);
      if (!found) return null;
      const [statement, , folder] = found;
      const keys = new Set();
      const body = code.replace(statement, '').replace(USE, (_, key) => {
        keys.add(key);
        return `__m_${key}`;
      });
      const imports = [...keys].map((key) => `import { ${key} as __m_${key} } from '${folder}messages/${key}.js';`);
      return { code: `${imports.join('')}${body}`, map: null };
    },
  };
}
