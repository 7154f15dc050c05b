/**
 * Before the first database spec: starts one PostgreSQL for this test run and hands the workers its address.
 * The template database in it has the schema of the migrations; each spec file clones it (see ../database.ts).
 *
 * Every run has a server and folder of its own, so that several runs on one machine do not meet. A keeper
 * process ends the server and removes the folder when this process ends, in whatever way.
 */
import { spawn } from 'node:child_process';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

register('./typescript-hooks.mjs', import.meta.url);

export default async function globalSetup() {
  const { prepareTestServer } = await import('./test-server.ts');
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  const dataDir = `${root}.data/test-postgres-${process.pid}-${Date.now().toString(36)}`;
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('./keeper.mjs', import.meta.url)), dataDir], {
    // A process group of its own: Ctrl-C in the terminal reaches us, and the keeper by the closed pipe.
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  globalThis.testServerKeeper = keeper;
  try {
    const server = await prepareTestServer(root, dataDir);
    process.env.TEST_POSTGRES_ADMIN_URL = server.adminUrl;
    process.env.TEST_POSTGRES_URL = server.url;
    process.env.TEST_POSTGRES_TEMPLATE = server.template;
  } catch (error) {
    // Jest does not run the teardown after a failed setup.
    keeper.stdin.end();
    throw error;
  }
  keeper.unref();
  keeper.stdin.unref();
}
