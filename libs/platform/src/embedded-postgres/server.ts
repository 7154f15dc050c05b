import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { PostgresBinaries } from './binaries.js';
import { startProblem } from './cluster.js';
import { EmbeddedPostgresError } from './errors.js';
import type { PostgresSettings } from './settings.js';
import type { Runner } from './unprivileged.js';

/** A server process and the port it listens on. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** Replaying the log after a power cut may take minutes; until then `pg_ctl` waits. */
const START_SECONDS = 600;
const STOP_SECONDS = 60;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
const ATTEMPTS = 20;

/** The server that has this cluster open, also one that outlived the program that started it. */
export function findServer(cluster: string): RunningServer | undefined {
  const note = path.join(cluster, 'postmaster.pid');
  if (!existsSync(note)) return undefined;
  const lines = readFileSync(note, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!isAlive(pid)) return undefined;
  if (isServerOf(cluster, pid)) return { pid, port: Number(lines[3] ?? 0) };
  // The note is from before a power cut, and its number belongs to another program by now. PostgreSQL would
  // take that program for the server and refuse to start. (A note about a dead process it handles itself.)
  rmSync(note, { force: true });
  return undefined;
}

/**
 * Starts a server for the cluster and waits until it accepts connections.
 *
 * @param port a port of the caller's choice; without one, any free port.
 * @throws EmbeddedPostgresError with the reason the server gave.
 */
export async function startServer(
  cluster: string,
  binaries: PostgresBinaries,
  runner: Runner,
  settings: PostgresSettings,
  port?: number,
): Promise<RunningServer> {
  const log = path.join(cluster, 'server.log');
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    const all = { ...settings, port: chosen, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
    const flags = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
    const before = existsSync(log) ? statSync(log).size : 0;
    const { status } = await runner.run(
      binaries.pgCtl,
      ['start', '-D', cluster, '-w', '-t', String(START_SECONDS), '-l', log, '-o', flags.join(' ')],
      { detach: true },
    );
    const server = findServer(cluster);
    if (status === 0 && server) return server;
    const output = readFrom(log, before);
    const problem = startProblem(output, cluster);
    // Children of a killed server let go of its memory within moments; a free port can be gone again at once.
    const passes =
      /pre-existing shared memory block|lock file .* already exists/.test(output) ||
      (problem.code === 'PORT_TAKEN' && port === undefined);
    if (!passes || attempt === ATTEMPTS) throw problem;
    await delay(250);
  }
}

/** Ends the server: first by closing its connections, and if that takes too long by force (it repairs itself). */
export async function stopServer(cluster: string, binaries: PostgresBinaries, runner: Runner): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const args = ['stop', '-D', cluster, '-m', mode, '-w', '-t', String(STOP_SECONDS)];
    await runner.run(binaries.pgCtl, args, { detach: true });
    if (!findServer(cluster)) return;
  }
  throw new EmbeddedPostgresError('START_FAILED', `PostgreSQL in ${cluster} does not stop.`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A server works inside its cluster folder; where that cannot be seen, its name has to do. */
function isServerOf(cluster: string, pid: number): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return true;
  }
}

/** A TCP port on this machine that nobody listens on right now. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function readFrom(file: string, offset: number): string {
  if (!existsSync(file)) return '';
  const size = Math.min(statSync(file).size - offset, 64 * 1024);
  if (size <= 0) return '';
  const buffer = Buffer.alloc(size);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, buffer, 0, size, offset);
  } finally {
    closeSync(handle);
  }
  return buffer.toString('utf8');
}
