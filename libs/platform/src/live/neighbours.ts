/** How often a process says that it lives. */
export const HEARTBEAT_MS = 5_000;
/** How long the others go on without a word of it. */
const NODE_LEASE_MS = 15_000;

/**
 * The other processes, as leases: one that is killed says nothing any more, as one in which nothing happens would.
 * Any word of a process renews its lease.
 */
export class Neighbours {
  private readonly until = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  /** Renews the lease of a process; true for one that was not known. */
  heard(node: string): boolean {
    const isNew = !this.until.has(node);
    this.until.set(node, this.now() + NODE_LEASE_MS);
    return isNew;
  }

  /** Forgets processes that have not been heard of for too long, and returns them. */
  sweep(): string[] {
    const gone = [...this.until].filter(([, until]) => until < this.now()).map(([node]) => node);
    for (const node of gone) this.until.delete(node);
    return gone;
  }
}
