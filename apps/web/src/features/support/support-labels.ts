import type {
  SupportApplicationState,
  SupportFormatHeadFragment,
  SupportFormatState,
  SupportKind,
} from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import type { Tone } from '../../ui/badge.js';

export const SUPPORT_KINDS: Readonly<Record<SupportKind, () => string>> = {
  CONSULTING: m.support_kind_consulting,
  MODERATION: m.support_kind_moderation,
  PEER_REVIEW: m.support_kind_peer_review,
  LIVING_LAB: m.support_kind_living_lab,
  FIELD_TRIP: m.support_kind_field_trip,
  COACHING: m.support_kind_coaching,
  OTHER: m.support_kind_other,
};

interface Label {
  readonly label: () => string;
  readonly tone: Tone;
}

export const FORMAT_STATES: Readonly<Record<SupportFormatState, Label>> = {
  DRAFT: { label: m.support_format_draft, tone: 'neutral' },
  OPEN: { label: m.support_format_open, tone: 'success' },
  CLOSED: { label: m.support_format_closed, tone: 'neutral' },
  ARCHIVED: { label: m.support_format_archived, tone: 'neutral' },
};

/** What readers are told of a format: whether they can apply now. */
export function formatLabel({
  state,
  takesApplications,
}: Pick<SupportFormatHeadFragment, 'state' | 'takesApplications'>): Label {
  if (state === 'OPEN' && !takesApplications) return { label: m.support_format_not_now, tone: 'neutral' };
  return FORMAT_STATES[state];
}

export const APPLICATION_STATES: Readonly<Record<SupportApplicationState, Label>> = {
  SUBMITTED: { label: m.support_state_submitted, tone: 'info' },
  WAITING: { label: m.support_state_waiting, tone: 'warning' },
  ACCEPTED: { label: m.support_state_accepted, tone: 'success' },
  REFUSED: { label: m.support_state_refused, tone: 'danger' },
  WITHDRAWN: { label: m.support_state_withdrawn, tone: 'neutral' },
  RUNNING: { label: m.support_state_running, tone: 'success' },
  DONE: { label: m.support_state_done, tone: 'neutral' },
};

export function placesText({ places, taken }: Pick<SupportFormatHeadFragment, 'places' | 'taken'>): string {
  const free = places - taken;
  return free > 0
    ? m.support_places_free({ free: String(free), places: String(places) })
    : m.support_places_none({ places: String(places) });
}

/** A span of days, as far as it is known. */
export function spanText(from: string | null, to: string | null): string | null {
  if (from && to) return m.support_window_both({ from: formatDate(from), to: formatDate(to) });
  if (from) return m.support_window_from({ from: formatDate(from) });
  return to ? m.support_window_to({ to: formatDate(to) }) : null;
}
