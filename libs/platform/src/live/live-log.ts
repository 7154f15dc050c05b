import { randomUUID } from 'node:crypto';
import {
  LIVE_EVENTS,
  checkPayload,
  type LiveEntry,
  type LiveKind,
  type LivePayload,
  type Room,
} from '@app/contracts';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '../context/index.js';
import { Database } from '../database/index.js';

/** The channel that tells every api process to push a batch of the log. */
export const LIVE_CHANNEL = 'live';

/** The channel that tells every api process to check the rights of a person, or of everybody in a room, again. */
export const RIGHTS_CHANNEL = 'live_rights';

export interface NewLiveEntry<Kind extends LiveKind = LiveKind> {
  readonly room: Room;
  readonly kind: Kind;
  readonly payload: LivePayload<Kind>;
}

const REPLAY_LIMIT = 500;

/**
 * The log of what screens must see. Entries are appended in the transaction of the change (or by a handler),
 * numbered per room without gaps, and pushed to the sockets in the room after the commit. A client that was
 * away asks for everything since its last number.
 */
@Injectable()
export class LiveLog {
  constructor(private readonly db: Database) {}

  /** Appends one entry. */
  async append<Kind extends LiveKind>(
    ctx: Ctx,
    room: Room,
    kind: Kind,
    payload: LivePayload<Kind>,
  ): Promise<void> {
    await this.appendAll(ctx, [{ room, kind, payload }]);
  }

  /** Appends many entries, at most one per room, in two statements however many there are. */
  async appendAll(ctx: Ctx, entries: readonly NewLiveEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const batch = randomUUID();
    const rooms = entries.map((entry) => entry.room);
    const kinds = entries.map((entry) => entry.kind);
    const payloads = entries.map((entry) =>
      JSON.stringify(checkPayload(entry.kind, LIVE_EVENTS[entry.kind], entry.payload)),
    );
    // Rooms are locked in the order of their names, so that two batches never wait for each other in a ring.
    await this.db.execute(
      ctx,
      `with entry as (
         select * from unnest($1::text[], $2::text[], $3::text[]) as e (room, kind, payload)
       ), numbered as (
         insert into live_room as r (room, last_seq)
         select room, 1 from entry order by room
         on conflict (room) do update set last_seq = r.last_seq + 1
         returning r.room, r.last_seq
       ), logged as (
         insert into live_event (room, seq, kind, payload, batch)
         select n.room, n.last_seq, e.kind, e.payload::jsonb, $4 from numbered n join entry e using (room)
         returning 1
       )
       select pg_notify('${LIVE_CHANNEL}', $4::text) from logged limit 1`,
      [rooms, kinds, payloads, batch],
    );
  }

  /** Tells every api process that rights of this person may be gone; its rooms are checked again at once. */
  async rightsChanged(ctx: Ctx, personId: string): Promise<void> {
    await this.db.execute(ctx, `select pg_notify('${RIGHTS_CHANNEL}', $1)`, [personId]);
  }

  /** Tells every api process that some may no longer be in this room; its sockets are checked again at once. */
  async roomNarrowed(ctx: Ctx, room: Exclude<Room, 'moderation'>): Promise<void> {
    await this.db.execute(ctx, `select pg_notify('${RIGHTS_CHANNEL}', $1)`, [room]);
  }

  /** The entries of a batch, in the order of each room. */
  async batch(ctx: Ctx, batch: string): Promise<LiveEntry[]> {
    const rows = await this.db.rows<LiveRow>(
      ctx,
      `select room, seq::int, kind, payload from live_event where batch = $1 order by room, seq`,
      [batch],
    );
    return rows as LiveEntry[];
  }

  /**
   * What a client missed: entries of `room` after `since`, oldest first; nothing for one that comes for the first
   * time. When more than 500 are missing, or the log does not know the position (cut off, or restored from a
   * backup that is older), `complete` is false and the client loads its page anew.
   */
  async since(
    ctx: Ctx,
    room: string,
    since: number | undefined,
  ): Promise<{ seq: number; missed: LiveEntry[]; complete: boolean }> {
    const head = await this.db.row<{ last_seq: number }>(
      ctx,
      `select last_seq::int from live_room where room = $1`,
      [room],
    );
    const seq = head?.last_seq ?? 0;
    if (since === undefined || since >= seq)
      return { seq, missed: [], complete: since === undefined || since === seq };
    const missed = await this.db.rows<LiveRow>(
      ctx,
      `select room, seq::int, kind, payload from live_event where room = $1 and seq > $2 and seq <= $3 order by seq limit ${REPLAY_LIMIT}`,
      [room, since, seq],
    );
    return { seq, missed: missed as LiveEntry[], complete: missed.length === seq - since };
  }

  /** Removes entries older than `days`; clients that were away longer load their pages anew. */
  async tidy(ctx: Ctx, days: number): Promise<number> {
    return this.db.execute(
      ctx,
      `delete from live_event where created_at < now() - make_interval(days => $1)`,
      [days],
    );
  }
}

interface LiveRow {
  room: string;
  seq: number;
  kind: string;
  payload: Record<string, unknown>;
}
