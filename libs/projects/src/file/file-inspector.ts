import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Problem, type Ctx } from '@app/platform/context';
import { UploadSpool, type SpooledUpload } from '@app/platform/storage';
import { Injectable } from '@nestjs/common';
import { fileTypeFromFile } from 'file-type';
import { open, type Entry, type ZipFile } from 'yauzl';
import { cleanImage } from './file-image.js';
import {
  NOT_IN_TEXT,
  extensionOf,
  fileNameFor,
  hasMacroExtension,
  isMacroPart,
  looksLikeCode,
  typeOfExtension,
  type FileType,
} from './file-kind.rules.js';
import { fileDetail } from './file.texts.js';

/** A file that may be stored, as it is to be stored. */
export interface PreparedFile {
  readonly type: FileType;
  readonly name: string;
  readonly path: string;
  readonly thumbnail: string | null;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: string;
}

const MOST_PARTS = 5_000;

/** Finds out what an upload is, by what is in it, and makes of it what is stored. */
@Injectable()
export class FileInspector {
  constructor(private readonly spool: UploadSpool) {}

  /**
   * The caller removes what it gets with `discard`, whatever becomes of it.
   *
   * @throws Problem `FILE_TYPE`, `FILE_MACROS`, `FILE_ENCODING`, `FILE_PIXELS`, `FILE_INVALID`
   */
  async prepare(ctx: Ctx, upload: SpooledUpload): Promise<PreparedFile> {
    if (upload.bytes === 0)
      throw new Problem('FILE_INVALID', {
        field: 'file',
        values: { detail: fileDetail(ctx.locale, 'EMPTY') },
      });
    const type = await this.typeOf(upload);
    const facts = { type, name: fileNameFor(upload.name, type) };
    if (type.kind !== 'IMAGE')
      return {
        ...facts,
        ...(await measured(upload.path)),
        path: upload.path,
        thumbnail: null,
        width: null,
        height: null,
      };
    const [path, thumbnail] = [this.spool.path(), this.spool.path()];
    try {
      const size = await cleanImage(upload.path, path, thumbnail, type.extension);
      return { ...facts, ...(await measured(path)), ...size, path, thumbnail };
    } catch (error) {
      await this.spool.remove(path, thumbnail);
      throw error;
    }
  }

  /** Removes the files of the spool that belong to an upload. */
  async discard(upload: SpooledUpload, prepared: PreparedFile | null): Promise<void> {
    await this.spool.remove(upload.path, prepared?.path ?? null, prepared?.thumbnail ?? null);
  }

  private async typeOf({ path, name }: SpooledUpload): Promise<FileType> {
    const extension = extensionOf(name);
    const named = typeOfExtension(extension);
    // Text has no first bytes of its own, and some texts begin as if they were something else ("BM", "MZ").
    const text = await textOf(path);
    if (text !== null && !text.startsWith('%PDF-')) {
      if (looksLikeCode(text)) throw refusal('looks like code');
      if (/^BEGIN:VCALENDAR\r?\n/.test(text)) return typeOfExtension('ics')!;
      if (named?.isText && named.extension !== 'ics') return named;
    }
    const found = await fileTypeFromFile(path);
    if (found && hasMacroExtension(found.ext)) throw new Problem('FILE_MACROS', { field: 'file' });
    const type = found ? typeOfExtension(found.ext) : null;
    // Text in another encoding is the one mistake people can mend themselves.
    if (named?.isText && text === null && (!found || (await isUtf16(path))))
      throw new Problem('FILE_ENCODING', { field: 'file' });
    if (!type || type.isText || found?.mime === 'image/apng')
      throw refusal(`is ${found?.mime ?? 'unknown'}, named .${extension}`);
    if (type.isArchive) await assertNoMacros(path);
    return type;
  }
}

const refusal = (internal: string): Problem => new Problem('FILE_TYPE', { field: 'file', internal });

/** The mark with which texts begin that some programs save as "Unicode". */
async function isUtf16(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { start: 0, end: 1 }))
    return ['fffe', 'feff'].includes((chunk as Buffer).toString('hex'));
  return false;
}

/** The beginning of a file that is text in UTF-8 from its first to its last byte; null for any other. */
async function textOf(path: string): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = '';
  const take = (text: string): boolean => {
    if (NOT_IN_TEXT.test(text)) return false;
    if (start.length < 4_000) start += text;
    return true;
  };
  const stream = createReadStream(path);
  try {
    for await (const chunk of stream)
      if (!take(decoder.decode(chunk as Buffer, { stream: true }))) return null;
    return take(decoder.decode()) ? start : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw error;
  } finally {
    stream.destroy();
  }
}

async function measured(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** Reads the directory of an archive; nothing is unpacked. @throws Problem `FILE_MACROS`, `FILE_INVALID` */
function assertNoMacros(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true }, (error: Error | null, archive: ZipFile) => {
      const damaged = (cause: unknown) =>
        reject(
          new Problem('FILE_INVALID', {
            field: 'file',
            internal: cause instanceof Error ? cause.message : 'archive',
          }),
        );
      if (error) return damaged(error);
      let parts = 0;
      const end = (problem: Problem | null): void => {
        archive.close();
        if (problem) reject(problem);
      };
      archive.on('error', damaged);
      archive.on('end', resolve);
      archive.on('entry', ({ fileName }: Entry) => {
        if (isMacroPart(fileName)) return end(new Problem('FILE_MACROS', { field: 'file' }));
        if (++parts > MOST_PARTS) return end(refusal('too many parts'));
        archive.readEntry();
      });
      archive.readEntry();
    });
  });
}
