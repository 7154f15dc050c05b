import { decodeText } from './decode-text.js';

describe('decodeText', () => {
  it.each([
    ['UTF-8', [0x53, 0x74, 0xc3, 0xa4, 0x64, 0x74]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x53, 0x74, 0xc3, 0xa4, 0x64, 0x74]],
    ['the encoding of Windows', [0x53, 0x74, 0xe4, 0x64, 0x74]],
    ['“Unicode” as spreadsheets write it', [0xff, 0xfe, 0x53, 0, 0x74, 0, 0xe4, 0, 0x64, 0, 0x74, 0]],
  ])('reads %s', (_, numbers) => {
    const bytes = new Uint8Array(numbers);
    expect(decodeText(bytes)).toBe('Städt');
    expect(decodeText(bytes.buffer)).toBe('Städt');
  });

  it('reads an empty file', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});
