import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RoomAck } from '@app/contracts';
import { IdentityApiModule } from '@app/identity';
import { Config } from '@app/platform/config';
import { LiveApiModule, LiveGateway } from '@app/platform/live';
import { TestApp, insertMembership, insertPerson, insertTown, type TestActor } from '@app/testing';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { ConfirmationService } from './confirmation/confirmation.service.js';
import { DirectoryApiModule } from './directory-api.module.js';

const END = `mutation ($id: ID!) { endMembership(id: $id) { state } }`;

describe('sockets of members', () => {
  let app: TestApp;
  let http: HttpServer;
  let url: string;
  const clients: Socket[] = [];

  beforeAll(async () => {
    // Login sessions are read with the clock of the test and end by it.
    app = await TestApp.start({
      imports: [IdentityApiModule, DirectoryApiModule, LiveApiModule],
      now: new Date(),
    });
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

  /** The cookie of a login session, as the product signs it. */
  async function signIn({ accountId }: TestActor): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await app.db.execute(
      app.ctx(),
      `insert into login_session (token_hash, account_id, created_at, last_seen_at, expires_at, device, data)
       values ($1, $2, $3, $3, $4, 'Probe', '{"method":"CODE"}')`,
      [
        createHash('sha256').update(token).digest(),
        accountId,
        app.clock.now(),
        new Date(app.clock.now().getTime() + 86_400_000),
      ],
    );
    const signature = createHmac('sha256', app.get(Config).sessionSecret).update(token).digest('base64');
    return `session=s%3A${encodeURIComponent(`${token}.${signature.replace(/=+$/, '')}`)}`;
  }

  async function connect(cookie: string): Promise<Socket> {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie },
    });
    clients.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve);
      socket.on('connect_error', reject);
    });
    return socket;
  }

  const join = (socket: Socket, room: string): Promise<RoomAck> => socket.emitWithAck('room.join', { room });
  const closed = (socket: Socket): Promise<{ room: string; at: number }> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The socket was still in the room after 5 s')), 5_000);
      socket.on('room.closed', ({ room }: { room: string }) => {
        clearTimeout(timer);
        resolve({ room, at: Date.now() });
      });
    });

  async function townOfTwo() {
    const town = await insertTown(app, { name: 'Dörentrup' });
    const [chief, member] = [await insertPerson(app, {}), await insertPerson(app, {})];
    await insertMembership(app, chief.personId, town, { role: 'ADMIN' });
    const membershipId = await insertMembership(app, member.personId, town);
    return { town, member, membershipId, admin: { ...chief, municipalityIds: [town], adminOf: [town] } };
  }

  it('S04 every open socket of a removed member leaves the rooms of the town within 5 s; the others stay', async () => {
    const { town, member, membershipId, admin } = await townOfTwo();
    const room = `municipality:${town}`;
    const cookie = await signIn(member);
    // Two tabs of one login and a second device.
    const sockets = [await connect(cookie), await connect(cookie), await connect(await signIn(member))];
    const staying = await connect(await signIn(admin));
    for (const socket of [...sockets, staying]) expect(await join(socket, room)).toMatchObject({ ok: true });
    const own = `person:${member.personId}`;
    expect(await join(sockets[0]!, own)).toMatchObject({ ok: true });
    let stayingClosed = false;
    staying.on('room.closed', () => (stayingClosed = true));

    const leaving = sockets.map(closed);
    const from = Date.now();
    await app.ok(admin, END, { id: membershipId });
    for (const { room: left, at } of await Promise.all(leaving)) {
      expect(left).toBe(room);
      expect(at - from).toBeLessThan(5_000);
    }
    for (const socket of sockets)
      expect(await join(socket, room)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    expect(await join(sockets[0]!, own)).toMatchObject({ ok: true });
    expect(await join(staying, room)).toMatchObject({ ok: true });
    expect(stayingClosed).toBe(false);
  });

  it('S05 the sockets of somebody whose membership comes to rest leave as well, and may come back', async () => {
    const { town, member, membershipId } = await townOfTwo();
    const room = `municipality:${town}`;
    const socket = await connect(await signIn(member));
    expect(await join(socket, room)).toMatchObject({ ok: true });
    await app.db.execute(
      app.ctx(),
      `update membership set reminders = 2, reminded_at = $2::timestamptz - interval '8 days',
         confirmed_at = $2::timestamptz - interval '13 months' where id = $1`,
      [membershipId, app.clock.now()],
    );
    const leaving = closed(socket);
    expect(await app.get(ConfirmationService).review(app.ctx())).toBe(1);
    expect((await leaving).room).toBe(room);
    expect(await join(socket, room)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    await app.ok(member, `mutation ($id: ID!) { confirmMembership(id: $id) { state } }`, {
      id: membershipId,
    });
    const again = await connect(await signIn(member));
    expect(await join(again, room)).toMatchObject({ ok: true });
  });
});
