import { standLabel } from './labels.js';

it('a project whose partnership is complete does not say that it looks for partners', () => {
  expect(standLabel({ state: 'SEEKING_PARTNERS', seekingPartners: true })).toBe('Sucht Partner');
  expect(standLabel({ state: 'SEEKING_PARTNERS', seekingPartners: false })).toBe('Partnerschaft vollständig');
  expect(standLabel({ state: 'RUNNING', seekingPartners: false })).toBe('Läuft');
});
