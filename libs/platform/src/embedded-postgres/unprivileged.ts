import { spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

/** How a program ended: its exit status (-1 when it could not be started) and what it printed. */
export interface Outcome {
  readonly status: number;
  readonly output: string;
}

/** Runs the programs of PostgreSQL as somebody who is not root, which they insist on. */
export interface Runner {
  /** Runs a program to its end. Output goes to `output` unless the program leaves a server behind (`detach`). */
  run(program: string, args: readonly string[], options?: { detach?: boolean }): Promise<Outcome>;
  /** Hands a file or folder to the user the programs run as. */
  own(target: string): void;
}

const NAMESPACE_ID = '65534';

/**
 * Chooses how to run PostgreSQL in `folder`:
 * as ourselves when we are an ordinary user; as `postgres` or `nobody` when that user can reach the folder and the
 * programs; else inside a user namespace, where root counts as nobody while files stay root's.
 *
 * An existing cluster decides by its owner, so that a later start finds its files readable.
 *
 * @throws EmbeddedPostgresError `NO_UNPRIVILEGED_USER` when none of these works.
 */
export async function chooseRunner(
  folder: string,
  cluster: string,
  programs: readonly string[],
): Promise<Runner> {
  if (process.getuid?.() !== 0) return hasName() ? direct({}) : namespaced();
  const owner = existsSync(cluster) ? statSync(cluster).uid : undefined;
  if (owner !== 0) {
    for (const user of systemUsers(owner)) {
      const runner = direct(user);
      if (await reaches(runner, folder, programs)) return runner;
    }
  }
  if (owner === undefined || owner === 0) {
    const runner = namespaced();
    if ((await runner.run(programs[0]!, ['--version'])).status === 0) return runner;
  }
  throw new EmbeddedPostgresError(
    'NO_UNPRIVILEGED_USER',
    `PostgreSQL does not run as root, and no other user can reach ${folder} and ${path.dirname(programs[0]!)}. ` +
      'Start as an ordinary user, or set DATA_DIR and the checkout to places every user can enter.',
  );
}

/** Containers may run under a number that no user has; PostgreSQL refuses that, inside a namespace it is nobody's. */
function hasName(): boolean {
  try {
    return os.userInfo().username !== '';
  } catch {
    return false;
  }
}

interface User {
  uid?: number;
  gid?: number;
}

function systemUsers(owner: number | undefined): User[] {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  const users = lines
    .map((line) => line.split(':'))
    .filter((fields) => fields.length > 3)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  if (owner !== undefined) return [users.find((user) => user.uid === owner) ?? { uid: owner, gid: owner }];
  return ['postgres', 'nobody'].flatMap((name) => users.filter((user) => user.name === name));
}

/** True when the user behind the runner can enter the folder and start the programs. */
async function reaches(runner: Runner, folder: string, programs: readonly string[]): Promise<boolean> {
  const attempts = await Promise.all([
    runner.run('/bin/sh', ['-c', 'cd "$0"', folder]),
    ...programs.map((program) => runner.run(program, ['--version'])),
  ]);
  return attempts.every(({ status }) => status === 0);
}

function direct(user: User): Runner {
  return {
    run: (program, args, options) => spawned(program, args, user, options?.detach),
    own: (target) => {
      if (user.uid !== undefined) chownSync(target, user.uid, user.gid ?? user.uid);
    },
  };
}

function namespaced(): Runner {
  const prefix = ['--user', `--map-user=${NAMESPACE_ID}`, `--map-group=${NAMESPACE_ID}`, '--'];
  return {
    run: (program, args, options) => spawned('unshare', [...prefix, program, ...args], {}, options?.detach),
    own: () => undefined,
  };
}

function spawned(program: string, args: readonly string[], user: User, detach = false): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...user,
      // The working folder may be closed to the other user, and PGHOST and the like would lead elsewhere.
      cwd: '/',
      env: programEnvironment(),
      // A server that stays behind would hold our pipes open, and we would wait for it for ever.
      stdio: detach ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ status: -1, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? -1, output: output.trim() }));
  });
}

function programEnvironment(): NodeJS.ProcessEnv {
  const { PATH = '', SystemRoot, TEMP } = process.env;
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  return { PATH, LC_ALL: locale, TZ: 'UTC', ...(SystemRoot ? { SystemRoot, TEMP } : {}) };
}
