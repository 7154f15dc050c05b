import { NOTIFICATION_KINDS, NOTIFICATION_REASONS, permissionsOf, type MailMode } from '@app/contracts';
import fc from 'fast-check';
import {
  KINDS,
  MODES_BY_URGENCY,
  OCCASION_OF,
  breaksLock,
  choose,
  kindsFor,
  type Candidate,
} from './kinds.rules.js';

const candidate = fc.record({
  kind: fc.constantFrom(...KINDS),
  reason: fc.constantFrom(...NOTIFICATION_REASONS),
  inApp: fc.boolean(),
  push: fc.boolean(),
  mail: fc.constantFrom<MailMode>('NOW', 'DAILY', 'WEEKLY', 'OFF'),
});

describe('kinds of notifications', () => {
  it('belong to one occasion each', () => {
    expect(Object.keys(OCCASION_OF).sort()).toEqual(Object.keys(NOTIFICATION_KINDS).sort());
  });

  it('are asked about by what somebody may do', () => {
    const of = (
      ...holders: Parameters<typeof permissionsOf>[0] extends Iterable<infer Holder> ? Holder[] : never
    ) => kindsFor(new Set(permissionsOf(holders)));
    expect(of('account')).not.toContain('moderation.case-opened');
    expect(of('account', 'MODERATOR')).toContain('moderation.case-opened');
    expect(of('account', 'member', 'town-admin')).toContain('membership.requested');
    expect(of('account', 'EDITOR')).toEqual(expect.arrayContaining(['town.claimed', 'membership.requested']));
    expect(of('account', 'ADMIN')).toEqual(KINDS);
  });

  it('that are locked stay on in the client and by mail', () => {
    expect(breaksLock('moderation.decided', { inApp: true, mail: 'WEEKLY' })).toBe(false);
    expect(breaksLock('moderation.decided', { inApp: false, mail: 'NOW' })).toBe(true);
    expect(breaksLock('moderation.decided', { inApp: true, mail: 'OFF' })).toBe(true);
    expect(breaksLock('question.in-topic', { inApp: false, mail: 'OFF' })).toBe(false);
  });
});

describe('the choice between reasons', () => {
  const suggested: Candidate = {
    kind: 'question.suggested',
    reason: 'TOWN_SUGGESTED',
    inApp: true,
    mail: 'WEEKLY',
    push: true,
  };
  const topic: Candidate = {
    kind: 'question.in-topic',
    reason: 'FOLLOWS_TOPIC',
    inApp: true,
    mail: 'NOW',
    push: true,
  };

  it('takes the best reason in the client and for a push, and the earliest mail', () => {
    expect(choose([topic, suggested])).toEqual({ inApp: suggested, mail: topic, push: suggested });
  });

  it('passes over kinds that are switched off on a channel', () => {
    expect(choose([topic, { ...suggested, inApp: false, mail: 'OFF' }])).toEqual({
      inApp: topic,
      mail: topic,
      push: topic,
    });
    expect(choose([{ ...topic, inApp: false, mail: 'OFF' }])).toEqual({
      inApp: null,
      mail: null,
      push: null,
    });
    expect(choose([topic, { ...suggested, push: false }]).push).toBe(topic);
  });

  it('never gets worse by one more reason, and never invents a channel', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 5 }), candidate, (some, more) => {
        const [before, after] = [choose(some), choose([...some, more])];
        const rank = (one: Candidate | null) => (one ? NOTIFICATION_REASONS.indexOf(one.reason) : 99);
        const urgency = (one: Candidate | null) => (one ? MODES_BY_URGENCY.indexOf(one.mail as 'NOW') : 99);
        expect(rank(after.inApp)).toBeLessThanOrEqual(rank(before.inApp));
        expect(urgency(after.mail)).toBeLessThanOrEqual(urgency(before.mail));
        expect(after.inApp === null).toBe([...some, more].every(({ inApp }) => !inApp));
        expect(rank(after.push)).toBeLessThanOrEqual(rank(before.push));
        expect(after.push === null).toBe([...some, more].every(({ inApp, push }) => !inApp || !push));
        expect(after.mail === null).toBe([...some, more].every(({ mail }) => mail === 'OFF'));
      }),
    );
  });
});
