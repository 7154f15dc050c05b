import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const LONGEST_MS = 15 * 60_000;

/** Runs `work` while no other process holds the lock file; one left behind by a dead process is taken over. */
export async function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  while (!take(file)) {
    if (holderIsDead(file)) rmSync(file, { force: true });
    else await delay(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderIsDead(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid) process.kill(pid, 0);
    // Its number may belong to another program by now; nothing that is locked here takes this long.
    return Date.now() - statSync(file).mtimeMs > LONGEST_MS;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
