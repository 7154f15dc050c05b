import { TIME_ZONE, type Locale } from '@app/contracts';
import { berlinTime } from '@app/platform/clock';
import { catalogue } from '@app/platform/i18n';

const de = {
  about: 'Projekt: {project}',
  minutes: 'Protokoll',
  project: 'Projekt',
  when: 'Zeit',
  'when.value': '{day}, {from} bis {to} Uhr',
  where: 'Ort',
  link: 'Einwahl',
  attendees: 'Teilgenommen haben',
  'attendees.none': 'Niemand ist vermerkt.',
  OPENING: 'Begrüßung und Anwesenheit',
  OTHER: 'Sonstiges',
  item: 'TOP {number}: {title}',
  resolution: 'Beschluss',
  task: 'Aufgabe',
  empty: 'Kein Eintrag.',
  sealed: 'Abgeschlossen',
  'sealed.value': '{day}, {time} Uhr{by, select, other {, {by}} none {}}',
  hash: 'Prüfsumme (SHA-256)',
  addendum: 'Nachtrag vom {day}{by, select, other {, {by}} none {}}',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  about: 'Project: {project}',
  minutes: 'Minutes',
  project: 'Project',
  when: 'Time',
  'when.value': '{day}, {from} to {to} (German time)',
  where: 'Place',
  link: 'Link',
  attendees: 'Present',
  'attendees.none': 'Nobody is noted.',
  OPENING: 'Welcome and attendance',
  OTHER: 'Any other business',
  item: 'Item {number}: {title}',
  resolution: 'Resolution',
  task: 'Task',
  empty: 'No entry.',
  sealed: 'Sealed',
  'sealed.value': '{day}, {time} (German time){by, select, other {, {by}} none {}}',
  hash: 'Checksum (SHA-256)',
  addendum: 'Addendum of {day}{by, select, other {, {by}} none {}}',
};

/** The words of files about meetings. */
export const meetingTexts = catalogue({ de, en });

/** A day in Germany in full. */
export function fullDay(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    timeZone: TIME_ZONE,
    dateStyle: 'full',
  }).format(at);
}

/** From when to when a meeting is, by the clock in Germany. */
export function meetingTime(locale: Locale, start: Date, end: Date): string {
  return meetingTexts.text(locale, 'when.value', {
    day: fullDay(locale, start),
    from: berlinTime(start),
    to: berlinTime(end),
  });
}
