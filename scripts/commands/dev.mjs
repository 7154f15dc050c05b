import { spawn } from 'node:child_process';
import { checkDataDir, checkPort } from '../lib/checked-start.mjs';
import { API_PATHS, devPages } from '../lib/dev-pages.mjs';
import { freePort } from '../lib/free-port.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { keepRunning } from '../lib/restarting.mjs';
import { at, fail, load, node, root } from '../lib/run.mjs';

const say = (line) => console.log(line);
const host = process.env.HOST || '127.0.0.1';
const port = process.env.PORT || '3000';
const dataDir = process.env.DATA_DIR || '.data';

process.chdir(root);
const closers = [];
let closing = false;

async function close(code) {
  if (closing) return;
  closing = true;
  for (const closer of closers.reverse()) await closer();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => close(0));

try {
  checkDataDir(dataDir);
  await checkPort(port, host);
  await ensureInstalled(say);
  say('Compiling …');
  const compiler = await watchSources();
  closers.push(() => compiler.kill('SIGTERM'));

  const env = { ...process.env, DATA_DIR: dataDir };
  if (!env.DATABASE_URL) {
    // Held from here, so that the database stays up while the server restarts.
    const { startEmbeddedPostgres } = await load('dist/libs/platform/src/embedded-postgres/index.js');
    const database = await startEmbeddedPostgres({ dataDir, mode: 'join' });
    closers.push(() => database.stop());
  }

  const inner = await freePort();
  const address = `http://localhost:${port}`;
  const server = keepRunning({
    command: [
      process.execPath,
      '--enable-source-maps',
      at('dist/apps/standalone/src/main.js'),
      ...process.argv.slice(2),
    ],
    env: { ...env, PORT: String(inner), HOST: '127.0.0.1', PUBLIC_URL: env.PUBLIC_URL ?? address },
    folders: ['dist/apps', 'dist/libs'],
    onLine: (line) => say(line.replaceAll(`http://localhost:${inner}`, address)),
  });
  closers.push(() => server.stop());

  const api = `http://127.0.0.1:${inner}`;
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: at('apps/web/vite.config.ts'),
    appType: 'custom',
    plugins: [devPages(api)],
    server: {
      host,
      port: Number(port),
      strictPort: true,
      proxy: Object.fromEntries(API_PATHS.map((path) => [path, { target: api, ws: path === '/socket.io' }])),
    },
  });
  await vite.listen();
  closers.push(() => vite.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await close(1);
  fail(error);
}

/** Compiles the server at every change. Resolves after the first time, whether that succeeded or not. */
function watchSources() {
  const [program, ...args] = node('node_modules/@nestjs/cli/bin/nest.js', 'build', 'api', '--watch');
  return new Promise((resolve, reject) => {
    const compiler = spawn(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    compiler.once('error', reject);
    compiler.once('exit', () => resolve(compiler));
    compiler.stderr.setEncoding('utf8').on('data', (text) => {
      process.stderr.write(text);
      if (/compiled|Failed to compile/.test(text)) resolve(compiler);
    });
  });
}
