import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IdentityApiModule } from '@app/identity';
import { TestApp } from '@app/testing';
import { DirectoryApiModule } from '../directory-api.module.js';
import { RegisterImportService } from './register-import.service.js';

/* As in register.real-data.spec.ts: the official files are not part of the project. */
const folder = resolve(
  process.env['REGISTER_DATA_DIR'] ?? join(import.meta.dirname, '../../../../../shared/data'),
);
const files = {
  register: join(folder, 'GV100AD_28022026.txt'),
  coordinates: join(folder, 'AuszugGV1Q_2023-03-31.csv'),
  domains: join(folder, 'gemeinde_domains_2026-04.csv'),
};
const present = Object.values(files).every((file) => existsSync(file));
const title = present
  ? 'import of the official files'
  : `import of the official files (skipped: not all of them are in ${folder})`;

(present ? describe : describe.skip)(title, () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({
      imports: [IdentityApiModule, DirectoryApiModule],
      now: new Date('2026-11-02T08:00:00Z'),
    });
  });
  afterAll(() => app?.stop());

  const timed = async (dryRun = false) => {
    const started = performance.now();
    const { record } = await app
      .get(RegisterImportService)
      .run(app.ctx(), { fileName: 'GV100AD_28022026.txt', files, dryRun });
    const seconds = (performance.now() - started) / 1_000;
    const { municipalities, changed, gone, conflictCount } = record;
    return { seconds, record, numbers: { municipalities, new: record.new, changed, gone, conflictCount } };
  };

  it('takes seconds the first time and changes nothing the second time', async () => {
    const unchanged = { municipalities: 10_943, changed: 0, gone: 0, conflictCount: 0 };
    const first = await timed();
    expect(first.numbers).toEqual({ ...unchanged, new: 10_943 });
    expect(first.record.mailDomains).toMatchObject({ removed: 0, unmatched: 0 });
    expect(first.record.mailDomains!.added).toBeGreaterThan(12_000);
    const second = await timed();
    expect(second.numbers).toEqual({ ...unchanged, new: 0 });
    expect(second.record.mailDomains).toMatchObject({ added: 0, removed: 0, websites: 0 });
    const third = await timed(true);
    expect(third.numbers).toEqual({ ...unchanged, new: 0 });
    console.info(
      `official register: first import ${first.seconds.toFixed(1)} s, second ${second.seconds.toFixed(1)} s, dry run ${third.seconds.toFixed(1)} s`,
    );
  }, 300_000);

  it('leaves every municipality complete', async () => {
    const row = await app.db.row(
      app.ctx(),
      `select count(*)::int as all, count(*) filter (where land_key is null)::int as without_land,
         count(*) filter (where district_name is null)::int as without_district,
         count(*) filter (where population > 0 and postal_code is null)::int as without_postal_code,
         count(*) filter (where lat is null and kind <> 'UNINCORPORATED')::int as without_centre,
         count(*) filter (where name like '%, Stadt%')::int as with_suffix,
         count(distinct slug)::int as slugs, sum(population)::int as population,
         count(*) filter (where register_date <> '2026-02-28' or population_date <> '2024-12-31')::int as other_dates
       from municipality`,
    );
    expect(row).toEqual({
      all: 10_943,
      without_land: 0,
      without_district: 3,
      without_postal_code: 0,
      without_centre: 1,
      with_suffix: 0,
      slugs: 10_943,
      population: 83_563_598,
      other_dates: 0,
    });
    const units = await app.db.rows(
      app.ctx(),
      'select level, count(*)::int as n from register_unit group by level order by n',
    );
    expect(units).toEqual([
      { level: 'PLANNING_REGION', n: 12 },
      { level: 'LAND', n: 16 },
      { level: 'GOVERNMENT_REGION', n: 29 },
      { level: 'DISTRICT', n: 401 },
      { level: 'ASSOCIATION', n: 4_583 },
    ]);
  });
});
