// npm run cli -- COMMAND: the command line of the product; standard output belongs to the command.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/cli.mjs');
