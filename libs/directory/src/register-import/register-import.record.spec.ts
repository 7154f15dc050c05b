import { aMunicipality, anEdition, stored } from '../register/__fixtures__/municipality.fixture.js';
import { planRegister } from '../register/register.plan.js';
import { registerImportRecord, sampleChanges } from './register-import.record.js';

const town = (n: number, values: { population?: number } = {}) =>
  aMunicipality({
    ags: `12990${String(n).padStart(3, '0')}`,
    officialName: `Ort ${n}`,
    postalCode: `9${n}`.padEnd(5, '0'),
    ...values,
  });
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

describe('registerImportRecord', () => {
  const edition = anEdition([
    ...range(0, 60).map((n) => town(n, { population: 9_000 })),
    ...range(100, 160).map((n) => town(n)),
  ]);
  const before = {
    territoryDate: '2025-12-31',
    units: [],
    municipalities: range(0, 90).map((n) => stored(town(n), { slug: `ort-${n}` })),
  };
  const plan = planRegister(edition, before);

  it('shows some changes of each kind and at most a hundred', () => {
    const samples = sampleChanges(plan);
    expect(samples).toHaveLength(100);
    const count = (kind: string) => samples.filter((sample) => sample.kind === kind).length;
    // 30 gone, 76 new, 60 changed: each kind gets 25, the rest goes to the weightier ones.
    expect([count('GONE'), count('NEW'), count('CHANGED')]).toEqual([30, 45, 25]);
    expect(samples.find(({ kind }) => kind === 'CHANGED')).toEqual({
      ags: '12990000',
      name: 'Ort 0',
      kind: 'CHANGED',
      field: 'population',
      before: 8_000,
      after: 9_000,
    });
  });

  it('keeps the numbers whole and the lists short', () => {
    const conflicts = range(0, 150).map((n) => ({
      code: 'PARENT_MISSING' as const,
      key: String(n),
      name: null,
      line: n,
      details: [],
    }));
    const record = registerImportRecord({ ...plan, conflicts }, null, false);
    expect(record).toMatchObject({ new: 76, changed: 60, gone: 30, conflictCount: 150, carriedOut: false });
    expect(record.conflicts).toHaveLength(100);
  });
});
