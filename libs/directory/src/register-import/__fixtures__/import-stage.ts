import { IdentityApiModule } from '@app/identity';
import type { Ctx } from '@app/platform/context';
import { TestApp, insertPerson, type TestActor } from '@app/testing';
import { DirectoryApiModule } from '../../directory-api.module.js';
import type { MunicipalityValues } from '../../register/__fixtures__/gv100ad.fixture.js';
import { RegisterImportService, type RegisterImportRequest } from '../register-import.service.js';

/* All places are invented. */
export const EICHFELD = { ags: '12990001', name: 'Eichfeld, Stadt', population: 12_000, areaHa: 9_000 };
export const UEBERLINDE = {
  ags: '12990002',
  name: 'Überlinde',
  kindCode: '64',
  population: 900,
  areaHa: 1_500,
  association: '5001',
  associationName: 'Lindenland',
  postalCode: '99997',
};
export const KLEINAU = {
  ags: '12990003',
  name: 'Kleinau',
  kindCode: '64',
  population: 300,
  areaHa: 700,
  postalCode: '99996',
};
export const TOWNS: readonly MunicipalityValues[] = [EICHFELD, UEBERLINDE, KLEINAU];
export const LATER = '20260930';

/** An application without a municipality, and an administrator who brings in files. */
export class ImportStage {
  private constructor(
    readonly app: TestApp,
    readonly admin: TestActor,
  ) {}

  static async start(): Promise<ImportStage> {
    const app = await TestApp.start({
      imports: [IdentityApiModule, DirectoryApiModule],
      now: new Date('2026-11-02T08:00:00Z'),
    });
    const admin = await insertPerson(app, { name: 'Ada Beispiel' });
    return new ImportStage(app, { ...admin, instanceRoles: ['ADMIN'] });
  }

  async clear(): Promise<void> {
    for (const table of ['mail_domain', 'municipality_key', 'register_unit', 'register_import', 'outbox'])
      await this.app.db.execute(this.app.ctx(), `delete from ${table}`);
    await this.app.db.execute(this.app.ctx(), 'delete from municipality');
  }

  run(file: Uint8Array, request: Partial<RegisterImportRequest> = {}, ctx: Ctx = this.app.ctx(this.admin)) {
    const { files, ...options } = request;
    return this.app
      .get(RegisterImportService)
      .run(ctx, { fileName: 'GV100AD.txt', files: { register: file, ...files }, ...options });
  }

  /** Runs it; how many places there are, are new, changed, gone, and how many conflicts. */
  async numbers(...args: Parameters<ImportStage['run']>): Promise<number[]> {
    const { record } = await this.run(...args);
    return [record.municipalities, record.new, record.changed, record.gone, record.conflicts.length];
  }

  /** Runs it; the codes of its conflicts. */
  async conflicts(...args: Parameters<ImportStage['run']>): Promise<string[]> {
    return (await this.run(...args)).conflicts.map(({ code }) => code);
  }

  town(ags: string): Promise<Record<string, unknown> | null> {
    return this.app.db.row<Record<string, unknown>>(
      this.app.ctx(),
      `select m.*, s.ags as successor from municipality m left join municipality s on s.id = m.successor_id where m.ags = $1`,
      [ags],
    );
  }

  async count(table: string): Promise<number> {
    return (await this.app.db.row<{ n: number }>(this.app.ctx(), `select count(*)::int as n from ${table}`))!
      .n;
  }
}
