import { canAccept, pairKey, standing, type StandingFacts } from './conversation.rules.js';

const open: StandingFacts = {
  kind: 'PERSON',
  state: 'OPEN',
  requested: true,
  blocked: false,
  blockedByOther: false,
  reachable: true,
};

describe('how a conversation stands', () => {
  it('is open, or a request seen from its two sides', () => {
    expect(standing(open)).toBe('OPEN');
    expect(standing({ ...open, state: 'REQUESTED' })).toBe('REQUEST_SENT');
    expect(standing({ ...open, state: 'REQUESTED', requested: false })).toBe('REQUEST_RECEIVED');
  });

  it('looks the same to who wrote, whether blocked, declined or written to somebody gone', () => {
    const reasons: Partial<StandingFacts>[] = [
      { blockedByOther: true },
      { state: 'DECLINED' },
      { reachable: false },
      { state: 'REQUESTED', blockedByOther: true },
    ];
    for (const reason of reasons) {
      expect(standing({ ...open, ...reason })).toBe('CLOSED');
      expect(canAccept({ ...open, ...reason })).toBe(false);
    }
  });

  it('can be accepted by the side that was written to, also after it has declined', () => {
    expect(canAccept({ ...open, state: 'REQUESTED', requested: false })).toBe(true);
    expect(canAccept({ ...open, state: 'DECLINED', requested: false })).toBe(true);
    expect(canAccept({ ...open, state: 'REQUESTED' })).toBe(false);
    expect(canAccept({ ...open, state: 'REQUESTED', requested: false, blocked: true })).toBe(false);
    expect(canAccept({ ...open, requested: false })).toBe(false);
  });

  it('has one key for a pair', () => {
    expect(pairKey('b', 'a')).toBe(pairKey('a', 'b'));
  });
});
