import fc from 'fast-check';
import { DECISION_METHODS, type DecisionMethod } from './decision.enums.js';
import {
  checkQuorum,
  choicesOf,
  decisionRights,
  neededVotes,
  remindAt,
  tallyOf,
  verdictOf,
  type CountedVote,
  type DecisionActor,
  type DecisionFacts,
} from './decision.rules.js';

const half = { kind: 'SHARE', value: 50 } as const;
const votes = (...choices: string[]): CountedVote[] =>
  choices.map((choice) =>
    /^[A-Z]{2,}$/.test(choice)
      ? { choice: choice as CountedVote['choice'], optionId: null }
      : { choice: 'OPTION', optionId: choice },
  );
const outcome = (method: DecisionMethod, electorate: number, cast: CountedVote[], quorum = half as never) => {
  const { outcome: is, reason, winnerId } = verdictOf(method, tallyOf(quorum, electorate, cast));
  return [is, reason, winnerId].filter(Boolean).join(' ');
};

describe('the quorum', () => {
  it('is a share of the towns, rounded up, or a number of towns', () => {
    expect([1, 2, 3, 4, 5].map((towns) => neededVotes(half, towns))).toEqual([1, 1, 2, 2, 3]);
    expect(neededVotes({ kind: 'SHARE', value: 67 }, 3)).toBe(3);
    expect(neededVotes({ kind: 'SHARE', value: 1 }, 5)).toBe(1);
    expect(neededVotes({ kind: 'SHARE', value: 100 }, 5)).toBe(5);
    expect(neededVotes({ kind: 'TOWNS', value: 4 }, 5)).toBe(4);
    // Two of six have left: four are still needed.
    expect(neededVotes({ kind: 'TOWNS', value: 4 }, 3)).toBe(4);
  });

  it('refuses what is none', () => {
    for (const value of [0, -1, 1.5, 101]) expect(() => checkQuorum({ kind: 'SHARE', value })).toThrow();
    expect(() => checkQuorum({ kind: 'TOWNS', value: 201 })).toThrow();
    expect(checkQuorum({ kind: 'TOWNS', value: 200 })).toEqual({ kind: 'TOWNS', value: 200 });
  });

  it('counts abstentions as votes; missed, nothing is decided', () => {
    expect(outcome('MAJORITY', 5, votes('YES', 'YES'))).toBe('NO_QUORUM TOO_FEW_VOTED');
    expect(outcome('MAJORITY', 5, votes('YES', 'YES', 'ABSTAIN'))).toBe('ADOPTED MORE_YES');
    expect(outcome('CONSENT', 5, votes('AGREE', 'AGREE'))).toBe('NO_QUORUM TOO_FEW_VOTED');
    expect(outcome('CHOICE', 5, votes('a', 'a'))).toBe('NO_QUORUM TOO_FEW_VOTED');
    expect(outcome('MAJORITY', 0, [])).toBe('NO_QUORUM TOO_FEW_VOTED');
  });
});

describe('consent', () => {
  it('needs nobody who objects and somebody who agrees', () => {
    expect(outcome('CONSENT', 3, votes('AGREE', 'ABSTAIN', 'ABSTAIN'))).toBe('ADOPTED NO_OBJECTION');
    expect(outcome('CONSENT', 3, votes('AGREE', 'AGREE', 'OBJECT'))).toBe('REJECTED OBJECTION');
    expect(outcome('CONSENT', 5, votes('OBJECT'))).toBe('REJECTED OBJECTION');
    expect(outcome('CONSENT', 3, votes('ABSTAIN', 'ABSTAIN'))).toBe('REJECTED NOBODY_AGREED');
  });
});

describe('majority', () => {
  it('counts yes against no; a tie rejects', () => {
    expect(outcome('MAJORITY', 5, votes('YES', 'YES', 'NO', 'ABSTAIN', 'ABSTAIN'))).toBe('ADOPTED MORE_YES');
    expect(outcome('MAJORITY', 5, votes('YES', 'NO', 'ABSTAIN'))).toBe('REJECTED TIE');
    expect(outcome('MAJORITY', 5, votes('YES', 'NO', 'NO'))).toBe('REJECTED NOT_MORE_YES');
    expect(outcome('MAJORITY', 3, votes('ABSTAIN', 'ABSTAIN'))).toBe('REJECTED NOBODY_AGREED');
  });
});

describe('choice', () => {
  it('takes the option with the most votes; a tie gives no result', () => {
    expect(outcome('CHOICE', 5, votes('a', 'b', 'b', 'c'))).toBe('ADOPTED MOST_VOTES b');
    expect(outcome('CHOICE', 5, votes('a', 'a', 'b', 'b', 'c'))).toBe('NO_RESULT TIE');
    expect(outcome('CHOICE', 5, votes('a', 'ABSTAIN', 'ABSTAIN'))).toBe('ADOPTED MOST_VOTES a');
    expect(outcome('CHOICE', 3, votes('ABSTAIN', 'ABSTAIN'))).toBe('NO_RESULT NOBODY_CHOSE');
  });
});

describe('any vote', () => {
  const round = fc.constantFrom(...DECISION_METHODS).chain((method) =>
    fc.record({
      method: fc.constant(method),
      cast: fc.array(
        fc.constantFrom(...choicesOf(method)).chain((choice) =>
          fc.record({
            choice: fc.constant(choice),
            optionId: choice === 'OPTION' ? fc.constantFrom('a', 'b', 'c') : fc.constant(null),
          }),
        ),
        { maxLength: 30 },
      ),
      silent: fc.nat(20),
      quorum: fc.oneof(
        fc.record({ kind: fc.constant('SHARE' as const), value: fc.integer({ min: 1, max: 100 }) }),
        fc.record({ kind: fc.constant('TOWNS' as const), value: fc.integer({ min: 1, max: 40 }) }),
      ),
    }),
  );

  it('adds up, and comes to the same in whatever order it was cast', () => {
    fc.assert(
      fc.property(round, fc.nat(), ({ method, cast, silent, quorum }, turn) => {
        const tally = tallyOf(quorum, cast.length + silent, cast);
        expect(tally.yes + tally.no + tally.abstain).toBe(tally.voted);
        expect(tally.voted).toBe(cast.length);
        const at = cast.length === 0 ? 0 : turn % cast.length;
        const turned = [...cast.slice(at), ...cast.slice(0, at)].reverse();
        expect(verdictOf(method, tallyOf(quorum, cast.length + silent, turned))).toEqual(
          verdictOf(method, tally),
        );
      }),
    );
  });

  it('adopts only with a quorum, with more for it than against it, and never over an objection', () => {
    fc.assert(
      fc.property(round, ({ method, cast, silent, quorum }) => {
        const tally = tallyOf(quorum, cast.length + silent, cast);
        const { outcome: is, winnerId } = verdictOf(method, tally);
        expect(winnerId !== null).toBe(method === 'CHOICE' && is === 'ADOPTED');
        if (is !== 'ADOPTED') return;
        expect(tally.voted).toBeGreaterThanOrEqual(tally.needed);
        expect(tally.yes).toBeGreaterThan(method === 'CHOICE' ? 0 : tally.no);
        if (method === 'CONSENT') expect(cast.some(({ choice }) => choice === 'OBJECT')).toBe(false);
        if (method === 'CHOICE')
          for (const [id, count] of tally.options)
            if (id !== winnerId) expect(count).toBeLessThan(tally.options.get(winnerId!)!);
      }),
    );
  });

  it('is not turned from adopted to rejected by one more for it', () => {
    fc.assert(
      fc.property(round, ({ method, cast, silent, quorum }) => {
        fc.pre(silent > 0 && method !== 'CHOICE');
        const towns = cast.length + silent;
        if (verdictOf(method, tallyOf(quorum, towns, cast)).outcome !== 'ADOPTED') return;
        const more = [...cast, { choice: choicesOf(method)[0]!, optionId: null }];
        expect(verdictOf(method, tallyOf(quorum, towns, more)).outcome).toBe('ADOPTED');
      }),
    );
  });
});

describe('what people may do', () => {
  const facts = (values: Partial<DecisionFacts> = {}): DecisionFacts => ({
    state: 'OPEN',
    outcome: null,
    projectRests: false,
    isPastDeadline: false,
    allVoted: false,
    hasOutcomeText: false,
    hasReviewDay: false,
    ...values,
  });
  const proposer = { isProposer: true, canWork: true, canEdit: false, canManage: false };
  const lead = { isProposer: false, canWork: true, canEdit: true, canManage: true };
  const worker = { isProposer: false, canWork: true, canEdit: false, canManage: false };

  it('drafts are seen by who proposes and who edits the project; others see what is open', () => {
    const draft = facts({ state: 'DRAFT' });
    expect([proposer, lead, worker].map((actor) => decisionRights(actor, draft).canSee)).toEqual([
      true,
      true,
      false,
    ]);
    expect(decisionRights(worker, facts()).canSee).toBe(true);
    expect(decisionRights(proposer, draft)).toMatchObject({
      canEdit: true,
      canOpen: true,
      canWithdraw: false,
    });
    expect(decisionRights(lead, facts({ state: 'DRAFT', projectRests: true }))).toMatchObject({
      canEdit: true,
      canOpen: false,
    });
  });

  it('only the lead closes early, only when all have voted, and nobody after the deadline', () => {
    const all = facts({ allVoted: true });
    expect([proposer, lead, worker].map((actor) => decisionRights(actor, all).canClose)).toEqual([
      false,
      true,
      false,
    ]);
    expect(decisionRights(lead, facts()).canClose).toBe(false);
    const past = facts({ isPastDeadline: true, allVoted: true });
    expect(decisionRights(lead, past)).toMatchObject({
      canClose: false,
      canStartRound: false,
      canWithdraw: false,
    });
  });

  it('a closed one is only completed, by the lead, and only once', () => {
    expect(decisionRights(lead, facts({ state: 'CLOSED' }))).toMatchObject({
      canEdit: false,
      canStartRound: false,
      canWithdraw: false,
      canClose: false,
      canComplete: true,
    });
    expect(
      decisionRights(lead, facts({ state: 'CLOSED', hasOutcomeText: true, hasReviewDay: true })).canComplete,
    ).toBe(false);
    expect(decisionRights(proposer, facts({ state: 'CLOSED' })).canComplete).toBe(false);
  });

  it('what has decided nothing is proposed anew by whoever works in the project; nothing else is', () => {
    const anew = (values: Partial<DecisionFacts>, actor: DecisionActor = worker) =>
      decisionRights(actor, facts(values)).canProposeAnew;
    for (const outcome of ['REJECTED', 'NO_QUORUM', 'NO_RESULT'] as const) {
      expect(anew({ state: 'CLOSED', outcome })).toBe(true);
      expect(anew({ state: 'CLOSED', outcome }, { ...worker, canWork: false })).toBe(false);
      expect(anew({ state: 'CLOSED', outcome, projectRests: true }, lead)).toBe(false);
    }
    expect(anew({ state: 'WITHDRAWN' })).toBe(true);
    expect(anew({ state: 'CLOSED', outcome: 'ADOPTED' }, lead)).toBe(false);
    for (const state of ['DRAFT', 'OPEN'] as const) expect(anew({ state }, lead)).toBe(false);
  });
});

describe('the reminder', () => {
  it('comes two days before the end, of a short vote at half time', () => {
    const opened = new Date('2026-05-04T08:00:00Z');
    expect(remindAt(opened, new Date('2026-05-18T16:00:00Z'))).toEqual(new Date('2026-05-16T16:00:00Z'));
    expect(remindAt(opened, new Date('2026-05-04T20:00:00Z'))).toEqual(new Date('2026-05-04T14:00:00Z'));
  });
});
