import { node } from './run.mjs';

const TSC = 'node_modules/typescript/bin/tsc';

/**
 * Checks that are programs of their own: what they say when they pass, and their command line. The same commands
 * stand behind `npm run lint`, `npm run schema` and so on.
 */
export const checks = {
  lint: {
    title: 'rules of the house (ESLint)',
    command: () => node('node_modules/eslint/bin/eslint.js', '.'),
  },
  format: {
    title: 'formatting (Prettier)',
    command: () => node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  messages: { title: 'message catalogues compile', command: () => node('apps/web/build/messages.mjs') },
  serverTypes: { title: 'types of the server', command: () => node(TSC, '--noEmit', '-p', '.') },
  webTypes: { title: 'types of the web client', command: () => node(TSC, '--noEmit', '-p', 'apps/web') },
  codegen: {
    title: 'client documents fit the schema',
    command: () => node('apps/web/build/codegen.mjs', '--check'),
  },
  schema: {
    title: 'schema.graphql is what the code says',
    command: () => node('scripts/schema.mjs', '--check'),
  },
};
