import { readBbsrTypes } from './bbsr.reader.js';
import { all, problemsOf } from './__fixtures__/reading.fixture.js';

function file(...rows: string[]): Buffer {
  return Buffer.from(['ags,type', ...rows].join('\n'));
}

describe('readBbsrTypes', () => {
  it('reads every type', async () => {
    const types = [11, 12, 21, 22, 30, 40, 50];
    const rows = await all(readBbsrTypes(file(...types.map((type, index) => `1299000${index},${type}`))));
    expect(rows.map(({ type }) => type)).toEqual(types);
    expect(rows[0]).toEqual({ line: 2, ags: '12990000', type: 11 });
  });

  it('ignores further columns and blank lines, and takes semicolons', async () => {
    const bytes = Buffer.from('name;type;ags\r\nMusterburg;30;8990000\r\n\r\n');
    expect(await all(readBbsrTypes(bytes))).toEqual([{ line: 2, ags: '08990000', type: 30 }]);
  });

  it.each<[string, Buffer, object]>([
    [
      'an unknown type',
      file('12990001,20'),
      {
        code: 'INVALID_VALUE',
        line: 2,
        field: { id: 'type' },
        found: '20',
        expected: '11, 12, 21, 22, 30, 40, 50',
      },
    ],
    ['a type in words', file('12990001,Kleinstadt'), { code: 'INVALID_VALUE', line: 2 }],
    ['a missing type', file('12990001'), { code: 'INVALID_VALUE', line: 2, found: '' }],
    ['a key with letters', file('1299000a,30'), { code: 'INVALID_KEY', line: 2, field: { id: 'ags' } }],
    ['a key that occurs twice', file('12990001,30', '12990001,40'), { code: 'DUPLICATE_KEY', line: 3 }],
    [
      'a file without its columns',
      Buffer.from('12990001,30\n'),
      { code: 'MISSING_COLUMN', line: 1, field: { id: 'ags' } },
    ],
    ['an empty file', Buffer.alloc(0), { code: 'EMPTY_FILE' }],
    ['a quote that is never closed', file('"12990001,30'), { code: 'MALFORMED_CSV' }],
  ])('refuses %s', async (_, bytes, expected) => {
    expect((await problemsOf(readBbsrTypes(bytes)))[0]).toMatchObject(expected);
  });

  it('gathers problems for a dry run', async () => {
    const problems = await problemsOf(
      readBbsrTypes(file('x,30', '12990001,30', '12990002,31'), { maxProblems: 20 }),
    );
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 INVALID_KEY', '4 INVALID_VALUE']);
  });
});
