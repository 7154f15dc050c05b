import { Public, Requires } from '@app/platform/access';
import { Config } from '@app/platform/config';
import { Problem, found, signedIn } from '@app/platform/context';
import { ProblemFilter } from '@app/platform/http';
import { RateLimits } from '@app/platform/rate-limit';
import { StoredObjects, UploadSpool } from '@app/platform/storage';
import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sendFile, sendThumbnail } from './file-answer.js';
import { FileInspector, type PreparedFile } from './file-inspector.js';
import type { FileWords } from './file-words.js';
import { FileReader } from './file.reader.js';
import { FileService, type Uploaded } from './file.service.js';

const FIELDS = new Set<string>([
  'title',
  'description',
  'folder',
  'language',
  'altText',
  'accessibility',
  'accessibleText',
  'idempotencyKey',
  'latest',
] satisfies (keyof FileWords | 'latest')[]);

const MB = 1024 * 1024;
/** Room for the fields of the form beside the file. */
const FORM_BYTES = 2 * MB;

/**
 * Files in and out. They do not fit into GraphQL: an upload is a multipart form with one file in the field `file`, a
 * download asks for the right to it each time.
 */
@Controller('api')
@UseFilters(ProblemFilter)
export class FileUploadController {
  constructor(
    private readonly files: FileService,
    private readonly inspector: FileInspector,
    private readonly spool: UploadSpool,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  /**
   * Adds a file to a project: field `file`, and `idempotencyKey`; if wanted `title`, `description`, `folder`, `language`,
   * `accessibility` (YES, NO, UNKNOWN), `accessibleText`; for an image `altText`. Answers 201 with `fileId` and `number`.
   */
  @Post('projects/:projectId/files')
  @Requires('project.act')
  async add(
    @Req() req: Request,
    @Res({ passthrough: true }) res: Response,
    @Param('projectId') projectId: string,
  ): Promise<Uploaded> {
    await this.files.assertMayAdd(req.ctx, projectId);
    return this.take(req, res, (prepared, fields) => this.files.add(req.ctx, projectId, prepared, fields));
  }

  /**
   * Adds a new version of a file: field `file`, `idempotencyKey`, and `latest`, the number of the version it comes after;
   * if wanted `accessibility` and `altText`. Answers 201 with `fileId` and `number`.
   */
  @Post('project-files/:fileId/versions')
  @Requires('project.act')
  async replace(
    @Req() req: Request,
    @Res({ passthrough: true }) res: Response,
    @Param('fileId') fileId: string,
  ): Promise<Uploaded> {
    await this.files.assertMayReplace(req.ctx, fileId);
    return this.take(req, res, (prepared, fields) => {
      const latest = wholeNumber(fields['latest']);
      if (latest === null) throw new Problem('BAD_INPUT', { field: 'latest' });
      return this.files.replace(req.ctx, fileId, latest, prepared, fields);
    });
  }

  private async take(
    req: Request,
    res: Response,
    work: (prepared: PreparedFile, fields: Readonly<Record<string, string>>) => Promise<Uploaded>,
  ): Promise<Uploaded> {
    const { ctx } = req;
    await this.limits.consume(ctx, 'project.upload', signedIn(ctx).personId);
    const { maxBytes } = this.config.files;
    if (Number(req.headers['content-length'] ?? 0) > maxBytes + FORM_BYTES)
      throw new Problem('FILE_TOO_LARGE', { field: 'file', values: { max: maxBytes / MB } });
    const upload = await this.spool.receive(req, res, maxBytes);
    let prepared: PreparedFile | null = null;
    try {
      const unknown = Object.keys(upload.fields).find((name) => !FIELDS.has(name));
      if (unknown !== undefined) throw new Problem('BAD_INPUT', { internal: `unknown field ${unknown}` });
      prepared = await this.inspector.prepare(ctx, upload);
      return await work(prepared, upload.fields);
    } finally {
      await this.inspector.discard(upload, prepared);
    }
  }
}

const WHO = 'whoever can see the file in its project can read it; asked of the database each time';

@Controller('api/project-files')
@UseFilters(ProblemFilter)
export class FileDownloadController {
  constructor(
    private readonly reader: FileReader,
    private readonly objects: StoredObjects,
  ) {}

  /** The version that counts. */
  @Get(':fileId')
  @Public(WHO)
  async latest(@Req() req: Request, @Res() res: Response, @Param('fileId') fileId: string): Promise<void> {
    await sendFile(req, res, this.objects, found(await this.reader.download(req.ctx, fileId, null)));
  }

  /** One version, also an older one. */
  @Get(':fileId/versions/:number')
  @Public(WHO)
  async version(
    @Req() req: Request,
    @Res() res: Response,
    @Param('fileId') fileId: string,
    @Param('number') number: string,
  ): Promise<void> {
    const file = await this.reader.download(req.ctx, fileId, found(wholeNumber(number)));
    await sendFile(req, res, this.objects, found(file));
  }

  /** A small picture of an image, WebP. */
  @Get(':fileId/thumbnail')
  @Public(WHO)
  async thumbnail(@Req() req: Request, @Res() res: Response, @Param('fileId') fileId: string): Promise<void> {
    await sendThumbnail(req, res, this.objects, found(await this.reader.thumbnail(req.ctx, fileId)));
  }
}

function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null;
}
