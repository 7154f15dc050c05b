// npm run build:web: only the web client.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/build-web.mjs');
