// npm run migration:check: entities and migrations describe the same tables.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/migration-check.mjs');
