import { sizeText } from './file-labels.js';

describe('sizeText', () => {
  it.each([
    [0, '0 kB'],
    [1, '1 kB'],
    [245_760, '240 kB'],
    [3_565_158, '3,4 MB'],
    [21_000_000, '20 MB'],
  ])('says of %d bytes that they are %s', (bytes, text) => {
    expect(sizeText(bytes).replace(/\s/u, ' ')).toBe(text);
  });
});
