import { LIMITS } from '@app/contracts';
import { Problem } from '@app/platform/context';
import type {
  DecisionMethod,
  DecisionOutcome,
  DecisionState,
  OutcomeReason,
  QuorumKind,
  VoteChoice,
} from './decision.enums.js';

/** How many towns have to vote. */
export interface Quorum {
  readonly kind: QuorumKind;
  readonly value: number;
}

/** Towns of `electorate` that have to vote; a number of towns stands even when fewer are left. */
export function neededVotes({ kind, value }: Quorum, electorate: number): number {
  return kind === 'TOWNS' ? value : Math.ceil((electorate * value) / 100);
}

/** A vote as the count needs it. */
export interface CountedVote {
  readonly choice: VoteChoice;
  readonly optionId: string | null;
}

/** The votes of a round, counted. */
export interface Tally {
  readonly electorate: number;
  readonly needed: number;
  readonly voted: number;
  /** Agreed, yes, or an option. */
  readonly yes: number;
  /** Objected, or no. */
  readonly no: number;
  readonly abstain: number;
  readonly options: ReadonlyMap<string, number>;
}

/** Counts the votes of towns; one vote per town is the keys' business. */
export function tallyOf(quorum: Quorum, electorate: number, votes: readonly CountedVote[]): Tally {
  const options = new Map<string, number>();
  for (const { optionId } of votes)
    if (optionId !== null) options.set(optionId, (options.get(optionId) ?? 0) + 1);
  const count = (...choices: VoteChoice[]): number =>
    votes.filter(({ choice }) => choices.includes(choice)).length;
  return {
    electorate,
    needed: neededVotes(quorum, electorate),
    voted: votes.length,
    yes: count('AGREE', 'YES', 'OPTION'),
    no: count('OBJECT', 'NO'),
    abstain: count('ABSTAIN'),
    options,
  };
}

/** What a vote comes to. */
export interface Verdict {
  readonly outcome: DecisionOutcome;
  readonly reason: OutcomeReason;
  /** The option chosen. */
  readonly winnerId: string | null;
}

const verdict = (
  outcome: DecisionOutcome,
  reason: OutcomeReason,
  winnerId: string | null = null,
): Verdict => ({
  outcome,
  reason,
  winnerId,
});

/**
 * What the votes come to. A standing objection comes before the quorum: it is the towns' say, not their silence.
 * Somebody has to be for it: what everybody abstains from is not adopted.
 */
export function verdictOf(method: DecisionMethod, tally: Tally): Verdict {
  if (method === 'CONSENT' && tally.no > 0) return verdict('REJECTED', 'OBJECTION');
  if (tally.voted < tally.needed || tally.voted === 0) return verdict('NO_QUORUM', 'TOO_FEW_VOTED');
  if (method === 'CONSENT')
    return tally.yes > 0 ? verdict('ADOPTED', 'NO_OBJECTION') : verdict('REJECTED', 'NOBODY_AGREED');
  if (method === 'MAJORITY') {
    if (tally.yes > tally.no) return verdict('ADOPTED', 'MORE_YES');
    return tally.yes === tally.no && tally.yes > 0
      ? verdict('REJECTED', 'TIE')
      : verdict('REJECTED', tally.no > 0 ? 'NOT_MORE_YES' : 'NOBODY_AGREED');
  }
  const most = Math.max(0, ...tally.options.values());
  if (most === 0) return verdict('NO_RESULT', 'NOBODY_CHOSE');
  const ahead = [...tally.options].filter(([, votes]) => votes === most).map(([id]) => id);
  return ahead.length === 1 ? verdict('ADOPTED', 'MOST_VOTES', ahead[0]) : verdict('NO_RESULT', 'TIE');
}

const CHOICES = {
  CONSENT: ['AGREE', 'ABSTAIN', 'OBJECT'],
  MAJORITY: ['YES', 'NO', 'ABSTAIN'],
  CHOICE: ['OPTION', 'ABSTAIN'],
} as const satisfies Record<DecisionMethod, readonly VoteChoice[]>;

/** The choices a town has. */
export const choicesOf = (method: DecisionMethod): readonly VoteChoice[] => CHOICES[method];

/** Who acts on a decision, as far as it matters. */
export interface DecisionActor {
  /** Has proposed it and still works in the project. */
  readonly isProposer: boolean;
  readonly canWork: boolean;
  readonly canEdit: boolean;
  readonly canManage: boolean;
}

/** What somebody may do with a decision. */
export interface DecisionRights {
  readonly canSee: boolean;
  /** Changes or throws away the draft, or opens it. */
  readonly canEdit: boolean;
  readonly canOpen: boolean;
  readonly canStartRound: boolean;
  readonly canWithdraw: boolean;
  /** Closes it before the deadline, once every town has voted. */
  readonly canClose: boolean;
  /** Writes a text to the outcome or sets the day of the review, where that is still missing. */
  readonly canComplete: boolean;
  /** Makes another proposal from one that has decided nothing. */
  readonly canProposeAnew: boolean;
}

/** It is over and nothing came of it: withdrawn, not adopted, without a result. */
export const decidedNothing = ({ state, outcome }: Pick<DecisionFacts, 'state' | 'outcome'>): boolean =>
  state === 'WITHDRAWN' || (state === 'CLOSED' && outcome !== 'ADOPTED');

/** What the rights depend on. */
export interface DecisionFacts {
  readonly state: DecisionState;
  readonly outcome: DecisionOutcome | null;
  /** The project rests or is finished. */
  readonly projectRests: boolean;
  readonly isPastDeadline: boolean;
  readonly allVoted: boolean;
  readonly hasOutcomeText: boolean;
  readonly hasReviewDay: boolean;
}

/**
 * The lead cannot close a vote whenever it suits: before the deadline only when every town has voted. Nor can anybody
 * change the text of an open one without asking all towns anew.
 */
export function decisionRights(
  { isProposer, canWork, canEdit, canManage }: DecisionActor,
  facts: DecisionFacts,
): DecisionRights {
  const keeps = isProposer || canManage;
  const draft = facts.state === 'DRAFT';
  const open = facts.state === 'OPEN' && !facts.isPastDeadline;
  return {
    canSee: !draft || isProposer || canEdit,
    canEdit: draft && keeps,
    canOpen: draft && keeps && !facts.projectRests,
    canStartRound: open && keeps && !facts.projectRests,
    canWithdraw: open && keeps,
    canClose: open && canManage && facts.allVoted,
    canComplete: facts.state === 'CLOSED' && canManage && !(facts.hasOutcomeText && facts.hasReviewDay),
    canProposeAnew: canWork && !facts.projectRests && decidedNothing(facts),
  };
}

/** Two days before the deadline; of a short vote, when half of its time is over. */
export function remindAt(openedAt: Date, deadlineAt: Date): Date {
  const span = deadlineAt.getTime() - openedAt.getTime();
  return new Date(deadlineAt.getTime() - Math.min(2 * 86_400_000, span / 2));
}

/** @throws Problem `BAD_INPUT` */
export function checkQuorum(quorum: Quorum): Quorum {
  const max = quorum.kind === 'SHARE' ? 100 : LIMITS.quorumTowns;
  if (!Number.isInteger(quorum.value) || quorum.value < 1 || quorum.value > max)
    throw new Problem('BAD_INPUT', { field: 'input.quorumValue', values: { max } });
  return quorum;
}
