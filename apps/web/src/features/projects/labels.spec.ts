import { milestoneText, standLabel } from './labels.js';

it('a project whose partnership is complete does not say that it looks for partners', () => {
  expect(standLabel({ state: 'SEEKING_PARTNERS', seekingPartners: true })).toBe('Sucht Partner');
  expect(standLabel({ state: 'SEEKING_PARTNERS', seekingPartners: false })).toBe('Partnerschaft vollständig');
  expect(standLabel({ state: 'RUNNING', seekingPartners: false })).toBe('Läuft');
});

it('a milestone says what it was planned for once the day has passed', () => {
  const today = '2026-11-29';
  const text = (dueOn: string | null, reachedAt: string | null = null) =>
    milestoneText({ dueOn, reachedAt }, today);
  expect(text(today)).toBe('Geplant bis 29. November 2026');
  expect(text('2026-11-28')).toBe('War geplant bis 28. November 2026');
  expect(text('2026-11-28', '2026-11-29T08:00:00Z')).toBe('Erreicht am 29. November 2026');
  expect(text(null)).toBe('Offen');
});
