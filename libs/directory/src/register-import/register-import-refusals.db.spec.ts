import { gv100adFile } from '../register/__fixtures__/gv100ad.fixture.js';
import { EICHFELD, ImportStage, KLEINAU, LATER, TOWNS, UEBERLINDE } from './__fixtures__/import-stage.js';

describe('a register import refuses what does not add up, and then writes nothing:', () => {
  let stage: ImportStage;
  beforeAll(async () => {
    stage = await ImportStage.start();
  });
  afterAll(() => stage?.app.stop());
  beforeEach(() => stage.clear());

  afterEach(async () => {
    // Not one row of the refused edition.
    expect(await stage.count(`municipality where name = 'Fremdort'`)).toBe(0);
  });
  const foreign = { ags: '12990077', name: 'Fremdort', postalCode: '99977' };

  it('a key that occurs twice, a Kreis that is missing', async () => {
    const lines = gv100adFile([...TOWNS, foreign])
      .toString('utf8')
      .split('\n');
    const last = lines.findIndex((line) => line.includes('Fremdort') && line.startsWith('60'));
    const twice = [...lines.slice(0, last + 1), lines[last], ...lines.slice(last + 1)];
    const orphaned = lines.filter((line) => !(line.startsWith('40') && line.includes('Kreis 12990')));
    expect(await stage.conflicts(Buffer.from(twice.join('\n')))).toEqual(['DUPLICATE_KEY']);
    expect(await stage.conflicts(Buffer.from(orphaned.join('\n')))).toEqual(Array(4).fill('PARENT_MISSING'));
  });

  it('Länder that are missing, unless the file is said to be an extract', async () => {
    expect(await stage.conflicts(gv100adFile([...TOWNS, foreign], { everyLand: false }))).toEqual([
      'LAENDER_MISSING',
    ]);
    expect(await stage.numbers(gv100adFile(TOWNS, { everyLand: false }), { partial: true })).toEqual([
      3, 3, 0, 0, 0,
    ]);
  });

  it('an older edition and one of the future', async () => {
    await stage.run(gv100adFile(TOWNS));
    expect(await stage.conflicts(gv100adFile([...TOWNS, foreign], { date: '20251231' }))).toEqual([
      'OLDER_EDITION',
    ]);
    expect(await stage.conflicts(gv100adFile([...TOWNS, foreign], { date: '20261103' }))).toEqual([
      'EDITION_IN_FUTURE',
    ]);
  });

  it('successors that are ambiguous, unclear or wrongly decided', async () => {
    await stage.run(gv100adFile(TOWNS));
    const twin = (ags: string) => ({ ...EICHFELD, ags, postalCode: '99998' });
    const ambiguous = gv100adFile([UEBERLINDE, KLEINAU, twin('12990011'), twin('12990012'), foreign], {
      date: LATER,
    });
    expect(await stage.conflicts(ambiguous)).toEqual(['SUCCESSOR_AMBIGUOUS']);
    const unclear = gv100adFile(
      [
        UEBERLINDE,
        KLEINAU,
        { ...EICHFELD, ags: '12990011', postalCode: '11111', areaHa: 100, population: 50 },
        foreign,
      ],
      { date: LATER },
    );
    expect(await stage.conflicts(unclear)).toEqual(['SUCCESSOR_UNCLEAR']);
    expect(await stage.conflicts(ambiguous, { successors: new Map([['12990001', '12990099']]) })).toEqual([
      'SUCCESSOR_DECISION_INVALID',
    ]);
    const decided = gv100adFile([UEBERLINDE, KLEINAU, twin('12990011'), twin('12990012')], { date: LATER });
    const { record } = await stage.run(decided, { successors: new Map([['12990001', '12990012']]) });
    expect(record).toMatchObject({ renumbered: 1, new: 1, gone: 0 });
  });

  it('very many municipalities that vanish at once, unless that is meant', async () => {
    const many = Array.from({ length: 150 }, (_, n) => ({
      ags: `12991${String(n + 1).padStart(3, '0')}`,
      name: `Weiler ${n + 1}`,
      postalCode: '99911',
    }));
    await stage.run(gv100adFile([...TOWNS, ...many]));
    expect(await stage.conflicts(gv100adFile([...TOWNS, foreign], { date: LATER }))).toEqual([
      'TOO_MANY_GONE',
    ]);
    expect(await stage.numbers(gv100adFile(TOWNS, { date: LATER }), { allowManyGone: true })).toEqual([
      18, 0, 0, 150, 0,
    ]);
  });

  it('a population that was counted after the edition', async () => {
    await expect(
      stage.run(gv100adFile([...TOWNS, foreign]), { populationDate: '2026-12-31' }),
    ).rejects.toMatchObject({
      code: 'BAD_INPUT',
      detail: { field: 'populationDate' },
    });
  });
});
