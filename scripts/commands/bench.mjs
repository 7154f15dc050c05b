import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { fail, load, root } from '../lib/run.mjs';

// The figures go to standard output, everything else to the error output.
const say = (line) => console.error(line);

try {
  process.chdir(root);
  await ensureInstalled(say);
  await ensureBuilt({ say, output: 'stderr' });
} catch (error) {
  fail(error);
}
process.setSourceMapsEnabled(true);
await load('dist/test/bench/main.js');
