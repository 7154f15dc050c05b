import { ensureInstalled } from '../lib/install.mjs';
import { fail, node, run } from '../lib/run.mjs';

try {
  await ensureInstalled((line) => console.log(line));
  process.exitCode = (await run(node('apps/web/build/codegen.mjs', ...process.argv.slice(2)))).code;
} catch (error) {
  fail(error);
}
