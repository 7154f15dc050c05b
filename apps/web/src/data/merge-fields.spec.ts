import { clashLines, clashingFields, mergeFields } from './merge-fields.js';

const BASE = { title: 'Alt', body: 'Alt', day: 'Alt', place: 'Alt' };

describe('a form that two people change', () => {
  const mine = { ...BASE, title: 'Meins', body: 'Meins', place: 'Gleich' };
  const theirs = { ...BASE, body: 'Ihres', day: 'Ihres', place: 'Gleich' };

  it('keeps what the person has changed and takes in what only the others have', () => {
    expect(mergeFields(BASE, mine, theirs)).toEqual({
      title: 'Meins',
      body: 'Meins',
      day: 'Ihres',
      place: 'Gleich',
    });
  });

  it('says what the others have made of a field that both have changed, unless it is the same', () => {
    expect(clashingFields(BASE, mine, theirs)).toEqual({ body: 'Ihres' });
    expect(clashingFields(BASE, mine, BASE)).toEqual({});
    expect(clashingFields(BASE, BASE, theirs)).toEqual({});
  });

  it('shows them under their labels and in words', () => {
    const labels = { title: () => 'Titel', day: () => 'Tag', body: () => 'Text' };
    const lines = clashLines(
      labels,
      { title: 'Ihres', day: '2026-05-04', body: '' },
      { day: () => '4. Mai 2026' },
    );
    expect(lines).toEqual([
      { label: 'Titel', text: 'Ihres' },
      { label: 'Tag', text: '4. Mai 2026' },
      { label: 'Text', text: '' },
    ]);
  });
});
