import { TAXONOMY, TopicCatalogue } from '@app/topics';
import { contentWords, searchDocument, topicWord } from './search-document.js';
import { everyWord, searchQuery } from './search-query.js';

const catalogue = new TopicCatalogue(
  TAXONOMY.flatMap((root) =>
    [root, ...root.children].map((topic) => ({
      id: topic.slug,
      slug: topic.slug,
      nameDe: topic.de,
      nameEn: topic.en,
      parentId: topic === root ? null : root.slug,
      mergedInto: null,
      synonyms: topic.synonyms,
    })),
  ),
);

describe('search document', () => {
  const entries = (vector: string) =>
    new Map(vector.split(' ').map((entry) => entry.split(':1') as [string, string]));

  it('weighs words by where they stand, and parts below the whole', () => {
    const words = entries(
      searchDocument('Kommunale Wärmeplanung', 'Unser Ladenleerstand und die Wärme.', ['t']).words,
    );
    expect(words.get(`'warmeplan'`)).toBe('A');
    expect(words.get(`'planung'`)).toBe('B');
    expect(words.get(`'warm'`)).toBe('B');
    expect(words.get(`'ladenleerstand'`)).toBe('C');
    expect(words.get(`'leerstand'`)).toBe('D');
    expect(words.get(`'${topicWord('t')}'`)).toBe('C');
    expect(words.has(`'und'`)).toBe(false);
  });

  it('leaves addresses out, and quotes that could end a word', () => {
    const { words: vector } = searchDocument(
      "Wie geht's: O'Neill? \\ ':1A",
      'Siehe [hier](https://geheim.example/pfad) oder https://zwei.example/x oder wer@drei.example',
      [],
    );
    expect(vector).not.toMatch(/geheim|pfad|zwei|drei|\\/);
    expect(vector.replace(/'[\p{L}\p{N}]+':1[ABCD]( |$)/gu, '')).toBe('');
  });

  it('stops at 300 words, and at 60 for comparing', () => {
    const body = Array.from({ length: 900 }, (_, n) => `wort${n}x`).join(' ');
    const { words, core } = searchDocument('Ein Titel', body, ['t']);
    expect(words.split(' ').length).toBeLessThanOrEqual(301);
    expect(core.split(' ')).toHaveLength(61);
    expect([...entries(core).keys()].slice(0, 2)).toEqual([`'titel'`, `'wort0x'`]);
    expect(entries(core).has(`'#t'`)).toBe(true);
  });
});

describe('search query', () => {
  it('asks for every word, as such or in its parts', () =>
    expect(
      everyWord({
        words: contentWords('Wärmeplanung der Förderung').map((word) => ({ ...word, meant: [], topics: [] })),
        namedTopicId: null,
      }),
    ).toBe(`('warmeplan' | ('warm' & 'planung')) & ('forder')`));

  it('adds what was meant, and the topic it names', () => {
    expect(searchQuery('Nahwärme', catalogue).namedTopicId).toBe('waermewende');
    expect(searchQuery('Nahwärme im Freibad', catalogue).namedTopicId).toBeNull();
    const word = { typed: 'nahwarme', whole: 'nahwarm', parts: [], meant: ['warmenetz'], topics: [] };
    expect(everyWord({ words: [word], namedTopicId: 't' })).toBe(`(('nahwarm' | 'warmenetz')) | '#t'`);
  });

  it('takes a word for the topics tagging takes it for, those of a compound together', () => {
    const asked = (text: string) => everyWord(searchQuery(text, catalogue));
    expect(asked('Leerstandsaktivierung im Freibad')).toBe(
      `('leerstandsaktivier' | ('leerstand' & 'aktivier') | ('#leerstand')) & ('freibad' | ('frei' & 'bad') | ('#sport'))`,
    );
    expect(asked('Kitagebühren')).toBe(
      `('kitagebuhr' | ('kita' & 'gebuhr') | ('#steuern-gebuehren' & '#kita'))`,
    );
    expect(asked('Coworking bei uns')).toBe(`('coworking' | (('#dritte-orte' | '#gruendung-coworking')))`);
    // A top topic inside a compound says too little.
    expect(asked('Kinderchor')).toBe(`('kinderchor')`);
  });

  it.each(['', '   ', 'und wie', '!!!', "' | 'x"])('makes no harm of %j', (text) => {
    const query = everyWord(searchQuery(text, catalogue));
    expect(query === null || /^[\p{L}\p{N}'|&() #-]+$/u.test(query)).toBe(true);
  });
});
