// npm test [-- PATTERN]: every check and suite, or only the spec files whose path matches.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/test.mjs');
