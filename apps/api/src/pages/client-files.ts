import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '@app/platform/context';
import { Logger } from '@nestjs/common';
import type { RequestHandler } from 'express';
import sirv, { type Options } from 'sirv';

const YEAR_S = 31_536_000;
const HOUR_S = 3_600;

const logger = new Logger('ClientFiles');

/** Files of the built client whose names change with their content, below `/assets`. */
export function hashedFiles(clientDir: string): RequestHandler {
  return files(path.join(clientDir, 'assets'), {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: YEAR_S,
    etag: true,
  });
}

/** What the service worker may do: talk to us and show our icons. Its own answer decides, not that of a page. */
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; img-src 'self'";

/** The other files of the built client: icons, manifest, service worker. */
export function plainFiles(clientDir: string): RequestHandler {
  return files(clientDir, { dotfiles: false, maxAge: HOUR_S, etag: true, extensions: [] });
}

/**
 * sirv lists the folder once and sends what it has seen then. A file that is gone or cannot be read later (another
 * build in the same folder, a broken disk) would end the process, because nobody listens to its stream.
 */
function files(folder: string, options: Options): RequestHandler {
  const serve = sirv(folder, {
    ...options,
    setHeaders: (res, name) => {
      if (name === '/sw.js') {
        res.setHeader('Content-Security-Policy', WORKER_POLICY);
        res.setHeader('Cache-Control', 'no-cache');
      }
      if (existsSync(path.join(folder, name))) return;
      res.setHeader('Cache-Control', 'no-store');
      throw new Problem('NOT_FOUND');
    },
  });
  return (req, res, next) => {
    const guard = (file: Readable): void => {
      file.once('error', (error) => {
        logger.error(`${req.originalUrl} cannot be read: ${error.message}`);
        // The headers are on their way and promise a length: only breaking off tells that it is not there.
        res.destroy();
      });
    };
    res.once('pipe', guard);
    // The files are small; parts of them are not worth what a senseless range can do.
    delete req.headers.range;
    serve(req, res, (error?: unknown) => {
      res.off('pipe', guard);
      next(error);
    });
  };
}
