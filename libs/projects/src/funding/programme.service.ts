import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { FundingProgrammeInput } from './funding.inputs.js';
import { ProgrammeImport, ProgrammeImportProblem } from './funding.model.js';
import { checkProgramme, type Programme } from './funding.rules.js';
import { importText } from './funding.texts.js';
import { readProgrammes } from './programme.csv.js';

type KnownProgramme = Programme & { id: string; isArchived: boolean } & Record<string, unknown>;

const keyOf = ({ name, funder }: Pick<Programme, 'name' | 'funder'>): string =>
  JSON.stringify([name, funder]);

/** The catalogue of funding programmes. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a programme or changes one.
   *
   * @returns its id
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `PROGRAMME_KNOWN`, `BAD_INPUT`, `TOO_LONG`
   */
  async save(ctx: Ctx, input: FundingProgrammeInput): Promise<string> {
    const words = checkProgramme(input);
    const id = input.id ?? null;
    if (id !== null) found(isId(id) || null, 'no id');
    return this.db.run(ctx, async (tx) => {
      // One writer at a time keeps “is there one already” and the import plain; readers do not wait.
      await this.db.execute(tx, 'lock table funding_programme in share row exclusive mode');
      const same = await this.db.row<{ id: string }>(
        tx,
        'select id from funding_programme where name = $1 and funder = $2',
        [words.name, words.funder],
      );
      if (same && same.id !== id) throw new Problem('PROGRAMME_KNOWN', { field: 'input.name' });
      if (id === null) return this.insert(tx, words);
      const known = found(
        await this.db.row<{ version: number }>(tx, 'select version from funding_programme where id = $1', [
          id,
        ]),
      );
      if (known.version !== input.version) throw new Problem('STALE_VERSION');
      await this.update(tx, id, words, input.isArchived ?? false);
      return id;
    });
  }

  /**
   * Brings the catalogue to what a file says: programmes are known by name and funder; what the file does not name
   * stays, also fields it has no columns for, and what is archived stays archived. With anything wrong in it nothing is
   * written.
   *
   * @param dryRun only say what would change
   * @throws Problem `TOO_LONG` for more than 200,000 characters
   */
  async import(ctx: Ctx, csv: string, dryRun: boolean): Promise<ProgrammeImport> {
    if (csv.length > LIMITS.programmesFile)
      throw new Problem('TOO_LONG', { field: 'csv', values: { max: LIMITS.programmesFile } });
    const laender = await this.db.rows<{ key: string; name: string }>(ctx, 'select key, name from land', []);
    const { programmes, fields, problems } = readProgrammes(
      csv,
      new Map(laender.map(({ key, name }) => [key, name])),
    );
    if (problems.length > 0)
      return Object.assign(new ProgrammeImport(), {
        isDry: true,
        added: [],
        changed: [],
        unchanged: 0,
        archived: [],
        problems: problems.map(({ line, field, code, firstLine }) =>
          Object.assign(new ProgrammeImportProblem(), {
            line,
            field,
            code,
            text: importText(ctx.locale, code, firstLine),
          }),
        ),
      });
    return this.db.run(ctx, async (tx) => {
      await this.db.execute(tx, 'lock table funding_programme in share row exclusive mode');
      const known = new Map(
        (
          await this.db.rows<KnownProgramme>(
            tx,
            `select id, name, funder, url, land_keys as "landKeys", deadline_on::text as "deadlineOn",
               max_rate as "maxRate", notes, is_archived as "isArchived" from funding_programme`,
            [],
          )
        ).map((row) => [keyOf(row), row]),
      );
      const added = programmes.filter((one) => !known.has(keyOf(one)));
      const changed = programmes.flatMap((one) => {
        const before = known.get(keyOf(one));
        if (!before) return [];
        const after = Object.assign(
          { ...before },
          ...fields.map((field) => ({ [field]: one[field] })),
        ) as KnownProgramme;
        return differs(after, before) ? [after] : [];
      });
      if (!dryRun) {
        for (const one of added) await this.insert(tx, one);
        for (const one of changed) await this.update(tx, one.id, one, one.isArchived);
      }
      return Object.assign(new ProgrammeImport(), {
        isDry: dryRun,
        added: added.map(({ name }) => name),
        changed: changed.map(({ name }) => name),
        unchanged: programmes.length - added.length - changed.length,
        archived: programmes.filter((one) => known.get(keyOf(one))?.isArchived).map(({ name }) => name),
        problems: [],
      });
    });
  }

  private async insert(tx: Ctx, words: Programme): Promise<string> {
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into funding_programme (name, funder, url, land_keys, deadline_on, max_rate, notes, changed_by, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) returning id`,
      this.values(tx, words),
    );
    return row!.id;
  }

  private async update(tx: Ctx, id: string, words: Programme, isArchived: boolean): Promise<void> {
    await this.db.execute(
      tx,
      `update funding_programme set name = $1, funder = $2, url = $3, land_keys = $4, deadline_on = $5, max_rate = $6,
         notes = $7, changed_by = $8, updated_at = $9, is_archived = $11, version = version + 1 where id = $10`,
      [...this.values(tx, words), id, isArchived],
    );
  }

  private values(tx: Ctx, words: Programme): unknown[] {
    const { name, funder, url, landKeys, deadlineOn, maxRate, notes } = words;
    return [
      name,
      funder,
      url,
      landKeys,
      deadlineOn,
      maxRate,
      notes,
      tx.actor?.personId ?? null,
      this.clock.now(),
    ];
  }
}

function differs(one: Programme, before: Programme): boolean {
  return (
    one.url !== before.url ||
    one.deadlineOn !== before.deadlineOn ||
    one.maxRate !== before.maxRate ||
    one.notes !== before.notes ||
    one.landKeys.join() !== before.landKeys.join()
  );
}
