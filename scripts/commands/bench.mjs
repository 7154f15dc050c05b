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
// `npm run bench -- matching-quality` measures how good matches are, everything else how fast the product is.
if (process.argv[2] === 'matching-quality') {
  process.argv.splice(2, 1);
  await load('dist/test/bench/matching-quality/main.js');
} else {
  await load('dist/test/bench/main.js');
}
