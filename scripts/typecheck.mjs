// npm run typecheck: types of server and web client.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/typecheck.mjs');
