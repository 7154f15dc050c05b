import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DiskStore, S3Store, type ObjectStore } from './index.js';

/** Comes without types. */
const S3RVER: string = 's3rver';
const BUCKET = 'spec-bucket';

interface S3Server {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}

/** Every store keeps the same promises: what the product relies on, asked of each in turn. */
describe.each(['disk', 's3'] as const)('object store: %s', (kind) => {
  let folder: string;
  let store: ObjectStore;
  let server: S3Server | null = null;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'object-store-'));
    if (kind === 'disk') {
      store = new DiskStore(path.join(folder, 'files'));
      return;
    }
    const { default: S3rver } = (await import(S3RVER)) as {
      default: new (options: object) => S3Server;
    };
    server = new S3rver({
      address: '127.0.0.1',
      port: 0,
      silent: true,
      directory: path.join(folder, 's3'),
      configureBuckets: [{ name: BUCKET, configs: [] }],
    });
    const { port } = await server.run();
    store = new S3Store({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-central-1',
      bucket: BUCKET,
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
      forcePathStyle: true,
    });
  });
  afterAll(async () => {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const key = () => `spec/ab/${randomUUID()}`;
  async function file(bytes: Buffer): Promise<string> {
    const name = path.join(folder, randomUUID());
    await writeFile(name, bytes);
    return name;
  }
  const read = async (stream: Promise<Readable | null>): Promise<Buffer | null> => {
    const found = await stream;
    return found && buffer(found);
  };

  it('gives back every byte, the file that was put stays where it was', async () => {
    const bytes = randomBytes(700_001);
    const [name, at] = [await file(bytes), key()];
    await store.put(at, name);
    expect((await read(store.get(at)))!.equals(bytes)).toBe(true);
    expect((await readFile(name)).equals(bytes)).toBe(true);
    expect(await store.exists(at)).toBe(true);
  });

  it('stores an empty file', async () => {
    const at = key();
    await store.put(at, await file(Buffer.alloc(0)));
    expect(await store.exists(at)).toBe(true);
    expect(await read(store.get(at))).toHaveLength(0);
  });

  it('gives parts, both ends included', async () => {
    const at = key();
    await store.put(at, await file(Buffer.from('0123456789')));
    expect((await read(store.get(at, { start: 2, end: 4 })))!.toString()).toBe('234');
    expect((await read(store.get(at, { start: 9, end: 9 })))!.toString()).toBe('9');
  });

  it('writes over what stands under the key', async () => {
    const at = key();
    await store.put(at, await file(Buffer.from('first, and longer')));
    await store.put(at, await file(Buffer.from('second')));
    expect((await read(store.get(at)))!.toString()).toBe('second');
  });

  it('removes, and says of what is not there that it is not', async () => {
    const at = key();
    await store.put(at, await file(Buffer.from('x')));
    await store.remove(at);
    await store.remove(at);
    expect(await store.exists(at)).toBe(false);
    expect(await store.get(at)).toBeNull();
    expect(await store.get(key())).toBeNull();
  });

  it('bears many at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        const at = key();
        await store.put(at, await file(Buffer.from(`number ${n}`)));
        return at;
      }),
    );
    const texts = await Promise.all(all.map(async (at) => (await read(store.get(at)))!.toString()));
    expect(texts).toEqual(all.map((_, n) => `number ${n}`));
  });

  it.each(['', 'x', '../../etc/passwd', 'spec/../x', '/etc/passwd', 'spec//x', 'spec/ab/x.txt', 'spec/A'])(
    'takes no key that was not made here: %j',
    async (bad) => {
      await expect(store.put(bad, await file(Buffer.from('x')))).rejects.toThrow('Not a key');
      await expect(store.get(bad)).rejects.toThrow('Not a key');
      await expect(store.remove(bad)).rejects.toThrow('Not a key');
      await expect(store.exists(bad)).rejects.toThrow('Not a key');
    },
  );

  it('shows nothing of a file that cannot be read to its end', async () => {
    const at = key();
    await expect(store.put(at, path.join(folder, 'not-there'))).rejects.toThrow();
    expect(await store.exists(at)).toBe(false);
  });

  it('leaves nothing behind that does not count', async () => {
    if (kind === 's3') return expect(store.tidy(new Date())).resolves.toBeUndefined();
    const incoming = path.join(folder, 'files', 'incoming');
    expect(await readdir(incoming)).toEqual([]);
    // What two processes have begun: one was killed long ago, one is at it.
    for (const name of ['old', 'new']) await writeFile(path.join(incoming, name), 'half');
    await utimes(path.join(incoming, 'old'), new Date('2026-01-01'), new Date('2026-01-01'));
    await store.tidy(new Date('2026-02-01'));
    expect(await readdir(incoming)).toEqual(['new']);
  });
});
