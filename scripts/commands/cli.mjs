import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { fail, load, root } from '../lib/run.mjs';

// Standard output belongs to the command: with --json it is read by programs.
const say = (line) => console.error(line);

try {
  process.chdir(root);
  await ensureInstalled(say);
  await ensureBuilt({ only: ['server'], say, output: 'stderr' });
} catch (error) {
  fail(error);
}
process.setSourceMapsEnabled(true);
await load('dist/apps/cli/src/main.js');
