import type { CoordinatesRow } from './coordinates.reader.js';
import { aMunicipality } from './__fixtures__/municipality.fixture.js';
import { joinSupplements } from './register.supplements.js';

const gruenfelde = aMunicipality({ ags: '12990001', officialName: 'Grünfelde, Stadt' });
const goldberg = aMunicipality({
  ags: '06915000',
  officialName: 'Goldberg, Märchenstadt',
  areaHa: 7_628,
  population: 97_956,
  postalCode: '99450',
});
const forest = aMunicipality({
  ags: '09971451',
  officialName: 'Tannenforst, gemfr. Gebiet',
  kindCode: '66',
  population: 0,
  postalCode: null,
});

function row(ags: string, officialName: string, values: Partial<CoordinatesRow> = {}): CoordinatesRow {
  return {
    line: 2,
    ags,
    officialName,
    lon: 11.5,
    lat: 52.9,
    urbanisation: 2,
    postalCode: '99998',
    areaHa: 5_000,
    population: 8_000,
    isUnincorporated: false,
    ...values,
  };
}

describe('joinSupplements', () => {
  it('joins coordinates and town types by AGS', () => {
    const { byAgs, notices } = joinSupplements([gruenfelde], {
      coordinates: [row('12990001', 'Grünfelde, Stadt')],
      bbsr: [{ line: 2, ags: '12990001', type: 40 }],
    });
    expect(byAgs).toEqual(new Map([['12990001', { lon: 11.5, lat: 52.9, urbanisation: 2, bbsrType: 40 }]]));
    expect(notices).toEqual([]);
  });

  it('finds a town in an older coordinates file under its former key', () => {
    const former = row('06995014', 'Goldberg, Märchenstadt', {
      areaHa: 7_647,
      population: 98_502,
      postalCode: '99450',
      urbanisation: 1,
    });
    expect(joinSupplements([goldberg], { coordinates: [former] }).byAgs.get('06915000')).toEqual({
      lon: 11.5,
      lat: 52.9,
      urbanisation: 1,
    });
    const namesake = { ...former, postalCode: '99001' };
    expect(joinSupplements([goldberg], { coordinates: [namesake] }).byAgs.size).toBe(0);
  });

  it('takes no coordinates from a row without them', () => {
    const { byAgs, notices } = joinSupplements([gruenfelde], {
      coordinates: [row('12990001', 'Grünfelde', { lon: null, lat: null })],
    });
    expect(byAgs.get('12990001')).toEqual({ urbanisation: 2 });
    expect(notices).toEqual([{ code: 'COORDINATES_MISSING', key: '12990001', name: 'Grünfelde, Stadt' }]);
  });

  it('tells which towns stay without coordinates, and which town types belong to nobody', () => {
    const { notices } = joinSupplements([gruenfelde, forest], {
      coordinates: [],
      bbsr: [{ line: 2, ags: '12990077', type: 30 }],
    });
    expect(notices).toEqual([
      { code: 'COORDINATES_MISSING', key: '12990001', name: 'Grünfelde, Stadt' },
      { code: 'BBSR_UNMATCHED', key: '12990077', name: null },
    ]);
  });

  it('says nothing about files that were not given', () => {
    expect(joinSupplements([gruenfelde], {})).toEqual({ byAgs: new Map(), notices: [] });
  });
});
