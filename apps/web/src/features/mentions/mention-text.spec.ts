import { mentionText, typedAt } from './mention-text.js';

describe('mentions in a text', () => {
  it('S59 writes a reference that stays right when the name changes', () => {
    expect(mentionText({ id: '01990000-0000-7000-8000-000000000001', name: 'Änne [x] Groß' })).toBe(
      '@[Änne x Groß](person:01990000-0000-7000-8000-000000000001) ',
    );
  });

  it.each([
    ['@', 1, true],
    ['Hallo @', 7, true],
    ['Hallo\n@', 7, true],
    ['post@', 5, false],
    ['Hallo @ du', 8, false],
    ['', 0, false],
  ])('sees an @ that begins a word: "%s" at %i', (value, cursor, seen) =>
    expect(typedAt(value, cursor)).toBe(seen),
  );
});
