// npm run codegen [-- --check]: types and documents of the web client.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/codegen.mjs');
