import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import type { Ctx } from '@app/platform/context';
import type { GraphqlRunner } from '@app/platform/graphql';
import { pageCsp } from '@app/platform/http';
import { LRUCache } from 'lru-cache';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Exec, WebBundle } from './web-bundle.js';

/** Paths that are not pages of the client. */
const NOT_PAGES = /^\/(graphql|api|socket\.io|health|metrics|dev|abmelden|assets)(\/|$)/;

/** Pages of visitors are kept for a moment; the nonce inside is replaced in every answer. */
const PAGE_TTL_MS = 5_000;
const NONCE_PLACEHOLDER = 'bm9uY2UtcGxhY2Vob2xkZXI=';

interface StoredPage {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly html: string;
}

/** Renders the pages of the client: public ones complete and readable without JavaScript, the others as a shell. */
export function pages(bundle: WebBundle, runner: () => GraphqlRunner, now: () => Date): RequestHandler {
  const stored = new LRUCache<string, Promise<StoredPage>>({ max: 500, ttl: PAGE_TTL_MS });

  async function answer(req: Request, res: Response): Promise<void> {
    const nonce = pageCsp(res);
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Vary', 'Accept-Encoding, Cookie, Accept-Language');
    const request = toFetchRequest(req);
    const key = req.ctx.actor ? null : bundle.entry.anonymousCacheKey(request, req.ctx.locale);
    if (key === null) {
      await send(req, res, await render(request, req.ctx, nonce));
      return;
    }
    let page = stored.get(key);
    if (!page) {
      page = store(request, req.ctx);
      stored.set(key, page);
      page.then(
        ({ status }) => status >= 400 && stored.delete(key),
        () => stored.delete(key),
      );
    }
    const { status, headers, html } = await page;
    await send(
      req,
      res,
      new globalThis.Response(html.replaceAll(NONCE_PLACEHOLDER, nonce), {
        status,
        headers: headers.map(([name, value]) => [name, value] as [string, string]),
      }),
    );
  }

  function render(request: globalThis.Request, ctx: Ctx, nonce: string): Promise<globalThis.Response> {
    return bundle.entry.render({
      request,
      nonce,
      exec: execFor(ctx, runner()),
      assets: bundle.assets,
      locale: ctx.locale,
      now: now().getTime(),
      ...(ctx.actor ? {} : { viewer: null }),
    });
  }

  async function store(request: globalThis.Request, ctx: Ctx): Promise<StoredPage> {
    const response = await render(request, ctx, NONCE_PLACEHOLDER);
    return { status: response.status, headers: [...response.headers], html: await response.text() };
  }

  return (req: Request, res: Response, next: NextFunction): void => {
    if (NOT_PAGES.test(req.path) || !req.accepts('html')) next();
    // A form sent before the page was ready for it: the page comes again. One slash, so that it is no other host.
    else if (req.method === 'POST') res.redirect(303, req.originalUrl.replace(/^\/+/, '/'));
    else if (req.method !== 'GET' && req.method !== 'HEAD') next();
    else answer(req, res).catch(next);
  };
}

function toFetchRequest(req: Request): globalThis.Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return new globalThis.Request(`${req.protocol}://${req.headers.host ?? 'localhost'}${req.originalUrl}`, {
    headers,
  });
}

function execFor(ctx: Ctx, runner: GraphqlRunner): Exec {
  return async (document, variables = {}) => {
    const { data, errors } = await runner.run(ctx, document.source, variables as Record<string, unknown>);
    const first = errors?.[0];
    if (first) throw Object.assign(new Error(first.message), { extensions: first.extensions });
    return data;
  };
}

async function send(req: Request, res: Response, page: globalThis.Response): Promise<void> {
  res.status(page.status);
  page.headers.forEach((value, name) => {
    if (name === 'set-cookie') res.appendHeader(name, value);
    else res.setHeader(name, value);
  });
  if (!page.body || req.method === 'HEAD') {
    res.end();
    return;
  }
  const body = Readable.fromWeb(page.body);
  const encoding = req.acceptsEncodings('br', 'gzip');
  if (encoding === 'br') {
    res.setHeader('Content-Encoding', 'br');
    const params = {
      [zlib.constants.BROTLI_PARAM_QUALITY]: 4,
      [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
    };
    await pipeline(
      body,
      zlib.createBrotliCompress({ flush: zlib.constants.BROTLI_OPERATION_FLUSH, params }),
      res,
    );
  } else if (encoding === 'gzip') {
    res.setHeader('Content-Encoding', 'gzip');
    await pipeline(body, zlib.createGzip({ flush: zlib.constants.Z_SYNC_FLUSH }), res);
  } else {
    await pipeline(body, res);
  }
}
