import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Redis } from 'ioredis';

/** A Redis server for one spec file. */
export interface FreshRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** True when this machine has a Redis server. Where CI is set it must have one, so that nothing is skipped there. */
export function hasRedis(): boolean {
  const found = spawnSync('redis-server', ['--version']).status === 0;
  if (!found && process.env['CI']) throw new Error('CI needs redis-server');
  return found;
}

/** Starts Redis on a free port of 127.0.0.1, without anything on disk. */
export async function freshRedis(): Promise<FreshRedis> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const redis = await start(await freePort());
    if (redis) return redis;
  }
  throw new Error('No Redis server kept running');
}

/** Null when the server has ended: somebody else had taken the port since it was found free. */
async function start(port: number): Promise<FreshRedis | null> {
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  const ended = once(server, 'exit');
  const kill = (): boolean => server.kill('SIGKILL');
  process.once('exit', kill);
  const url = `redis://127.0.0.1:${port}`;
  const probe = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: 100, lazyConnect: false });
  probe.on('error', () => undefined);
  // Whoever answers may be the other one: only ours tells its own number.
  const answers = probe.info('server').then(
    (info) => info.includes(`process_id:${server.pid}\r\n`),
    () => false,
  );
  const isOurs = await Promise.race([answers, ended.then(() => false)]);
  probe.disconnect();
  if (!isOurs) {
    process.off('exit', kill);
    kill();
    await ended;
    return null;
  }
  return {
    url,
    stop: async () => {
      process.off('exit', kill);
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
