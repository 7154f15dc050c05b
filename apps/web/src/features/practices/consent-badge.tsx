import { m } from '../../paraglide/messages.js';
import type { PracticeConsent } from '../../gql/types.js';
import { Badge } from '../../ui/badge.js';

/** Whether the author of the answer agrees. */
export function ConsentBadge({ consent }: { consent: PracticeConsent }) {
  if (consent === 'GIVEN') return <Badge tone="success">{m.practice_consent_given()}</Badge>;
  if (consent === 'DECLINED') return <Badge tone="danger">{m.practice_consent_declined()}</Badge>;
  return <Badge tone="info">{m.practice_consent_asked()}</Badge>;
}
