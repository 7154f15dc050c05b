// Swedish dates are ISO dates: 2026-11-23.
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The calendar day in Berlin, YYYY-MM-DD, of an instant in milliseconds since 1970. */
export const berlinDay = (instant: number): string => isoDay.format(new Date(instant));
