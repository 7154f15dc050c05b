// npm run schema [-- --check]: schema.graphql from the code.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/schema.mjs');
