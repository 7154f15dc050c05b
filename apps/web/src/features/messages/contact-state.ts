import type { ContactOutcome, ContactState } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import type { Tone } from '../../ui/badge.js';

export const contactState = (state: ContactState): { label: string; tone: Tone } =>
  ({
    SENT: { label: m.contact_state_sent(), tone: 'info' as const },
    ACCEPTED: { label: m.contact_state_accepted(), tone: 'success' as const },
    DECLINED: { label: m.contact_state_declined(), tone: 'neutral' as const },
    LAPSED: { label: m.contact_state_lapsed(), tone: 'neutral' as const },
  })[state];

export const outcomeLabel = (outcome: ContactOutcome): string =>
  ({ YES: m.contact_result_yes, PARTLY: m.contact_result_partly, NO: m.contact_result_no })[outcome]();
