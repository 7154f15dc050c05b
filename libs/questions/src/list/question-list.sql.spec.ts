import { listStatement, rowsToRead, type ListQuery } from './question-list.sql.js';

const base: ListQuery = { sort: 'NEWEST', rows: 21, after: null, membersContent: true, ownTowns: [] };

/** Every combination of the filters, with both sorts and audiences. */
function* allQueries(): Generator<ListQuery> {
  const filters: Partial<ListQuery>[] = [
    { topicIds: ['a', 'b'] },
    { myTopicIds: ['c'] },
    { unanswered: true },
    { suggestedTo: ['d'] },
    { followedBy: 'e' },
    { askedBy: 'f' },
    { landKeys: ['12'] },
    { sizeClasses: ['LANDGEMEINDE'] },
    { municipalityId: 'g' },
    { search: `'x'` },
    { notAskedBy: 'h' },
  ];
  for (let set = 0; set < 2 ** filters.length; set++) {
    const chosen = Object.assign({}, ...filters.filter((_, n) => set & (2 ** n))) as Partial<ListQuery>;
    for (const sort of ['NEWEST', 'ACTIVE'] as const)
      for (const membersContent of [true, false]) yield { ...base, sort, membersContent, ...chosen };
  }
}

describe('list statement', () => {
  it('reads one row more than the page, in few sizes', () => {
    expect([1, 20, 21, 50, 51, 100].map(rowsToRead)).toEqual([21, 21, 51, 51, 101, 101]);
  });

  it('passes values as parameters, each one used', () => {
    for (const query of allQueries()) {
      const { text, values } = listStatement(query);
      const used = new Set([...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
      expect([...used].sort((a, b) => a - b)).toEqual(values.map((_, index) => index + 1));
    }
  });

  it('prepares few statements, whatever people filter by', () => {
    const prepared = new Set<string>();
    for (const query of allQueries()) {
      const { text, prepare } = listStatement(query);
      if (prepare) prepared.add(text);
    }
    // Times three page sizes.
    expect(prepared.size).toBeLessThan(60);
  });

  it('shows visitors public questions alone', () => {
    for (const query of allQueries()) {
      const { text } = listStatement(query);
      const restricted = /visibility = 'PUBLIC'|t\.public/.test(text);
      // Own questions can only be asked for with a login.
      expect(restricted).toBe(!query.membersContent && query.askedBy === undefined);
    }
  });

  it('walks the filter that leaves fewest', () => {
    const from = (filters: Partial<ListQuery>) => listStatement({ ...base, ...filters }).text;
    expect(from({})).toContain('from question q where true');
    expect(from({ unanswered: true, landKeys: ['12'] })).toContain('q.land_key = l.key');
    expect(from({ topicIds: ['a'], landKeys: ['12'] })).toContain('from question_topic t');
    expect(from({ topicIds: ['a'], unanswered: true })).toContain('t.unanswered');
    expect(from({ topicIds: ['a'], askedBy: 'f' })).toContain('q.author_id = ');
  });
});
