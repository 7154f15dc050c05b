import type { RoomKind } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '../context/index.js';

/** Says which of these rooms of one kind the actor of `ctx` may be in. Takes and returns ids, in one query. */
export type RoomRule = (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlySet<string>>;

/** Domain libs register the rule for their kind of room here; a kind without a rule can be joined by nobody. */
@Injectable()
export class RoomPolicies {
  private readonly rules = new Map<RoomKind, RoomRule>();
  private readonly quiet = new Map<RoomKind, RoomRule>();
  private readonly writers = new Map<RoomKind, RoomRule>();

  register(kind: RoomKind, rule: RoomRule): void {
    if (this.rules.has(kind)) throw new Error(`Rooms of kind ${kind} have two rules`);
    this.rules.set(kind, rule);
  }

  /**
   * Says which of these rooms of one kind the actor is not to be seen in, though allowed: where to be there
   * would tell what the room does not say.
   */
  keepQuiet(kind: RoomKind, rule: RoomRule): void {
    this.quiet.set(kind, rule);
  }

  /** Says in which of these rooms of one kind the actor may write, where that is told to the others. */
  registerWriters(kind: RoomKind, rule: RoomRule): void {
    this.writers.set(kind, rule);
  }

  /** True when the actor may write in the room; nobody may in a kind without such a rule. */
  async mayWrite(ctx: Ctx, room: string): Promise<boolean> {
    const { kind, id } = parseRoom(room);
    return (await this.writers.get(kind as RoomKind)?.(ctx, [id]))?.has(id) ?? false;
  }

  /** True when others in the room must not see that the actor is there. */
  async isQuiet(ctx: Ctx, room: string): Promise<boolean> {
    const { kind, id } = parseRoom(room);
    return (await this.quiet.get(kind as RoomKind)?.(ctx, [id]))?.has(id) ?? false;
  }

  /** The rooms of `rooms` that the actor may be in. */
  async allowed(ctx: Ctx, rooms: readonly string[]): Promise<ReadonlySet<string>> {
    const result = new Set<string>();
    const byKind = new Map<string, string[]>();
    for (const room of rooms) {
      const { kind, id } = parseRoom(room);
      byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
    }
    for (const [kind, ids] of byKind) {
      const allowed = (await this.rules.get(kind as RoomKind)?.(ctx, ids)) ?? new Set<string>();
      for (const id of ids) if (allowed.has(id)) result.add(id === '' ? kind : `${kind}:${id}`);
    }
    return result;
  }
}

/** Splits `question:<id>`; a room without an id (`moderation`) has the empty one. */
export function parseRoom(room: string): { kind: string; id: string } {
  const colon = room.indexOf(':');
  return colon < 0 ? { kind: room, id: '' } : { kind: room.slice(0, colon), id: room.slice(colon + 1) };
}
