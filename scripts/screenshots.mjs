// npm run screenshots: pictures for the README from the running client.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/screenshots.mjs');
