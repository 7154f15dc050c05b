import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Which libs a domain lib may use, beside contracts and platform. The rule of the house: few, and without
 * circles. Libs that would need each other meet through messages or add fields to each other's types.
 */
export const LIB_EDGES = {
  identity: [],
  search: [],
  administration: [],
  directory: ['identity'],
  topics: ['identity', 'directory'],
  questions: ['topics', 'directory', 'identity'],
  matching: ['topics', 'directory', 'questions'],
  conversations: ['identity', 'directory', 'topics', 'matching'],
  circles: ['directory', 'topics', 'matching', 'conversations'],
  projects: ['identity', 'directory', 'topics', 'questions', 'matching'],
  notifications: ['identity', 'directory', 'topics', 'questions', 'projects'],
  practices: ['identity', 'directory', 'topics', 'questions', 'projects'],
  moderation: ['identity', 'questions', 'directory', 'conversations', 'projects'],
};

/** Libs without a domain of their own: they put together what the others bring. */
const COMPOSING_LIBS = ['demo', 'testing'];

/** Folders whose work is the connection itself; everything else goes through `Database`. */
const MAY_CONNECT = [
  'libs/platform/src/database/**',
  'libs/platform/src/embedded-postgres/**',
  // The adapter of Socket.io takes a pool of its own.
  'libs/platform/src/live/socket-server.ts',
  'libs/testing/**',
  'test/**',
  'apps/web/**',
  '**/*.spec.ts',
];

const lib = (name) => ({
  element: { type: 'lib', captured: { lib: name }, fileInternalPath: 'src/index.ts' },
});
const contracts = { element: { type: 'contracts', fileInternalPath: 'src/index.ts' } };
const platform = { element: { type: 'platform', fileInternalPath: 'index.ts' } };
const everyLib = [contracts, platform, lib('*')];

const FEW_DEPENDENCIES = {
  selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>7]",
  message: 'More than seven dependencies: this class does more than one thing.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      '.data/',
      '.cache/',
      '**/*.d.ts',
      'apps/web/src/gql/',
      'apps/web/src/paraglide/',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', FEW_DEPENDENCIES],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Classes that only carry decorators are how NestJS modules look.
      '@typescript-eslint/no-extraneous-class': 'off',
      // Handlers of NestJS and React return promises where a function without a result is asked for.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'import edges',
    plugins: { boundaries },
    settings: {
      'import/resolver': {
        typescript: { alwaysTryTypes: true, project: 'tsconfig.json' },
      },
      'boundaries/elements': [
        { type: 'web', pattern: 'apps/web', partialMatch: false },
        { type: 'app', pattern: 'apps/*', capture: ['app'], partialMatch: false },
        { type: 'contracts', pattern: 'libs/contracts', partialMatch: false },
        { type: 'platform', pattern: 'libs/platform/src/*', capture: ['folder'], partialMatch: false },
        { type: 'lib', pattern: 'libs/*', capture: ['lib'], partialMatch: false },
        { type: 'test', pattern: 'test', partialMatch: false },
      ],
      'boundaries/files': [{ category: 'spec', pattern: ['**/*.spec.{ts,tsx}', '**/__fixtures__/**'] }],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message:
            'This import is not allowed: see LIB_EDGES in eslint.config.mjs, and use the index.ts of the other side.',
          policies: [
            { from: { element: { type: '*' } }, allow: { to: { module: { origin: ['external', 'core'] } } } },
            { from: { element: { type: 'web' } }, allow: { to: contracts } },
            { from: { element: { type: 'platform' } }, allow: { to: [contracts, platform] } },
            { from: { element: { type: 'lib' } }, allow: { to: [contracts, platform] } },
            ...Object.entries(LIB_EDGES)
              .filter(([, allowed]) => allowed.length > 0)
              .map(([name, allowed]) => ({
                from: { element: { type: 'lib', captured: { lib: name } } },
                allow: { to: allowed.map(lib) },
              })),
            ...COMPOSING_LIBS.map((name) => ({
              from: { element: { type: 'lib', captured: { lib: name } } },
              allow: { to: everyLib },
            })),
            {
              from: { element: { type: ['platform', 'lib'] }, file: { categories: 'spec' } },
              allow: { to: everyLib },
            },
            {
              from: { element: { type: ['app', 'test'] } },
              allow: { to: [...everyLib, { element: { type: 'app' } }] },
            },
            // What the client does with a connection is tried against real processes.
            { from: { element: { type: 'test' } }, allow: { to: { element: { type: 'web' } } } },
          ],
        },
      ],
      'boundaries/no-unknown-files': 'error',
      'boundaries/no-unknown-dependencies': 'error',
    },
  },
  {
    name: 'one way to the database',
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: MAY_CONNECT,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'pg',
              message: 'Connections belong to platform/database; use Database.',
              allowTypeImports: true,
            },
            {
              name: 'typeorm',
              importNames: ['DataSource', 'EntityManager', 'QueryRunner'],
              allowTypeImports: true,
              message: 'Transactions belong to platform/database; use Database.run and Database.repository.',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'specs',
    files: ['**/*.spec.ts', '**/*.spec.tsx', '**/__fixtures__/**', 'test/**/*.ts', 'libs/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // A fixture may gather what a spec asks for.
      'no-restricted-syntax': 'off',
      'max-lines': ['error', { max: 800, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    name: 'scripts',
    files: ['**/*.mjs', 'apps/web/public/*.js'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'boundaries/no-unknown-files': 'off',
      'boundaries/no-unknown-dependencies': 'off',
      'boundaries/dependencies': 'off',
    },
  },
  {
    name: 'web client',
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // The router takes redirects and "not found" as thrown values that are not errors.
      '@typescript-eslint/only-throw-error': 'off',
      'no-restricted-syntax': [
        'error',
        FEW_DEPENDENCIES,
        {
          selector: "FunctionDeclaration[id.name=/^[A-Z]/] ThrowStatement[argument.callee.name='notFound']",
          message:
            'Thrown while drawing, it ends the whole page: return <NotFoundPage />. Loaders may throw it.',
        },
      ],
    },
  },
);
