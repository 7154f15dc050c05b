import { cleanAssociationName, cleanOfficialName, nameForComparison } from './names.rules.js';

describe('cleanOfficialName', () => {
  it.each<[string, string, string, string | null, string | null]>([
    // official name, key, name, suffix, second name
    ['Wittenberge, Stadt', '12070424', 'Wittenberge', 'Stadt', null],
    ['Vrees', '03454055', 'Vrees', null, null],
    ['Sonthofen, St', '09780139', 'Sonthofen', 'Stadt', null],
    ['Wiggensbach, M', '09780147', 'Wiggensbach', 'Markt', null],
    ['Nördlingen, GKSt', '09779194', 'Nördlingen', 'Große Kreisstadt', null],
    ['Lübeck, Hansestadt', '01003000', 'Lübeck', 'Hansestadt', null],
    ['Zittau, Stadt, Hochschulstadt', '14626610', 'Zittau', 'Stadt, Hochschulstadt', null],
    [
      'Homberg (Efze), Reformationsstadt, Kreisstadt',
      '06634009',
      'Homberg (Efze)',
      'Reformationsstadt, Kreisstadt',
      null,
    ],
    [
      'Gutsbezirk Kaufunger Wald, gemfr. Gebiet',
      '06633200',
      'Gutsbezirk Kaufunger Wald',
      'gemeindefreies Gebiet',
      null,
    ],
    ['Osterheide, gemfr. Bezirk', '03358501', 'Osterheide', 'gemeindefreier Bezirk', null],
    // Stray and missing blanks of the register.
    ['Simmern/ Hunsrück, Stadt', '07140144', 'Simmern/Hunsrück', 'Stadt', null],
    ['Ebstorf,Klosterflecken', '03360006', 'Ebstorf', 'Klosterflecken', null],
    ['Ueckermünde, Seebad , Stadt', '13075136', 'Ueckermünde', 'Seebad, Stadt', null],
    ['Meschede, Kreis- und  Hochschulstadt', '05958032', 'Meschede', 'Kreis- und Hochschulstadt', null],
    // A German addition behind a slash belongs to the name.
    ['Wittstock/Dosse, Stadt', '12068468', 'Wittstock/Dosse', 'Stadt', null],
    ['Vetschau/Spreewald, Stadt', '12066320', 'Vetschau/Spreewald', 'Stadt', null],
    ['Neukirch/Lausitz', '14625380', 'Neukirch/Lausitz', null, null],
    ['Petershagen/Eggersdorf', '12064380', 'Petershagen/Eggersdorf', null, null],
    // A Sorbian name does not.
    ['Cottbus/Chóśebuz, Stadt', '12052000', 'Cottbus', 'Stadt', 'Chóśebuz'],
    ['Burg (Spreewald)/Bórkowy (Błota)', '12071032', 'Burg (Spreewald)', null, 'Bórkowy (Błota)'],
    ['Lübbenau/Spreewald / Lubnjow/Błota, Stadt', '12066196', 'Lübbenau/Spreewald', 'Stadt', 'Lubnjow/Błota'],
    ['Boxberg/O.L. / Hamor', '14626060', 'Boxberg/O.L.', null, 'Hamor'],
    ['Weißwasser/O.L., Stadt / Běła Woda', '14626600', 'Weißwasser/O.L.', 'Stadt', 'Běła Woda'],
    [
      'Bautzen / Budyšin, Stadt, Hochschulstadt / Wysokoš',
      '14625020',
      'Bautzen',
      'Stadt, Hochschulstadt',
      'Budyšin',
    ],
  ])('%s', (officialName, key, name, suffix, secondName) => {
    expect(cleanOfficialName(officialName, key)).toEqual({ name, suffix, secondName });
  });
});

describe('cleanAssociationName', () => {
  it('has the name of the municipality where it is only one', () => {
    expect(cleanAssociationName('Cottbus/Chóśebuz, Stadt', '120520000', true)).toEqual({
      name: 'Cottbus',
      suffix: 'Stadt',
      secondName: 'Chóśebuz',
    });
  });

  it.each([
    ['Rethem (Aller), Stadt', 'Rethem (Aller)', 'Stadt'],
    [
      'Oelsnitz/Vogtl., Bösenbrunn, Eichigt und Triebel/V',
      'Oelsnitz/Vogtl., Bösenbrunn, Eichigt und Triebel/V',
      null,
    ],
    ['Bernstadt / Schönau-Berzdorf', 'Bernstadt/Schönau-Berzdorf', null],
    ['Selent/ Schlesen', 'Selent/Schlesen', null],
    ['Mitteldithmarschen', 'Mitteldithmarschen', null],
  ])('takes only a title off %s', (officialName, name, suffix) => {
    expect(cleanAssociationName(officialName, '145235122', false)).toEqual({
      name,
      suffix,
      secondName: null,
    });
  });
});

describe('nameForComparison', () => {
  it('ignores case, blanks and the way an umlaut is composed', () => {
    expect(nameForComparison('Simmern / Hunsru\u0308ck')).toBe(nameForComparison('simmern/Hunsrück'));
    expect(nameForComparison('Neustadt')).not.toBe(nameForComparison('Neustadt/Vogtl.'));
  });
});
