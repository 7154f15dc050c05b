import { randomUUID } from 'node:crypto';
import { toLocale, type Locale } from '@app/contracts';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { ActorSource } from '../access/index.js';
import type { Ctx } from '../context/index.js';

declare module 'express-serve-static-core' {
  interface Request {
    ctx: Ctx;
  }
}

/** The name of the cookie with the language somebody has chosen. */
export const LOCALE_COOKIE = 'locale';

/**
 * Gives every request its context: who, in which language, under which id. The language chosen on this device
 * (cookie) comes before the account's, that before the browser's.
 */
export function requestCtx(actors: ActorSource): RequestHandler {
  return (req: Request, res: Response, next: NextFunction): void => {
    const requestId = randomUUID();
    res.setHeader('X-Request-Id', requestId);
    actors.actorOf(req).then(
      (known) => {
        req.ctx = { actor: known?.actor ?? null, locale: localeOf(req, known?.locale), requestId };
        next();
      },
      (error: unknown) => next(error),
    );
  };
}

function localeOf(req: Request, ofAccount: string | undefined): Locale {
  const cookie = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=(\\w\\w)`).exec(req.headers.cookie ?? '')?.[1];
  return toLocale(cookie ?? ofAccount ?? (req.acceptsLanguages('de', 'en') || undefined));
}
