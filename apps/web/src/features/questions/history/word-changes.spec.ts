import { wordChanges } from './word-changes.js';

describe('wordChanges', () => {
  it('names what came and what went, word by word', () => {
    expect(wordChanges('Wir haben drei leere Läden.', 'Wir haben vier leere Läden am Markt.')).toEqual([
      { kind: 'same', text: 'Wir haben ' },
      { kind: 'removed', text: 'drei' },
      { kind: 'added', text: 'vier' },
      { kind: 'same', text: ' leere Läden' },
      { kind: 'added', text: ' am Markt' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('does not take part of a word for the word', () => {
    expect(wordChanges('Bürger', 'Bürgerbüro')).toEqual([
      { kind: 'removed', text: 'Bürger' },
      { kind: 'added', text: 'Bürgerbüro' },
    ]);
  });

  it.each([
    ['', ''],
    ['', 'Neu'],
    ['Alt', ''],
    ['Eins zwei\n\ndrei vier', 'zwei drei\nfünf vier sechs'],
  ])('leads from %j to %j and back', (before, after) => {
    const changes = wordChanges(before, after);
    const without = (kind: string) =>
      changes
        .filter((change) => change.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect(without('added')).toBe(before);
    expect(without('removed')).toBe(after);
  });
});
