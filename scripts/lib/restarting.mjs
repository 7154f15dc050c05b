import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { at, root } from './run.mjs';

const QUIET_MS = 400;
const PATIENCE_MS = 10_000;

/**
 * Keeps a program running and starts it anew when files below the folders change. A program that ended by
 * itself (an error in the sources) is started again at the next change.
 *
 * @param {{ command: string[], env: NodeJS.ProcessEnv, folders: string[], onLine: (line: string) => void }} options
 * @returns {{ stop: () => Promise<void> }}
 */
export function keepRunning({ command, env, folders, onLine }) {
  let child;
  let timer;
  let turn = Promise.resolve();

  function start() {
    child = spawn(command[0], command.slice(1), { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      lines.forEach(onLine);
    });
    const own = child;
    own.once('exit', (code) => {
      if (child === own) child = undefined;
      if (code) onLine(`The server ended with code ${code}; it starts again when a file changes.`);
    });
  }

  async function end() {
    const own = child;
    if (!own) return;
    child = undefined;
    own.removeAllListeners('exit');
    const gone = new Promise((resolve) => own.once('exit', resolve));
    own.kill('SIGTERM');
    const force = setTimeout(() => own.kill('SIGKILL'), PATIENCE_MS);
    await gone;
    clearTimeout(force);
  }

  const restart = () => {
    turn = turn.then(end).then(start);
  };
  const watchers = folders.map((folder) =>
    watch(at(folder), { recursive: true }, (_, name) => {
      if (!name || !/\.(js|json|sql)$/.test(name)) return;
      clearTimeout(timer);
      timer = setTimeout(restart, QUIET_MS);
    }),
  );
  start();
  return {
    stop: async () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      await turn;
      await end();
    },
  };
}
