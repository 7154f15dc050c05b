import { choiceParam, parseSearch, stringifySearch, textParam } from './search-params.js';

describe('search parameters', () => {
  it('reads what a form without JavaScript writes', () => {
    expect(parseSearch('?thema=&land=12&land=09&suche=Bad+Belzig')).toEqual({
      thema: '',
      land: ['12', '09'],
      suche: 'Bad Belzig',
    });
  });

  it('writes the same, without what is empty', () => {
    const search = { thema: undefined, land: ['12', '09'], suche: 'Mölln & Umland', ansicht: '' };
    expect(stringifySearch(search)).toBe('?land=12&land=09&suche=M%C3%B6lln+%26+Umland');
    expect(parseSearch(stringifySearch(search))).toEqual({ land: ['12', '09'], suche: 'Mölln & Umland' });
    expect(stringifySearch({})).toBe('');
  });

  it('takes text only, and nobody’s novel', () => {
    expect(textParam('leerstand')).toBe('leerstand');
    for (const bad of ['', '  ', ['a', 'b'], 7, null, undefined, 'x'.repeat(201)])
      expect(textParam(bad)).toBeUndefined();
  });

  it('takes only what is on the list', () => {
    expect(choiceParam('aktiv', ['aktiv', 'neu'])).toBe('aktiv');
    expect(choiceParam('AKTIV', ['aktiv', 'neu'])).toBeUndefined();
    expect(choiceParam(['aktiv'], ['aktiv'])).toBeUndefined();
  });
});
