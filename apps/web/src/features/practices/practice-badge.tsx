import type { PracticeHeadFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { ConsentBadge } from './consent-badge.js';

/** How far it is: of an answer whether its author agrees, of a project whether it is shown. */
export function PracticeBadge({
  draft,
}: {
  draft: Pick<PracticeHeadFragment, 'author' | 'state' | 'consent'>;
}) {
  if (draft.author) return <ConsentBadge consent={draft.consent} />;
  if (draft.state === 'BRIEF') return <Badge tone="success">{m.practice_state_brief()}</Badge>;
  return <Badge tone="info">{m.practice_state_draft()}</Badge>;
}
