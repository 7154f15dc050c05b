/**
 * Module hooks that let plain Node import the TypeScript sources of this repository: Jest's global setup runs
 * outside Jest's own transformation, but has to run the migrations. Register with `module.register`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';

const root = new URL('../../../../', import.meta.url);
const aliases = [
  [/^@app\/platform\/([a-z0-9-]+)$/, 'libs/platform/src/$1/index.ts'],
  [/^@app\/([a-z-]+)$/, 'libs/$1/src/index.ts'],
];

export async function resolve(specifier, context, next) {
  for (const [pattern, target] of aliases) {
    if (pattern.test(specifier)) return next(new URL(specifier.replace(pattern, target), root).href, context);
  }
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const source = fileURLToPath(new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL));
    if (existsSync(source)) return next(pathToFileURL(source).href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
      experimental: { keepImportAttributes: true },
    },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
