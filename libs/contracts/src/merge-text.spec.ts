import { mergeText } from './merge-text.js';

const BASE = 'Begrüßung\n\nWärmenetz\n\nTermin';

describe('merging two changes of a text', () => {
  it('keeps both when they are in different lines, in either order', () => {
    const mine = 'Begrüßung durch Vrees\n\nWärmenetz\n\nTermin';
    const theirs = 'Begrüßung\n\nWärmenetz\n\nTermin: 4. Mai';
    const both = 'Begrüßung durch Vrees\n\nWärmenetz\n\nTermin: 4. Mai';
    expect(mergeText(BASE, mine, theirs)).toBe(both);
    expect(mergeText(BASE, theirs, mine)).toBe(both);
  });

  it('takes the change of one when the other has changed nothing, and what both did alike once', () => {
    const changed = `${BASE}\n\nEnde`;
    expect(mergeText(BASE, changed, BASE)).toBe(changed);
    expect(mergeText(BASE, BASE, changed)).toBe(changed);
    expect(mergeText(BASE, changed, changed)).toBe(changed);
  });

  it.each([
    ['the same line', 'Begrüßung A\n\nWärmenetz\n\nTermin', 'Begrüßung B\n\nWärmenetz\n\nTermin'],
    ['lines next to each other', 'Begrüßung\nA\nWärmenetz\n\nTermin', 'Begrüßung\n\nWärmenetz B\n\nTermin'],
    ['two texts at the end', `${BASE}\nA`, `${BASE}\nB`],
    ['what one changes and the other removes', 'Begrüßung\n\nTermin', 'Begrüßung\n\nWärmenetz B\n\nTermin'],
  ])('leaves %s to a person', (_what, mine, theirs) => {
    expect(mergeText(BASE, mine, theirs)).toBeNull();
    expect(mergeText(BASE, theirs, mine)).toBeNull();
  });

  it('leaves two beginnings in an empty section to a person', () => {
    expect(mergeText('', 'Wir', 'Alle')).toBeNull();
  });
});
