import type { FundingFactsFragment, ProjectFundingState } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import type { Tone } from '../../ui/badge.js';

export const fundingState: Record<
  ProjectFundingState,
  { label: () => string; tone: Tone; step: () => string }
> = {
  DRAFT: { label: m.funding_state_draft, tone: 'neutral', step: m.funding_step_draft },
  SUBMITTED: { label: m.funding_state_submitted, tone: 'info', step: m.funding_step_submitted },
  APPROVED: { label: m.funding_state_approved, tone: 'success', step: m.funding_step_approved },
  REJECTED: { label: m.funding_state_rejected, tone: 'danger', step: m.funding_step_rejected },
};

/**
 * The deadline has passed, and nothing was submitted.
 *
 * @param today YYYY-MM-DD in Germany
 */
export const isTooLate = (
  { state, deadlineOn }: Pick<FundingFactsFragment, 'state' | 'deadlineOn'>,
  today: string,
): boolean => state === 'DRAFT' && deadlineOn !== null && deadlineOn < today;
