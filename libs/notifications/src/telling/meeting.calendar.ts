import type { Locale, NotificationKind } from '@app/contracts';
import { catalogue } from '@app/platform/i18n';
import { calendarEntry, calendarFile, type CalendarSite } from '@app/platform/ics';
import type { MailCalendar } from '@app/platform/mail';
import type { Facts } from '../facts/facts.js';
import { pathOf } from '../links.js';

const texts = catalogue({ de: { about: 'Projekt: {project}' }, en: { about: 'Project: {project}' } });

const METHODS: Partial<Record<NotificationKind, MailCalendar['method']>> = {
  'project.meeting-invited': 'REQUEST',
  'project.meeting-changed': 'REQUEST',
  'project.meeting-cancelled': 'CANCEL',
};

/** The appointment that goes with the mail about a meeting, for this recipient; none with other mails. */
export function meetingCalendar(
  locale: Locale,
  facts: Facts,
  site: CalendarSite,
  recipient: string,
): MailCalendar | null {
  const { meeting, title } = facts;
  const method = METHODS[facts.kind];
  if (!method || meeting === null || title === null) return null;
  const appointment = {
    ...meeting,
    startsAt: new Date(meeting.startsAt),
    endsAt: new Date(meeting.endsAt),
    changedAt: new Date(meeting.changedAt),
    title,
    about: texts.text(locale, 'about', { project: facts.project ?? '' }),
    path: pathOf(facts),
  };
  return { method, content: calendarFile(calendarEntry(appointment, site, method, recipient)) };
}
