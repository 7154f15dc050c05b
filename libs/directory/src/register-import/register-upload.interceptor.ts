import { Problem } from '@app/platform/context';
import {
  HttpException,
  HttpStatus,
  Injectable,
  type CallHandler,
  type ExecutionContext,
} from '@nestjs/common';
import { FileFieldsInterceptor } from '@nestjs/platform-express';
import type { Observable } from 'rxjs';

/** Five times the size of the official file. */
const LARGEST_FILE_MB = 20;

export const UPLOAD_FIELDS = ['file', 'coordinates', 'domains', 'bbsr'] as const;
export type UploadField = (typeof UPLOAD_FIELDS)[number];

/** A file as it arrives; kept in memory until the request ends. */
export interface UploadedRegisterFile {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const Upload = FileFieldsInterceptor(
  UPLOAD_FIELDS.map((name) => ({ name, maxCount: 1 })),
  {
    limits: {
      fileSize: LARGEST_FILE_MB * 1024 * 1024,
      files: UPLOAD_FIELDS.length,
      fields: 10,
      fieldSize: 20_000,
      parts: 20,
    },
    // Names of files come in UTF-8 from every browser.
    defParamCharset: 'utf8',
  },
);

/** Takes the files of an import out of a multipart request; whoever may not import is refused before. */
@Injectable()
export class RegisterUploadInterceptor extends Upload {
  override async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    try {
      return (await super.intercept(context, next)) as Observable<unknown>;
    } catch (error) {
      throw toProblem(error);
    }
  }
}

function toProblem(error: unknown): unknown {
  if (!(error instanceof HttpException)) return error;
  const { field } = (error.cause ?? {}) as { field?: string };
  const place = field === undefined ? {} : { field };
  return error.getStatus() === Number(HttpStatus.PAYLOAD_TOO_LARGE)
    ? new Problem('FILE_TOO_LARGE', { ...place, values: { max: LARGEST_FILE_MB } })
    : new Problem('BAD_INPUT', { ...place, internal: error.message });
}
