import { all, inChunks, problemsOf } from './__fixtures__/reading.fixture.js';
import { normalizeDomain, normalizeWebsite, readMailDomains } from './mail-domains.reader.js';

const HEADER = 'ags,website,mail_domains';

function file(...rows: string[]): Buffer {
  return Buffer.from([HEADER, ...rows].join('\n'));
}

describe('readMailDomains', () => {
  it('reads websites and domains, several of them apart by blanks', async () => {
    const bytes = file(
      '12990001,gruenfelde.example,gruenfelde.example',
      '12990002,,amt.example  Überlinde.example gemeinde.example amt.example',
      '12990003,https://www.dorf.example/start/,',
    );
    expect(await all(readMailDomains(inChunks(bytes, 5)))).toEqual([
      { line: 2, ags: '12990001', website: 'gruenfelde.example', mailDomains: ['gruenfelde.example'] },
      {
        line: 3,
        ags: '12990002',
        website: null,
        mailDomains: ['amt.example', 'xn--berlinde-55a.example', 'gemeinde.example'],
      },
      { line: 4, ags: '12990003', website: 'www.dorf.example/start', mailDomains: [] },
    ]);
  });

  it('reads what a German spreadsheet saves: byte order mark, semicolons, other order, zeros lost', async () => {
    const bytes = Buffer.from('\ufeffMail_Domains;AGS;Website;Notiz\r\nstadt.example;8991001;;geprüft\r\n');
    expect(await all(readMailDomains(bytes))).toEqual([
      { line: 2, ags: '08991001', website: null, mailDomains: ['stadt.example'] },
    ]);
  });

  it.each<[string, string, object]>([
    [
      'a key that is none',
      '99990001,,a.example',
      { code: 'INVALID_KEY', line: 2, field: { id: 'ags', name: 'AGS' }, found: '99990001' },
    ],
    [
      'a mail address in place of a domain',
      '12990001,,info@a.example',
      { code: 'INVALID_VALUE', line: 2, field: { id: 'mail_domains' }, found: 'info@a.example' },
    ],
    [
      'a website that is none',
      '12990001,siehe Amt,',
      { code: 'INVALID_VALUE', line: 2, field: { id: 'website' } },
    ],
    [
      'far too many domains',
      `12990001,,${Array.from({ length: 21 }, (_, n) => `d${n}.example`).join(' ')}`,
      { code: 'INVALID_VALUE', line: 2 },
    ],
  ])('refuses %s', async (_, row, expected) => {
    expect((await problemsOf(readMailDomains(file(row))))[0]).toMatchObject(expected);
  });

  it('refuses a key that occurs twice, a missing column and an empty file', async () => {
    expect(
      await problemsOf(readMailDomains(file('12990001,,a.example', '12990001,,b.example'))),
    ).toMatchObject([{ code: 'DUPLICATE_KEY', line: 3 }]);
    expect(await problemsOf(readMailDomains(Buffer.from('ags,website\n12990001,\n')))).toMatchObject([
      { code: 'MISSING_COLUMN', line: 1, field: { id: 'mail_domains' } },
    ]);
    expect(await problemsOf(readMailDomains(Buffer.alloc(0)))).toMatchObject([{ code: 'EMPTY_FILE' }]);
  });

  it('names the line of a damaged encoding', async () => {
    const bytes = Buffer.concat([file('12990001,,ähre.example', ''), Buffer.from([0xc3, 0x28])]);
    expect(await problemsOf(readMailDomains(bytes))).toMatchObject([{ code: 'WRONG_ENCODING', line: 3 }]);
  });
});

describe('normalizeDomain', () => {
  it.each<[string, string | null]>([
    ['Stadt.Example', 'stadt.example'],
    ['stadt.example.', 'stadt.example'],
    ['krüzen.example', 'xn--krzen-lva.example'],
    ['xn--krzen-lva.example', 'xn--krzen-lva.example'],
    ['localhost', null],
    ['127.0.0.1', null],
    ['[::1]', null],
    ['-a.example', null],
    ['a..example', null],
    ['a.example/pfad', null],
    ['a b.example', null],
    [`${'a'.repeat(64)}.example`, null],
    ['', null],
  ])('%j becomes %j', (text, domain) => expect(normalizeDomain(text)).toBe(domain));
});

describe('normalizeWebsite', () => {
  it.each<[string, string | null]>([
    ['http://Stadt.example/', 'stadt.example'],
    ['stadt.example/rathaus?x=1#y', 'stadt.example/rathaus'],
    ['javascript:alert(1)', null],
    ['ftp://stadt.example', null],
    ['https://user@stadt.example', null],
    ['https://stadt.example:8080', null],
    ['http://10.0.0.1/', null],
  ])('%j becomes %j', (text, website) => expect(normalizeWebsite(text)).toBe(website));
});
