import type { Problem } from '@app/platform/context';
import { insertTown } from '@app/testing';
import { gv100adFile } from '../register/__fixtures__/gv100ad.fixture.js';
import { zip } from '../register/__fixtures__/xlsx.fixture.js';
import { EICHFELD, ImportStage, KLEINAU, LATER, TOWNS, UEBERLINDE } from './__fixtures__/import-stage.js';
import { DamagedRegisterFile } from './register-files.js';
import { RegisterImportService } from './register-import.service.js';

const HISTORY = `query { registerImports { dryRun carriedOut edition populationDate fileName municipalities created changed renumbered gone
  conflictCount conflicts { code line message ags } notices mailDomains { added removed } sampleChanges { ags name kind field before after }
  startedBy { name } } }`;

describe('register import', () => {
  let stage: ImportStage;
  beforeAll(async () => {
    stage = await ImportStage.start();
  });
  afterAll(() => stage?.app.stop());
  beforeEach(() => stage.clear());

  const keysOf = async (id: unknown) =>
    (
      await stage.app.db.rows<{ k: string }>(
        stage.app.ctx(),
        `select concat_ws(' ', ags, ars, valid_from, valid_to) as k from municipality_key where municipality_id = $1 order by valid_from, ags`,
        [id],
      )
    ).map(({ k }) => k);

  it('writes all municipalities with what stands above them', async () => {
    expect(await stage.numbers(gv100adFile(TOWNS))).toEqual([18, 18, 0, 0, 0]);
    expect(await stage.town('12990001')).toMatchObject({
      ars: '129900001001',
      name: 'Eichfeld',
      official_name: 'Eichfeld, Stadt',
      suffix: 'Stadt',
      slug: 'eichfeld',
      kind: 'TOWN',
      land_key: '12',
      district_key: '12990',
      district_name: 'Kreis 12990',
      association_name: null,
      population: 12_000,
      population_date: '2024-12-31',
      register_date: '2026-02-28',
      area_ha: 9_000,
      size_class: 'GROESSERE_KLEINSTADT',
      participation: 'NOT_YET',
      gone_at: null,
    });
    expect(await stage.town('12990002')).toMatchObject({
      association_key: '129905001',
      association_name: 'Lindenland',
    });
    expect(await keysOf((await stage.town('12990001'))!['id'])).toEqual(['12990001 129900001001 2026-02-28']);
    expect(await stage.count('register_unit')).toBe(50);
    expect(await stage.app.db.rows(stage.app.ctx(), 'select type from outbox')).toEqual([
      { type: 'register.imported.v1' },
    ]);
  });

  it('changes nothing when the same edition comes again', async () => {
    await stage.run(gv100adFile(TOWNS));
    const state = () =>
      stage.app.db.rows(stage.app.ctx(), `select xmin::text, * from municipality order by id`);
    const before = await state();
    expect(await stage.numbers(gv100adFile(TOWNS))).toEqual([18, 0, 0, 0, 0]);
    expect(await state()).toEqual(before);
    expect(await stage.count('municipality_key')).toBe(18);
  });

  it('follows a later edition: other facts, another key, a merger, a new place', async () => {
    await stage.run(gv100adFile(TOWNS));
    const before = { eichfeld: (await stage.town('12990001'))!, kleinau: (await stage.town('12990003'))! };
    await stage.app.db.execute(
      stage.app.ctx(),
      `update municipality set participation = 'MEMBER', description = 'Unsere Stadt' where ags = '12990001'`,
    );
    const later = gv100adFile(
      [
        { ...EICHFELD, ags: '12991001', population: 11_900, districtName: 'Neukreis' },
        // Takes in Kleinau: grows by exactly its area.
        { ...UEBERLINDE, population: 1_200, areaHa: 2_200 },
        { ags: '12990009', name: 'Neudorf', postalCode: '99990' },
      ],
      { date: LATER },
    );
    const { record } = await stage.run(later);
    expect(record).toMatchObject({
      municipalities: 18,
      new: 1,
      changed: 2,
      renumbered: 1,
      gone: 1,
      conflicts: [],
    });

    const eichfeld = (await stage.town('12991001'))!;
    expect(eichfeld).toMatchObject({
      id: before.eichfeld['id'],
      slug: 'eichfeld',
      district_name: 'Neukreis',
      population: 11_900,
      population_date: '2025-12-31',
      register_date: '2026-09-30',
      participation: 'MEMBER',
      description: 'Unsere Stadt',
    });
    expect(await keysOf(eichfeld['id'])).toEqual([
      '12990001 129900001001 2026-02-28 2026-09-30',
      '12991001 129910001001 2026-09-30',
    ]);
    expect(await stage.town('12990003')).toMatchObject({
      id: before.kleinau['id'],
      gone_at: '2026-09-30',
      successor: '12990002',
      register_date: '2026-02-28',
    });
    expect(await keysOf(before.kleinau['id'])).toEqual(['12990003 129900003003 2026-02-28 2026-09-30']);
    expect(await stage.numbers(later)).toEqual([18, 0, 0, 0, 0]);
  });

  it('keeps a change of the Verband alone in the history of keys, and renames with the Verband', async () => {
    await stage.run(gv100adFile(TOWNS));
    await stage.run(
      gv100adFile([EICHFELD, { ...UEBERLINDE, association: '5002', associationName: 'Neuland' }, KLEINAU], {
        date: LATER,
      }),
    );
    const { id } = (await stage.town('12990002'))!;
    expect(await keysOf(id)).toEqual([
      '12990002 129905001002 2026-02-28 2026-09-30',
      '12990002 129905002002 2026-09-30',
    ]);
    const renamed = [EICHFELD, { ...UEBERLINDE, association: '5002', associationName: 'Lindenau' }, KLEINAU];
    expect(await stage.numbers(gv100adFile(renamed, { date: LATER }))).toEqual([18, 0, 0, 0, 0]);
    expect((await stage.town('12990002'))!['association_name']).toBe('Lindenau');
  });

  it('brings back a municipality that had gone', async () => {
    await stage.run(gv100adFile(TOWNS));
    const { id } = (await stage.town('12990003'))!;
    await stage.run(gv100adFile([EICHFELD, UEBERLINDE], { date: LATER }));
    expect((await stage.town('12990003'))!['gone_at']).toBe('2026-09-30');
    const { record } = await stage.run(gv100adFile(TOWNS, { date: LATER }));
    expect(record).toMatchObject({ new: 0, changed: 1, gone: 0 });
    expect(await stage.town('12990003')).toMatchObject({ id, gone_at: null, successor_id: null });
    expect(await keysOf(id)).toEqual([
      '12990003 129900003003 2026-02-28 2026-09-30',
      '12990003 129900003003 2026-09-30',
    ]);
  });

  it('takes up towns that were there before the first import', async () => {
    const id = await insertTown(stage.app, { name: 'Eichfeld', ags: '12990001', slug: 'eichfeld-alt' });
    const { record } = await stage.run(gv100adFile(TOWNS));
    expect(record).toMatchObject({ new: 17, changed: 1, gone: 0 });
    expect(await stage.town('12990001')).toMatchObject({ id, slug: 'eichfeld-alt', participation: 'MEMBER' });
    expect(await keysOf(id)).toHaveLength(1);
  });

  it('writes nothing in a dry run but says what it would do', async () => {
    const { record } = await stage.run(gv100adFile(TOWNS), { dryRun: true });
    expect(record).toMatchObject({ carriedOut: false, municipalities: 18, new: 18 });
    expect(await stage.count('municipality')).toBe(0);
    expect(await stage.count('register_unit')).toBe(0);
    expect(await stage.count('outbox')).toBe(0);
    expect(await stage.count('register_import where dry_run')).toBe(1);
  });

  it('writes nothing of a damaged file and names line and field', async () => {
    const lines = gv100adFile(TOWNS).toString('utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('60') && line.includes('Kleinau'));
    lines[at] = lines[at]!.slice(0, 139) + '0000000O300' + lines[at]!.slice(150);
    lines[at + 1] += ' ';
    const damaged = Buffer.from(lines.join('\n'));
    const error = await stage.run(damaged).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DamagedRegisterFile);
    expect((error as DamagedRegisterFile).problems).toHaveLength(1);
    expect((error as Problem).code).toBe('FILE_INVALID');
    expect((error as Problem).detail).toEqual({
      field: 'file',
      values: {
        detail: `Zeile ${at + 1}, Feld EF9 „Bevölkerung insgesamt“: „0000000O300“ ist keine gültige Zahl.`,
      },
    });
    expect(await stage.count('municipality')).toBe(0);
    expect(await stage.count('register_import')).toBe(0);

    const tried = await stage
      .run(damaged, { dryRun: true }, stage.app.ctx(stage.admin, 'en'))
      .catch((thrown: unknown) => thrown);
    expect((tried as Problem).detail.values!['detail']).toBe(
      `Line ${at + 1}, field EF9 “Bevölkerung insgesamt”: “0000000O300” is not a valid number.\nLine ${at + 2}: The line has 221 instead of 220 characters.`,
    );
  });

  it('names the damaged file among several', async () => {
    const files = {
      register: gv100adFile(TOWNS),
      domains: Buffer.from('ags,website,mail_domains\nx,,eichfeld.example\n'),
    };
    await expect(stage.run(files.register, { files })).rejects.toMatchObject({
      code: 'FILE_INVALID',
      role: 'domains',
      detail: {
        field: 'domains',
        values: { detail: 'Zeile 2, Spalte „ags“: „x“ ist kein gültiger Schlüssel.' },
      },
    });
    expect(await stage.count('municipality')).toBe(0);
  });

  it('reads the archive in which an edition is published', async () => {
    const archive = zip({ 'GV100AD_28022026.txt': gv100adFile(TOWNS).toString('utf8') });
    expect(await stage.numbers(archive)).toEqual([18, 18, 0, 0, 0]);
    await expect(stage.run(zip({ 'Lies mich.txt': 'Hinweise' }))).rejects.toMatchObject({
      code: 'FILE_INVALID',
      detail: { values: { detail: 'In dem Archiv ist keine Textdatei, deren Name mit GV100AD beginnt.' } },
    });
  });

  it('lets two imports at once come one after the other', async () => {
    const [first, second] = await Promise.all([stage.run(gv100adFile(TOWNS)), stage.run(gv100adFile(TOWNS))]);
    expect([first.record.new, second.record.new].sort()).toEqual([0, 18]);
    expect(await stage.count('municipality')).toBe(18);
  });

  it('can be broken off before the last moment, and nothing stays', async () => {
    const stop = new AbortController();
    const stages: string[] = [];
    const importing = stage.run(gv100adFile(TOWNS), {
      signal: stop.signal,
      onProgress: ({ stage, done }) => {
        stages.push(stage);
        if (stage === 'write' && done > 0.9) stop.abort(new Error('enough'));
      },
    });
    await expect(importing).rejects.toThrow('enough');
    expect(new Set(stages)).toEqual(new Set(['read', 'compare', 'write']));
    expect(await stage.count('municipality')).toBe(0);
    expect(await stage.count('register_import')).toBe(0);
  });

  it('is not broken off by the limits of ordinary requests', async () => {
    const limits = await stage.app.db.run(stage.app.ctx(), async (tx) => {
      await stage.app
        .get(RegisterImportService)
        .run(tx, { fileName: 'x', files: { register: gv100adFile(TOWNS) } });
      return stage.app.db.row<{ statement: string; idle: string }>(
        tx,
        `select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`,
      );
    });
    expect(limits).toEqual({ statement: '15min', idle: '15min' });
    expect(await stage.app.db.row(stage.app.ctx(), 'show statement_timeout')).toEqual({
      statement_timeout: '30s',
    });
  });

  it('takes centres and town types from further files and keeps them when these are missing', async () => {
    const coordinates = Buffer.from(
      `60;63;12;9;90;;001;Eichfeld, Stadt;  90,00; 12 000;;;;99998;11,75;52,99;;;02;\n`,
    );
    const bbsr = Buffer.from('ags,type\n12990001,30\n12990099,50\n');
    const { record } = await stage.run(gv100adFile(TOWNS), {
      files: { register: gv100adFile(TOWNS), coordinates, bbsr },
    });
    expect(record.notices).toContainEqual({ code: 'BBSR_UNMATCHED', key: '12990099', name: null });
    const facts = { lon: 11.75, lat: 52.99, urbanisation: 2, bbsr_type: 30 };
    expect(await stage.town('12990001')).toMatchObject(facts);
    await stage.run(gv100adFile([{ ...EICHFELD, population: 12_001 }, UEBERLINDE, KLEINAU]));
    expect(await stage.town('12990001')).toMatchObject({ ...facts, population: 12_001 });
  });

  it('is listed for staff, with changes and conflicts in words', async () => {
    await stage.run(gv100adFile(TOWNS));
    await stage.run(gv100adFile([{ ...EICHFELD, population: 11_000 }, UEBERLINDE], { date: LATER }), {
      fileName: 'später.txt',
    });
    await stage.run(gv100adFile(TOWNS, { date: '20240630' }), { dryRun: true }, stage.app.ctx());
    const { registerImports } = await stage.app.ok<{ registerImports: Record<string, unknown>[] }>(
      stage.admin,
      HISTORY,
    );
    expect(registerImports).toHaveLength(3);
    expect(registerImports[0]).toMatchObject({
      dryRun: true,
      carriedOut: false,
      startedBy: null,
      conflictCount: 1,
      conflicts: [
        {
          code: 'OLDER_EDITION',
          line: null,
          ags: null,
          message: 'Der Gebietsstand 2024-06-30 ist älter als der gespeicherte (2026-09-30).',
        },
      ],
    });
    expect(registerImports[1]).toMatchObject({
      dryRun: false,
      carriedOut: true,
      edition: '2026-09-30',
      fileName: 'später.txt',
      municipalities: 17,
      created: 0,
      changed: 1,
      gone: 1,
      startedBy: { name: 'Ada Beispiel' },
      sampleChanges: [
        { ags: '12990003', name: 'Kleinau', kind: 'GONE', field: 'Nachfolgerin', before: null, after: null },
        {
          ags: '12990001',
          name: 'Eichfeld, Stadt',
          kind: 'CHANGED',
          field: 'Bevölkerung',
          before: '12.000',
          after: '11.000',
        },
      ],
    });
    expect(await stage.app.refused(null, HISTORY)).toBe('NOT_SIGNED_IN');
    expect(await stage.app.refused({ ...stage.admin, instanceRoles: ['MODERATOR'] }, HISTORY)).toBe(
      'NOT_FOUND',
    );
    const entries = await stage.app.db.rows(
      stage.app.ctx(),
      `select detail from audit_entry where action = 'register.import' order by id desc limit 1`,
    );
    expect(entries[0]).toMatchObject({ detail: { edition: '2026-09-30', changed: 1, gone: 1 } });
  });
});
