import { euroText, parseEuro } from './money.js';

describe('sums', () => {
  it.each([
    ['12345', 1_234_500],
    ['12.345,67', 1_234_567],
    ['12 345,6 €', 1_234_560],
    ['12,345.67', 1_234_567],
    ['0,05', 5],
    ['1.000', 100_000],
    ['1000.5', 100_050],
    ['1,234', 123_400],
    ['0', 0],
  ])('%s is a sum', (text, cents) => {
    expect(parseEuro(text)).toBe(cents);
  });
  it.each(['', '-5', 'zehn', '1.00.0', '5,', '1e3', '12,345,6'])('%j is none', (text) => {
    expect(parseEuro(text)).toBeNull();
  });
  it('come back as they were', () => {
    for (const cents of [0, 5, 100, 123_456, 1_000_000_00]) expect(parseEuro(euroText(cents))).toBe(cents);
  });
});
