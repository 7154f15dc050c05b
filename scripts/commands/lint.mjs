import { ensureInstalled } from '../lib/install.mjs';
import { checks } from '../lib/checks.mjs';
import { fail, run } from '../lib/run.mjs';

try {
  await ensureInstalled((line) => console.log(line));
  let code = 0;
  for (const check of [checks.lint, checks.format]) code ||= (await run(check.command())).code;
  process.exitCode = code;
} catch (error) {
  fail(error);
}
