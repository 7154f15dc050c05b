import { compoundParts } from './lexicon.js';
import { fold } from './words.js';

describe('compoundParts', () => {
  it.each([
    ['Wärmeplanungen', ['warm', 'planung']],
    ['Bürgerräte', ['burg', 'rat']],
    ['Ladenleerstandes', ['lad', 'leerstand']],
    ['Ferienwohnungen', ['feri', 'wohnung']],
    ['Gemeinderatssitzung', ['gemeinderat', 'sitzung']],
    ['Schulträger', ['schul', 'trag']],
  ])('splits %s', (word, parts) => expect(compoundParts(fold(word))).toEqual(parts));

  it.each(['verwaltung', 'leer', 'stadt', 'xyzabcdef', 'antrag', 'tourismus', ''])(
    'leaves "%s" whole',
    (word) => expect(compoundParts(word)).toEqual([]),
  );

  it('gives the same parts for singular and plural', () => {
    for (const [one, many] of [
      ['Wärmenetz', 'Wärmenetze'],
      ['Stadthaus', 'Stadthäuser'],
      ['Klassenraum', 'Klassenräumen'],
    ] as const)
      expect(compoundParts(fold(one))).toEqual(compoundParts(fold(many)));
  });

  it('stays quick on words built to be slow', () => {
    const started = performance.now();
    for (let n = 0; n < 200; n++) compoundParts(`${'stadtrat'.repeat(5)}${n}x`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
