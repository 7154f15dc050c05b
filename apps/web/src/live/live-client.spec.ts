import { jest } from '@jest/globals';
import type { LiveEntry, RoomAck } from '@app/contracts';
import { LiveClient } from './live-client.js';

const ROOM = 'question:1';
const entry = (seq: number): LiveEntry => ({ room: ROOM, seq, kind: 'answer.posted', payload: {} });

/** A socket whose server side the test plays. */
class FakeSocket {
  connected = false;
  readonly sent: { event: string; request: { room: string; since?: number } }[] = [];
  private readonly listeners = new Map<string, (argument?: unknown) => void>();
  private ack?: (answer: RoomAck) => void;

  on = (event: string, listener: (argument?: never) => void) =>
    this.listeners.set(event, (argument) => listener(argument as never));
  emit = (event: string, request: { room: string }, ack?: (answer: RoomAck) => void) => {
    this.sent.push({ event, request });
    if (ack) this.ack = ack;
  };
  disconnect = () => undefined;

  connect() {
    this.connected = true;
    this.listeners.get('connect')!();
  }
  push(event: string, argument: unknown) {
    this.listeners.get(event)!(argument);
  }
  answerJoin(answer: RoomAck) {
    this.ack!(answer);
  }
  joins() {
    return this.sent.filter(({ event }) => event === 'room.join').map(({ request }) => request);
  }
}

describe('LiveClient', () => {
  let socket: FakeSocket;
  let client: LiveClient;
  const seen: number[] = [];
  const listener = {
    onEntry: (received: LiveEntry) => void seen.push(received.seq),
    onJoined: jest.fn(),
    onClosed: jest.fn(),
  };

  beforeEach(() => {
    jest.useFakeTimers();
    seen.length = 0;
    listener.onJoined.mockClear();
    listener.onClosed.mockClear();
    socket = new FakeSocket();
    client = new LiveClient(socket);
  });
  afterEach(() => {
    client.end();
    jest.useRealTimers();
  });

  it('joins when the connection stands and hands entries on', () => {
    client.enter(ROOM, listener);
    expect(socket.joins()).toEqual([]);
    socket.connect();
    expect(socket.joins()).toEqual([{ room: ROOM }]);
    socket.answerJoin({ ok: true, seq: 3, missed: [] });
    expect(listener.onJoined).toHaveBeenCalledTimes(1);
    socket.push('live', entry(4));
    expect(seen).toEqual([4]);
  });

  it('asks since its position after a reconnect and gets each entry once, in order', () => {
    client.enter(ROOM, listener);
    socket.connect();
    socket.answerJoin({ ok: true, seq: 3, missed: [] });
    socket.push('live', entry(4));
    socket.connect();
    expect(socket.joins().at(-1)).toEqual({ room: ROOM, since: 4 });
    socket.push('live', entry(7));
    socket.answerJoin({ ok: true, seq: 7, missed: [entry(5), entry(6), entry(7)] });
    socket.push('live', entry(7));
    expect(seen).toEqual([4, 5, 6, 7]);
    expect(listener.onJoined).toHaveBeenCalledTimes(1);
  });

  it('asks once when an entry is missing', () => {
    client.enter(ROOM, listener);
    socket.connect();
    socket.answerJoin({ ok: true, seq: 3, missed: [] });
    socket.push('live', entry(6));
    socket.push('live', entry(7));
    expect(seen).toEqual([]);
    expect(socket.joins()).toEqual([{ room: ROOM }, { room: ROOM, since: 3 }]);
    socket.answerJoin({ ok: true, seq: 7, missed: [entry(4), entry(5), entry(6), entry(7)] });
    expect(seen).toEqual([4, 5, 6, 7]);
  });

  it('leaves a room when its last listener goes', () => {
    const first = client.enter(ROOM, listener);
    const second = client.enter(ROOM, {});
    socket.connect();
    first();
    expect(socket.sent.some(({ event }) => event === 'room.leave')).toBe(false);
    second();
    expect(socket.sent.at(-1)).toEqual({ event: 'room.leave', request: { room: ROOM } });
  });

  it('says so when the room is refused or closed, and does not join again', () => {
    client.enter(ROOM, listener);
    socket.connect();
    socket.answerJoin({ ok: false, code: 'ROOM_REFUSED' });
    expect(listener.onClosed).toHaveBeenCalledTimes(1);
    socket.connect();
    expect(socket.joins()).toHaveLength(1);
  });

  it('begins anew when the log no longer reaches back to its position, and goes on listening', () => {
    client.enter(ROOM, listener);
    socket.connect();
    socket.answerJoin({ ok: true, seq: 3, missed: [] });
    socket.connect();
    socket.answerJoin({ ok: false, code: 'STALE_VERSION' });
    expect(socket.joins()).toEqual([{ room: ROOM }, { room: ROOM, since: 3 }, { room: ROOM }]);
    expect(listener.onClosed).not.toHaveBeenCalled();
    socket.answerJoin({ ok: true, seq: 900, missed: [] });
    expect(listener.onJoined).toHaveBeenCalledTimes(2);
    socket.push('live', entry(901));
    expect(seen).toEqual([901]);
  });

  it('renews its presence every 20 seconds', () => {
    client.enter(ROOM, listener);
    socket.connect();
    socket.answerJoin({ ok: true, seq: 0, missed: [] });
    const renewals = () => socket.sent.filter(({ event }) => event === 'presence.renew').length;
    expect(renewals()).toBe(1);
    jest.advanceTimersByTime(40_000);
    expect(renewals()).toBe(3);
  });
});
