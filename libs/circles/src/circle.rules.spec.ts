import { distanceKm } from '@app/matching';
import fc from 'fast-check';
import {
  CIRCLES_PER_TOWN,
  COMMON_TOWNS,
  REACH_KM,
  proposeCircles,
  reasonsFor,
  stateAfter,
  type ProposedCircle,
  type Seeker,
} from './circle.rules.js';
import { groupBy } from './group-by.js';

/** A part of Germany in which many towns are within reach of each other and many are not. */
const seeker = fc.record({
  municipalityId: fc.integer({ min: 1, max: 60 }).map((n) => `town-${String(n).padStart(3, '0')}`),
  topicId: fc.constantFrom('alpha', 'beta', 'gamma', 'delta'),
});

/** Each town lies at one place whatever it seeks. */
const place = (municipalityId: string): Omit<Seeker, 'topicId'> => {
  const n = Number(municipalityId.slice(5));
  return {
    municipalityId,
    lat: 52 + ((n * 37) % 100) / 90,
    lon: 11 + ((n * 61) % 100) / 60,
    landKey: n % 3 === 0 ? '12' : '15',
    districtKey: n % 7 === 0 ? '12070' : null,
    sizeClass: n % 2 === 0 ? 'KLEINE_KLEINSTADT' : 'GROESSERE_KLEINSTADT',
  };
};

const world = fc
  .uniqueArray(seeker, {
    selector: ({ municipalityId, topicId }) => `${municipalityId} ${topicId}`,
    minLength: 30,
    maxLength: 120,
  })
  .map((all): Seeker[] => all.map(({ municipalityId, topicId }) => ({ ...place(municipalityId), topicId })));

const common = (a: ProposedCircle, b: ProposedCircle): number =>
  a.municipalityIds.filter((id) => b.municipalityIds.includes(id)).length;

describe('cooperation circles', () => {
  it('have three to six towns, each once, all of which share the need and lie within reach of each other', () => {
    let made = 0;
    fc.assert(
      fc.property(world, (seekers) => {
        const keys = new Set(seekers.map(({ municipalityId, topicId }) => `${municipalityId} ${topicId}`));
        for (const { topicId, municipalityIds } of proposeCircles(seekers)) {
          made++;
          expect(municipalityIds.length).toBeGreaterThanOrEqual(3);
          expect(municipalityIds.length).toBeLessThanOrEqual(6);
          expect(new Set(municipalityIds).size).toBe(municipalityIds.length);
          for (const id of municipalityIds) expect(keys.has(`${id} ${topicId}`)).toBe(true);
          for (const a of municipalityIds)
            for (const b of municipalityIds)
              expect(distanceKm(place(a), place(b))).toBeLessThanOrEqual(REACH_KM);
        }
      }),
    );
    expect(made).toBeGreaterThan(100);
  });

  it('spread: a town is in few of them, in one per need, and meets others in each', () => {
    fc.assert(
      fc.property(world, (seekers) => {
        const circles = proposeCircles(seekers);
        const memberships = circles.flatMap(({ topicId, municipalityIds }) =>
          municipalityIds.map((id) => ({ id, topicId })),
        );
        for (const [, all] of groupBy(memberships, ({ id }) => id)) {
          expect(all.length).toBeLessThanOrEqual(CIRCLES_PER_TOWN);
          expect(new Set(all.map(({ topicId }) => topicId)).size).toBe(all.length);
        }
        for (const [index, one] of circles.entries())
          for (const other of circles.slice(index + 1))
            expect(common(one, other)).toBeLessThanOrEqual(COMMON_TOWNS);
      }),
    );
  });

  it('are the same whatever the order of the input, and nothing is added to what stands already', () => {
    fc.assert(
      fc.property(
        world.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([seekers, shuffled]) => {
          const circles = proposeCircles(seekers);
          expect(proposeCircles(shuffled)).toEqual(circles);
          const standing = circles.slice(0, 2);
          for (const added of proposeCircles(seekers, standing))
            for (const old of standing)
              expect(added.topicId === old.topicId ? common(added, old) : 0).toBe(0);
        },
      ),
    );
  });

  it('are made wherever three free towns that share a need lie next to each other', () => {
    const three = ['town-001', 'town-002', 'town-003'].map((id, index): Seeker => ({
      ...place(id),
      topicId: 'alpha',
      lat: 53 + index / 100,
      lon: 11.8,
    }));
    expect(proposeCircles(three)).toMatchObject([
      { topicId: 'alpha', municipalityIds: ['town-001', 'town-002', 'town-003'] },
    ]);
    expect(proposeCircles(three.slice(1))).toEqual([]);
    expect(proposeCircles([...three.slice(1), { ...three[0]!, lat: 53.8 }])).toEqual([]);
    expect(proposeCircles([...three.slice(1), { ...three[0]!, topicId: 'beta' }])).toEqual([]);
  });

  it('bear a network of ten thousand towns: four times as many are little more than four times the work', () => {
    const network = (towns: number): Seeker[] =>
      Array.from({ length: 4 * towns }, (_, n): Seeker => ({
        ...place('town-001'),
        municipalityId: `town-${String(n % towns).padStart(5, '0')}`,
        topicId: `topic-${Math.floor(n / 500)}`,
        lat: 47.5 + ((n * 7919) % 10_000) / 1_400,
        lon: 6 + ((n * 104_729) % 10_000) / 1_200,
      }));
    const work = (seekers: readonly Seeker[]): number => {
      const before = process.cpuUsage();
      expect(proposeCircles(seekers).length).toBeGreaterThan(100);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    work(network(1_000));
    // Not seconds, which are those of the machine; work that grew with the square would be sixteen times as much.
    expect(work(network(10_000)) / work(network(2_500))).toBeLessThan(10);
  });

  it('say only reasons that hold', () => {
    const towns = ['town-007', 'town-014', 'town-021'].map((id, index): Seeker => ({
      ...place(id),
      topicId: 'alpha',
      lat: 53 + index / 10,
      lon: 11.8,
      landKey: '12',
    }));
    expect(reasonsFor(towns, true)).toEqual([
      { kind: 'SHARED_NEED', towns: 3 },
      { kind: 'NOBODY_NEAR_OFFERS' },
      { kind: 'DISTANCE', km: 22 },
      { kind: 'SAME_DISTRICT' },
      { kind: 'SIZE_CLASS', sizeClasses: ['KLEINE_KLEINSTADT', 'GROESSERE_KLEINSTADT'] },
    ]);
    const apart = towns.map((town, index) => ({
      ...town,
      districtKey: String(index),
      landKey: index === 0 ? '13' : '12',
      sizeClass: index === 0 ? ('LANDGEMEINDE' as const) : ('GROESSERE_KLEINSTADT' as const),
    }));
    expect(reasonsFor(apart, false).map(({ kind }) => kind)).toEqual([
      'SHARED_NEED',
      'NOBODY_OFFERS',
      'DISTANCE',
    ]);
  });

  it('are formed once three have accepted, and not before anybody was invited', () => {
    expect(stateAfter('INVITED', 2)).toBe('INVITED');
    expect(stateAfter('INVITED', 3)).toBe('FORMED');
    expect(stateAfter('PROPOSED', 3)).toBe('PROPOSED');
    expect(stateAfter('FORMED', 2)).toBe('FORMED');
  });
});
