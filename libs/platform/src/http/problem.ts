import type { ErrorCode } from '@app/contracts';
import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../context/index.js';
import { problemTexts } from '../i18n/index.js';

const logger = new Logger('HTTP');

/** Largest GraphQL request; the longest text we accept is 20,000 characters. */
export const BODY_LIMIT_BYTES = 256 * 1024;

const STATUS: Partial<Record<ErrorCode, number>> = {
  FILE_MACROS: 415,
  FILE_TOO_LARGE: 413,
  FILE_TYPE: 415,
  INTERNAL: 500,
  NOT_FOUND: 404,
  NOT_SIGNED_IN: 401,
  ORIGIN_REFUSED: 403,
  PROJECT_FILES_FULL: 409,
  STALE_VERSION: 409,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
};

/** Express error handler: the same codes and messages as in GraphQL, for the few plain HTTP routes. */
export function presentProblem(error: unknown, req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) return next(error);
  const problem = toProblem(
    error,
    Math.max(Number(req.headers['content-length']) || 0, BODY_LIMIT_BYTES + 1),
  );
  if (problem.code === 'INTERNAL')
    logger.error(`${req.method} ${req.path} failed`, error instanceof Error ? error.stack : error);
  const values = { max: 0, free: 0, min: 0, minutes: 1, cost: 0, detail: '', ...problem.detail.values };
  res.status(isTooLarge(error) ? 413 : (STATUS[problem.code] ?? 400)).json({
    errors: [
      {
        message: problemTexts.text(req.ctx?.locale ?? 'de', problem.code, values),
        extensions: {
          code: problem.code,
          requestId: req.ctx?.requestId,
          ...(problem.detail.field ? { field: problem.detail.field } : {}),
        },
      },
    ],
  });
}

/** The body parser has stopped reading: the request is larger than any operation may be. */
function isTooLarge(error: unknown): boolean {
  return !(error instanceof Problem) && (error as { status?: unknown } | null)?.status === 413;
}

/** Body parsers and the router throw errors that carry a status; everything else is ours. */
function toProblem(error: unknown, bytes: number): Problem {
  if (error instanceof Problem) return error;
  const status = (error as { status?: unknown } | null)?.status;
  if (isTooLarge(error))
    return new Problem('QUERY_TOO_COMPLEX', { values: { max: BODY_LIMIT_BYTES, cost: bytes } });
  if (status === 404) return new Problem('NOT_FOUND');
  if (status === 503) return new Problem('UNAVAILABLE');
  if (typeof status === 'number' && status >= 400 && status < 500) return new Problem('QUERY_INVALID');
  return new Problem('INTERNAL');
}
