import { Problem } from '@app/platform/context';

/** Largest picture, in pixels, all frames together; larger ones are made to fill memories. */
const MOST_PIXELS = 50_000_000;
/** Longest side of the small picture, in pixels. */
const THUMBNAIL = 480;
const SECONDS = 60;

/** Pictures need much memory while they are made: one after the other. */
let line: Promise<unknown> = Promise.resolve();

export interface CleanImage {
  readonly width: number;
  readonly height: number;
}

/**
 * Writes an image anew, without anything but the picture: no place, no camera, no names, turned as it is to be seen.
 * Beside it a small one.
 *
 * @param extension `jpg`, `png`, `webp` or `gif`
 * @throws Problem `FILE_PIXELS`, `FILE_INVALID` for what cannot be read as an image to its end
 */
export function cleanImage(
  source: string,
  target: string,
  thumbnail: string,
  extension: string,
): Promise<CleanImage> {
  const work = line.then(() => clean(source, target, thumbnail, extension));
  line = work.catch(() => undefined);
  return work;
}

async function clean(
  source: string,
  target: string,
  thumbnail: string,
  extension: string,
): Promise<CleanImage> {
  // The library is large and native: only who gets an image loads it.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' as const };
  try {
    const facts = await sharp(source, { ...options, limitInputPixels: false }).metadata();
    const frames = facts.pages ?? 1;
    if (facts.width * (facts.pageHeight ?? facts.height) * frames > MOST_PIXELS)
      throw new Problem('FILE_PIXELS', { field: 'file', values: { max: MOST_PIXELS / 1_000_000 } });
    const animated = frames > 1;
    const image = sharp(source, { ...options, animated }).timeout({ seconds: SECONDS });
    if (!animated) image.autoOrient();
    const info = await (
      extension === 'jpg'
        ? image.keepIccProfile().jpeg({ quality: 90, mozjpeg: true })
        : extension === 'png'
          ? image.keepIccProfile().png({ compressionLevel: 9 })
          : extension === 'webp'
            ? image.keepIccProfile().webp({ quality: 90 })
            : image.gif()
    ).toFile(target);
    await sharp(target, options)
      .timeout({ seconds: SECONDS })
      .resize({ width: THUMBNAIL, height: THUMBNAIL, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toFile(thumbnail);
    return { width: info.width, height: info.pageHeight ?? info.height };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('FILE_INVALID', {
      field: 'file',
      internal: error instanceof Error ? error.message : 'image',
    });
  }
}
