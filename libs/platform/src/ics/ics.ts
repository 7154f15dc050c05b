import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** What is to be done with an entry of a calendar: kept (a file somebody fetches), taken in or changed, or taken out. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** An appointment as it leaves for calendars. */
export interface CalendarEntry {
  readonly method: CalendarMethod;
  /** Stays the same as long as it is the same appointment. */
  readonly uid: string;
  /** Higher with every change; a calendar ignores what is lower than what it has. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** When this was written. */
  readonly writtenAt: Date;
  readonly title: string;
  readonly description: string;
  /** Where it takes place: a room, or the link when it takes place nowhere else. */
  readonly place: string;
  /** The page with everything about it. */
  readonly url: string;
  /** Who invites, with an address that may be public; named in invitations. */
  readonly organizer: { readonly name: string; readonly email: string };
  /** The one this copy is for; nobody else is named in it. */
  readonly attendee: string | null;
}

/** What an appointment of the product is, before it is known for whom the file is. */
export interface Appointment {
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  readonly title: string;
  /** A line that says what it belongs to. */
  readonly about: string;
  readonly place: string | null;
  readonly link: string | null;
  /** Path of its page. */
  readonly path: string;
}

/** What of the instance stands in files for calendars. */
export interface CalendarSite {
  readonly publicUrl: string;
  /** The sender of mails, with or without a name. Invitations come from there: addresses of people stay with them. */
  readonly mailFrom: string;
  readonly instanceName: string;
}

/** The entry of an appointment. Its UID comes from its id, so every file about it is about the same entry. */
export function calendarEntry(
  appointment: Appointment,
  site: CalendarSite,
  method: CalendarMethod,
  attendee: string | null,
): CalendarEntry {
  const { id, sequence, startsAt, endsAt, changedAt, title, about, place, link, path } = appointment;
  const url = `${site.publicUrl}${path}`;
  return {
    method,
    uid: `${id}@${new URL(site.publicUrl).hostname}`,
    sequence,
    startsAt,
    endsAt,
    writtenAt: changedAt,
    title,
    description: [about, link, url].filter((line) => line !== null).join('\n'),
    place: place ?? link ?? '',
    url,
    organizer: { name: site.instanceName, email: /<([^>]+)>/.exec(site.mailFrom)?.[1] ?? site.mailFrom },
    attendee,
  };
}

/**
 * The entry as an iCalendar file (RFC 5545, RFC 5546 for invitations).
 *
 * Times are in UTC: an appointment that does not recur is the same moment in every calendar then, and the file needs
 * no table of time zones, which a file with local times would have to bring along.
 */
export function calendarFile(entry: CalendarEntry): string {
  const { method } = entry;
  const calendar = ical({
    prodId: { company: 'Kleinstadtnetz', product: 'Kleinstadtnetz', language: 'DE' },
    method: ICalCalendarMethod[method],
  });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: entry.startsAt,
    end: entry.endsAt,
    stamp: entry.writtenAt,
    summary: entry.title,
    description: entry.description,
    location: entry.place,
    url: entry.url,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(method === 'PUBLISH'
      ? {}
      : {
          // A quotation mark cannot be written in a parameter at all.
          organizer: { name: entry.organizer.name.replace(/["\r\n]/g, ''), email: entry.organizer.email },
          attendees:
            entry.attendee === null
              ? []
              : [{ email: entry.attendee, rsvp: false, status: ICalAttendeeStatus.NEEDSACTION }],
        }),
  });
  // A file ends with the end of a line.
  return `${calendar.toString()}\r\n`;
}
