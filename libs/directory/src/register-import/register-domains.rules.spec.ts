import { planMailDomains, type DomainSituation, type StoredMailDomains } from './register-domains.rules.js';

const idByAgs = new Map([
  ['12990001', 'a'],
  ['12990002', 'b'],
]);
const nothing: StoredMailDomains = {
  assignments: [],
  confirmed: new Set(),
  websites: new Map(),
  ownWebsites: new Set(),
};
const row = (ags: string, mailDomains: string[], website: string | null = null) => ({
  line: 2,
  ags,
  mailDomains,
  website,
});
const plan = (rows: DomainSituation['rows'], stored: Partial<StoredMailDomains> = {}) =>
  planMailDomains({
    rows,
    idByAgs,
    stored: { ...nothing, ...stored },
    isPublicProvider: (domain) => domain === 'post.example',
  });
const imported = (domain: string, municipalityId: string) => ({
  domain,
  municipalityId,
  source: 'IMPORT' as const,
});

describe('planMailDomains', () => {
  it('adds what is not there yet, one domain for several places too', () => {
    const { added, removed } = plan(
      [row('12990001', ['x.example', 'y.example']), row('12990002', ['x.example'])],
      {
        assignments: [imported('y.example', 'a')],
      },
    );
    expect(added).toEqual([
      { domain: 'x.example', municipalityId: 'a' },
      { domain: 'x.example', municipalityId: 'b' },
    ]);
    expect(removed).toEqual([]);
  });

  it('takes back only what a file proposed, only for places in the file, never what is confirmed', () => {
    const { removed } = plan([row('12990001', [])], {
      assignments: [
        imported('old.example', 'a'),
        imported('sure.example', 'a'),
        { ...imported('said.example', 'a'), source: 'STAFF' },
        imported('other.example', 'b'),
      ],
      confirmed: new Set(['sure.example']),
    });
    expect(removed).toEqual([{ domain: 'old.example', municipalityId: 'a' }]);
  });

  it('does not add places to a confirmed domain, also when it stands for none at the moment', () => {
    const rows = [row('12990001', ['sure.example'])];
    expect(plan(rows, { confirmed: new Set(['sure.example']) }).added).toEqual([]);
    expect(plan(rows).added).toHaveLength(1);
  });

  it('passes over public providers and unknown keys, and says so', () => {
    const result = plan([
      row('12990001', ['post.example']),
      row('12990002', ['post.example']),
      row('12999999', ['z.example'], 'z.example'),
    ]);
    expect(result).toEqual({
      added: [],
      removed: [],
      websites: [],
      publicProviders: ['post.example'],
      unmatched: ['12999999'],
    });
  });

  it('brings websites that differ, not those of towns that look after their own', () => {
    const rows = [row('12990001', [], 'neu.example'), row('12990002', [], 'neu-b.example')];
    const websites = new Map([
      ['a', 'alt.example'],
      ['b', 'alt-b.example'],
    ]);
    expect(plan(rows, { websites, ownWebsites: new Set(['b']) }).websites).toEqual([
      { municipalityId: 'a', website: 'neu.example' },
    ]);
    expect(plan(rows, { websites: new Map([['a', 'neu.example']]) }).websites).toEqual([
      { municipalityId: 'b', website: 'neu-b.example' },
    ]);
  });
});
