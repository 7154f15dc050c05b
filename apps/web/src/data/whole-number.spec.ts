import { wholeNumber } from './whole-number.js';

describe('whole numbers', () => {
  it.each([
    ['9800', 9_800],
    [' 9.800 ', 9_800],
    ['9 800', 9_800],
    ['9,800', 9_800],
    ['1.234.567', 1_234_567],
    ['0', 0],
  ])('are read from “%s”', (text, number) => {
    expect(wholeNumber(text)).toBe(number);
  });

  it.each(['', '9,8', '9.80', '98.00.000', '-5', 'neun', '1.2345'])('are not read from “%s”', (text) => {
    expect(wholeNumber(text)).toBeNull();
  });
});
