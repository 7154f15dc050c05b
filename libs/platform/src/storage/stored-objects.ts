import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import type { Ctx } from '../context/index.js';
import { Database } from '../database/index.js';
import { ObjectStore, type ByteRange } from './object-store.js';

/** How long an object may lie there before anything points at it. */
const LOOSE_HOURS = 24;

/** As many as one sweep removes at most; the next one goes on. */
const SWEEP_LIMIT = 1_000;

/**
 * Objects with a record in the database, so that neither side can forget the other. An object is written down, stored,
 * and then kept in the transaction that writes the row pointing at it. What nobody keeps goes.
 */
@Injectable()
export class StoredObjects {
  private readonly logger = new Logger(StoredObjects.name);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: ObjectStore,
  ) {}

  /**
   * Stores a file, loosely: it goes within a day or two unless it is kept.
   *
   * @param area what it is for, the first part of its key
   * @param file path of a complete file
   * @returns its key
   * @throws Error inside a transaction: the record would come too late
   */
  async add(ctx: Ctx, area: string, file: string): Promise<string> {
    if (ctx.tx) throw new Error('Objects are stored before the transaction that keeps them');
    const { size } = await stat(file);
    const id = randomUUID();
    const key = `${area}/${id.slice(0, 2)}/${id}`;
    await this.db.execute(ctx, 'insert into stored_object (key, bytes, since) values ($1, $2, $3)', [
      key,
      size,
      this.clock.now(),
    ]);
    await this.store.put(key, file);
    return key;
  }

  /** Keeps objects from now on; in the transaction that writes the row pointing at them. */
  async keep(tx: Ctx, keys: readonly string[]): Promise<void> {
    if (!tx.tx) throw new Error('An object is kept in the transaction that needs it');
    const kept = await this.db.execute(
      tx,
      'update stored_object set is_kept = true, since = $2 where key = any($1::text[]) and not is_kept',
      [keys, this.clock.now()],
    );
    if (kept !== keys.length) throw new Error('Objects to be kept are gone or belong to something else');
  }

  /** The object or a part of it, or null when it is not there. Who may read it is decided before. */
  open(key: string, range?: ByteRange): Promise<Readable | null> {
    return this.store.get(key, range);
  }

  /**
   * Takes away those of these objects that nothing keeps. One that cannot be taken away stays for the next sweep, and
   * keeps no other.
   *
   * @returns how many objects are gone
   */
  async discard(ctx: Ctx, keys: readonly string[]): Promise<number> {
    let removed = 0;
    for (const key of keys) {
      try {
        if (await this.removeOne(ctx, key)) removed++;
      } catch (error) {
        this.logger.warn(`An object is left to the sweep: ${error instanceof Error ? error.message : ''}`);
      }
    }
    return removed;
  }

  /**
   * Removes what has been loose for more than a day: uploads that came to nothing, and what a deletion could not take
   * away at once. Safe to run at any time and in several workers at once.
   *
   * @returns how many objects are gone
   */
  async sweep(ctx: Ctx): Promise<number> {
    const before = new Date(this.clock.now().getTime() - LOOSE_HOURS * 3_600_000);
    await this.store.tidy(before);
    const loose = await this.db.rows<{ key: string }>(
      ctx,
      `select key from stored_object where not is_kept and since < $1 order by since limit ${SWEEP_LIMIT}`,
      [before],
    );
    return this.discard(
      ctx,
      loose.map(({ key }) => key),
    );
  }

  /** The row stays locked until its object is gone, so nobody can begin to keep it meanwhile. */
  private removeOne(ctx: Ctx, key: string): Promise<boolean> {
    return this.db.run(ctx, async (tx) => {
      const row = await this.db.row(
        tx,
        'select 1 as x from stored_object where key = $1 and not is_kept for update skip locked',
        [key],
      );
      if (!row) return false;
      await this.store.remove(key);
      await this.db.execute(tx, 'delete from stored_object where key = $1', [key]);
      return true;
    });
  }
}
