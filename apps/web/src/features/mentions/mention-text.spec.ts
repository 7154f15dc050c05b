import { mentionText, typedAt, typedName } from './mention-text.js';

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

  it.each([
    ['Wer weiß das? @Nad', 14, 18, 'Nad'],
    ['@Nadine Ostr', 0, 12, 'Nadine Ostr'],
    ['Hallo @', 6, 7, ''],
    // The button was pressed where no @ stands.
    ['Hallo du', 6, 6, null],
    // The cursor was put before the @, or the @ is gone.
    ['Hallo @Na', 6, 3, null],
    ['Hallo Na', 6, 8, null],
    // A text went on behind it.
    ['@ Rathaus\nWir', 0, 13, null],
    [`@${'a'.repeat(41)}`, 0, 42, null],
  ])('S59 takes over what was typed of a name: "%s" from %i to %i', (value, at, cursor, name) =>
    expect(typedName(value, at, cursor)).toBe(name),
  );
});
