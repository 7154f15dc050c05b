import type { LiveEntry } from '@app/contracts';

/**
 * Our position in the log of one room. Turns what arrives (twice, late, out of order, with holes) into every
 * entry once and in order.
 */
export class RoomLog {
  /** Number of the last entry handed out; null until the room has been joined. */
  private position: number | null = null;
  /** Entries that came before their predecessors. */
  private readonly early = new Map<number, LiveEntry>();

  /** What to send as `since` when joining; undefined the first time. */
  get since(): number | undefined {
    return this.position ?? undefined;
  }

  /**
   * Takes an entry that was pushed.
   * @returns the entries to apply now, in order, and whether some are missing before one that is held back
   */
  receive(entry: LiveEntry): { ready: LiveEntry[]; gap: boolean } {
    if (this.position === null || entry.seq > this.position) this.early.set(entry.seq, entry);
    const ready = this.drain();
    return { ready, gap: this.position !== null && this.early.size > 0 };
  }

  /**
   * Takes the answer to a join: the server's position, and what we missed since ours.
   * @returns the entries to apply now, in order
   */
  catchUp(seq: number, missed: readonly LiveEntry[]): LiveEntry[] {
    // The first join starts at the server's position; everything before it is in the data already loaded.
    this.position ??= seq - missed.length;
    for (const entry of missed) if (entry.seq > this.position) this.early.set(entry.seq, entry);
    const ready = this.drain();
    // The server has nothing between our position and its own: the log was cut there, no use in waiting.
    if (this.position < seq) {
      this.position = seq;
      ready.push(...this.drain());
    }
    return ready;
  }

  private drain(): LiveEntry[] {
    const ready: LiveEntry[] = [];
    if (this.position === null) return ready;
    for (const seq of this.early.keys()) if (seq <= this.position) this.early.delete(seq);
    for (let next = this.early.get(this.position + 1); next; next = this.early.get(this.position + 1)) {
      this.position = next.seq;
      this.early.delete(next.seq);
      ready.push(next);
    }
    return ready;
  }
}
