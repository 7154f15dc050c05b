import type { DuplicateState } from '../../../gql/types.js';
import { m } from '../../../paraglide/messages.js';
import type { Tone } from '../../../ui/badge.js';

/** How far a proposal is, in words. */
export const DUPLICATE_STATES: Readonly<Record<DuplicateState, { label: () => string; tone: Tone }>> = {
  PROPOSED: { label: m.duplicate_state_proposed, tone: 'info' },
  ACCEPTED: { label: m.duplicate_state_accepted, tone: 'success' },
  DECLINED: { label: m.duplicate_state_declined, tone: 'neutral' },
  LAPSED: { label: m.duplicate_state_lapsed, tone: 'warning' },
  WITHDRAWN: { label: m.duplicate_state_withdrawn, tone: 'neutral' },
  UNDONE: { label: m.duplicate_state_undone, tone: 'neutral' },
};
