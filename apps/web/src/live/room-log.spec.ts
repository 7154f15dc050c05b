import type { LiveEntry } from '@app/contracts';
import { RoomLog } from './room-log.js';

const entry = (seq: number): LiveEntry => ({ room: 'question:1', seq, kind: 'answer.posted', payload: {} });
const numbers = (entries: readonly LiveEntry[]) => entries.map(({ seq }) => seq);

describe('RoomLog', () => {
  let log: RoomLog;
  beforeEach(() => {
    log = new RoomLog();
    log.catchUp(10, []);
  });

  it('starts at the server’s position and hands out what follows', () => {
    expect(log.since).toBe(10);
    expect(log.receive(entry(11))).toEqual({ ready: [entry(11)], gap: false });
    expect(log.since).toBe(11);
  });

  it('hands out nothing twice', () => {
    log.receive(entry(11));
    expect(log.receive(entry(11))).toEqual({ ready: [], gap: false });
    expect(log.receive(entry(9))).toEqual({ ready: [], gap: false });
  });

  it('puts entries that overtook each other back in order', () => {
    expect(log.receive(entry(12))).toEqual({ ready: [], gap: true });
    const { ready, gap } = log.receive(entry(11));
    expect(numbers(ready)).toEqual([11, 12]);
    expect(gap).toBe(false);
  });

  it('reports a gap until it is closed by a replay', () => {
    expect(log.receive(entry(14)).gap).toBe(true);
    expect(log.since).toBe(10);
    expect(numbers(log.catchUp(14, [entry(11), entry(12), entry(13), entry(14)]))).toEqual([11, 12, 13, 14]);
    expect(log.receive(entry(14))).toEqual({ ready: [], gap: false });
  });

  it('takes a replay in any order and ignores what it knows', () => {
    log.receive(entry(11));
    expect(numbers(log.catchUp(13, [entry(13), entry(11), entry(12)]))).toEqual([12, 13]);
  });

  it('keeps what arrives between the request to join and its answer', () => {
    const fresh = new RoomLog();
    expect(fresh.receive(entry(6))).toEqual({ ready: [], gap: false });
    expect(fresh.since).toBeUndefined();
    expect(numbers(fresh.catchUp(5, []))).toEqual([6]);
  });

  it('goes on when the server no longer has the entries in between', () => {
    log.receive(entry(31));
    expect(numbers(log.catchUp(30, []))).toEqual([31]);
    expect(log.since).toBe(31);
  });

  it('does not hold what the server’s position already covers', () => {
    log.receive(entry(12));
    expect(log.catchUp(12, [entry(11), entry(12)]).map(({ seq }) => seq)).toEqual([11, 12]);
    expect(log.receive(entry(13))).toEqual({ ready: [entry(13)], gap: false });
  });
});
