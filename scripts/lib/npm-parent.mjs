import { readFileSync } from 'node:fs';

const EVERY_MS = 500;

/**
 * When npm started us and is killed, neither it nor the shell between us can tell us. The product would stay
 * behind, hold its port, and nobody could end it from the terminal any more; so it looks whether npm is there.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, EVERY_MS);
  timer.unref();
}

/** Our parent, and where the system shows it, the parent of that: the shell and npm, or npm and its caller. */
function ancestors() {
  const parent = process.ppid;
  try {
    // The name of the program stands in brackets and may hold anything; the fields after it are plain.
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    const [, grandparent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isShell = /\((sh|bash|dash)\)/.test(stat);
    return isShell ? `${parent} ${grandparent}` : String(parent);
  } catch {
    return String(parent);
  }
}
