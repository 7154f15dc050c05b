import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { fail } from '../lib/run.mjs';

const say = (line) => console.log(line);

try {
  await ensureInstalled(say);
  await ensureBuilt({ force: true, say, output: 'show' });
} catch (error) {
  fail(error);
}
