import { LIMITS } from '@app/contracts';
import { berlinMoment } from '@app/platform/clock';
import { Problem } from '@app/platform/context';
import { growingLines, manyLines, oneLine, orNothing } from '@app/platform/input';
import { day } from '../project/project.rules.js';
import type { MeetingState } from '../projects.enums.js';

/** The plan of a meeting as it came: a day and times of the clock in Germany. */
export interface MeetingWords {
  readonly title: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly place?: string | null;
  readonly link?: string | null;
}

export interface MeetingPlan {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly link: string | null;
}

/**
 * Checks the plan of a meeting. It ends on the day it begins, and takes place somewhere: in a room or behind a link.
 *
 * @throws Problem `BAD_INPUT` with the field, `TOO_LONG`
 */
export function meetingPlan(input: MeetingWords): MeetingPlan {
  const title = oneLine(input.title, { field: 'input.title', max: LIMITS.meetingTitle });
  const date = day(input.day, 'input.day');
  if (date === null) throw new Problem('BAD_INPUT', { field: 'input.day' });
  const startsAt = berlinMoment(date, input.from);
  if (startsAt === null) throw new Problem('BAD_INPUT', { field: 'input.from' });
  const endsAt = berlinMoment(date, input.to);
  if (endsAt === null || endsAt <= startsAt) throw new Problem('BAD_INPUT', { field: 'input.to' });
  const place = orNothing(oneLine, input.place, { field: 'input.place', max: LIMITS.meetingPlace });
  const link = secureLink(input.link);
  if (place === null && link === null) throw new Problem('BAD_INPUT', { field: 'input.place' });
  return { title, startsAt, endsAt, place, link };
}

/** Whether calendars have to take something over. */
export function movesCalendars(before: MeetingPlan, after: MeetingPlan): boolean {
  return (
    before.title !== after.title ||
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.place !== after.place ||
    before.link !== after.link
  );
}

function secureLink(value: string | null | undefined): string | null {
  const field = 'input.link';
  const link = orNothing(oneLine, value, { field, max: LIMITS.meetingLink });
  if (link === null) return null;
  const isSecure = URL.canParse(link) && new URL(link).protocol === 'https:';
  if (!isSecure || !/^https:\/\/\S+$/.test(link) || new URL(link).username !== '')
    throw new Problem('BAD_INPUT', { field });
  return link;
}

/** An item of the agenda as it came; one that is there already names its id. */
export interface AgendaItemWords {
  readonly id?: string | null;
  readonly title: string;
  readonly minutesPlanned?: number | null;
  readonly presenterId?: string | null;
}

export interface AgendaItemPlan {
  readonly id: string | null;
  readonly title: string;
  readonly minutesPlanned: number | null;
  readonly presenterId: string | null;
}

/** @throws Problem `BAD_INPUT`, also for more than 40 items, `TOO_LONG` */
export function agendaPlan(items: readonly AgendaItemWords[], field: string): AgendaItemPlan[] {
  if (items.length > LIMITS.agendaItems)
    throw new Problem('BAD_INPUT', { field, values: { max: LIMITS.agendaItems } });
  return items.map(({ id = null, title, minutesPlanned = null, presenterId = null }, index) => {
    const at = `${field}.${index}`;
    if (minutesPlanned !== null && (minutesPlanned < 1 || minutesPlanned > LIMITS.agendaMinutes))
      throw new Problem('BAD_INPUT', {
        field: `${at}.minutesPlanned`,
        values: { max: LIMITS.agendaMinutes },
      });
    return {
      id,
      title: oneLine(title, { field: `${at}.title`, max: LIMITS.agendaTitle }),
      minutesPlanned,
      presenterId,
    };
  });
}

/** The text of a section as it is stored. @throws Problem `TOO_LONG` */
export function sectionText(body: string): string {
  return growingLines(body, { field: 'input.body', max: LIMITS.minutesSection });
}

/** @throws Problem `BAD_INPUT`, `TOO_LONG` */
export function resolutionText(body: string, field = 'input.body'): string {
  return manyLines(body, { field, max: LIMITS.resolutionText });
}

/**
 * Refuses what the state of the meeting does not allow.
 *
 * @throws Problem `MINUTES_SEALED` when it is sealed, otherwise `MEETING_STATE`
 */
export function onlyWhile(state: MeetingState, ...allowed: readonly MeetingState[]): void {
  if (allowed.includes(state)) return;
  throw new Problem(state === 'SEALED' ? 'MINUTES_SEALED' : 'MEETING_STATE', {
    internal: `the meeting is ${state}`,
  });
}
