import { fold, isStopWord, sentences, stem, words } from './words.js';

describe('fold', () => {
  it.each([
    ['Wärmeplanung', 'Waermeplanung'],
    ['Öffentlicher Raum', 'oeffentlicher RAUM'],
    ['Fußgängerzone', 'Fussgaengerzone'],
    ['Bürgerräte', 'Buergerraete'],
    ['Häuser', 'Haeuser'],
    ['A\u0308mter', 'Ämter'],
  ])('makes %s and %s one', (a, b) => expect(fold(a)).toBe(fold(b)));

  it.each(['neue', 'bauen', 'quelle', 'steuer', 'feuerwehr'])('leaves ue alone in %s', (word) =>
    expect(fold(word)).toBe(word),
  );
});

describe('words', () => {
  it('cuts at everything that is no letter or digit', () =>
    expect(words('E-Akte, CO2-Bilanz (24 h)!')).toEqual(['e', 'akte', 'co2', 'bilanz', '24', 'h']));

  it('drops the marks of gender', () =>
    expect(words('Bürger:innen, Ärzt*innen, LehrerInnen und Gäste_innen im WLAN, INFO')).toEqual([
      ...['burger', 'arzt', 'lehrer', 'und', 'gaste', 'im', 'wlan', 'info'],
    ]));

  it('leaves out what is too long to be a word', () =>
    expect(words(`a ${'x'.repeat(60)} b`)).toEqual(['a', 'b']));
});

describe('stem', () => {
  it.each([
    ['planung', 'planungen'],
    ['kommunale', 'kommunaler'],
    ['kita', 'kitas'],
    ['haus', 'hauser'],
    ['rathaus', 'rathauser'],
    ['arzt', 'arzten'],
    ['burgerrat', 'burgerrate'],
    ['burgerin', 'burgerinnen'],
    ['fordermittel', 'fordermitteln'],
    ['zwischennutzung', 'zwischennutzen'],
    ['waermeplanung', 'waermeplanungen'],
  ])('gives %s and %s one stem', (a, b) => expect(stem(a)).toBe(stem(b)));

  it.each([
    ['grundung', 'grund'],
    ['zeitung', 'zeit'],
    ['biogas', 'bioga'],
  ])('keeps %s and %s apart', (a, b) => expect(stem(a)).not.toBe(stem(b)));

  it('is stable: a stem of a long word is not cut again', () => {
    for (const word of ['leerstand', 'warmeplan', 'photovoltaik', 'digital'])
      expect(stem(stem(word))).toBe(stem(word));
  });
});

it('knows words without a topic', () => {
  expect(['und', 'fur', 'wie', 'eine'].every(isStopWord)).toBe(true);
  expect(['leerstand', 'stadt', 'plan'].some(isStopWord)).toBe(false);
});

it('cuts a text into sentences', () =>
  expect(sentences('Eins. Zwei?\n\nDrei: vier')).toEqual(['Eins', ' Zwei', 'Drei', ' vier']));
