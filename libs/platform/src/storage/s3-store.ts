import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type * as S3 from '@aws-sdk/client-s3';
import type { S3Config } from '../config/index.js';
import { ObjectStore, assertKey, type ByteRange } from './object-store.js';

type Sdk = typeof S3;

/** Objects in a bucket of Amazon S3 or of anything that speaks its protocol. */
export class S3Store extends ObjectStore {
  private loaded: Promise<{ sdk: Sdk; client: S3.S3Client }> | undefined;

  constructor(private readonly config: S3Config) {
    super();
  }

  async put(key: string, file: string): Promise<void> {
    const { sdk, client } = await this.load();
    const { size } = await stat(file);
    const body = createReadStream(file);
    try {
      await client.send(
        new sdk.PutObjectCommand({
          Bucket: this.config.bucket,
          Key: assertKey(key),
          Body: body,
          ContentLength: size,
          // The kind of a file is ours to tell; a bucket that is open by mistake shows nobody a page.
          ContentType: 'application/octet-stream',
        }),
      );
    } finally {
      body.destroy();
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable | null> {
    const { sdk, client } = await this.load();
    try {
      const { Body } = await client.send(
        new sdk.GetObjectCommand({
          Bucket: this.config.bucket,
          Key: assertKey(key),
          ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}),
        }),
      );
      return (Body as Readable | undefined) ?? null;
    } catch (error) {
      return nothingThere(error);
    }
  }

  async remove(key: string): Promise<void> {
    const { sdk, client } = await this.load();
    await client.send(new sdk.DeleteObjectCommand({ Bucket: this.config.bucket, Key: assertKey(key) }));
  }

  async exists(key: string): Promise<boolean> {
    const { sdk, client } = await this.load();
    try {
      await client.send(new sdk.HeadObjectCommand({ Bucket: this.config.bucket, Key: assertKey(key) }));
      return true;
    } catch (error) {
      return nothingThere(error) !== null;
    }
  }

  /** The other side shows an object when it has all of it; nothing is left behind. */
  async tidy(): Promise<void> {}

  private load(): Promise<{ sdk: Sdk; client: S3.S3Client }> {
    this.loaded ??= this.connect();
    return this.loaded;
  }

  /** The SDK is large: only who has configured it loads it. */
  private async connect(): Promise<{ sdk: Sdk; client: S3.S3Client }> {
    const sdk = await import('@aws-sdk/client-s3');
    const { endpoint, region, accessKeyId, secretAccessKey, forcePathStyle } = this.config;
    const client = new sdk.S3Client({
      ...(endpoint === undefined ? {} : { endpoint }),
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle,
      // Checksums that Amazon alone understands are refused by others.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    return { sdk, client };
  }
}

function nothingThere(error: unknown): null {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  if (name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404) return null;
  throw error;
}
