import { Requires } from '@app/platform/access';
import { Problem, type Ctx } from '@app/platform/context';
import { ProblemFilter } from '@app/platform/http';
import { oneLine } from '@app/platform/input';
import { IdentityReader } from '@app/identity';
import { Controller, HttpCode, Post, Req, UploadedFiles, UseFilters, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import type { RegisterImport } from './register-import.model.js';
import { RegisterImportReader } from './register-import.reader.js';
import { isCalendarDay, parseSuccessors } from './register-import.rules.js';
import { RegisterImportService, type RegisterImportRequest } from './register-import.service.js';
import {
  RegisterUploadInterceptor,
  type UploadField,
  type UploadedRegisterFile,
} from './register-upload.interceptor.js';

type Uploads = Partial<Record<UploadField, readonly UploadedRegisterFile[]>>;

/** What the upload answers: the import as in GraphQL, with the name of the person who started it. */
type RegisterImportAnswer = Omit<RegisterImport, 'startedById'> & {
  startedBy: { id: string; name: string } | null;
};

const FIELDS = new Set(['populationDate', 'partial', 'allowManyGone', 'successors']);
const MOST_SUCCESSORS = 500;
const LONGEST_NAME = 200;

/** Import of the register by upload, for staff. Files do not fit into GraphQL. */
@Controller('api/register/imports')
@UseFilters(ProblemFilter)
export class RegisterImportController {
  constructor(
    private readonly service: RegisterImportService,
    private readonly reader: RegisterImportReader,
    private readonly people: IdentityReader,
  ) {}

  /**
   * Imports the files of a multipart request, or with `?dryRun=1` only says what importing them would change.
   *
   * Files: `file` (GV100AD), and if wanted `coordinates` (AuszugGV, CSV or XLSX), `domains` and `bbsr` (CSV).
   * Fields, all optional: `populationDate` (YYYY-MM-DD), `partial`, `allowManyGone` (`1`), `successors` (decisions
   * `OLD=NEW`, apart by blanks or commas). With conflicts the answer lists them and nothing was imported. Damaged
   * files are refused with `FILE_INVALID` naming line and field, one finding per line of the message.
   */
  @Post()
  @HttpCode(200)
  @Requires('register.import')
  @UseInterceptors(RegisterUploadInterceptor)
  async import(@Req() req: Request, @UploadedFiles() uploads: Uploads): Promise<RegisterImportAnswer> {
    const { ctx } = req;
    const { id } = await this.service.run(ctx, toRequest(req, uploads ?? {}));
    return this.answer(ctx, await this.reader.get(ctx, id));
  }

  private async answer(
    ctx: Ctx,
    { startedById, ...registerImport }: RegisterImport,
  ): Promise<RegisterImportAnswer> {
    const person =
      startedById === null ? undefined : (await this.people.personsById(ctx, [startedById])).get(startedById);
    return { ...registerImport, startedBy: person ? { id: person.id, name: person.name } : null };
  }
}

function toRequest(req: Request, uploads: Uploads): RegisterImportRequest {
  const register = uploads.file?.[0];
  if (!register) throw new Problem('BAD_INPUT', { field: 'file', internal: 'no register file' });
  const fields = (req.body ?? {}) as Record<string, unknown>;
  // A dry run that is misspelt must not become a real one.
  const unknown = [
    ...Object.keys(req.query).filter((name) => name !== 'dryRun'),
    ...Object.keys(fields).filter((name) => !FIELDS.has(name)),
  ];
  if (unknown.length > 0) throw new Problem('BAD_INPUT', { internal: `unknown ${unknown.join(', ')}` });
  const populationDate = text(fields, 'populationDate');
  if (populationDate !== '' && !isCalendarDay(populationDate))
    throw new Problem('BAD_INPUT', { field: 'populationDate' });
  const decisions = text(fields, 'successors')
    .split(/[\s,;]+/u)
    .filter((decision) => decision !== '');
  const successors = decisions.length > MOST_SUCCESSORS ? null : parseSuccessors(decisions);
  if (successors === null) throw new Problem('BAD_INPUT', { field: 'successors' });
  return {
    files: {
      register: register.buffer,
      coordinates: uploads.coordinates?.[0]?.buffer,
      domains: uploads.domains?.[0]?.buffer,
      bbsr: uploads.bbsr?.[0]?.buffer,
    },
    fileName: oneLine([...register.originalname].slice(0, LONGEST_NAME).join(''), {
      field: 'file',
      max: LONGEST_NAME,
      min: 0,
    }),
    dryRun: isOn(req.query['dryRun'], 'dryRun'),
    populationDate: populationDate === '' ? undefined : populationDate,
    partial: isOn(text(fields, 'partial') || undefined, 'partial'),
    allowManyGone: isOn(text(fields, 'allowManyGone') || undefined, 'allowManyGone'),
    successors,
  };
}

function text(fields: Record<string, unknown>, field: string): string {
  const value = fields[field] ?? '';
  if (typeof value !== 'string') throw new Problem('BAD_INPUT', { field });
  return value.trim();
}

/** A switch that is neither clearly on nor clearly off is refused. */
function isOn(value: unknown, field: string): boolean {
  if (value === '1' || value === 'true') return true;
  if (value === undefined || value === '0' || value === 'false') return false;
  throw new Problem('BAD_INPUT', { field });
}
