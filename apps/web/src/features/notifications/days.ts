import { berlinDay } from '../../i18n/berlin-day.js';
import { getIntlLocale } from '../../i18n/locale.js';

export interface Day<Item> {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly items: readonly Item[];
}

/** Puts items, newest first, into their Berlin days. */
export function byDay<Item extends { readonly createdAt: string }>(items: readonly Item[]): Day<Item>[] {
  const days: { day: string; items: Item[] }[] = [];
  for (const item of items) {
    const day = berlinDay(Date.parse(item.createdAt));
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

/** “Heute”, “Gestern”, or “Freitag, 20. November 2026”. `now` in milliseconds since 1970. */
export function dayLabel(day: string, now: number): string {
  const age = Math.round((Date.parse(berlinDay(now)) - Date.parse(day)) / 86_400_000);
  if (age === 0 || age === 1) {
    const word = new Intl.RelativeTimeFormat(getIntlLocale(), { numeric: 'auto' }).format(-age, 'day');
    return word.charAt(0).toUpperCase() + word.slice(1);
  }
  return new Intl.DateTimeFormat(getIntlLocale(), { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(day),
  );
}
