import { once } from 'node:events';
import net from 'node:net';
import { freshRedis, hasRedis } from '@app/testing';
import { awaitRedis } from './await-redis.js';

/** Something that listens where Redis should, and how it answers. */
async function impostor(answer: string | null): Promise<{ url: string; close: () => void }> {
  const sockets = new Set<net.Socket>();
  const server = net
    .createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', () => answer !== null && socket.write(answer));
    })
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `redis://anna:hidden-password@127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('waiting for Redis', () => {
  it('asks for nothing where there is no REDIS_URL', async () => {
    await awaitRedis(undefined, () => {
      throw new Error('said something');
    });
  });

  (hasRedis() ? it : it.skip)('is over as soon as it answers', async () => {
    const redis = await freshRedis();
    const said: string[] = [];
    await awaitRedis(redis.url, (line) => said.push(line));
    expect(said).toEqual([]);
    await redis.stop();
  });

  it('ends with a sentence when nobody comes, after so many attempts', async () => {
    const { url, close } = await impostor(null);
    close();
    const said: string[] = [];
    const { host } = new URL(url);
    const sentence = `Redis at ${host} cannot be reached: connect ECONNREFUSED ${host}.`;
    await expect(awaitRedis(url, (line) => said.push(line), { attempts: 3, pauseMs: 5 })).rejects.toThrow(
      sentence,
    );
    expect(said).toEqual([`${sentence} Trying again …`, `${sentence} Trying again …`]);
  });

  it('ends at once when it lets nobody in, and shows no password', async () => {
    const { url, close } = await impostor(
      '-WRONGPASS invalid username-password pair or user is disabled.\r\n',
    );
    const said: string[] = [];
    const refusal = await awaitRedis(url, (line) => said.push(line)).catch((error: Error) => error.message);
    close();
    expect(refusal).toBe(
      `Redis at ${new URL(url).host} cannot be reached: WRONGPASS invalid username-password pair or user is disabled.`,
    );
    expect(said).toEqual([]);
  });

  it('ends when somebody listens there but never answers', async () => {
    const { url, close } = await impostor(null);
    await expect(awaitRedis(url, () => undefined, { attempts: 1 })).rejects.toThrow('cannot be reached');
    close();
  });
});
