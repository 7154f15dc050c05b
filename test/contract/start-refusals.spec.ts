import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

interface Ending {
  readonly code: number;
  readonly stderr: string;
}

/** `npm start` without npm, up to where it gives up. */
function start(environment: NodeJS.ProcessEnv, ...flags: string[]): Promise<Ending> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...flags, 'scripts/start.mjs', '--no-demo'],
      {
        env: { ...process.env, NODE_OPTIONS: '', PORT: '0', DATA_DIR: folder, ...environment },
        timeout: 20_000,
      },
      (_error, _stdout, stderr) => resolve({ code: child.exitCode ?? -1, stderr }),
    );
  });
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'start-refusals-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One sentence for a person: no stack, no name of an error class. */
const sentence = (pattern: RegExp): unknown =>
  expect.stringMatching(new RegExp(`^${pattern.source}[^\\n]*\\n$`));

describe('npm start refuses with a sentence and exit code 1', () => {
  it('when the port is taken', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as net.AddressInfo;
    const ending = await start({ PORT: String(port) });
    other.close();
    expect(ending).toEqual({ code: 1, stderr: sentence(new RegExp(`Port ${port} is already in use`)) });
  });

  it('when the port is not a number', async () => {
    expect(await start({ PORT: 'http' })).toEqual({ code: 1, stderr: sentence(/PORT must be a number/) });
  });

  it('when the data folder is not writable', async () => {
    // Also for root, who may write everywhere else.
    expect(await start({ DATA_DIR: '/proc/kleinstadtnetz' })).toEqual({
      code: 1,
      stderr: sentence(/The data folder \/proc\/kleinstadtnetz cannot be used: it is not writable/),
    });
  });

  it('when a file is where the data folder should be', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(await start({ DATA_DIR: file })).toEqual({
      code: 1,
      stderr: sentence(/The data folder .* a file is in the way/),
    });
  });

  it.each(['20.18.3', '18.20.4', '14.21.3'])('when Node is %s', async (version) => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    expect(await start({}, `--import=data:text/javascript,${encodeURIComponent(older)}`)).toEqual({
      code: 1,
      stderr: sentence(new RegExp(`Kleinstadtnetz needs Node 20.19 or newer; this is Node ${version}`)),
    });
  });
});
