import type { MatchDismissalReason } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

const LABELS: Record<MatchDismissalReason, () => string> = {
  OTHER_TOPIC: m.dismissal_other_topic,
  TOO_FAR: m.dismissal_too_far,
  TOO_DIFFERENT: m.dismissal_too_different,
  ALREADY_IN_CONTACT: m.dismissal_already_in_contact,
  OTHER: m.dismissal_other,
};

export const DISMISSAL_REASONS = Object.keys(LABELS) as MatchDismissalReason[];
export const dismissalLabel = (reason: MatchDismissalReason): string => LABELS[reason]();
