import { isTooLate } from './funding-state.js';

it('a draft is too late after its deadline, what is submitted is not', () => {
  const today = '2026-11-29';
  expect(isTooLate({ state: 'DRAFT', deadlineOn: '2026-11-28' }, today)).toBe(true);
  expect(isTooLate({ state: 'DRAFT', deadlineOn: today }, today)).toBe(false);
  expect(isTooLate({ state: 'DRAFT', deadlineOn: null }, today)).toBe(false);
  expect(isTooLate({ state: 'SUBMITTED', deadlineOn: '2026-11-28' }, today)).toBe(false);
});
