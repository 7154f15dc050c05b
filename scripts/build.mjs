// npm run build: server and web client into dist/.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/build.mjs');
