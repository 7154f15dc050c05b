import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freshDatabase, type FreshDatabase } from '@app/testing';
import { registerFile } from './register-file.js';

const REGISTER = registerFile([{ ags: '12990001', name: 'Eichfeld, Stadt', population: 12_000 }]);

let database: FreshDatabase;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(path.join(os.tmpdir(), 'npm-run-'));
});

afterAll(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** The command as people and programs type it, npm included, with no settings but those of the project. */
function npmRun(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ code: number; out: string; err: string }> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return new Promise((resolve) => {
    const child = execFile(
      'npm',
      ['run', 'cli', '--', ...args],
      {
        env: {
          ...Object.fromEntries(inherited),
          NODE_OPTIONS: '',
          DATA_DIR: folder,
          DATABASE_URL: database.url,
          ...environment,
        },
        shell: process.platform === 'win32',
      },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('npm run cli', () => {
  it('prints the JSON of an import alone on standard output', async () => {
    const file = path.join(folder, 'GV100AD.txt');
    writeFileSync(file, REGISTER);
    expect(await npmRun(['register', 'import', file, '--json'])).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^\{"municipalities":16,"new":\d+,"changed":\d+,"gone":\d+,"conflicts":\[\]\}\n$/,
      ),
      err: '',
    });
  });

  it('prints the JSON of a damaged file alone, and says the same to people', async () => {
    const file = path.join(folder, 'damaged.txt');
    writeFileSync(file, REGISTER.slice(0, 500));
    const { code, out, err } = await npmRun(['register', 'import', file, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      municipalities: 0,
      conflicts: [{ code: 'INCOMPLETE_LAST_LINE' }],
    });
    expect(err).toContain('Nothing was changed.');
  });

  it('refuses with a sentence and without a trace of npm', async () => {
    expect(await npmRun(['migrate'], { DATABASE_URL: 'http://127.0.0.1/none' })).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^The configuration cannot be used: DATABASE_URL must be an address like [^\n]*\n$/,
      ),
    });
  });
});
