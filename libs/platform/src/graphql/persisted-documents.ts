import type { KeyValueCache } from '@apollo/utils.keyvaluecache';

const APQ_PREFIX = 'apq:';

/**
 * The documents of our own client, known by their SHA-256. Clients send the hash alone; nothing a client
 * sends is ever added, so the set stays as small as it was built.
 */
export class PersistedDocuments implements KeyValueCache<string> {
  constructor(private readonly documents: ReadonlyMap<string, string>) {}

  static from(map: Readonly<Record<string, string>>): PersistedDocuments {
    return new PersistedDocuments(new Map(Object.entries(map)));
  }

  has(hash: string): boolean {
    return this.documents.has(hash);
  }

  text(hash: string): string | undefined {
    return this.documents.get(hash);
  }

  get size(): number {
    return this.documents.size;
  }

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(
      this.documents.get(key.startsWith(APQ_PREFIX) ? key.slice(APQ_PREFIX.length) : key),
    );
  }

  set(): Promise<void> {
    return Promise.resolve();
  }

  delete(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
