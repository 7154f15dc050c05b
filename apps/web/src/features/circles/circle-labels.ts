import type { CircleAnswer, CircleState } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import type { Tone } from '../../ui/badge.js';

export const STATES: Readonly<Record<CircleState, { label: () => string; tone: Tone }>> = {
  PROPOSED: { label: m.circle_state_proposed, tone: 'info' },
  INVITED: { label: m.circle_state_invited, tone: 'warning' },
  FORMED: { label: m.circle_state_formed, tone: 'success' },
  LAPSED: { label: m.circle_state_lapsed, tone: 'neutral' },
};

/** What a town has said to an invitation, in a word or two. */
export function answerLabel(answer: CircleAnswer | null): { label: string; tone: Tone } {
  if (answer === 'ACCEPTED') return { label: m.circle_answer_accepted(), tone: 'success' };
  if (answer === 'DECLINED') return { label: m.circle_answer_declined(), tone: 'neutral' };
  return { label: m.circle_answer_open(), tone: 'info' };
}
