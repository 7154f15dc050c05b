import type { Locale, NotificationKind } from '@app/contracts';
import { berlinDay } from '@app/platform/clock';
import { catalogue } from '@app/platform/i18n';
import { calendarEntry, calendarFile, type CalendarMethod, type CalendarSite } from '@app/platform/ics';
import type { MailCalendar, MailFile } from '@app/platform/mail';
import type { Facts } from '../facts/facts.js';
import { pathOf } from '../links.js';

const texts = catalogue({
  de: { about: 'Projekt: {project}', file: 'sitzung-{day}{part}.ics' },
  en: { about: 'Project: {project}', file: 'meeting-{day}{part}.ics' },
});

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
  const method = methodOf(facts);
  return method && { method, content: fileOf(locale, facts, site, method, recipient) };
}

/**
 * The appointments that go with an overview, or with what was held during quiet times: one file per meeting, as it
 * stands by the latest of `items`, which come newest first. They are attached as files, not offered as an invitation as
 * in a mail of its own (`meetingCalendar`): mail programs take a mail with an invitation for nothing but that, one at a
 * time, and would hide the rest of the overview. A file needs no sign-in, as the one of the page would. It is the same
 * as that one: the UID is the same, so a calendar knows the meeting again.
 */
export function meetingFiles(locale: Locale, items: readonly Facts[], site: CalendarSite): MailFile[] {
  const meetings = new Map<string, Facts>();
  for (const item of items)
    if (methodOf(item) && !meetings.has(item.meeting!.id)) meetings.set(item.meeting!.id, item);
  const days = new Map<string, number>();
  return [...meetings.values()].map((facts) => {
    const day = berlinDay(new Date(facts.meeting!.startsAt));
    const nth = (days.get(day) ?? 0) + 1;
    days.set(day, nth);
    const method = methodOf(facts) === 'CANCEL' ? 'CANCEL' : 'PUBLISH';
    return {
      name: texts.text(locale, 'file', { day, part: nth === 1 ? '' : `-${nth}` }),
      type: 'text/calendar; charset=utf-8',
      content: fileOf(locale, facts, site, method, null),
    };
  });
}

/** What calendars are to do by a notification about a meeting; null when nothing, or when it can no longer be read. */
function methodOf({ kind, meeting, title, outcome }: Facts): MailCalendar['method'] | null {
  if (meeting === null || title === null) return null;
  const method = METHODS[kind] ?? null;
  return method && outcome === 'CANCELLED' ? 'CANCEL' : method;
}

function fileOf(
  locale: Locale,
  facts: Facts,
  site: CalendarSite,
  method: CalendarMethod,
  recipient: string | null,
): string {
  const meeting = facts.meeting!;
  const appointment = {
    ...meeting,
    startsAt: new Date(meeting.startsAt),
    endsAt: new Date(meeting.endsAt),
    changedAt: new Date(meeting.changedAt),
    title: facts.title!,
    about: texts.text(locale, 'about', { project: facts.project ?? '' }),
    path: pathOf(facts),
  };
  return calendarFile(calendarEntry(appointment, site, method, recipient));
}
