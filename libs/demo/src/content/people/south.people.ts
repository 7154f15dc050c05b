import type { DemoPerson } from '../content.types.js';

/** Invented staff of towns in the south. */
export const SOUTH: readonly DemoPerson[] = [
  {
    key: 'veronika-haslboeck',
    name: 'Veronika Haslböck',
    // Freyung
    town: '09272118',
    position: 'Stadtentwicklung',
    role: 'ADMIN',
    mandate: true,
    mail: 'veronika.haslboeck@freyung.example',
    topics: ['leerstand', 'buergerkapital', 'entwicklungsgesellschaft'],
    about: 'Leerstand ist bei uns kein Schimpfwort, sondern Arbeitsmaterial.',
  },
  {
    key: 'korbinian-rauchegger',
    name: 'Korbinian Rauchegger',
    // Freyung
    town: '09272118',
    position: 'Kämmerei und Vergabe',
    role: 'MEMBER',
    mandate: false,
    mail: 'korbinian.rauchegger@freyung.example',
    topics: ['vergabe', 'foerdermittel', 'haushalt'],
  },
  {
    key: 'magdalena-stadlhuber',
    name: 'Magdalena Stadlhuber',
    // Grafenau
    town: '09272120',
    position: 'Tourismus und Kultur',
    role: 'ADMIN',
    mandate: false,
    mail: 'magdalena.stadlhuber@grafenau.example',
    topics: ['tourismus', 'kultur', 'land-forst'],
  },
  {
    key: 'benedikt-aignbauer',
    name: 'Benedikt Aignbauer',
    // Grafenau
    town: '09272120',
    position: 'Verkehr und Straßenrecht',
    role: 'MEMBER',
    mandate: false,
    mail: 'benedikt.aignbauer@grafenau.example',
    topics: ['strassen-bruecken', 'smart-city', 'rad-fuss'],
  },
  {
    key: 'florian-emminger',
    name: 'Florian Emminger',
    // Waldkirchen
    town: '09272151',
    position: 'Hauptamt',
    role: 'ADMIN',
    mandate: true,
    mail: 'florian.emminger@waldkirchen.example',
    topics: ['kommunalpolitik', 'sport', 'personal'],
  },
  {
    key: 'regine-stoerkle',
    name: 'Regine Störkle',
    // Bad Saulgau
    town: '08437100',
    position: 'Umwelt und Stadtgrün',
    role: 'ADMIN',
    mandate: true,
    mail: 'regine.stoerkle@bad-saulgau.example',
    topics: ['stadtgruen', 'abfall-kreislauf', 'klimaanpassung'],
    about: 'Biologin im Rathaus. Wiesen sind mein Argument.',
  },
  {
    key: 'matthias-froehner',
    name: 'Matthias Fröhner',
    // Bad Saulgau
    town: '08437100',
    position: 'Jugend und Beteiligung',
    role: 'MEMBER',
    mandate: false,
    mail: 'matthias.froehner@bad-saulgau.example',
    topics: ['jugend', 'buergerbeteiligung', 'staedtepartnerschaften'],
  },
];
