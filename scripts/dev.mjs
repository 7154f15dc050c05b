// npm run dev: the product with sources watched, on one port.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/dev.mjs');
