import type { Present } from '@app/contracts';

/** How long a tab counts as present without a word. */
const PRESENCE_MS = 45_000;

/** How long somebody counts as writing after the last key. */
export const TYPING_MS = 6_000;

/** What tells one entry of a board from another: the person, and where in the room they are if that is told. */
export const keyOf = (person: Present & { readonly section?: string }): string =>
  person.section === undefined ? person.id : `${person.id} ${person.section}`;

interface Lease {
  person: Present;
  until: number;
}

/**
 * Who has a room open, writes in it, or is in a section of it, as leases per tab: a tab that is gone without a word is forgotten after 45 s. Kept in
 * the memory of the process that holds the socket; processes exchange their leases through the adapter.
 */
export class PresenceBoard {
  private readonly rooms = new Map<string, Map<string, Lease>>();

  constructor(
    private readonly now: () => number,
    private readonly leaseMs: number = PRESENCE_MS,
  ) {}

  /** Adds or renews the lease of a tab; true when the people in the room changed. */
  renew(room: string, tab: string, person: Present): boolean {
    const leases = this.rooms.get(room) ?? new Map<string, Lease>();
    const before = this.ids(leases);
    leases.set(tab, { person, until: this.now() + this.leaseMs });
    this.rooms.set(room, leases);
    return before !== this.ids(leases);
  }

  /** Ends the lease of a tab; true when the people in the room changed. */
  release(room: string, tab: string): boolean {
    const leases = this.rooms.get(room);
    if (!leases?.has(tab)) return false;
    const before = this.ids(leases);
    leases.delete(tab);
    if (leases.size === 0) this.rooms.delete(room);
    return before !== this.ids(leases);
  }

  /** Forgets leases that ran out and returns the rooms in which people changed. */
  sweep(): string[] {
    const changed: string[] = [];
    for (const [room, leases] of this.rooms) {
      const before = this.ids(leases);
      for (const [tab, lease] of leases) if (lease.until < this.now()) leases.delete(tab);
      if (before !== this.ids(leases)) changed.push(room);
      if (leases.size === 0) this.rooms.delete(room);
    }
    return changed;
  }

  /** The rooms with people in them. */
  get occupied(): string[] {
    return [...this.rooms.keys()];
  }

  /** The people in a room (or its sections), each once however many tabs they have open, in the order they came. */
  people(room: string): Present[] {
    const byId = new Map<string, Present>();
    for (const { person } of this.rooms.get(room)?.values() ?? []) byId.set(keyOf(person), person);
    return [...byId.values()];
  }

  private ids(leases: Map<string, Lease>): string {
    return [...new Set([...leases.values()].map((lease) => keyOf(lease.person)))].sort().join(' ');
  }
}
