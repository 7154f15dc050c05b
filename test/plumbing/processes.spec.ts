import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { freshDatabase, type FreshDatabase } from '@app/testing';
import pg from 'pg';

const SECRET = 'a secret of at least 32 characters';

let database: FreshDatabase;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(path.join(os.tmpdir(), 'start-problems-'));
});

afterAll(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

type App = 'api' | 'worker' | 'standalone';

const environmentOf = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: '',
  NODE_ENV: 'development',
  PORT: '0',
  DATA_DIR: folder,
  DATABASE_URL: database.url,
  SESSION_SECRET: SECRET,
  ...environment,
});

/** Starts a built process that is going to give up. */
function start(app: App, environment: NodeJS.ProcessEnv): Promise<{ code: number; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [`dist/apps/${app}/src/main.js`],
      {
        env: environmentOf(environment),
        timeout: 60_000,
      },
      (_error, _out, err) => resolve({ code: child.exitCode ?? -1, err }),
    );
  });
}

/** Starts a built process and waits until it says that it runs. */
async function running(app: App): Promise<{ child: ChildProcess; out: string }> {
  const child = spawn(process.execPath, [`dist/apps/${app}/src/main.js`], {
    env: environmentOf({ LOG_LEVEL: 'silent' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  // Read to the end: a reader that goes away would break the next line the process writes.
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (new RegExp(`Kleinstadtnetz ${app}.*\n`).test(out)) resolve();
    });
  });
  return { child, out };
}

/** Exit code 1 and one sentence: no stack, no name of an error class. */
const refusal = (words: string): unknown => ({
  code: 1,
  err: expect.stringMatching(new RegExp(`^${escape(words)}[^\\n]*\\n$`)),
});

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const EVERY: App[] = ['api', 'worker', 'standalone'];

describe.each(EVERY)('%s gives up with a sentence', (app) => {
  it('about a configuration that does not add up, everything at once', async () => {
    const environment = {
      PORT: 'http',
      DATABASE_URL: 'nonsense',
      SMTP_URL: 'mail.example',
      REDIS_URL: 'redis',
    };
    const ending = await start(app, environment);
    expect(ending).toEqual(
      refusal('The configuration cannot be used: PORT must be a whole number from 0 to 65535;'),
    );
    for (const name of Object.keys(environment)) expect(ending.err).toContain(`${name} must be`);
  });

  it('about a password the database does not take, without showing it', async () => {
    const url = new URL(database.url);
    url.username = 'nobody';
    url.password = 'hidden-password';
    const { code, err } = await start(app, { DATABASE_URL: url.href });
    expect({ code, err }).toEqual(
      refusal(`The database ${url.pathname.slice(1)} at ${url.host} cannot be reached`),
    );
    expect(err).not.toContain('hidden-password');
  });

  it('about a Redis that lets nobody in, without showing the password', async () => {
    const redis = net.createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => socket.write('-WRONGPASS invalid username-password pair\r\n'));
    });
    redis.listen(0, '127.0.0.1');
    await once(redis, 'listening');
    const host = `127.0.0.1:${(redis.address() as net.AddressInfo).port}`;
    const { code, err } = await start(app, { REDIS_URL: `redis://anna:hidden-password@${host}` });
    redis.close();
    expect({ code, err }).toEqual(refusal(`Redis at ${host} cannot be reached: WRONGPASS`));
    expect(err).not.toContain('hidden-password');
  });
});

describe.each(['api', 'standalone'] as const)('%s gives up with a sentence', (app) => {
  it('about a port that is taken', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as net.AddressInfo;
    const ending = await start(app, { PORT: String(port) });
    other.close();
    expect(ending).toEqual(refusal(`Port ${port} is already in use.`));
  });

  it('about TLS without a proxy', async () => {
    expect(await start(app, { PUBLIC_URL: 'https://netz.example' })).toEqual(
      refusal('PUBLIC_URL begins with https'),
    );
  });

  it('about a host that is not of this machine', async () => {
    expect(await start(app, { HOST: '203.0.113.1' })).toEqual(
      refusal('Port 0 on 203.0.113.1 cannot be used'),
    );
  });
});

describe.each(['api', 'worker'] as const)('%s gives up with a sentence', (app) => {
  it('about a missing DATABASE_URL: an empty one is none', async () => {
    expect(await start(app, { DATABASE_URL: '' })).toEqual(refusal('DATABASE_URL is missing.'));
  });

  it('about a database whose schema is that of an older version', async () => {
    const older = await freshDatabase();
    const client = new pg.Client({ connectionString: older.url });
    await client.connect();
    await client.query('delete from migrations where id = (select max(id) from migrations)');
    await client.end();
    const ending = await start(app, { DATABASE_URL: older.url });
    await older.drop();
    expect(ending).toEqual(
      refusal('The database has not got the schema of this version; 1 migrations have not run.'),
    );
  });
});

describe.each(['api', 'worker'] as const)('%s', (app) => {
  it.each(['SIGTERM', 'SIGINT'] as const)('starts, and ends with code 0 at %s', async (signal) => {
    const { child } = await running(app);
    const gone = once(child, 'exit');
    child.kill(signal);
    expect(await gone).toEqual([0, null]);
  });
});

it('the api answers what is no request with codes of ours, and goes on', async () => {
  const { child, out } = await running('api');
  const url = /http:\/\/\S+/.exec(out)![0];
  const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    const { errors } = (await answer.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    return { status: answer.status, code: errors[0]!.extensions.code, message: errors[0]!.message };
  };
  const malformed = { status: 400, code: 'QUERY_INVALID', message: 'Die Anfrage ist fehlerhaft aufgebaut.' };
  try {
    for (const body of [
      '',
      '{"query":',
      'null',
      '[1,2]',
      '{"query":5}',
      '{"query":"{__typename}","variables":[1]}',
    ])
      expect({ body, ...(await post(body)) }).toEqual({ body, ...malformed });
    expect(await post(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).toEqual(malformed);
    expect(await post('no gzip', { 'content-encoding': 'gzip' })).toEqual(malformed);
    expect(await post('{}', { 'content-type': 'application/json; charset=klingon' })).toEqual(malformed);
    expect(await post('{"query":"{__typename}"}', { 'content-type': 'text/plain' })).toEqual(malformed);
    const huge = JSON.stringify({ query: '{__typename}', variables: { text: 'x'.repeat(300_000) } });
    expect(await post(huge)).toEqual({
      status: 413,
      code: 'QUERY_TOO_COMPLEX',
      message: `Die Anfrage ist zu umfangreich (Aufwand ${huge.length}, erlaubt 262144).`,
    });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  } finally {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
});
