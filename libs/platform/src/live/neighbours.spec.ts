import { Neighbours } from './neighbours.js';
import { RoomLeases } from './room-leases.js';

const jana = { id: 'p1', name: 'Jana Beispiel', municipality: 'Musterstadt' };
const ole = { id: 'p2', name: 'Ole Beispiel', municipality: null };

describe('the other processes', () => {
  it('are known while they say something, and forgotten after 15 seconds without a word', () => {
    let now = 0;
    const neighbours = new Neighbours(() => now);
    expect([neighbours.heard('a'), neighbours.heard('b'), neighbours.heard('a')]).toEqual([
      true,
      true,
      false,
    ]);
    now = 10_000;
    expect(neighbours.heard('b')).toBe(false);
    now = 15_001;
    expect(neighbours.sweep()).toEqual(['a']);
    expect(neighbours.sweep()).toEqual([]);
    // One that was only slow is taken for a new one, and asked for what it knows.
    expect(neighbours.heard('a')).toBe(true);
    expect(neighbours.heard('b')).toBe(false);
  });

  it('take their people along when they are forgotten, and nobody else’s', () => {
    const leases = new RoomLeases(
      'presence',
      () => 0,
      () => undefined,
    );
    leases.renew('minutes:1', 'tab', jana);
    leases.learn({ room: 'minutes:1', node: 'a', people: [ole] });
    leases.learn({ room: 'minutes:2', node: 'a', people: [ole] });
    leases.learn({ room: 'minutes:2', node: 'b', people: [ole, jana] });
    expect(leases.people('minutes:1')).toEqual([jana, ole]);
    expect(leases.forget('a').sort()).toEqual(['minutes:1', 'minutes:2']);
    expect(leases.people('minutes:1')).toEqual([jana]);
    expect(leases.people('minutes:2')).toEqual([ole, jana]);
    expect(leases.forget('a')).toEqual([]);
    expect(leases.rooms).toEqual(['minutes:1']);
  });
});
