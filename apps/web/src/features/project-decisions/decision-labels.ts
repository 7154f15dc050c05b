import type {
  DecisionFactsFragment,
  DecisionLineFragment,
  DecisionMethod,
  DecisionVoteEntryKind,
} from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import type { Tone } from '../../ui/badge.js';

export const METHODS = ['CONSENT', 'MAJORITY', 'CHOICE'] as const satisfies readonly DecisionMethod[];

export const methodLabel: Readonly<Record<DecisionMethod, () => string>> = {
  CONSENT: m.decision_method_consent,
  MAJORITY: m.decision_method_majority,
  CHOICE: m.decision_method_choice,
};

export const methodHint: Readonly<Record<DecisionMethod, () => string>> = {
  CONSENT: m.decision_method_consent_hint,
  MAJORITY: m.decision_method_majority_hint,
  CHOICE: m.decision_method_choice_hint,
};

/** The choices a town has besides the options. */
export const choicesOf: Readonly<
  Record<DecisionMethod, readonly ('AGREE' | 'ABSTAIN' | 'OBJECT' | 'YES' | 'NO')[]>
> = {
  CONSENT: ['AGREE', 'ABSTAIN', 'OBJECT'],
  MAJORITY: ['YES', 'NO', 'ABSTAIN'],
  CHOICE: ['ABSTAIN'],
};

const CHOICES: Readonly<Record<Exclude<DecisionVoteEntryKind, 'OPTION'>, () => string>> = {
  AGREE: m.decision_choice_agree,
  ABSTAIN: m.decision_choice_abstain,
  OBJECT: m.decision_choice_object,
  YES: m.decision_choice_yes,
  NO: m.decision_choice_no,
  TAKEN_BACK: m.decision_choice_taken_back,
  FELL_AWAY: m.decision_choice_fell_away,
};

/** How a town voted, in words; of an option its own. */
export function choiceLabel(
  kind: DecisionVoteEntryKind,
  optionId: string | null,
  options: DecisionFactsFragment['options'],
): string {
  if (kind !== 'OPTION') return CHOICES[kind]();
  return options.find(({ id }) => id === optionId)?.label ?? '–';
}

/** Where a decision stands, in a word or two. */
export function stateMark({ state, isVoting, outcome }: DecisionLineFragment): { tone: Tone; label: string } {
  if (state === 'DRAFT') return { tone: 'neutral', label: m.decision_state_draft() };
  if (state === 'WITHDRAWN') return { tone: 'neutral', label: m.decision_state_withdrawn() };
  if (state === 'OPEN')
    return isVoting
      ? { tone: 'info', label: m.decision_state_open() }
      : { tone: 'neutral', label: m.decision_state_ending() };
  switch (outcome) {
    case 'ADOPTED':
      return { tone: 'success', label: m.decision_outcome_adopted() };
    case 'REJECTED':
      return { tone: 'danger', label: m.decision_outcome_rejected() };
    case 'NO_QUORUM':
      return { tone: 'warning', label: m.decision_outcome_no_quorum() };
    default:
      return { tone: 'warning', label: m.decision_outcome_no_result() };
  }
}

/** Why the outcome is what it is, as a sentence. */
export function outcomeReason({
  outcomeReason: reason,
  method,
  options,
  tally,
}: DecisionFactsFragment): string {
  switch (reason) {
    case 'NO_OBJECTION':
      return m.decision_reason_no_objection();
    case 'OBJECTION':
      return m.decision_reason_objection();
    case 'NOBODY_AGREED':
      return m.decision_reason_nobody_agreed();
    case 'MORE_YES':
      return m.decision_reason_more_yes();
    case 'NOT_MORE_YES':
      return m.decision_reason_not_more_yes();
    case 'TIE':
      return method === 'CHOICE' ? m.decision_reason_tie_choice() : m.decision_reason_tie_majority();
    case 'MOST_VOTES':
      return m.decision_reason_most_votes({ option: options.find(({ isWinner }) => isWinner)?.label ?? '' });
    case 'NOBODY_CHOSE':
      return m.decision_reason_nobody_chose();
    case 'TOO_FEW_VOTED':
      return m.decision_reason_too_few({
        voted: String(tally?.voted ?? 0),
        electorate: String(tally?.electorate ?? 0),
        needed: String(tally?.needed ?? 0),
      });
    default:
      return '';
  }
}
