import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer from 'multer';
import { Config } from '../config/index.js';
import { Problem } from '../context/index.js';
import { removeOldFiles } from './disk-store.js';

/** A file as it has arrived, in the spool. */
export interface SpooledUpload {
  readonly path: string;
  /** As the browser named it; nothing to rely on. */
  readonly name: string;
  readonly bytes: number;
  /** The text fields of the form that came before the file or after it. */
  readonly fields: Readonly<Record<string, string>>;
}

const MB = 1024 * 1024;
const DAY = 24 * 3_600_000;

/** Takes the file of a multipart request to the disk of this process, under a name of our own. */
@Injectable()
export class UploadSpool implements OnApplicationBootstrap {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = path.resolve(config.dataDir, 'uploads');
  }

  /** What a killed process left behind goes with the next start. */
  async onApplicationBootstrap(): Promise<void> {
    await removeOldFiles(this.folder, new Date(Date.now() - DAY));
  }

  /** A new path in the spool, for what is made of an upload. */
  path(): string {
    return path.join(this.folder, randomUUID());
  }

  /** Content that is at hand as if it had been uploaded. Whoever gets the file removes it. */
  async write(name: string, content: string | Buffer): Promise<SpooledUpload> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = this.path();
    await writeFile(file, content, { mode: 0o600 });
    return { path: file, name, bytes: Buffer.byteLength(content), fields: {} };
  }

  /** Removes files of the spool; those that are not there are no mistake. */
  async remove(...files: (string | null)[]): Promise<void> {
    for (const file of files) if (file !== null) await rm(file, { force: true });
  }

  /**
   * Reads the request to its end or to the first thing that is not allowed. Whoever gets a file removes it.
   *
   * @param maxBytes largest file; one that is larger is not read on
   * @throws Problem `FILE_TOO_LARGE` with `max` in MB, `BAD_INPUT` for anything but one file in the field `file`
   */
  async receive(req: Request, res: Response, maxBytes: number): Promise<SpooledUpload> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const upload = multer({
      storage: multer.diskStorage({
        destination: this.folder,
        filename: (_req, _file, done) => done(null, randomUUID()),
      }),
      limits: { fileSize: maxBytes, files: 1, fields: 20, fieldSize: 40_000, fieldNameSize: 60, parts: 21 },
      // Names of files come in UTF-8 from every browser.
      defParamCharset: 'utf8',
    }).single('file');
    await new Promise<void>((resolve, reject) => {
      upload(req, res, (error: unknown) => (error ? reject(toProblem(error as Error, maxBytes)) : resolve()));
    });
    if (!req.file) throw new Problem('BAD_INPUT', { field: 'file', internal: 'no file' });
    return {
      path: req.file.path,
      name: req.file.originalname,
      bytes: req.file.size,
      fields: textFields(req.body),
    };
  }
}

function textFields(body: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

function toProblem(error: Error, maxBytes: number): Error {
  if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE')
    return new Problem('FILE_TOO_LARGE', { field: 'file', values: { max: Math.floor(maxBytes / MB) } });
  // The disk is full, the folder may not be written: nothing the sender can mend.
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code.startsWith('E') && !code.startsWith('ECONN')) return error;
  return new Problem('BAD_INPUT', { field: 'file', internal: error.message });
}
