import { ensureInstalled } from '../lib/install.mjs';
import { runJest } from '../lib/jest.mjs';
import { fail } from '../lib/run.mjs';

try {
  await ensureInstalled((line) => console.log(line));
  const { failed } = await runJest('test/contract/migration-drift');
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  fail(error);
}
