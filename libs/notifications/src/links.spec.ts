import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathOf } from './links.js';
import { KINDS } from './kinds.rules.js';
import { previewFacts } from './preview-facts.js';

const FEATURES = path.resolve('apps/web/src/features');

/** Pages whose children name the rest of their address alone. */
const PARENTS = ['', '/verwaltung', '/meine-kommune'];

/** The pages of the client. */
const pages: readonly RegExp[] = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.routes.ts'))
  .flatMap((file) => [...readFileSync(path.join(FEATURES, file), 'utf8').matchAll(/path: '([^']+)'/g)])
  .flatMap(([, page]) => PARENTS.map((parent) => `${parent}${page!}`))
  .map((page) => new RegExp(`^${page.replaceAll(/\$\w+/g, '[^/]+')}$`));

describe('every notification', () => {
  it.each(KINDS)('%s opens a page of the client', (kind) => {
    const [page] = pathOf(previewFacts(kind)).split(/[?#]/) as [string];
    expect(pages.filter((pattern) => pattern.test(page))).not.toEqual([]);
  });
});
