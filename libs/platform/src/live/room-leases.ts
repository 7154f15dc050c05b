import type { Present } from '@app/contracts';
import { PresenceBoard, keyOf } from './presence.js';

/** What a process tells the others about the people in one of its rooms. */
export interface LeaseState {
  /** Which leases: `presence`, `typing` or `editing`. Processes of an older release send none, they know presence only. */
  readonly event?: LeaseEvent;
  readonly room: string;
  readonly node: string;
  readonly people: readonly Present[];
}

export type LeaseEvent = 'presence' | 'typing' | 'editing';

/** The leases of one kind in all rooms: those of this process, and what the others have told of theirs. */
export class RoomLeases {
  private readonly board: PresenceBoard;
  private readonly elsewhere = new Map<string, Map<string, readonly Present[]>>();

  /**
   * @param changed is called when the people of a room have changed in this process
   * @param leaseMs how long a lease holds; the default of the board unless given
   */
  constructor(
    readonly event: LeaseEvent,
    now: () => number,
    private readonly changed: (leases: RoomLeases, room: string) => void,
    leaseMs?: number,
  ) {
    this.board = new PresenceBoard(now, leaseMs);
  }

  /** Adds or renews the lease of a tab; true when the people in the room changed. */
  renew(room: string, tab: string, person: Present): boolean {
    const isNew = this.board.renew(room, tab, person);
    if (isNew) this.changed(this, room);
    return isNew;
  }

  release(room: string, tab: string): void {
    if (this.board.release(room, tab)) this.changed(this, room);
  }

  /** Ends leases that ran out. */
  sweep(): void {
    for (const room of this.board.sweep()) this.changed(this, room);
  }

  /** The rooms in which this process has people. */
  get rooms(): string[] {
    return this.board.occupied;
  }

  /** The people of this process. */
  here(room: string): Present[] {
    return this.board.people(room);
  }

  /** The people of all processes, each once. */
  people(room: string): Present[] {
    const byId = new Map(this.here(room).map((person) => [keyOf(person), person]));
    for (const people of this.elsewhere.get(room)?.values() ?? [])
      for (const person of people) byId.set(keyOf(person), person);
    return [...byId.values()];
  }

  /** Takes in what another process has told. */
  learn({ room, node, people }: LeaseState): void {
    const nodes = this.elsewhere.get(room) ?? new Map<string, readonly Present[]>();
    if (people.length > 0) nodes.set(node, people);
    else nodes.delete(node);
    this.elsewhere.set(room, nodes);
    if (nodes.size === 0) this.elsewhere.delete(room);
  }

  /** Forgets what a process has told that is no more, and returns the rooms in which that was somebody. */
  forget(node: string): string[] {
    const rooms = [...this.elsewhere].filter(([, nodes]) => nodes.has(node)).map(([room]) => room);
    for (const room of rooms) this.learn({ room, node, people: [] });
    return rooms;
  }
}
