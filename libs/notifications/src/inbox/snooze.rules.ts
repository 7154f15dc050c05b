import { berlinDay, berlinHour, isWorkingDay, nextAtHour } from '@app/platform/clock';

export const SNOOZE_CHOICES = ['LATER_TODAY', 'TOMORROW', 'NEXT_WORKING_DAY', 'NEXT_WEEK'] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

const MORNING = 8;
const LATER_HOURS = 3;
/** From this hour on, later today would be at night. */
const EVENING = 20;

/**
 * When something that was put off comes back, in German time: in three hours (in the evening: the next morning), at
 * eight the next morning, on the next working day of the Land, or next Monday.
 *
 * @param landKey key of the Land whose holidays count, `01` to `16`
 */
export function snoozeUntil(choice: SnoozeChoice, now: Date, landKey: string | null): Date {
  if (choice === 'LATER_TODAY' && berlinHour(now) + LATER_HOURS <= EVENING)
    return new Date(now.getTime() + LATER_HOURS * 3_600_000);
  if (choice === 'NEXT_WEEK') return nextAtHour(now, MORNING, 1);
  let morning = nextAtHour(now, MORNING);
  if (berlinDay(morning) === berlinDay(now)) morning = nextAtHour(morning, MORNING);
  if (choice === 'NEXT_WORKING_DAY')
    while (!isWorkingDay(berlinDay(morning), landKey)) morning = nextAtHour(morning, MORNING);
  return morning;
}
