import { PresenceBoard } from './presence.js';

const jana = { id: 'p1', name: 'Jana Beispiel', municipality: 'Musterstadt' };
const ole = { id: 'p2', name: 'Ole Beispiel', municipality: null };

describe('PresenceBoard', () => {
  it('shows a person once however many tabs are open', () => {
    const board = new PresenceBoard(() => 0);
    expect(board.renew('question:1', 'tab-a', jana)).toBe(true);
    expect(board.renew('question:1', 'tab-b', jana)).toBe(false);
    expect(board.renew('question:1', 'tab-c', ole)).toBe(true);
    expect(board.people('question:1').map((person) => person.id)).toEqual(['p1', 'p2']);
    expect(board.release('question:1', 'tab-a')).toBe(false);
    expect(board.release('question:1', 'tab-b')).toBe(true);
    expect(board.people('question:1')).toEqual([ole]);
  });

  it('shows a person in every section they are in, and a tab in one at a time', () => {
    const board = new PresenceBoard(() => 0);
    const at = (section: string) => ({ ...jana, section });
    expect(board.renew('minutes:1', 'tab-a', at('s1'))).toBe(true);
    expect(board.renew('minutes:1', 'tab-b', at('s1'))).toBe(false);
    expect(board.renew('minutes:1', 'tab-b', at('s2'))).toBe(true);
    expect(board.people('minutes:1')).toEqual([at('s1'), at('s2')]);
    expect(board.renew('minutes:1', 'tab-a', at('s2'))).toBe(true);
    expect(board.people('minutes:1')).toEqual([at('s2')]);
  });

  it('forgets a tab that went without a word after 45 seconds', () => {
    let now = 0;
    const board = new PresenceBoard(() => now);
    board.renew('question:1', 'tab-a', jana);
    now = 30_000;
    board.renew('question:1', 'tab-c', ole);
    now = 45_001;
    expect(board.sweep()).toEqual(['question:1']);
    expect(board.people('question:1')).toEqual([ole]);
    now = 90_000;
    expect(board.sweep()).toEqual(['question:1']);
    expect(board.people('question:1')).toEqual([]);
    expect(board.sweep()).toEqual([]);
  });
});
