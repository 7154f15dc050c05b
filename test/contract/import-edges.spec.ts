import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A text to lint as if it stood in an existing file; the file itself is not touched. */
interface Planted {
  readonly file: string;
  readonly text: string;
}

/** Names of the rules that complain, per planted text. ESLint does not run inside Jest's modules, so it runs beside. */
async function lint(planted: readonly Planted[]): Promise<string[][]> {
  const program = `
    import { ESLint } from 'eslint';
    // Without types: these rules do not ask for them, and to find them out takes most of the time.
    const eslint = new ESLint({
      overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
      ruleFilter: ({ ruleId }) => /^boundaries\\/|restricted-imports$|restricted-syntax$/.test(ruleId),
    });
    const results = [];
    for (const { file, text } of JSON.parse(process.argv[1])) {
      const [result] = await eslint.lintText(text, { filePath: file });
      results.push(result.messages.map((message) => message.ruleId ?? message.message));
    }
    process.stdout.write(JSON.stringify(results));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', program, '--', JSON.stringify(planted)],
    { cwd: process.cwd(), env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return JSON.parse(stdout) as string[][];
}

const EDGE = 'boundaries/dependencies';
const IMPORT = '@typescript-eslint/no-restricted-imports';

const refused: (Planted & { why: string; rule: string })[] = [
  {
    why: 'contracts depends on nothing',
    file: 'libs/contracts/src/index.ts',
    text: `import '@app/platform/clock';`,
    rule: EDGE,
  },
  {
    why: 'platform does not know the domain',
    file: 'libs/platform/src/clock/index.ts',
    text: `import '@app/questions';`,
    rule: EDGE,
  },
  {
    why: 'questions does not know that matching exists',
    file: 'libs/questions/src/index.ts',
    text: `import '@app/matching';`,
    rule: EDGE,
  },
  {
    why: 'no circle: identity does not use directory',
    file: 'libs/identity/src/index.ts',
    text: `import '@app/directory';`,
    rule: EDGE,
  },
  {
    why: 'nobody imports past the index of another lib',
    file: 'libs/matching/src/index.ts',
    text: `import '../../topics/src/topic.entity.js';`,
    rule: EDGE,
  },
  {
    why: 'nobody imports past the index of a platform folder, not even platform',
    file: 'libs/platform/src/clock/index.ts',
    text: `import '../config/config.js';`,
    rule: EDGE,
  },
  {
    why: 'libs do not know the apps',
    file: 'libs/topics/src/index.ts',
    text: `import '../../../apps/api/src/bootstrap.js';`,
    rule: EDGE,
  },
  {
    why: 'what helps specs stays out of the product',
    file: 'libs/topics/src/index.ts',
    text: `import '@app/testing';`,
    rule: EDGE,
  },
  {
    why: 'the client takes contracts only',
    file: 'apps/web/src/entry-client.tsx',
    text: `import '@app/platform/clock';`,
    rule: EDGE,
  },
  {
    why: 'connections belong to platform/database',
    file: 'libs/topics/src/index.ts',
    text: `import pg from 'pg'; export const pool = new pg.Pool();`,
    rule: IMPORT,
  },
  {
    why: 'so do data sources',
    file: 'libs/topics/src/index.ts',
    text: `import { DataSource } from 'typeorm'; export const source: DataSource | null = null;`,
    rule: IMPORT,
  },
  {
    why: 'a class with eight dependencies does more than one thing',
    file: 'libs/topics/src/index.ts',
    text: `export class Much { constructor(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8) {} }`,
    rule: 'no-restricted-syntax',
  },
];

const allowed: Planted[] = [
  {
    file: 'libs/platform/src/clock/index.ts',
    text: `import '@app/contracts'; import '@app/platform/config';`,
  },
  {
    file: 'libs/matching/src/index.ts',
    text: `import '@app/contracts'; import '@app/topics'; import '@app/questions';`,
  },
  {
    file: 'libs/topics/src/index.ts',
    text: `import './topic.entity.js'; import 'node:fs'; import 'graphql';`,
  },
  { file: 'libs/demo/src/index.ts', text: `import '@app/questions'; import '@app/identity';` },
  {
    file: 'libs/directory/src/membership.rules.spec.ts',
    text: `import '@app/testing'; import './membership.rules.js';`,
  },
  { file: 'apps/standalone/src/main.ts', text: `import '../../api/src/bootstrap.js'; import '@app/demo';` },
  { file: 'apps/web/src/entry-client.tsx', text: `import '@app/contracts'; import 'react';` },
  {
    file: 'libs/platform/src/database/index.ts',
    text: `import pg from 'pg'; export const pool = new pg.Pool();`,
  },
];

describe('the lint of import edges', () => {
  let found: string[][];

  beforeAll(async () => {
    found = await lint([...refused, ...allowed]);
  });

  it.each(refused.map(({ why, rule }, index) => ({ why, rule, index })))(
    'refuses: $why',
    ({ rule, index }) => {
      expect(found[index]).toContain(rule);
    },
  );

  it.each(allowed.map(({ file, text }, index) => ({ file, text, index })))(
    'accepts in $file: $text',
    ({ index }) => {
      expect(found[refused.length + index]).toEqual([]);
    },
  );
});
