import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config/index.js';
import { problemTexts } from '../i18n/index.js';

declare module 'express-serve-static-core' {
  interface Locals {
    /** Nonce of the inline scripts and styles of this page. */
    nonce?: string;
  }
}

/** Security headers for everything we answer. Pages get a content policy of their own with `pageCsp`. */
export function securityHeaders(config: Config): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: config.secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  }) as RequestHandler;
}

/**
 * The content policy of an HTML page: nothing from other hosts, scripts only with the nonce of this page.
 * Returns the nonce.
 */
export function pageCsp(res: Response): string {
  const nonce = randomBytes(16).toString('base64');
  res.setHeader(
    'Content-Security-Policy',
    [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  );
  return nonce;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writing requests of other sites. Browsers send Origin with every POST; requests without one come
 * from programs, which have no cookies of ours to abuse. One-click unsubscribing is called by mail programs
 * and exempt.
 */
export function sameOriginOnly(config: Config, exempt: (path: string) => boolean): RequestHandler {
  return (req: Request, res: Response, next: NextFunction): void => {
    const origin = req.headers.origin;
    if (origin === undefined || SAFE_METHODS.has(req.method) || exempt(req.path)) return next();
    if (origin === config.publicUrl || (!config.production && origin === `http://${req.headers.host ?? ''}`))
      return next();
    res.status(403).json({
      errors: [
        { message: problemTexts.text('de', 'ORIGIN_REFUSED'), extensions: { code: 'ORIGIN_REFUSED' } },
      ],
    });
  };
}
