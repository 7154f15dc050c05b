import {
  fromServer,
  fromStored,
  heard,
  isDirty,
  moveCaret,
  resolved,
  saved,
  typed,
} from './section-draft.js';

const at = (body: string, version: number) => ({ body, version });
const START = fromServer(at('Eins\n\nZwei\n\nDrei', 4));

describe('a section that is written while others write it', () => {
  it('takes over what others have saved when nothing was typed', () => {
    const draft = heard(START, at('Eins\n\nZwei\n\nVier', 5));
    expect([draft.text, draft.version, isDirty(draft)]).toEqual(['Eins\n\nZwei\n\nVier', 5, false]);
  });

  it('keeps what was typed and takes in other lines', () => {
    const draft = heard(typed(START, 'Eins, neu\n\nZwei\n\nDrei'), at('Eins\n\nZwei\n\nVier', 5));
    expect(draft).toEqual({
      base: 'Eins\n\nZwei\n\nVier',
      version: 5,
      text: 'Eins, neu\n\nZwei\n\nVier',
      theirs: null,
    });
    expect(isDirty(draft)).toBe(true);
  });

  it('puts both beside each other where the same line was changed, and loses neither', () => {
    const mine = typed(START, 'Eins von mir\n\nZwei\n\nDrei');
    const draft = heard(mine, at('Eins von dir\n\nZwei\n\nDrei', 5));
    expect(draft.text).toBe(mine.text);
    expect(draft.theirs).toEqual(at('Eins von dir\n\nZwei\n\nDrei', 5));
    // What comes meanwhile is the other side from then on; what is older is not.
    const later = heard(draft, at('Eins von euch\n\nZwei\n\nDrei', 6));
    expect(later.theirs?.version).toBe(6);
    expect(heard(later, at('Alt', 5))).toBe(later);
    const both = resolved(later, 'Eins von uns\n\nZwei\n\nDrei');
    expect(both).toMatchObject({ version: 6, base: 'Eins von euch\n\nZwei\n\nDrei', theirs: null });
    expect(isDirty(both)).toBe(true);
  });

  it('is clean when what was sent has arrived, and not when more was typed meanwhile', () => {
    const sent = 'Eins!\n\nZwei\n\nDrei';
    const draft = typed(START, sent);
    expect(saved(draft, sent, at(sent, 5))).toEqual({ base: sent, version: 5, text: sent, theirs: null });
    const more = saved(typed(draft, `${sent}!`), sent, at(sent, 5));
    expect([more.text, more.base, isDirty(more)]).toEqual([`${sent}!`, sent, true]);
  });

  it('takes what the server has merged on saving, beside what was typed meanwhile', () => {
    const sent = 'Eins!\n\nZwei\n\nDrei';
    const merged = at('Eins!\n\nZwei\n\nVier', 7);
    const draft = saved(typed(typed(START, sent), 'Eins!!\n\nZwei\n\nDrei'), sent, merged);
    expect(draft).toEqual({ base: merged.body, version: 7, text: 'Eins!!\n\nZwei\n\nVier', theirs: null });
  });

  it('ignores what it knows, in whatever order it comes', () => {
    const sent = 'Eins!\n\nZwei\n\nDrei';
    const after = heard(typed(START, sent), at(sent, 5));
    expect(isDirty(after)).toBe(false);
    expect(saved(after, sent, at(sent, 5))).toEqual(after);
    expect(saved(fromServer(at('Neuer', 9)), sent, at(sent, 5)).text).toBe('Neuer');
    expect(heard(START, at('Alt', 3))).toBe(START);
  });

  it('is the same text however its letters are put together', () => {
    expect(isDirty(typed(fromServer(at('Grüße', 1)), 'Gru\u0308ße'))).toBe(false);
  });

  it('comes back from this device only when it is a draft', () => {
    expect(fromStored({ base: 'a', version: 2, text: 'b' })).toMatchObject({
      base: 'a',
      version: 2,
      text: 'b',
    });
    for (const nothing of [null, 'x', {}, { base: 'a', text: 'b' }, { base: 'a', version: 'x', text: 'b' }])
      expect(fromStored(nothing)).toBeNull();
  });
});

describe('the cursor', () => {
  const before = 'Eins\n\nZwei\n\nDrei';
  const where = (text: string, word: string) => text.indexOf(word) + 2;

  it.each([
    ['lines come in above', 'Neu\nEins\n\nZwei\n\nDrei'],
    ['lines come in below', 'Eins\n\nZwei\n\nDrei\n\nVier'],
    ['lines go above', 'Zwei\n\nDrei'],
    ['lines above and below change', 'Eins und mehr\n\nZwei\n\nAndere\nZeilen'],
  ])('stays in its word when %s', (_what, after) => {
    expect(moveCaret(before, after, where(before, 'Zwei'))).toBe(where(after, 'Zwei'));
  });

  it('never leaves the text', () => {
    expect(moveCaret(before, '', before.length)).toBe(0);
    expect(moveCaret('', 'Neu', 0)).toBe(0);
    expect(moveCaret(before, 'Kurz', before.length)).toBeLessThanOrEqual(4);
  });
});
