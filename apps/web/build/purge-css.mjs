import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Later layers win, whatever order the bundler put the files in. The same order stands in styles/index.scss. */
const LAYERS = '@layer kern,base,ui,page;';

/** A custom property in minified CSS. */
const DECLARATION = /(?<=[{;])(--[\w-]+):[^;{}]*(;|(?=\}))/g;

/**
 * Finishes the built style sheets: states the order of the layers first, and drops custom properties nobody
 * reads (KERN ships some 900 design tokens, we read a tenth).
 *
 * @param {string} assets folder of the built assets
 * @param {string} sources folder whose modules may read custom properties, too
 */
export function finishCss(assets, sources) {
  const inScripts = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => readFileSync(join(sources, name), 'utf8').match(/--[\w-]+/g) ?? []);
  for (const name of readdirSync(assets)) {
    if (!name.endsWith('.css')) continue;
    const path = join(assets, name);
    let css = readFileSync(path, 'utf8');
    if (css.startsWith(LAYERS)) continue;
    // A token read only by an unread token is unread too: repeat until nothing falls out.
    for (let before = ''; before !== css;) {
      before = css;
      const read = new Set([
        ...inScripts,
        ...Array.from(css.matchAll(/var\(\s*(--[\w-]+)/g), ([, property]) => property),
      ]);
      css = css.replace(DECLARATION, (whole, property) => (read.has(property) ? whole : ''));
    }
    // Rules that have become empty.
    for (let before = ''; before !== css;) {
      before = css;
      css = css.replace(/(?<=[{};]|^)[^{};]+\{\}/g, '');
    }
    writeFileSync(path, LAYERS + css);
  }
}
