import type { MeetingFactsFragment, MeetingLineFragment, ProjectMeetingState } from '../../gql/types.js';
import { keep } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import type { Tone } from '../../ui/badge.js';

export const meetingState: Record<ProjectMeetingState, { label: () => string; tone: Tone }> = {
  PLANNED: { label: m.meeting_state_planned, tone: 'info' },
  RUNNING: { label: m.meeting_state_running, tone: 'warning' },
  SEALED: { label: m.meeting_state_sealed, tone: 'success' },
  CANCELLED: { label: m.meeting_state_cancelled, tone: 'neutral' },
};

/** A day with its weekday, from YYYY-MM-DD. */
export const fullDay = (day: string): string =>
  keep(
    'fullDay',
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'Europe/Berlin' }),
  ).format(new Date(day));

/** When a meeting is, by the clock in Germany. */
export const meetingWhen = ({ day, from, to }: Pick<MeetingLineFragment, 'day' | 'from' | 'to'>): string =>
  m.meeting_when({ day: fullDay(day), from, to });

export type SectionData = MeetingFactsFragment['sections'][number];

/** The items of the agenda, in their order. */
export const agendaOf = ({ sections }: Pick<MeetingFactsFragment, 'sections'>): readonly SectionData[] =>
  sections.filter(({ kind }) => kind === 'AGENDA');

/** The heading of a section. Items are counted from 1, as the opening stands before them. */
export function sectionTitle({ kind, title }: SectionData, index: number): string {
  if (kind === 'OPENING') return m.minutes_opening();
  if (kind === 'OTHER') return m.minutes_other();
  return m.minutes_item({ number: String(index), title: title ?? '' });
}

/** Where somebody is, in two words. */
export function sectionShort({ kind }: SectionData, index: number): string {
  if (kind === 'OPENING') return m.minutes_opening();
  if (kind === 'OTHER') return m.minutes_other();
  return m.minutes_item_short({ number: String(index) });
}
