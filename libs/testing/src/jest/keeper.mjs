/**
 * Waits until the test run ends (its end of our standard input closes, also when it is killed), then ends the
 * PostgreSQL server in the given folder and removes the folder.
 *
 * Usage: node keeper.mjs FOLDER
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const folder = process.argv[2];
const note = path.join(folder, 'postgres', 'cluster', 'postmaster.pid');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
for await (const _ of process.stdin);

// A setup that was killed half-way may still be starting its server: calm only after several looks.
let told;
for (let rounds = 0, calm = 0; rounds < 400 && calm < 3; rounds += 1) {
  const pid = serverPid();
  calm = pid === undefined ? calm + 1 : 0;
  if (pid !== undefined && (pid !== told || rounds % 100 === 99)) {
    // SIGQUIT is the server's "immediate" stop, right for data that is thrown away.
    process.kill(pid, pid === told ? 'SIGKILL' : 'SIGQUIT');
    told = pid;
  }
  await delay(50);
}
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** Process id of the running server, if there is one. */
function serverPid() {
  if (!existsSync(note)) return undefined;
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0]);
  try {
    if (!pid) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
