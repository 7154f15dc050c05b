import { ROOM_KINDS, type EditingPerson, type LiveEntry, type RoomAck, type RoomKind } from '@app/contracts';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { systemCtx } from '../context/index.js';
import { Listener } from '../database/index.js';
import { Attendance } from './attendance.js';
import { LIVE_CHANNEL, LiveLog, RIGHTS_CHANNEL } from './live-log.js';
import type { LiveServer, LiveSocket, SocketData } from './live-server.js';
import type { RoomLeases } from './room-leases.js';
import { RoomPolicies, parseRoom } from './room-policy.js';
import { SOCKET_IDENTITY, type SocketIdentity } from './socket-auth.js';
import type { SocketScale } from './socket-server.js';
import { Turns } from './turns.js';

const ROOMS_WITH_ID = ROOM_KINDS.filter((kind) => kind !== 'moderation');
const ROOM = z.string().regex(new RegExp(`^(?:moderation|(?:${ROOMS_WITH_ID.join('|')}):[0-9a-f-]{36})$`));
const JOIN = z.object({ room: ROOM, since: z.number().int().min(0).optional() });
const ROOM_ONLY = z.object({ room: ROOM });
const SECTION = z.object({ section: z.uuid() });
const MAX_ROOMS = 50;
/** Reading the page of a town is nobody's business. */
const WITHOUT_PRESENCE: ReadonlySet<string> = new Set<RoomKind>(['town-page']);
const EVENTS = new Set([
  'room.join',
  'room.leave',
  'presence.renew',
  'typing.renew',
  'typing.stop',
  'editing.renew',
  'editing.stop',
]);
/** Rooms in which everybody who joins is seen at once. */
const SEEN_AT_ONCE: ReadonlySet<string> = new Set<RoomKind>(['question', 'conversation', 'minutes']);
/** Rights are looked at again this often even when nobody told us that they changed. */
const RECHECK_MS = 60_000;

/** The sockets of one api process: handshake, rooms, replay, push, presence. */
@Injectable()
export class LiveGateway implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(LiveGateway.name);
  private readonly attendance: Attendance;
  private readonly flood = new RateLimiterMemory({ points: 60, duration: 10 });
  private readonly turns = new Turns();
  private readonly stops: (() => void)[] = [];
  private server: LiveServer | undefined;
  private pushing: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly listener: Listener,
    private readonly log: LiveLog,
    private readonly policies: RoomPolicies,
    @Inject(SOCKET_IDENTITY) private readonly identity: SocketIdentity,
  ) {
    this.attendance = new Attendance(() => this.clock.now().getTime());
  }

  async onApplicationBootstrap(): Promise<void> {
    this.stops.push(await this.listener.listen(LIVE_CHANNEL, (batch) => this.push(batch)));
    this.stops.push(await this.listener.listen(RIGHTS_CHANNEL, (whose) => void this.rightsChanged(whose)));
    const recheck = setInterval(() => void this.recheck(''), RECHECK_MS);
    this.stops.push(this.attendance.start(), () => clearInterval(recheck));
  }

  /** Lets the batch that is being pushed go out, which is read from the database. */
  async onModuleDestroy(): Promise<void> {
    this.stops.forEach((stop) => stop());
    await this.pushing;
  }

  /** Takes over a Socket.io server; called once by the api when its HTTP server exists. */
  attach(server: LiveServer, scale: SocketScale): void {
    this.server = server;
    server.use((socket, next) => {
      this.admit(socket.request)
        .then((data) => {
          socket.data = data;
          next();
        })
        .catch((error: Error) => next(error));
    });
    server.on('connection', (socket) => this.connected(socket));
    this.stops.push(this.attendance.attach(server, scale));
  }

  private async admit(request: IncomingMessage): Promise<SocketData> {
    const origin = request.headers.origin;
    if (origin !== undefined && !this.sameOrigin(origin, request.headers.host))
      throw new Error('ORIGIN_REFUSED');
    const identity = await this.identity.authenticate(request);
    if (!identity) throw new Error('NOT_SIGNED_IN');
    return identity;
  }

  private sameOrigin(origin: string, host: string | undefined): boolean {
    if (origin === this.config.publicUrl) return true;
    // Without a proxy the product may be opened under localhost, 127.0.0.1 or the name of the machine.
    return (
      this.config.trustProxy === 0 &&
      host !== undefined &&
      !this.config.production &&
      origin === `http://${host}`
    );
  }

  private connected(socket: LiveSocket): void {
    socket.use((packet, next) => {
      this.flood.consume(socket.id).then(
        () => next(EVENTS.has(packet[0]) ? undefined : new Error('UNKNOWN_EVENT')),
        () => next(new Error('TOO_MANY_REQUESTS')),
      );
    });
    socket.on('error', (error) => {
      if (error.message === 'TOO_MANY_REQUESTS') socket.disconnect(true);
    });
    /** Does what a request asks of a room the socket is in, after all it has asked of that room before. */
    const inRoom = (request: unknown, work: (room: string) => void | Promise<void>): void => {
      const parsed = ROOM_ONLY.safeParse(request);
      if (!parsed.success) return;
      const { room } = parsed.data;
      this.inTurn(socket, room, () => (socket.rooms.has(room) ? work(room) : undefined)).catch(
        (error: unknown) => this.logger.error('What a socket asked of a room failed', error),
      );
    };
    socket.on('room.join', (request, ack) => {
      this.join(socket, request).then(
        (answer) => reply(ack, answer),
        (error: unknown) => {
          this.logger.error('Joining a room failed', error);
          reply(ack, { ok: false, code: 'INTERNAL' });
        },
      );
    });
    socket.on('room.leave', (request) => inRoom(request, (room) => this.leave(socket, room)));
    socket.on('presence.renew', (request) => inRoom(request, (room) => this.renew(socket, room)));
    socket.on('typing.renew', (request) =>
      inRoom(request, (room) => {
        if (parseRoom(room).kind !== 'conversation')
          return this.writeIn('project-talk', socket, room, request, this.attendance.typing);
        this.attendance.typing.renew(room, socket.id, socket.data.person);
      }),
    );
    socket.on('typing.stop', (request) =>
      inRoom(request, (room) => this.attendance.typing.release(room, socket.id)),
    );
    socket.on('editing.renew', (request) =>
      inRoom(request, (room) => this.writeIn('minutes', socket, room, request, this.attendance.editing)),
    );
    socket.on('editing.stop', (request) =>
      inRoom(request, (room) => this.attendance.editing.release(room, socket.id)),
    );
    socket.on('disconnecting', () => {
      for (const room of socket.rooms) this.attendance.release(room, socket.id);
    });
  }

  /** Rights are looked at in between: without turns a stop would overtake the beginning it ends. */
  private inTurn<Result>(
    socket: LiveSocket,
    room: string,
    work: () => Result | Promise<Result>,
  ): Promise<Result> {
    return this.turns.take(`${socket.id} ${room}`, work);
  }

  private async join(socket: LiveSocket, request: unknown): Promise<RoomAck> {
    const parsed = JOIN.safeParse(request);
    if (!parsed.success) return { ok: false, code: 'BAD_INPUT' };
    const { room, since } = parsed.data;
    return this.inTurn(socket, room, () => this.enter(socket, room, since));
  }

  private async enter(socket: LiveSocket, room: string, since: number | undefined): Promise<RoomAck> {
    if (socket.rooms.size > MAX_ROOMS) return { ok: false, code: 'TOO_MANY_REQUESTS' };
    const allowed = await this.policies.allowed(socket.data.ctx, [room]);
    if (!allowed.has(room)) return { ok: false, code: 'ROOM_REFUSED' };
    if (parseRoom(room).kind === 'question' && (await this.policies.isQuiet(socket.data.ctx, room)))
      (socket.data.quiet ??= new Set()).add(room);
    // Join first, read the log second: what is pushed meanwhile arrives twice and the client drops it by number.
    await socket.join(room);
    const replay = await this.log.since(systemCtx(), room, since);
    if (SEEN_AT_ONCE.has(parseRoom(room).kind)) this.renew(socket, room);
    const writing = this.attendance.typing.people(room);
    if (writing.length > 0) socket.emit('typing', { room, people: writing });
    const editing = this.attendance.editing.people(room);
    if (editing.length > 0) socket.emit('editing', { room, people: editing as EditingPerson[] });
    if (!replay.complete) return { ok: false, code: 'STALE_VERSION' };
    return { ok: true, seq: replay.seq, missed: replay.missed };
  }

  /** Somebody writes in one section of a room of this kind, where not everybody who reads may write. */
  private async writeIn(
    kind: RoomKind,
    socket: LiveSocket,
    room: string,
    request: unknown,
    leases: RoomLeases,
  ): Promise<void> {
    const section = SECTION.safeParse(request);
    if (parseRoom(room).kind !== kind || !section.success) return;
    const may = await this.policies.mayWrite(socket.data.ctx, room);
    // The right was looked at meanwhile; who has left the room or gone does not come back by it.
    if (may && socket.rooms.has(room))
      leases.renew(room, socket.id, { ...socket.data.person, ...section.data });
  }

  private leave(socket: LiveSocket, room: string): void {
    void socket.leave(room);
    this.attendance.release(room, socket.id);
  }

  private renew(socket: LiveSocket, room: string): void {
    if (WITHOUT_PRESENCE.has(parseRoom(room).kind)) return;
    const seen = !socket.data.quiet?.has(room);
    if (!seen || !this.attendance.presence.renew(room, socket.id, socket.data.person))
      socket.emit('presence', { room, people: this.attendance.presence.people(room) });
  }

  /** Pushes a committed batch to the sockets of this process, batches in the order their commits were told. */
  private push(batch: string): void {
    const server = this.server;
    if (!server) return;
    if (batch === '') return this.resync();
    this.pushing = this.pushing.then(async () => {
      try {
        const entries: LiveEntry[] = await this.log.batch(systemCtx(), batch);
        for (const entry of entries) server.local.to(entry.room).emit('live', entry);
      } catch (error) {
        this.logger.error('A live batch was not pushed; clients will ask for it', error);
      }
    });
  }

  /**
   * After the listening connection was lost, batches may have passed unheard. Closing the transports makes
   * every client come back by itself and ask for what it missed.
   */
  private resync(): void {
    for (const socket of this.server?.sockets.sockets.values() ?? []) socket.conn.close();
  }

  /** Rights change for a person, named by an id, or in a room, named by its kind and id. */
  private rightsChanged(whose: string): Promise<void> {
    return whose.includes(':') ? this.recheckRoom(whose) : this.recheck(whose);
  }

  /** Looks at the rights of a person's sockets again (of everybody for the empty id) and ends what is no longer allowed. */
  private async recheck(personId: string): Promise<void> {
    for (const socket of this.server?.sockets.sockets.values() ?? []) {
      if (personId !== '' && socket.data.person.id !== personId) continue;
      try {
        await this.recheckSocket(socket);
      } catch (error) {
        this.logger.error('Rights of a socket could not be checked; it is closed', error);
        socket.disconnect(true);
      }
    }
  }

  private async recheckSocket(socket: LiveSocket): Promise<void> {
    const sessionId = socket.data.ctx.actor?.loginSessionId;
    const ctx = sessionId === undefined ? null : await this.identity.refresh(sessionId);
    if (!ctx) {
      socket.disconnect(true);
      return;
    }
    socket.data.ctx = ctx;
    await this.recheckRooms(
      socket,
      [...socket.rooms].filter((room) => room !== socket.id),
    );
  }

  /** Looks at everybody in a room again. What was said in it before is pushed first. */
  private async recheckRoom(room: string): Promise<void> {
    await this.pushing;
    const ids = [...(this.server?.sockets.adapter.rooms.get(room) ?? [])];
    for (const socket of ids.map((id) => this.server?.sockets.sockets.get(id))) {
      if (!socket) continue;
      try {
        await this.recheckRooms(socket, [room]);
      } catch (error) {
        this.logger.error('Rights of a socket could not be checked; it is closed', error);
        socket.disconnect(true);
      }
    }
  }

  private async recheckRooms(socket: LiveSocket, rooms: readonly string[]): Promise<void> {
    const { ctx } = socket.data;
    const allowed = await this.policies.allowed(ctx, rooms);
    for (const room of rooms) {
      if (allowed.has(room)) continue;
      socket.emit('room.closed', { room, code: 'ROOM_REFUSED' });
      this.leave(socket, room);
    }
  }
}

function reply(ack: unknown, answer: RoomAck): void {
  if (typeof ack === 'function') (ack as (answer: RoomAck) => void)(answer);
}
