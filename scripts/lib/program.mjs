import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { fail, load, root } from './run.mjs';
import { findChromium } from './tools.mjs';

/** Installs and builds what is missing, then runs a built program of `test/` in this process. */
export async function runProgram(file) {
  const say = (line) => console.error(line);
  try {
    process.chdir(root);
    await ensureInstalled(say);
    await ensureBuilt({ say });
  } catch (error) {
    fail(error);
  }
  process.env.CHROMIUM_PATH ??= findChromium() ?? '';
  process.setSourceMapsEnabled(true);
  await load(file);
}
