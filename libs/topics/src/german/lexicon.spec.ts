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

  it('takes on more work only as a word grows: one built of many parts has countless readings', () => {
    // The least of several runs: what else the process does is not what is compared.
    const work = (parts: number): number => {
      const runs = Array.from({ length: 5 }, (_, run) => {
        const before = process.cpuUsage();
        // Words never seen before, so that none is remembered.
        for (let n = 0; n < 100; n++) compoundParts(`${'stadtrat'.repeat(parts)}${run}y${n}x`);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...runs);
    };
    work(10);
    expect(work(40) / work(11)).toBeLessThan(20);
  });
});
