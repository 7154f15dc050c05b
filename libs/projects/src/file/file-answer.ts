import { pipeline } from 'node:stream/promises';
import { Problem } from '@app/platform/context';
import type { StoredObjects } from '@app/platform/storage';
import type { Request, Response } from 'express';
import type { Download } from './file.reader.js';

/**
 * Hands out the bytes of a file: to this reader only, to be saved and not to be shown as a page of ours, in parts when
 * asked for, and not again when the browser still has them.
 *
 * @throws Problem `NOT_FOUND` when the object is gone
 */
export async function sendFile(
  req: Request,
  res: Response,
  objects: StoredObjects,
  file: Download,
): Promise<void> {
  guard(res, file.sha256);
  res.setHeader('Content-Type', contentType(file.mediaType));
  // With filename* as in RFC 6266, and a plain name for those who do not know it.
  res.attachment(file.name).setHeader('Content-Type', contentType(file.mediaType));
  res.setHeader('Accept-Ranges', 'bytes');
  if (req.fresh) return void res.status(304).end();
  const range = rangeOf(req, file);
  if (range === 'unsatisfiable') {
    res.status(416).setHeader('Content-Range', `bytes */${file.bytes}`);
    return void res.end();
  }
  if (range) {
    res.status(206).setHeader('Content-Range', `bytes ${range.start}-${range.end}/${file.bytes}`);
    res.setHeader('Content-Length', range.end - range.start + 1);
  } else res.setHeader('Content-Length', file.bytes);
  if (req.method === 'HEAD') return void res.end();
  await stream(res, objects, file.key, range ?? undefined);
}

/** Hands out the small picture of an image, to be shown. @throws Problem `NOT_FOUND` when the object is gone */
export async function sendThumbnail(
  req: Request,
  res: Response,
  objects: StoredObjects,
  { key, sha256 }: { key: string; sha256: string },
): Promise<void> {
  guard(res, sha256);
  res.setHeader('Content-Type', 'image/webp');
  if (req.fresh) return void res.status(304).end();
  if (req.method === 'HEAD') return void res.end();
  await stream(res, objects, key);
}

function guard(res: Response, sha256: string): void {
  // Asked again each time: who may read it can change while the file stays.
  res.setHeader('Cache-Control', 'private, no-cache');
  res.setHeader('Vary', 'Cookie');
  res.setHeader('ETag', `"${sha256}"`);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'; frame-ancestors 'none'");
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}

/** What stands above the bytes of a file alone. */
const OF_FILES = [
  'Accept-Ranges',
  'Cache-Control',
  'Content-Disposition',
  'Content-Length',
  'Content-Range',
  'Content-Type',
  'ETag',
];

const contentType = (mediaType: string): string =>
  mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;

/** One part of the file; several parts at once are answered with the whole. */
function rangeOf(
  req: Request,
  { bytes, sha256 }: Download,
): { start: number; end: number } | 'unsatisfiable' | null {
  const condition = req.headers['if-range'];
  if (condition !== undefined && condition !== `"${sha256}"`) return null;
  const ranges = req.range(bytes, { combine: true });
  if (ranges === undefined || ranges === -2) return null;
  if (ranges === -1) return 'unsatisfiable';
  const [first] = ranges;
  return ranges.type === 'bytes' && ranges.length === 1 && first ? first : null;
}

async function stream(
  res: Response,
  objects: StoredObjects,
  key: string,
  range?: { start: number; end: number },
): Promise<void> {
  const body = await objects.open(key, range);
  if (!body) {
    // The refusal is no file.
    for (const name of OF_FILES) res.removeHeader(name);
    throw new Problem('NOT_FOUND', { internal: 'the object is gone' });
  }
  try {
    await pipeline(body, res);
  } catch (error) {
    // Whoever asked has gone away; there is nobody to tell.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
