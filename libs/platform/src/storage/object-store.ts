import type { Readable } from 'node:stream';

/** Bytes of an object, both ends included, from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where files lie: a folder of this machine, or a bucket behind the S3 protocol. It knows keys and bytes and nothing
 * else; who may read what is decided by those who ask. `StoredObjects` is the way in for everybody.
 */
export abstract class ObjectStore {
  /**
   * Stores a file under a key, whole or not at all. A key that is taken is written over.
   *
   * @param file path of a file that is complete and stays as it is until the promise settles
   */
  abstract put(key: string, file: string): Promise<void>;

  /** The object, or the part of it, as a stream that the caller reads or destroys; null when there is none. */
  abstract get(key: string, range?: ByteRange): Promise<Readable | null>;

  /** Takes the object away. One that is not there is no mistake. */
  abstract remove(key: string): Promise<void>;

  abstract exists(key: string): Promise<boolean>;

  /** Removes what writing left behind when a process was killed before `before`. */
  abstract tidy(before: Date): Promise<void>;
}

const KEY = /^[a-z0-9-]{1,60}(?:\/[a-z0-9-]{1,60}){1,4}$/;

/** Keys are made here and never come from people. @throws Error for anything that is none */
export function assertKey(key: string): string {
  if (!KEY.test(key)) throw new Error('Not a key of the object store');
  return key;
}
