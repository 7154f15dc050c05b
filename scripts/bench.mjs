// npm run bench [-- --scale=small|full] [--json FILE]: measures the product.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/bench.mjs');
