import { randomUUID } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LiveEntry, Room, RoomAck } from '@app/contracts';
import { Public } from '@app/platform/access';
import { TestApp, type TestActor, eventually } from '@app/testing';
import { Global, Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { systemCtx, type Ctx } from '../context/index.js';
import { LiveGateway } from './live.gateway.js';
import { LiveLog } from './live-log.js';
import { LiveApiModule } from './live.module.js';
import { RoomPolicies } from './room-policy.js';
import { SOCKET_IDENTITY, type SocketIdentity } from './socket-auth.js';

/** People are named by a header, and sessions end when the spec says so. */
class SpecIdentity implements SocketIdentity {
  readonly ended = new Set<string>();
  constructor(private readonly ctxOf: (actor: TestActor) => Ctx) {}

  async authenticate(request: { headers: Record<string, string | string[] | undefined> }) {
    const personId = request.headers['x-person'];
    if (typeof personId !== 'string') return null;
    const ctx = this.ctxOf({ accountId: personId, personId });
    return {
      ctx: { ...ctx, actor: { ...ctx.actor!, loginSessionId: personId } },
      person: { id: personId, name: 'Beispiel', municipality: null },
    };
  }

  async refresh(sessionId: string) {
    if (this.ended.has(sessionId)) return null;
    return this.ctxOf({ accountId: sessionId, personId: sessionId });
  }
}

@Resolver()
class Ping {
  @Public('a spec')
  @Query(() => String)
  ping(): string {
    return 'pong';
  }
}

describe('live', () => {
  let app: TestApp;
  let http: HttpServer;
  let url: string;
  const question = randomUUID();
  const room: Room = `question:${question}`;
  const forbidden = new Set<string>();
  const identity = new SpecIdentity((actor) => app.ctx(actor));
  const clients: Socket[] = [];

  @Global()
  @Module({ providers: [{ provide: SOCKET_IDENTITY, useValue: identity }], exports: [SOCKET_IDENTITY] })
  class IdentityStub {}

  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityStub, LiveApiModule], providers: [Ping] });
    app
      .get(RoomPolicies)
      .register(
        'question',
        async (ctx, ids) =>
          new Set(ids.filter((id) => id === question && !forbidden.has(ctx.actor!.personId))),
      );
    http = createServer();
    app.get(LiveGateway).attach(new Server(http, { serveClient: false }), 'single');
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });
  afterEach(() => clients.splice(0).forEach((client) => client.disconnect()));
  afterAll(async () => {
    http?.closeAllConnections();
    http?.close();
    await app?.stop();
  });

  function connect(person: string | null, extra: Record<string, string> = {}): Promise<Socket> {
    const socket = io(url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { ...(person ? { 'x-person': person } : {}), ...extra },
    });
    clients.push(socket);
    return new Promise((resolve, reject) => {
      socket.on('connect', () => resolve(socket));
      socket.on('connect_error', reject);
    });
  }

  const join = (socket: Socket, name: string, since?: number): Promise<RoomAck> =>
    socket.emitWithAck('room.join', { room: name, since });
  const post = () =>
    app.db.run(systemCtx(), (ctx) =>
      app.get(LiveLog).append(ctx, room, 'answer.posted', { answerId: randomUUID() }),
    );

  function collect(socket: Socket): LiveEntry[] {
    const entries: LiveEntry[] = [];
    socket.on('live', (entry: LiveEntry) => entries.push(entry));
    return entries;
  }

  it('pushes what is committed to the people in the room, in order', async () => {
    const socket = await connect(randomUUID());
    const entries = collect(socket);
    const answer = await join(socket, room);
    expect(answer.ok).toBe(true);
    const from = answer.ok ? answer.seq : -1;
    await Promise.all(Array.from({ length: 30 }, post));
    await eventually(() => expect(entries).toHaveLength(30));
    expect(entries.map((entry) => entry.seq)).toEqual(
      Array.from({ length: 30 }, (_, index) => from + index + 1),
    );
  });

  it('pushes nothing of a transaction that was rolled back, and leaves no gap', async () => {
    const socket = await connect(randomUUID());
    const entries = collect(socket);
    const answer = await join(socket, room);
    const failed = app.db.run(systemCtx(), async (ctx) => {
      await app.get(LiveLog).append(ctx, room, 'answer.posted', { answerId: randomUUID() });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await post();
    await eventually(() => expect(entries).toHaveLength(1));
    expect(entries[0]?.seq).toBe((answer.ok ? answer.seq : NaN) + 1);
  });

  it('gives a client that was away what it missed, each once and in order, twice in a row', async () => {
    const person = randomUUID();
    const first = await connect(person);
    const joined = await join(first, room);
    let since = joined.ok ? joined.seq : NaN;
    for (let absence = 0; absence < 2; absence++) {
      clients.at(-1)!.disconnect();
      for (let n = 0; n < 5; n++) await post();
      const again = await connect(person);
      const entries = collect(again);
      const answer = await join(again, room, since);
      await post();
      const missed = answer.ok ? answer.missed.map((entry) => entry.seq) : [];
      expect(missed).toEqual([1, 2, 3, 4, 5].map((n) => since + n));
      // What was told just now may be pushed as well; a client drops what it has by its number.
      const pushed = () => entries.map((entry) => entry.seq).filter((seq) => seq > since + 5);
      await eventually(() => expect(pushed()).toEqual([since + 6]));
      expect(entries.map((entry) => entry.seq)).toEqual(
        [...entries].map((entry) => entry.seq).sort((a, b) => a - b),
      );
      since += 6;
    }
  });

  it('refuses visitors, foreign pages, foreign rooms and broken requests', async () => {
    await expect(connect(null)).rejects.toThrow('NOT_SIGNED_IN');
    await expect(connect(randomUUID(), { origin: 'https://evil.example' })).rejects.toThrow('ORIGIN_REFUSED');
    const socket = await connect(randomUUID());
    expect(await join(socket, `question:${randomUUID()}`)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    expect(await join(socket, 'moderation')).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    expect(await join(socket, 'everything')).toEqual({ ok: false, code: 'BAD_INPUT' });
    expect(await socket.emitWithAck('room.join', 'nonsense')).toEqual({ ok: false, code: 'BAD_INPUT' });
  });

  it('makes a socket leave the room when the right is withdrawn', async () => {
    const person = randomUUID();
    const [socket, other] = [await connect(person), await connect(randomUUID())];
    for (const one of [socket, other]) await join(one, room);
    const closed = new Promise((resolve) => socket.once('room.closed', resolve));
    const [entries, stays] = [collect(socket), collect(other)];
    forbidden.add(person);
    await app.get(LiveLog).rightsChanged(systemCtx(), person);
    expect(await closed).toEqual({ room, code: 'ROOM_REFUSED' });
    await post();
    await eventually(() => expect(stays).toHaveLength(1));
    // Answers come in order: what was pushed to it would have arrived before this.
    expect(await join(socket, room)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    expect(entries).toEqual([]);
  });

  it('makes those leave a room that has become narrower, after they were told why, and lets the others stay', async () => {
    const [outsider, insider] = [randomUUID(), randomUUID()];
    const [out, inside] = [await connect(outsider), await connect(insider)];
    for (const socket of [out, inside]) await join(socket, room);
    const heard: string[] = [];
    out.on('live', ({ kind }: LiveEntry) => heard.push(kind));
    const closed = new Promise((resolve) =>
      out.once('room.closed', (notice) => resolve([...heard, notice] as unknown)),
    );
    const stays = collect(inside);
    forbidden.add(outsider);
    await app.db.run(systemCtx(), async (ctx) => {
      await app.get(LiveLog).append(ctx, room, 'question.changed', { questionId: question });
      await app.get(LiveLog).roomNarrowed(ctx, room);
    });
    expect(await closed).toEqual(['question.changed', { room, code: 'ROOM_REFUSED' }]);
    await post();
    await eventually(() => expect(stays).toHaveLength(2));
    expect(heard).toEqual(['question.changed']);
  });

  it('disconnects a socket whose login session has ended', async () => {
    const person = randomUUID();
    const socket = await connect(person);
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    identity.ended.add(person);
    await app.get(LiveLog).rightsChanged(systemCtx(), person);
    await gone;
    expect(socket.connected).toBe(false);
  });

  it('tells who is in the room, until they go', async () => {
    const jana = await connect(randomUUID());
    const seen: string[][] = [];
    jana.on('presence', ({ people }: { people: { id: string }[] }) => seen.push(people.map(({ id }) => id)));
    await join(jana, room);
    const oleId = randomUUID();
    const ole = await connect(oleId);
    await join(ole, room);
    await eventually(() => expect(seen.at(-1)).toContain(oleId));
    ole.disconnect();
    await eventually(() => expect(seen.at(-1)).not.toContain(oleId));
  });

  it('tells nobody who reads the page of a town, however loudly they say that they are here', async () => {
    app.get(RoomPolicies).register('town-page', async (_ctx, ids) => new Set(ids));
    const page = `town-page:${randomUUID()}`;
    const [jana, ole] = [await connect(randomUUID()), await connect(randomUUID())];
    const seen: unknown[] = [];
    jana.on('presence', (state) => seen.push(state));
    await join(jana, page);
    await join(ole, page);
    ole.emit('presence.renew', { room: page });
    jana.emit('presence.renew', { room: page });
    // Answers come in order: what was said of the page would have arrived before this.
    await join(jana, room);
    await eventually(() => expect(seen).not.toEqual([]));
    expect(seen).not.toContainEqual(expect.objectContaining({ room: page }));
  });

  it('ends writing with the stop that comes right after its beginning, though the right to write is looked at first', async () => {
    const talk = `project-talk:${randomUUID()}`;
    const asked: (() => void)[] = [];
    const policies = app.get(RoomPolicies);
    policies.register('project-talk', async (_ctx, ids) => new Set(ids));
    policies.registerWriters(
      'project-talk',
      (_ctx, ids) => new Promise((resolve) => asked.push(() => resolve(new Set(ids)))),
    );
    const [jana, ole] = [await connect(randomUUID()), await connect(randomUUID())];
    for (const socket of [jana, ole]) await join(socket, talk);
    const writing: number[] = [];
    jana.on('typing', ({ people }: { people: unknown[] }) => writing.push(people.length));
    ole.emit('typing.renew', { room: talk, section: randomUUID() });
    ole.emit('typing.stop', { room: talk });
    // Another room does not wait, and its answer says that both have arrived.
    await join(ole, room);
    await eventually(() => expect(asked).toHaveLength(1));
    expect(writing).toEqual([]);
    asked[0]!();
    await eventually(() => expect(writing).toEqual([1, 0]));
  });

  it('cuts off a client that floods', async () => {
    const socket = await connect(randomUUID());
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    for (let n = 0; n < 200; n++) socket.emit('presence.renew', { room });
    await gone;
    expect(socket.connected).toBe(false);
  });

  it('says so when the log does not reach back far enough', async () => {
    const socket = await connect(randomUUID());
    await app.db.execute(systemCtx(), `delete from live_event where room = $1 and seq <= 3`, [room]);
    expect(await join(socket, room, 1)).toEqual({ ok: false, code: 'STALE_VERSION' });
    // A position the log has never had, as after a backup was restored.
    expect(await join(socket, room, 1_000_000)).toEqual({ ok: false, code: 'STALE_VERSION' });
    expect(await join(socket, room)).toMatchObject({ ok: true, missed: [] });
  });
});
