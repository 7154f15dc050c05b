import { meetingWhen } from './meeting-labels.js';

it('says of a meeting on which day of the week it is', () => {
  const when = meetingWhen({ day: '2026-12-08', from: '10:00', to: '11:30' });
  // Some of the blanks do not break.
  expect(when.replaceAll('\u00a0', ' ')).toBe('Dienstag, 8. Dezember 2026, 10:00 bis 11:30 Uhr');
});
