import { ensureBuilt } from '../lib/build.mjs';
import { checkDataDir, checkPort } from '../lib/checked-start.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { endWithNpm } from '../lib/npm-parent.mjs';
import { fail, load, root } from '../lib/run.mjs';

const say = (line) => console.log(line);

try {
  process.chdir(root);
  checkDataDir(process.env.DATA_DIR || '.data');
  await checkPort(process.env.PORT || '3000', process.env.HOST || '127.0.0.1');
  await ensureInstalled(say);
  await ensureBuilt({ say });
} catch (error) {
  fail(error);
}
endWithNpm();
process.setSourceMapsEnabled(true);
await load('dist/apps/standalone/src/main.js');
