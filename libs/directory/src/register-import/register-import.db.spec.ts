import { IdentityApiModule } from '@app/identity';
import type { Problem } from '@app/platform/context';
import { TestApp, insertPerson, insertTown, type TestActor } from '@app/testing';
import { DirectoryApiModule } from '../directory-api.module.js';
import { DamagedRegisterFile } from './register-files.js';
import { RegisterImportService, type RegisterImportRequest } from './register-import.service.js';
import { gv100adFile, type MunicipalityValues } from '../register/__fixtures__/gv100ad.fixture.js';
import { zip } from '../register/__fixtures__/xlsx.fixture.js';

/* All places are invented. */
const EICHFELD = { ags: '12990001', name: 'Eichfeld, Stadt', population: 12_000, areaHa: 9_000 };
const UEBERLINDE = {
  ags: '12990002',
  name: 'Überlinde',
  kindCode: '64',
  population: 900,
  areaHa: 1_500,
  association: '5001',
  associationName: 'Lindenland',
  postalCode: '99997',
};
const KLEINAU = {
  ags: '12990003',
  name: 'Kleinau',
  kindCode: '64',
  population: 300,
  areaHa: 700,
  postalCode: '99996',
};
const TOWNS: readonly MunicipalityValues[] = [EICHFELD, UEBERLINDE, KLEINAU];
const LATER = '20260930';

const HISTORY = `query { registerImports { dryRun carriedOut edition populationDate fileName municipalities created changed renumbered gone
  conflictCount conflicts { code line message ags } notices mailDomains { added removed } sampleChanges { ags name kind field before after }
  startedBy { name } } }`;

describe('register import', () => {
  let app: TestApp;
  let admin: TestActor;
  beforeAll(async () => {
    app = await TestApp.start({
      imports: [IdentityApiModule, DirectoryApiModule],
      now: new Date('2026-11-02T08:00:00Z'),
    });
    admin = { ...(await insertPerson(app, { name: 'Ada Beispiel' })), instanceRoles: ['ADMIN'] };
  });
  afterAll(() => app?.stop());
  beforeEach(async () => {
    for (const table of ['mail_domain', 'municipality_key', 'register_unit', 'register_import', 'outbox'])
      await app.db.execute(app.ctx(), `delete from ${table}`);
    await app.db.execute(app.ctx(), 'delete from municipality');
  });

  const run = (file: Uint8Array, request: Partial<RegisterImportRequest> = {}, ctx = app.ctx(admin)) => {
    const { files, ...options } = request;
    return app
      .get(RegisterImportService)
      .run(ctx, { fileName: 'GV100AD.txt', files: { register: file, ...files }, ...options });
  };
  const numbers = async (...args: Parameters<typeof run>) => {
    const { record } = await run(...args);
    return [record.municipalities, record.new, record.changed, record.gone, record.conflicts.length];
  };
  const conflicts = async (...args: Parameters<typeof run>) =>
    (await run(...args)).conflicts.map(({ code }) => code);
  const town = async (ags: string) =>
    app.db.row<Record<string, unknown>>(
      app.ctx(),
      `select m.*, s.ags as successor from municipality m left join municipality s on s.id = m.successor_id where m.ags = $1`,
      [ags],
    );
  const count = async (table: string) =>
    (await app.db.row<{ n: number }>(app.ctx(), `select count(*)::int as n from ${table}`))!.n;
  const keysOf = async (id: unknown) =>
    (
      await app.db.rows<{ k: string }>(
        app.ctx(),
        `select concat_ws(' ', ags, ars, valid_from, valid_to) as k from municipality_key where municipality_id = $1 order by valid_from, ags`,
        [id],
      )
    ).map(({ k }) => k);

  it('writes all municipalities with what stands above them', async () => {
    expect(await numbers(gv100adFile(TOWNS))).toEqual([18, 18, 0, 0, 0]);
    expect(await town('12990001')).toMatchObject({
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
    expect(await town('12990002')).toMatchObject({
      association_key: '129905001',
      association_name: 'Lindenland',
    });
    expect(await keysOf((await town('12990001'))!['id'])).toEqual(['12990001 129900001001 2026-02-28']);
    expect(await count('register_unit')).toBe(50);
    expect(await app.db.rows(app.ctx(), 'select type from outbox')).toEqual([
      { type: 'register.imported.v1' },
    ]);
  });

  it('changes nothing when the same edition comes again', async () => {
    await run(gv100adFile(TOWNS));
    const state = () => app.db.rows(app.ctx(), `select xmin::text, * from municipality order by id`);
    const before = await state();
    expect(await numbers(gv100adFile(TOWNS))).toEqual([18, 0, 0, 0, 0]);
    expect(await state()).toEqual(before);
    expect(await count('municipality_key')).toBe(18);
  });

  it('follows a later edition: other facts, another key, a merger, a new place', async () => {
    await run(gv100adFile(TOWNS));
    const before = { eichfeld: (await town('12990001'))!, kleinau: (await town('12990003'))! };
    await app.db.execute(
      app.ctx(),
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
    const { record } = await run(later);
    expect(record).toMatchObject({
      municipalities: 18,
      new: 1,
      changed: 2,
      renumbered: 1,
      gone: 1,
      conflicts: [],
    });

    const eichfeld = (await town('12991001'))!;
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
    expect(await town('12990003')).toMatchObject({
      id: before.kleinau['id'],
      gone_at: '2026-09-30',
      successor: '12990002',
      register_date: '2026-02-28',
    });
    expect(await keysOf(before.kleinau['id'])).toEqual(['12990003 129900003003 2026-02-28 2026-09-30']);
    expect(await numbers(later)).toEqual([18, 0, 0, 0, 0]);
  });

  it('keeps a change of the Verband alone in the history of keys, and renames with the Verband', async () => {
    await run(gv100adFile(TOWNS));
    await run(
      gv100adFile([EICHFELD, { ...UEBERLINDE, association: '5002', associationName: 'Neuland' }, KLEINAU], {
        date: LATER,
      }),
    );
    const { id } = (await town('12990002'))!;
    expect(await keysOf(id)).toEqual([
      '12990002 129905001002 2026-02-28 2026-09-30',
      '12990002 129905002002 2026-09-30',
    ]);
    const renamed = [EICHFELD, { ...UEBERLINDE, association: '5002', associationName: 'Lindenau' }, KLEINAU];
    expect(await numbers(gv100adFile(renamed, { date: LATER }))).toEqual([18, 0, 0, 0, 0]);
    expect((await town('12990002'))!['association_name']).toBe('Lindenau');
  });

  it('brings back a municipality that had gone', async () => {
    await run(gv100adFile(TOWNS));
    const { id } = (await town('12990003'))!;
    await run(gv100adFile([EICHFELD, UEBERLINDE], { date: LATER }));
    expect((await town('12990003'))!['gone_at']).toBe('2026-09-30');
    const { record } = await run(gv100adFile(TOWNS, { date: LATER }));
    expect(record).toMatchObject({ new: 0, changed: 1, gone: 0 });
    expect(await town('12990003')).toMatchObject({ id, gone_at: null, successor_id: null });
    expect(await keysOf(id)).toEqual([
      '12990003 129900003003 2026-02-28 2026-09-30',
      '12990003 129900003003 2026-09-30',
    ]);
  });

  it('takes up towns that were there before the first import', async () => {
    const id = await insertTown(app, { name: 'Eichfeld', ags: '12990001', slug: 'eichfeld-alt' });
    const { record } = await run(gv100adFile(TOWNS));
    expect(record).toMatchObject({ new: 17, changed: 1, gone: 0 });
    expect(await town('12990001')).toMatchObject({ id, slug: 'eichfeld-alt', participation: 'MEMBER' });
    expect(await keysOf(id)).toHaveLength(1);
  });

  it('writes nothing in a dry run but says what it would do', async () => {
    const { record } = await run(gv100adFile(TOWNS), { dryRun: true });
    expect(record).toMatchObject({ carriedOut: false, municipalities: 18, new: 18 });
    expect(await count('municipality')).toBe(0);
    expect(await count('register_unit')).toBe(0);
    expect(await count('outbox')).toBe(0);
    expect(await count('register_import where dry_run')).toBe(1);
  });

  it('writes nothing of a damaged file and names line and field', async () => {
    const lines = gv100adFile(TOWNS).toString('utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('60') && line.includes('Kleinau'));
    lines[at] = lines[at]!.slice(0, 139) + '0000000O300' + lines[at]!.slice(150);
    lines[at + 1] += ' ';
    const damaged = Buffer.from(lines.join('\n'));
    const error = await run(damaged).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DamagedRegisterFile);
    expect((error as DamagedRegisterFile).problems).toHaveLength(1);
    expect((error as Problem).code).toBe('FILE_INVALID');
    expect((error as Problem).detail).toEqual({
      field: 'file',
      values: {
        detail: `Zeile ${at + 1}, Feld EF9 „Bevölkerung insgesamt“: „0000000O300“ ist keine gültige Zahl.`,
      },
    });
    expect(await count('municipality')).toBe(0);
    expect(await count('register_import')).toBe(0);

    const tried = await run(damaged, { dryRun: true }, app.ctx(admin, 'en')).catch(
      (thrown: unknown) => thrown,
    );
    expect((tried as Problem).detail.values!['detail']).toBe(
      `Line ${at + 1}, field EF9 “Bevölkerung insgesamt”: “0000000O300” is not a valid number.\nLine ${at + 2}: The line has 221 instead of 220 characters.`,
    );
  });

  it('names the damaged file among several', async () => {
    const files = {
      register: gv100adFile(TOWNS),
      domains: Buffer.from('ags,website,mail_domains\nx,,eichfeld.example\n'),
    };
    await expect(run(files.register, { files })).rejects.toMatchObject({
      code: 'FILE_INVALID',
      role: 'domains',
      detail: {
        field: 'domains',
        values: { detail: 'Zeile 2, Spalte „ags“: „x“ ist kein gültiger Schlüssel.' },
      },
    });
    expect(await count('municipality')).toBe(0);
  });

  it('reads the archive in which an edition is published', async () => {
    const archive = zip({ 'GV100AD_28022026.txt': gv100adFile(TOWNS).toString('utf8') });
    expect(await numbers(archive)).toEqual([18, 18, 0, 0, 0]);
    await expect(run(zip({ 'Lies mich.txt': 'Hinweise' }))).rejects.toMatchObject({
      code: 'FILE_INVALID',
      detail: { values: { detail: 'In dem Archiv ist keine Textdatei, deren Name mit GV100AD beginnt.' } },
    });
  });

  it('lets two imports at once come one after the other', async () => {
    const [first, second] = await Promise.all([run(gv100adFile(TOWNS)), run(gv100adFile(TOWNS))]);
    expect([first.record.new, second.record.new].sort()).toEqual([0, 18]);
    expect(await count('municipality')).toBe(18);
  });

  it('can be broken off before the last moment, and nothing stays', async () => {
    const stop = new AbortController();
    const stages: string[] = [];
    const importing = run(gv100adFile(TOWNS), {
      signal: stop.signal,
      onProgress: ({ stage, done }) => {
        stages.push(stage);
        if (stage === 'write' && done > 0.9) stop.abort(new Error('enough'));
      },
    });
    await expect(importing).rejects.toThrow('enough');
    expect(new Set(stages)).toEqual(new Set(['read', 'compare', 'write']));
    expect(await count('municipality')).toBe(0);
    expect(await count('register_import')).toBe(0);
  });

  it('is not broken off by the limits of ordinary requests', async () => {
    const limits = await app.db.run(app.ctx(), async (tx) => {
      await app
        .get(RegisterImportService)
        .run(tx, { fileName: 'x', files: { register: gv100adFile(TOWNS) } });
      return app.db.row<{ statement: string; idle: string }>(
        tx,
        `select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`,
      );
    });
    expect(limits).toEqual({ statement: '15min', idle: '15min' });
    expect(await app.db.row(app.ctx(), 'show statement_timeout')).toEqual({ statement_timeout: '30s' });
  });

  describe('refuses what does not add up, and then writes nothing:', () => {
    afterEach(async () => {
      // Not one row of the refused edition.
      expect(await count(`municipality where name = 'Fremdort'`)).toBe(0);
    });
    const foreign = { ags: '12990077', name: 'Fremdort', postalCode: '99977' };

    it('a key that occurs twice, a Kreis that is missing', async () => {
      const lines = gv100adFile([...TOWNS, foreign])
        .toString('utf8')
        .split('\n');
      const last = lines.findIndex((line) => line.includes('Fremdort') && line.startsWith('60'));
      const twice = [...lines.slice(0, last + 1), lines[last], ...lines.slice(last + 1)];
      const orphaned = lines.filter((line) => !(line.startsWith('40') && line.includes('Kreis 12990')));
      expect(await conflicts(Buffer.from(twice.join('\n')))).toEqual(['DUPLICATE_KEY']);
      expect(await conflicts(Buffer.from(orphaned.join('\n')))).toEqual(Array(4).fill('PARENT_MISSING'));
    });

    it('Länder that are missing, unless the file is said to be an extract', async () => {
      expect(await conflicts(gv100adFile([...TOWNS, foreign], { everyLand: false }))).toEqual([
        'LAENDER_MISSING',
      ]);
      expect(await numbers(gv100adFile(TOWNS, { everyLand: false }), { partial: true })).toEqual([
        3, 3, 0, 0, 0,
      ]);
    });

    it('an older edition and one of the future', async () => {
      await run(gv100adFile(TOWNS));
      expect(await conflicts(gv100adFile([...TOWNS, foreign], { date: '20251231' }))).toEqual([
        'OLDER_EDITION',
      ]);
      expect(await conflicts(gv100adFile([...TOWNS, foreign], { date: '20261103' }))).toEqual([
        'EDITION_IN_FUTURE',
      ]);
    });

    it('successors that are ambiguous, unclear or wrongly decided', async () => {
      await run(gv100adFile(TOWNS));
      const twin = (ags: string) => ({ ...EICHFELD, ags, postalCode: '99998' });
      const ambiguous = gv100adFile([UEBERLINDE, KLEINAU, twin('12990011'), twin('12990012'), foreign], {
        date: LATER,
      });
      expect(await conflicts(ambiguous)).toEqual(['SUCCESSOR_AMBIGUOUS']);
      const unclear = gv100adFile(
        [
          UEBERLINDE,
          KLEINAU,
          { ...EICHFELD, ags: '12990011', postalCode: '11111', areaHa: 100, population: 50 },
          foreign,
        ],
        { date: LATER },
      );
      expect(await conflicts(unclear)).toEqual(['SUCCESSOR_UNCLEAR']);
      expect(await conflicts(ambiguous, { successors: new Map([['12990001', '12990099']]) })).toEqual([
        'SUCCESSOR_DECISION_INVALID',
      ]);
      const decided = gv100adFile([UEBERLINDE, KLEINAU, twin('12990011'), twin('12990012')], { date: LATER });
      const { record } = await run(decided, { successors: new Map([['12990001', '12990012']]) });
      expect(record).toMatchObject({ renumbered: 1, new: 1, gone: 0 });
    });

    it('very many municipalities that vanish at once, unless that is meant', async () => {
      const many = Array.from({ length: 150 }, (_, n) => ({
        ags: `12991${String(n + 1).padStart(3, '0')}`,
        name: `Weiler ${n + 1}`,
        postalCode: '99911',
      }));
      await run(gv100adFile([...TOWNS, ...many]));
      expect(await conflicts(gv100adFile([...TOWNS, foreign], { date: LATER }))).toEqual(['TOO_MANY_GONE']);
      expect(await numbers(gv100adFile(TOWNS, { date: LATER }), { allowManyGone: true })).toEqual([
        18, 0, 0, 150, 0,
      ]);
    });

    it('a population that was counted after the edition', async () => {
      await expect(
        run(gv100adFile([...TOWNS, foreign]), { populationDate: '2026-12-31' }),
      ).rejects.toMatchObject({
        code: 'BAD_INPUT',
        detail: { field: 'populationDate' },
      });
    });
  });

  describe('mail domains and websites', () => {
    const csv = (...rows: string[]) => Buffer.from(['ags,website,mail_domains', ...rows].join('\n') + '\n');
    const domains = async () =>
      (
        await app.db.rows<{ line: string }>(
          app.ctx(),
          `select concat_ws(' ', domain, d.state, m.ags, dm.source) as line from mail_domain d
           left join mail_domain_municipality dm using (domain) left join municipality m on m.id = dm.municipality_id
           order by 1`,
        )
      ).map(({ line }) => line);
    const bring = (file: Buffer, request: Partial<RegisterImportRequest> = {}) =>
      run(gv100adFile(TOWNS), { ...request, files: { register: gv100adFile(TOWNS), domains: file } });

    it('come as proposals; public providers are passed over', async () => {
      const file = csv(
        '12990001,www.eichfeld.example,eichfeld.example gmx.de',
        '12990002,,lindenland.example',
        '12990003,,lindenland.example',
        '12990099,,nirgends.example',
      );
      const counts = { added: 3, removed: 0, websites: 1, publicProviders: 1, unmatched: 1 };
      expect((await bring(file, { dryRun: true })).record.mailDomains).toEqual(counts);
      expect((await bring(file)).record.mailDomains).toEqual(counts);
      expect(await domains()).toEqual([
        'eichfeld.example CLAIMED 12990001 IMPORT',
        'lindenland.example CLAIMED 12990002 IMPORT',
        'lindenland.example CLAIMED 12990003 IMPORT',
      ]);
      expect((await town('12990001'))!['website']).toBe('www.eichfeld.example');
      expect((await bring(file)).record.mailDomains).toMatchObject({ added: 0, removed: 0, websites: 0 });
    });

    it('are taken back only where a file proposed them, for the places it lists', async () => {
      await bring(csv('12990001,,alt.example', '12990002,,lindenland.example'));
      const id = (await town('12990001'))!['id'];
      await app.db.execute(app.ctx(), `insert into mail_domain (domain) values ('gesagt.example')`);
      await app.db.execute(
        app.ctx(),
        `insert into mail_domain_municipality (domain, municipality_id) values ('gesagt.example', $1)`,
        [id],
      );
      const { record } = await bring(csv('12990001,,neu.example'));
      expect(record.mailDomains).toMatchObject({ added: 1, removed: 1 });
      expect(await domains()).toEqual([
        'gesagt.example CLAIMED 12990001 STAFF',
        'lindenland.example CLAIMED 12990002 IMPORT',
        'neu.example CLAIMED 12990001 IMPORT',
      ]);
    });

    it('never touch a domain that people have confirmed', async () => {
      await bring(csv('12990001,,stadt.example'));
      await app.db.execute(app.ctx(), `update mail_domain set state = 'CONFIRMED'`);
      await app.db.execute(
        app.ctx(),
        `insert into mail_domain (domain, state) values ('leer.example', 'CONFIRMED')`,
      );
      const { record } = await bring(csv('12990001,,anders.example', '12990002,,stadt.example leer.example'));
      expect(record.mailDomains).toMatchObject({ added: 1, removed: 0 });
      expect(await domains()).toEqual([
        'anders.example CLAIMED 12990001 IMPORT',
        'leer.example CONFIRMED',
        'stadt.example CONFIRMED 12990001 IMPORT',
      ]);
    });

    it('leave the website of a town that takes part alone', async () => {
      await run(gv100adFile(TOWNS));
      await app.db.execute(
        app.ctx(),
        `update municipality set website = 'eigene.example', participation = 'MEMBER' where ags = '12990001'`,
      );
      const { record } = await bring(csv('12990001,www.eichfeld.example,'));
      expect(record.mailDomains).toMatchObject({ websites: 0 });
      expect((await town('12990001'))!['website']).toBe('eigene.example');
    });

    it('find a place by a key it had before', async () => {
      await run(gv100adFile(TOWNS));
      const later = gv100adFile([{ ...EICHFELD, ags: '12991001' }, UEBERLINDE, KLEINAU], { date: LATER });
      const files = { register: later, domains: csv('12990001,,eichfeld.example') };
      expect((await run(later, { dryRun: true, files })).record.mailDomains).toMatchObject({
        added: 1,
        unmatched: 0,
      });
      await run(later, { files });
      expect(await domains()).toEqual(['eichfeld.example CLAIMED 12991001 IMPORT']);
    });
  });

  it('takes centres and town types from further files and keeps them when these are missing', async () => {
    const coordinates = Buffer.from(
      `60;63;12;9;90;;001;Eichfeld, Stadt;  90,00; 12 000;;;;99998;11,75;52,99;;;02;\n`,
    );
    const bbsr = Buffer.from('ags,type\n12990001,30\n12990099,50\n');
    const { record } = await run(gv100adFile(TOWNS), {
      files: { register: gv100adFile(TOWNS), coordinates, bbsr },
    });
    expect(record.notices).toContainEqual({ code: 'BBSR_UNMATCHED', key: '12990099', name: null });
    const facts = { lon: 11.75, lat: 52.99, urbanisation: 2, bbsr_type: 30 };
    expect(await town('12990001')).toMatchObject(facts);
    await run(gv100adFile([{ ...EICHFELD, population: 12_001 }, UEBERLINDE, KLEINAU]));
    expect(await town('12990001')).toMatchObject({ ...facts, population: 12_001 });
  });

  it('is listed for staff, with changes and conflicts in words', async () => {
    await run(gv100adFile(TOWNS));
    await run(gv100adFile([{ ...EICHFELD, population: 11_000 }, UEBERLINDE], { date: LATER }), {
      fileName: 'später.txt',
    });
    await run(gv100adFile(TOWNS, { date: '20240630' }), { dryRun: true }, app.ctx());
    const { registerImports } = await app.ok<{ registerImports: Record<string, unknown>[] }>(admin, HISTORY);
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
    expect(await app.refused(null, HISTORY)).toBe('NOT_SIGNED_IN');
    expect(await app.refused({ ...admin, instanceRoles: ['MODERATOR'] }, HISTORY)).toBe('NOT_FOUND');
    const entries = await app.db.rows(
      app.ctx(),
      `select detail from audit_entry where action = 'register.import' order by id desc limit 1`,
    );
    expect(entries[0]).toMatchObject({ detail: { edition: '2026-09-30', changed: 1, gone: 1 } });
  });
});
