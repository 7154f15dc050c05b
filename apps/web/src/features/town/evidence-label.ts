import type { EvidenceKind } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';

const LABELS: Record<EvidenceKind, () => string> = {
  WEBTALK: m.evidence_webtalk,
  TOUR_STOP: m.evidence_tour_stop,
  PRACTICE: m.evidence_practice,
  PUBLICATION: m.evidence_publication,
  ANSWER: m.evidence_answer,
};

/** What a town can name itself; its accepted answers are chosen elsewhere. */
export const NAMED_KINDS = [
  'WEBTALK',
  'TOUR_STOP',
  'PRACTICE',
  'PUBLICATION',
] as const satisfies EvidenceKind[];

export const evidenceLabel = (kind: EvidenceKind): string => LABELS[kind]();

/** “Webtalk 27.08.2025: Wohnen im Alter” */
export function evidenceLine({
  kind,
  title,
  heldOn,
}: {
  kind: EvidenceKind;
  title: string;
  heldOn: string | null;
}) {
  return `${evidenceLabel(kind)}${heldOn ? ` ${formatDate(heldOn)}` : ''}: ${title}`;
}
