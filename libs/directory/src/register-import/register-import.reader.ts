import type { Locale } from '@app/contracts';
import { found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { RegisterImport } from './register-import.model.js';
import type { RegisterImportRecord } from './register-import.record.js';
import { describeConflict, describeFact, describeNotice, describeValue } from './register.texts.js';

interface RegisterImportRow {
  id: string;
  startedAt: Date;
  finishedAt: Date;
  dryRun: boolean;
  fileName: string;
  edition: string;
  summary: RegisterImportRecord;
  startedById: string | null;
}

const COLUMNS = `id, started_at as "startedAt", finished_at as "finishedAt", dry_run as "dryRun",
  file_name as "fileName", edition, summary, started_by as "startedById"`;
const SHOWN = 50;

/** Imports as staff see them, in the language of the request. */
@Injectable()
export class RegisterImportReader {
  constructor(private readonly db: Database) {}

  /** The last fifty, newest first. */
  async latest(ctx: Ctx): Promise<RegisterImport[]> {
    const rows = await this.db.rows<RegisterImportRow & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from register_import order by id desc limit ${SHOWN}`,
    );
    return rows.map((row) => toModel(ctx.locale, row));
  }

  /** @throws Problem `NOT_FOUND` */
  async get(ctx: Ctx, id: string): Promise<RegisterImport> {
    const row = await this.db.row<RegisterImportRow & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from register_import where id = $1`,
      [id],
    );
    return toModel(ctx.locale, found(row));
  }
}

function toModel(locale: Locale, { summary, ...row }: RegisterImportRow): RegisterImport {
  return {
    ...row,
    carriedOut: summary.carriedOut,
    populationDate: summary.populationDate,
    municipalities: summary.municipalities,
    created: summary.new,
    changed: summary.changed,
    renumbered: summary.renumbered,
    gone: summary.gone,
    conflictCount: summary.conflictCount,
    conflicts: summary.conflicts.map((conflict) => ({
      code: conflict.code,
      line: conflict.line,
      field: null,
      message: describeConflict(locale, conflict),
      ags: conflict.key,
    })),
    notices: summary.notices.map((notice) => describeNotice(locale, notice)),
    mailDomains: summary.mailDomains,
    sampleChanges: summary.sampleChanges.map((change) => ({
      ags: change.ags,
      name: change.name,
      kind: change.kind,
      field: describeFact(locale, change),
      before: describeValue(locale, change.field, change.before),
      after: describeValue(locale, change.field, change.after),
    })),
  };
}
