import { TAXONOMY } from './taxonomy/taxonomy.js';
import { TopicMatcher, type MatchableTopic } from './topic-matcher.js';

const topics: MatchableTopic[] = TAXONOMY.flatMap((root) => [
  { id: root.slug, parentId: null, nameDe: root.de, nameEn: root.en, synonyms: root.synonyms },
  ...root.children.map((topic) => ({
    id: topic.slug,
    parentId: root.slug,
    nameDe: topic.de,
    nameEn: topic.en,
    synonyms: topic.synonyms,
  })),
]);

describe('TopicMatcher', () => {
  const matcher = new TopicMatcher(topics);
  const best = (text: string) => matcher.match(text)[0]?.topicId;

  // S09: one topic, however it is spelt, inflected or called.
  it.each([
    'Wärmeplanung',
    'Waermeplanung',
    'WÄRMEPLANUNG',
    'kommunale Wärmeplanungen',
    'kommunalen Waermeplanung',
    'Nahwärme',
    'Nahwaerme',
    'Wärmewende',
    'Planung Wärme',
    'Wärmplanung',
    'Wärmepl',
    'Nahwärmenetze',
  ])('"%s" is heat planning', (text) => expect(best(text)).toBe('waermewende'));

  it.each([
    ['Leerstand', 'leerstand'],
    ['Ladenleerstände in der Mitte', 'leerstand'],
    ['Leerstnad', 'leerstand'],
    ['Altersgerechtes Wohnen', 'wohnen-im-alter'],
    ['Kitas', 'kita'],
    ['Supermarktgebäude', 'einzelhandel'],
    ['E-Akte', 'interne-it'],
    ['KI', 'ki'],
    ['Vacancy', 'leerstand'],
    ['Fussgaengerzone', 'oeffentlicher-raum'],
    ['Bürgerrat', 'buergerraete'],
    ['Haushaltssicherung', 'haushalt'],
    ['Fördermitel', 'foerdermittel'],
    ['freiwillige Feu', 'feuerwehr-katastrophenschutz'],
    ['Baumpflege', 'stadtgruen'],
    ['Stadtbäume', 'stadtgruen'],
    ['Hundesteuern', 'steuern-gebuehren'],
    ['Kursangebot Sprachkurs', 'integration'],
  ])('"%s" is %s', (text, topic) => expect(best(text)).toBe(topic));

  it('reads both ends of a compound, a short one only where the word is known to be built from it', () => {
    const found = (text: string) => matcher.match(text).map(({ topicId }) => topicId);
    expect(found('Unsere Kitagebühren')).toEqual(['steuern-gebuehren', 'kita']);
    expect(found('Unsere Parkgebühren')).toEqual(['steuern-gebuehren']);
    expect(found('Der Abbus und das Zamba')).toEqual([]);
    expect(matcher.ofWord('kitagebuhren')).toEqual([['steuern-gebuehren'], ['kita']]);
    expect(matcher.ofWord('kinderchor')).toEqual([]);
    expect(matcher.ofWord('kinder')).toEqual([['bildung-familie-jugend']]);
  });

  it('finds several topics in a question, those of the title first', () => {
    const hits = matcher
      .match('Supermarkt: Wer hat daraus ein Begegnungszentrum gemacht?\nWir suchen auch Fördermittel dafür.')
      .map(({ topicId }) => topicId);
    expect(hits.slice(0, 2).sort()).toEqual(['dritte-orte', 'einzelhandel']);
    expect(hits[2]).toBe('foerdermittel');
  });

  it('weighs the title more than the text', () => {
    const text = (title: string, body: string) => matcher.match(`${title}\n${body}`)[0]!.topicId;
    expect(text('Leerstand', 'Es geht um Kita.')).toBe('leerstand');
    expect(text('Kita', 'Es geht um Leerstand.')).toBe('kita');
  });

  it('names the term it has recognised', () =>
    expect(matcher.match('Unsere Nahwärme')[0]).toMatchObject({ topicId: 'waermewende', term: 'Nahwärme' }));

  it('offers both topics of a word that belongs to two', () =>
    expect(
      matcher
        .match('Coworking')
        .map(({ topicId }) => topicId)
        .sort(),
    ).toEqual(['dritte-orte', 'gruendung-coworking']));

  it.each(['', '   ', 'xyz', 'und wie ist das bei euch', '!!!', '\u0000'])('finds nothing in "%s"', (text) =>
    expect(matcher.match(text)).toEqual([]),
  );

  it('does not let repetition win', () => {
    const hits = matcher.match(`Kita und Hort\n${'Leerstand. '.repeat(30)}`);
    expect(hits[0]!.topicId).not.toBe('leerstand');
  });

  it('takes on more work only as the text grows, also for nonsense', () => {
    const nonsense = (words: number): string =>
      Array.from({ length: words }, (_, n) => `wort${n.toString(36)}gebilde${n}`).join(' ');
    // The work of the processor, and the least of several runs: what else the machine does is not what is compared.
    const work = (text: string): number => {
      const runs = Array.from({ length: 9 }, () => {
        const before = process.cpuUsage();
        matcher.match(text);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...runs);
    };
    expect(work(nonsense(32_000)) / work(nonsense(8_000))).toBeLessThan(10);
  });
});
