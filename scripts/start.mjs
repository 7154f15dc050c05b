// npm start [-- --no-demo]: installs and builds what is missing, then runs the whole product in this process.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/start.mjs');
