const clock = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What the clock in Berlin shows at an instant, HH:MM. */
export const berlinTime = (instant: string): string => clock.format(new Date(instant));
