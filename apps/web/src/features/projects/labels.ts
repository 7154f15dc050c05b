import type {
  ProjectCardFragment,
  ProjectPartnerState,
  ProjectState,
  ProjectVisibility,
} from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import type { Tone } from '../../ui/badge.js';

const STATES: Readonly<Record<ProjectState, { readonly label: () => string; readonly tone: Tone }>> = {
  IDEA: { label: m.project_state_idea, tone: 'neutral' },
  SEEKING_PARTNERS: { label: m.project_state_seeking, tone: 'info' },
  PREPARING: { label: m.project_state_preparing, tone: 'info' },
  RUNNING: { label: m.project_state_running, tone: 'success' },
  FINISHED: { label: m.project_state_finished, tone: 'neutral' },
  PAUSED: { label: m.project_state_paused, tone: 'warning' },
};

export const stateLabel = (state: ProjectState): string => STATES[state].label();
export const stateTone = (state: ProjectState): Tone => STATES[state].tone;

/** Its state in a word; one that has looked for partners says when it looks no longer. */
export const standLabel = ({
  state,
  seekingPartners,
}: Pick<ProjectCardFragment, 'state' | 'seekingPartners'>): string =>
  state === 'SEEKING_PARTNERS' && !seekingPartners ? m.project_state_complete() : stateLabel(state);

export const visibilityLabel = (visibility: ProjectVisibility): string =>
  ({
    PUBLIC: m.project_visibility_public,
    MEMBERS: m.project_visibility_members,
    PRIVATE: m.project_visibility_private,
  })[visibility]();

const PARTNERS: Readonly<Record<ProjectPartnerState, { readonly label: () => string; readonly tone: Tone }>> =
  {
    INVITED: { label: m.project_partner_invited, tone: 'warning' },
    ACCEPTED: { label: m.project_partner_accepted, tone: 'warning' },
    CONFIRMED: { label: m.project_partner_confirmed, tone: 'success' },
    DECLINED: { label: m.project_partner_ended, tone: 'neutral' },
    LEFT: { label: m.project_partner_ended, tone: 'neutral' },
    REMOVED: { label: m.project_partner_ended, tone: 'neutral' },
    LAPSED: { label: m.project_partner_lapsed, tone: 'neutral' },
  };

export const partnerLabel = (state: ProjectPartnerState): string => PARTNERS[state].label();
export const partnerTone = (state: ProjectPartnerState): Tone => PARTNERS[state].tone;

/**
 * When a milestone was reached, or is or was planned for.
 *
 * @param today YYYY-MM-DD in Germany
 */
export function milestoneText(
  { reachedAt, dueOn }: { readonly reachedAt: string | null; readonly dueOn: string | null },
  today: string,
): string {
  if (reachedAt) return m.project_milestone_reached({ date: formatDate(reachedAt) });
  if (!dueOn) return m.project_milestone_open();
  const date = formatDate(dueOn);
  return dueOn < today ? m.project_milestone_late({ date }) : m.project_milestone_due({ date });
}

/** When it is planned or was, or null when nobody has said. Whole years are named as such. */
export function periodText({
  startsOn,
  endsOn,
}: Pick<ProjectCardFragment, 'startsOn' | 'endsOn'>): string | null {
  const years = startsOn?.endsWith('-01-01') && endsOn?.endsWith('-12-31');
  const text = (day: string) => (years ? day.slice(0, 4) : formatDate(day));
  const from = startsOn && text(startsOn);
  const to = endsOn && text(endsOn);
  if (from && to) return m.project_period({ from, to });
  if (from) return m.project_period_from({ from });
  return to ? m.project_period_to({ to }) : null;
}
