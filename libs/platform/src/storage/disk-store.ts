import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ObjectStore, assertKey, type ByteRange } from './object-store.js';

/** Objects as files below one folder of this machine. */
export class DiskStore extends ObjectStore {
  private readonly root: string;
  /** On the same file system as the objects, so that a file appears under its name in one step. */
  private readonly incoming: string;

  constructor(folder: string) {
    super();
    this.root = path.resolve(folder, 'objects');
    this.incoming = path.resolve(folder, 'incoming');
  }

  async put(key: string, file: string): Promise<void> {
    const target = this.place(key);
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const part = path.join(this.incoming, randomUUID());
    try {
      await pipeline(createReadStream(file), createWriteStream(part, { mode: 0o600, flush: true }));
      await rename(part, target);
      await syncFolder(path.dirname(target));
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable | null> {
    // Opened before it is handed over: a file that is not there must be known before anything is answered.
    const handle = await open(this.place(key)).catch(nothingThere);
    return handle?.createReadStream(range) ?? null;
  }

  async remove(key: string): Promise<void> {
    await rm(this.place(key), { force: true });
  }

  async exists(key: string): Promise<boolean> {
    return (await stat(this.place(key)).catch(nothingThere)) !== null;
  }

  async tidy(before: Date): Promise<void> {
    await removeOldFiles(this.incoming, before);
  }

  private place(key: string): string {
    return path.join(this.root, ...assertKey(key).split('/'));
  }
}

/** Removes the files of a folder that nobody has written to since `before`. The folder need not exist. */
export async function removeOldFiles(folder: string, before: Date): Promise<void> {
  for (const name of (await readdir(folder).catch(nothingThere)) ?? []) {
    const file = path.join(folder, name);
    const facts = await stat(file).catch(nothingThere);
    if (facts?.isFile() && facts.mtime < before) await rm(file, { force: true });
  }
}

/** A new name is safe from a power cut once its folder is. Not every file system can; then there is nothing to do. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  try {
    await handle?.sync();
  } catch {
    // Windows and some network file systems refuse it.
  } finally {
    await handle?.close();
  }
}

function nothingThere(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
