import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * PostCSS plugin: drops custom properties nobody reads (KERN ships some 900 design tokens, we read a tenth)
 * and rules for `kern-` classes our sources never name.
 *
 * @param {string} sources folder whose files name the classes in use
 */
export function purgeUnusedCss(sources) {
  const text = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(sources, name), 'utf8'))
    .join('\n');
  const classes = new Set(text.match(/kern-[\w-]+/g) ?? []);
  const readByCode = new Set(text.match(/--[\w-]+/g) ?? []);

  return {
    postcssPlugin: 'purge-unused-css',
    OnceExit(root) {
      root.walkRules((rule) => {
        const kept = rule.selectors.filter((selector) =>
          (selector.replace(/:not\([^)]*\)/g, '').match(/\.kern-[\w-]+/g) ?? []).every((name) => classes.has(name.slice(1))),
        );
        if (kept.length === 0) rule.remove();
        else if (kept.length < rule.selectors.length) rule.selectors = kept;
      });
      // A token read only by an unread token is unread too: repeat until nothing falls out.
      for (let removed = true; removed; ) {
        removed = false;
        const read = new Set(readByCode);
        root.walkDecls((decl) => {
          for (const [, name] of decl.value.matchAll(/var\(\s*(--[\w-]+)/g)) read.add(name);
        });
        root.walkDecls((decl) => {
          if (decl.prop.startsWith('--') && !read.has(decl.prop)) {
            decl.remove();
            removed = true;
          }
        });
      }
      root.walkRules((rule) => {
        if (rule.nodes.every((node) => node.type === 'comment')) rule.remove();
      });
      root.walkAtRules((rule) => {
        if (rule.nodes?.length === 0) rule.remove();
      });
    },
  };
}
purgeUnusedCss.postcss = true;
