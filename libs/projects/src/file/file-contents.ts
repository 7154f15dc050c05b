import type { Ctx } from '@app/platform/context';
import { UploadSpool } from '@app/platform/storage';
import { Injectable } from '@nestjs/common';
import { FileInspector, type PreparedFile } from './file-inspector.js';
import type { FileWords } from './file-words.js';
import { FileService, type Uploaded } from './file.service.js';

/** Puts content that is at hand into a project, on the way every upload takes. */
@Injectable()
export class FileContents {
  constructor(
    private readonly spool: UploadSpool,
    private readonly inspector: FileInspector,
    private readonly files: FileService,
  ) {}

  /** @throws Problem as an upload of the same content would */
  async add(
    ctx: Ctx,
    projectId: string,
    name: string,
    content: string | Buffer,
    words: FileWords,
  ): Promise<Uploaded> {
    const upload = await this.spool.write(name, content);
    let prepared: PreparedFile | null = null;
    try {
      prepared = await this.inspector.prepare(ctx, upload);
      return await this.files.add(ctx, projectId, prepared, words);
    } finally {
      await this.inspector.discard(upload, prepared);
    }
  }
}
