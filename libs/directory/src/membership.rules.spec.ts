import { domainOf, domainTrust, joinWay, type JoinSituation } from './membership.rules.js';

const situation: JoinSituation = {
  trust: 'UNIQUE',
  domainMatches: true,
  domainConfirmed: true,
  participation: 'MEMBER',
  approved: false,
};

describe('joinWay', () => {
  it('lets somebody in at once whose confirmed domain stands for this town alone', () => {
    expect(joinWay(situation)).toBe('JOIN');
  });

  it.each([
    ['the domain is shared', { trust: 'SHARED' }],
    ['the domain stands for another town', { domainMatches: false }],
    ['nobody has confirmed the domain', { domainConfirmed: false }],
    [
      'the address is at a public provider',
      { trust: 'FREEMAIL', domainMatches: false, domainConfirmed: false },
    ],
    ['the domain is unknown', { trust: 'UNKNOWN', domainMatches: false, domainConfirmed: false }],
    ['somebody has claimed the town and waits', { participation: 'CLAIMED' }],
  ] as const)('makes a request when %s', (_, change) => {
    expect(joinWay({ ...situation, ...change })).toBe('REQUEST');
  });

  it('lets somebody in whom an admin has invited, whatever the domain says, but not past the staff', () => {
    const invited = {
      ...situation,
      trust: 'FREEMAIL',
      domainMatches: false,
      domainConfirmed: false,
      approved: true,
    } as const;
    expect(joinWay(invited)).toBe('JOIN');
    expect(joinWay({ ...invited, participation: 'CLAIMED' })).toBe('REQUEST');
    expect(joinWay({ ...invited, participation: 'NOT_YET' })).toBe('CLAIM');
  });

  it('makes a claim of the first person of a town, even with a confirmed domain', () => {
    expect(joinWay({ ...situation, participation: 'NOT_YET' })).toBe('CLAIM');
  });
});

describe('domainTrust', () => {
  it('looks at public providers first, then at how many towns share the domain', () => {
    expect(domainTrust(true, 1)).toBe('FREEMAIL');
    expect([0, 1, 2].map((n) => domainTrust(false, n))).toEqual(['UNKNOWN', 'UNIQUE', 'SHARED']);
  });

  it('takes the domain behind the last @', () => {
    expect(domainOf('"a@b"@Amt-Nord.Example')).toBe('amt-nord.example');
  });
});
