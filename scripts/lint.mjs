// npm run lint: rules of the house (ESLint) and formatting (Prettier).
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./commands/lint.mjs');
