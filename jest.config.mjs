/**
 * Four suites. `npm test -- <pattern>` runs the files whose path matches.
 *
 * - unit      pure specs, no database
 * - database  specs against a real PostgreSQL: globalSetup starts one and builds the template database, but
 *             only when a file of this suite (or of `browser`) is among those that run
 * - browser   whole system in headless Chromium
 * - web       React components in jsdom
 */
const alias = {
  '^@app/platform/([a-z0-9-]+)$': '<rootDir>/libs/platform/src/$1/index.ts',
  '^@app/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
};

const swc = (parser, transform) => ({
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'es6' },
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', ...parser },
        transform,
        keepClassNames: true,
        experimental: { keepImportAttributes: true },
      },
    },
  ],
});

const shared = {
  rootDir: import.meta.dirname,
  cacheDirectory: '<rootDir>/.cache/jest',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // TypeScript sources name the emitted file (`./x.js`); under Jest the source itself is loaded.
  moduleNameMapper: { ...alias, '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};

const server = {
  ...shared,
  testEnvironment: 'node',
  transform: swc(
    { decorators: true },
    { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  ),
};

const postgres = {
  globalSetup: '<rootDir>/libs/testing/src/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/src/jest/global-teardown.mjs',
};

const databaseSpecs = ['<rootDir>/{apps,libs,test}/**/*.db.spec.ts', '<rootDir>/test/plumbing/**/*.spec.ts'];

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  // The VM modules of Node 20 keep memory between files; a fresh worker costs less than swapping.
  workerIdleMemoryLimit: '1200MB',
  // Against what hangs, not against what is slow: a busy machine takes many times as long as an idle one.
  testTimeout: 120_000,
  projects: [
    {
      ...server,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '\\.db\\.spec\\.ts$',
        '<rootDir>/test/plumbing/',
        '<rootDir>/apps/web/',
      ],
    },
    {
      ...server,
      ...postgres,
      displayName: 'database',
      testMatch: databaseSpecs,
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/web/'],
    },
    { ...server, ...postgres, displayName: 'browser', testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'] },
    {
      ...shared,
      displayName: 'web',
      moduleNameMapper: { '\\.s?css$': '<rootDir>/apps/web/jest.styles.mjs', ...shared.moduleNameMapper },
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/apps/web/src/**/*.spec.{ts,tsx}'],
      setupFiles: ['<rootDir>/apps/web/jest.setup.mjs'],
      transform: swc({ tsx: true }, { react: { runtime: 'automatic' } }),
    },
  ],
};
