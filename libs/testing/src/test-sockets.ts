import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EditingPerson, LiveEntry, Present, RoomAck, WritingPerson } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import type { SocketIdentity } from '@app/platform/live';
import type { Socket } from 'socket.io-client';
import type { TestActor, TestApp } from './test-app.js';

/** What a socket has heard. */
export interface Ear {
  readonly socket: Socket;
  readonly entries: LiveEntry[];
  /** Rooms that were closed to it. */
  readonly closed: string[];
  present: readonly Present[];
  writing: readonly WritingPerson[];
  editing: readonly EditingPerson[];
}

/** Sockets of people of a test; its application needs `LiveApiModule`. They name their person by a header, not by a login session. */
export class TestSockets {
  private readonly people = new Map<string, TestActor>();
  private readonly sockets: Socket[] = [];
  /** Up to which entry of a room's log the answer to its join has told an ear. */
  private readonly positions = new Map<Ear, Map<string, number>>();

  private constructor(
    private readonly http: HttpServer,
    private readonly url: string,
  ) {}

  /** Opens a port for the sockets of an application. */
  static async over(app: TestApp): Promise<TestSockets> {
    // Loaded here: most tests have no sockets.
    const [{ Server }, { LiveGateway, SOCKET_IDENTITY }] = await Promise.all([
      import('socket.io'),
      import('@app/platform/live'),
    ]);
    const http = createServer();
    app.get(LiveGateway).attach(new Server(http, { serveClient: false }), 'single');
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const sockets = new TestSockets(http, `http://127.0.0.1:${(http.address() as AddressInfo).port}`);
    Object.assign(app.get<SocketIdentity>(SOCKET_IDENTITY), sockets.identity(app));
    return sockets;
  }

  /** A socket of somebody; as whom it acts is what `actor` says, also later when it is given anew. */
  async connect(actor: TestActor): Promise<Ear> {
    const { io } = await import('socket.io-client');
    this.people.set(actor.personId, actor);
    const socket = io(this.url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { 'x-person': actor.personId },
    });
    this.sockets.push(socket);
    const ear: Ear = { socket, entries: [], closed: [], present: [], writing: [], editing: [] };
    this.positions.set(ear, new Map());
    socket.on('live', (entry: LiveEntry) => {
      if (entry.seq > (this.positions.get(ear)?.get(entry.room) ?? 0)) ear.entries.push(entry);
    });
    socket.on('presence', ({ people }: { people: Present[] }) => (ear.present = people));
    socket.on('typing', ({ people }: { people: WritingPerson[] }) => (ear.writing = people));
    socket.on('editing', ({ people }: { people: EditingPerson[] }) => (ear.editing = people));
    socket.on('room.closed', ({ room }: { room: string }) => ear.closed.push(room));
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', () => resolve());
      socket.on('connect_error', reject);
    });
    return ear;
  }

  /**
   * What the answer knows of is told in it: as a client does, the ear drops what of it is pushed as well, be it before
   * the answer or long after it.
   *
   * @param since the position the client has, after an absence
   */
  async join(ear: Ear, room: string, since?: number): Promise<RoomAck> {
    const heard = ear.entries.length;
    const answer = (await ear.socket.emitWithAck('room.join', { room, since })) as RoomAck;
    if (!answer.ok) return answer;
    this.positions.get(ear)?.set(room, answer.seq);
    const pushed = ear.entries.splice(heard);
    ear.entries.push(...pushed.filter((entry) => entry.room !== room || entry.seq > answer.seq));
    return answer;
  }

  close(): void {
    this.sockets.forEach((socket) => socket.disconnect());
    this.http.closeAllConnections();
    this.http.close();
  }

  private identity(app: TestApp): SocketIdentity {
    const ctxOf = (personId: string): Ctx | null => {
      const actor = this.people.get(personId);
      if (!actor) return null;
      const ctx = app.ctx(actor);
      return { ...ctx, actor: { ...ctx.actor!, loginSessionId: personId } };
    };
    return {
      authenticate: async ({ headers }) => {
        const id = String(headers['x-person']);
        const ctx = ctxOf(id);
        return ctx && { ctx, person: { id, name: 'Beispiel', municipality: null } };
      },
      refresh: async (sessionId) => ctxOf(sessionId),
    };
  }
}
