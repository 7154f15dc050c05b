import DataLoader from 'dataloader';
import type { Ctx } from '../context/index.js';

/** Reads the values of many keys at once; keys without a value are missing from the map. */
export type Batch<Key, Value> = (ctx: Ctx, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

/**
 * The loaders of one request. A reader offers its batch functions as properties (`readonly byId: Batch<…> =
 * async (ctx, ids) => …`); the identity of the function is the identity of the loader.
 */
export class RequestLoaders {
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown>>();

  constructor(private readonly ctx: Ctx) {}

  /** The value of `key`, or null. Calls in the same tick become one batch; a key is read once per request. */
  load<Key, Value>(batch: Batch<Key, Value>, key: Key): Promise<Value | null> {
    return this.loader(batch).load(key) as Promise<Value | null>;
  }

  /** The values of `keys` in their order, without the missing ones. */
  async loadMany<Key, Value>(batch: Batch<Key, Value>, keys: readonly Key[]): Promise<Value[]> {
    const loader = this.loader(batch);
    const values = await Promise.all(keys.map((key) => loader.load(key) as Promise<Value | null>));
    return values.filter((value): value is Awaited<Value> & {} => value !== null);
  }

  /** Puts a value that is already at hand into the loader, so that nobody reads it again. */
  prime<Key, Value>(batch: Batch<Key, Value>, key: Key, value: Value): void {
    this.loader(batch).prime(key, value);
  }

  private loader<Key, Value>(batch: Batch<Key, Value>): DataLoader<unknown, unknown> {
    let loader = this.loaders.get(batch);
    if (!loader) {
      loader = new DataLoader<unknown, unknown>(
        async (keys) => {
          const values = await batch(this.ctx, keys as readonly Key[]);
          return keys.map((key) => values.get(key as Key) ?? null);
        },
        { maxBatchSize: 1_000 },
      );
      this.loaders.set(batch, loader);
    }
    return loader;
  }
}
