import { assignSlugs, slugOf, type SlugCandidate } from './slug.rules.js';

function place(
  ags: string,
  name: string,
  districtName: string | null = 'Musterkreis',
  isUnincorporated = false,
): SlugCandidate {
  return { ags, name, districtName, isUnincorporated };
}

describe('slugOf', () => {
  it.each([
    ['Wittenberge', 'wittenberge'],
    ['Lübben (Spreewald)', 'luebben-spreewald'],
    ['Weißwasser/O.L.', 'weisswasser-o-l'],
    ['Öhringen', 'oehringen'],
    ['Kreba-Neudorf', 'kreba-neudorf'],
  ])('%s → %s', (name, slug) => expect(slugOf(name)).toBe(slug));
});

describe('assignSlugs', () => {
  it('gives the plain name where nobody else has it', () => {
    expect(assignSlugs([place('12070424', 'Wittenberge')], [])).toEqual(
      new Map([['12070424', 'wittenberge']]),
    );
  });

  it('adds the Kreis to all who share a name, in whatever order they come', () => {
    const places = [
      place('03356005', 'Neuenkirchen', 'Rotenburg (Wümme)'),
      place('01051074', 'Neuenkirchen', 'Dithmarschen'),
    ];
    const expected = new Map([
      ['01051074', 'neuenkirchen-dithmarschen'],
      ['03356005', 'neuenkirchen-rotenburg-wuemme'],
    ]);
    expect(assignSlugs(places, [])).toEqual(expected);
    expect(assignSlugs([...places].reverse(), [])).toEqual(expected);
  });

  it('adds the AGS where even name and Kreis clash', () => {
    expect([
      ...assignSlugs(
        [place('01054035', 'Garding', 'Nordfriesland'), place('01054036', 'Garding', 'Nordfriesland')],
        [],
      ).values(),
    ]).toEqual(['garding-nordfriesland-01054035', 'garding-nordfriesland-01054036']);
  });

  it('lets a kreisfreie Stadt keep the plain name', () => {
    const slugs = assignSlugs(
      [place('05515000', 'Münster', 'Münster'), place('09772188', 'Münster', 'Donau-Ries')],
      [],
    );
    expect([...slugs.values()].sort()).toEqual(['muenster', 'muenster-donau-ries']);
  });

  it('never lets an area without inhabitants take the plain name from a town', () => {
    const slugs = assignSlugs(
      [place('03154502', 'Helmstedt', 'Helmstedt', true), place('03154028', 'Helmstedt', 'Helmstedt')],
      [],
    );
    expect(slugs.get('03154028')).toBe('helmstedt');
    expect(slugs.get('03154502')).toBe('helmstedt-helmstedt-03154502');
  });

  it('gives out no address that is taken', () => {
    expect([...assignSlugs([place('12990001', 'Aue')], ['aue']).values()]).toEqual(['aue-musterkreis']);
    expect([...assignSlugs([place('12990001', 'Aue')], ['aue', 'aue-musterkreis']).values()]).toEqual([
      'aue-musterkreis-12990001',
    ]);
    const all = ['aue', 'aue-musterkreis', 'aue-musterkreis-12990001'];
    expect([...assignSlugs([place('12990001', 'Aue')], all).values()]).toEqual(['12990001']);
  });

  it('keeps a plain name apart from a made-up one of the same letters', () => {
    const slugs = assignSlugs(
      [place('1', 'Aue', 'Berg'), place('2', 'Aue', 'Tal'), place('3', 'Aue Berg', 'Anderswo')],
      [],
    );
    expect(new Set(slugs.values()).size).toBe(3);
    expect(slugs.get('3')).toBe('aue-berg');
  });
});
