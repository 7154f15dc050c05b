import type {
  ClientToServer,
  EditingPerson,
  LiveEntry,
  Present,
  RoomAck,
  ServerToClient,
  WritingPerson,
} from '@app/contracts';
import { RoomLog } from './room-log.js';

/** The part of a socket.io client that is used here. */
export interface LiveSocket {
  readonly connected: boolean;
  on(event: 'connect', listener: () => void): unknown;
  on<Event extends keyof ServerToClient>(event: Event, listener: ServerToClient[Event]): unknown;
  emit<Event extends keyof ClientToServer>(event: Event, ...args: Parameters<ClientToServer[Event]>): unknown;
  disconnect(): unknown;
}

export interface RoomListener {
  /** An entry of the room's log, each once and in order. */
  readonly onEntry?: (entry: LiveEntry) => void;
  /** Who has the room open, whenever that changes. */
  readonly onPresence?: (people: readonly Present[]) => void;
  /** Who is writing in it, whenever that changes. */
  readonly onTyping?: (people: readonly WritingPerson[]) => void;
  /** Who is in which section of it, whenever that changes. */
  readonly onEditing?: (people: readonly EditingPerson[]) => void;
  /** The room was joined for the first time, or after too long an absence: data loaded before may lack what happened since. */
  readonly onJoined?: () => void;
  /** The right to the room is gone. */
  readonly onClosed?: () => void;
}

interface OpenRoom {
  log: RoomLog;
  readonly listeners: Set<RoomListener>;
  joining: boolean;
}

/** The server's lease lasts 45 s. */
const PRESENCE_RENEWAL_MS = 20_000;

/** One connection for the tab. Joins rooms, catches up after gaps and reconnects, and keeps presence alive. */
export class LiveClient {
  private readonly rooms = new Map<string, OpenRoom>();
  private readonly timer: ReturnType<typeof setInterval>;

  /** @param seen whether somebody can see the page: who has put it away is not present */
  constructor(
    private readonly socket: LiveSocket,
    private readonly seen: () => boolean = () => true,
  ) {
    // Also after every reconnect: each room is joined again with our position in its log.
    socket.on('connect', () => this.rooms.forEach((_, name) => this.join(name)));
    socket.on('live', (entry) => this.receive(entry));
    socket.on('presence', ({ room, people }) => this.tell(room, (listener) => listener.onPresence?.(people)));
    socket.on('typing', ({ room, people }) => this.tell(room, (listener) => listener.onTyping?.(people)));
    socket.on('editing', ({ room, people }) => this.tell(room, (listener) => listener.onEditing?.(people)));
    socket.on('room.closed', ({ room }) => this.close(room));
    this.timer = setInterval(() => this.renewPresence(), PRESENCE_RENEWAL_MS);
  }

  /** Listens to a room. @returns stops listening, and leaves the room when nobody else listens */
  enter(name: string, listener: RoomListener): () => void {
    let room = this.rooms.get(name);
    if (!room) {
      room = { log: new RoomLog(), listeners: new Set(), joining: false };
      this.rooms.set(name, room);
      if (this.socket.connected) this.join(name);
    }
    room.listeners.add(listener);
    return () => {
      room.listeners.delete(listener);
      if (room.listeners.size > 0 || this.rooms.get(name) !== room) return;
      this.rooms.delete(name);
      if (this.socket.connected) this.socket.emit('room.leave', { room: name });
    };
  }

  /**
   * Says that the person writes in a room, or has stopped; nothing when there is no connection.
   *
   * @param section where in the room, if it has several places to write in
   */
  typing(room: string, writes: boolean, section?: string): void {
    if (!this.socket.connected || !this.rooms.has(room)) return;
    if (writes) this.socket.emit('typing.renew', section === undefined ? { room } : { room, section });
    else this.socket.emit('typing.stop', { room });
  }

  /** Says that the person is in a section of minutes, or in none; nothing when there is no connection. */
  editing(room: string, section: string | null): void {
    if (!this.socket.connected || !this.rooms.has(room)) return;
    if (section === null) this.socket.emit('editing.stop', { room });
    else this.socket.emit('editing.renew', { room, section });
  }

  end(): void {
    clearInterval(this.timer);
    this.rooms.clear();
    this.socket.disconnect();
  }

  private join(name: string): void {
    const room = this.rooms.get(name);
    if (!room) return;
    room.joining = true;
    const { since } = room.log;
    this.socket.emit(
      'room.join',
      { room: name, ...(since !== undefined && { since }) },
      (answer: RoomAck) => {
        room.joining = false;
        if (this.rooms.get(name) !== room) return;
        if (!answer.ok && answer.code === 'STALE_VERSION') {
          // The log no longer reaches back to our position: begin anew, and let the page load anew.
          room.log = new RoomLog();
          return this.join(name);
        }
        if (!answer.ok) return this.close(name);
        const ready = room.log.catchUp(answer.seq, answer.missed);
        this.hand(room, ready);
        if (since === undefined) room.listeners.forEach((listener) => listener.onJoined?.());
        this.socket.emit('presence.renew', { room: name });
      },
    );
  }

  private receive(entry: LiveEntry): void {
    const room = this.rooms.get(entry.room);
    if (!room) return;
    const { ready, gap } = room.log.receive(entry);
    this.hand(room, ready);
    // Something is missing: ask for everything since our position, once.
    if (gap && !room.joining) this.join(entry.room);
  }

  private hand(room: OpenRoom, entries: readonly LiveEntry[]): void {
    for (const entry of entries) room.listeners.forEach((listener) => listener.onEntry?.(entry));
  }

  private tell(name: string, say: (listener: RoomListener) => void): void {
    this.rooms.get(name)?.listeners.forEach(say);
  }

  private close(name: string): void {
    const room = this.rooms.get(name);
    this.rooms.delete(name);
    room?.listeners.forEach((listener) => listener.onClosed?.());
  }

  private renewPresence(): void {
    if (!this.socket.connected || !this.seen()) return;
    this.rooms.forEach((_, room) => this.socket.emit('presence.renew', { room }));
  }
}
