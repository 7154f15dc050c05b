import { asEnum } from '@app/platform/graphql';
import { registerEnumType } from '@nestjs/graphql';

export const DECISION_METHODS = ['CONSENT', 'MAJORITY', 'CHOICE'] as const;
export type DecisionMethod = (typeof DECISION_METHODS)[number];

export const DECISION_STATES = ['DRAFT', 'OPEN', 'CLOSED', 'WITHDRAWN'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const QUORUM_KINDS = ['SHARE', 'TOWNS'] as const;
export type QuorumKind = (typeof QUORUM_KINDS)[number];

export const VOTE_CHOICES = ['AGREE', 'ABSTAIN', 'OBJECT', 'YES', 'NO', 'OPTION'] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

/** What the history of votes knows besides the choices themselves. */
export const VOTE_ENTRY_KINDS = [...VOTE_CHOICES, 'TAKEN_BACK', 'FELL_AWAY'] as const;
export type VoteEntryKind = (typeof VOTE_ENTRY_KINDS)[number];

export const VOTE_CAPACITIES = ['MANDATE', 'DEPUTY'] as const;
export type VoteCapacity = (typeof VOTE_CAPACITIES)[number];

export const DECISION_OUTCOMES = ['ADOPTED', 'REJECTED', 'NO_QUORUM', 'NO_RESULT'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export const OUTCOME_REASONS = [
  'NO_OBJECTION',
  'OBJECTION',
  'NOBODY_AGREED',
  'MORE_YES',
  'NOT_MORE_YES',
  'TIE',
  'MOST_VOTES',
  'NOBODY_CHOSE',
  'TOO_FEW_VOTED',
] as const;
export type OutcomeReason = (typeof OUTCOME_REASONS)[number];

export const REVIEW_ANSWERS = ['STILL_VALID', 'CHANGE_NEEDED'] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

export const DecisionMethodEnum = asEnum(DECISION_METHODS);
export const DecisionStateEnum = asEnum(DECISION_STATES);
export const QuorumKindEnum = asEnum(QUORUM_KINDS);
export const VoteChoiceEnum = asEnum(VOTE_CHOICES);
export const VoteEntryKindEnum = asEnum(VOTE_ENTRY_KINDS);
export const VoteCapacityEnum = asEnum(VOTE_CAPACITIES);
export const DecisionOutcomeEnum = asEnum(DECISION_OUTCOMES);
export const OutcomeReasonEnum = asEnum(OUTCOME_REASONS);
export const ReviewAnswerEnum = asEnum(REVIEW_ANSWERS);

registerEnumType(DecisionMethodEnum, {
  name: 'DecisionMethod',
  description: 'How the towns of a project decide.',
  valuesMap: {
    CONSENT: { description: 'Adopted when nobody objects and somebody agrees.' },
    MAJORITY: { description: 'Adopted with more yes than no; abstentions do not count, a tie rejects.' },
    CHOICE: { description: 'The option with the most votes; a tie gives no result.' },
  },
});
registerEnumType(DecisionStateEnum, {
  name: 'DecisionState',
  description: 'How far a proposal is.',
  valuesMap: {
    DRAFT: { description: 'It is being written.' },
    OPEN: { description: 'The towns vote.' },
    CLOSED: { description: 'It has an outcome and does not change any more.' },
    WITHDRAWN: { description: 'Taken back before it had an outcome, with a reason.' },
  },
});
registerEnumType(QuorumKindEnum, {
  name: 'DecisionQuorumKind',
  description: 'What the quorum counts. A town that abstains has voted.',
  valuesMap: {
    SHARE: { description: 'Percent of the towns entitled to vote, rounded up.' },
    TOWNS: { description: 'A number of towns.' },
  },
});
registerEnumType(VoteChoiceEnum, {
  name: 'DecisionVoteChoice',
  description: 'How a town votes.',
  valuesMap: {
    AGREE: { description: 'Consent: it agrees.' },
    ABSTAIN: { description: 'It leaves the decision to the others.' },
    OBJECT: { description: 'Consent: it objects, with a text; as long as it does, nothing is adopted.' },
    YES: { description: 'Majority: for it.' },
    NO: { description: 'Majority: against it.' },
    OPTION: { description: 'Choice: for one of the options.' },
  },
});
registerEnumType(VoteEntryKindEnum, {
  name: 'DecisionVoteEntryKind',
  description:
    'What a town did with its vote: a choice, or that it was taken back or fell away because the town left.',
});
registerEnumType(VoteCapacityEnum, {
  name: 'DecisionVoteCapacity',
  description: 'In which capacity somebody votes for a town.',
  valuesMap: {
    MANDATE: { description: 'Holds the mandate of the town.' },
    DEPUTY: { description: 'Was named as deputy for the votes of the project by somebody with the mandate.' },
  },
});
registerEnumType(DecisionOutcomeEnum, {
  name: 'DecisionOutcome',
  description: 'What came of a vote.',
  valuesMap: {
    ADOPTED: { description: 'It is decided.' },
    REJECTED: { description: 'It was not adopted.' },
    NO_QUORUM: { description: 'Too few towns have voted.' },
    NO_RESULT: { description: 'No option has more votes than the others.' },
  },
});
registerEnumType(OutcomeReasonEnum, {
  name: 'DecisionOutcomeReason',
  description: 'Why the outcome is what it is.',
});
registerEnumType(ReviewAnswerEnum, {
  name: 'DecisionReviewAnswer',
  description: 'Whether a decision still holds, as a town sees it.',
  valuesMap: {
    STILL_VALID: { description: 'It still holds.' },
    CHANGE_NEEDED: { description: 'It should be changed; the text says why.' },
  },
});
