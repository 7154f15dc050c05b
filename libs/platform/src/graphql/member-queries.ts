import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { gqlContext } from './gql-context.js';
import type { JitExecutor } from './jit-executor.js';
import { persistedRequest, sendJson } from './persisted-request.js';

/**
 * Answers the queries of our own client for people who are signed in, by the compiled document and without the
 * pipeline around it: a known document needs no parsing, no validation and no limits. Stands behind the checks
 * of origin, login session and body. Whatever is not exactly such a request, or has an error in its answer, goes
 * on to GraphQL, which alone words refusals; for queries, running them again does no harm.
 */
export function memberQueries(executor: JitExecutor): RequestHandler {
  return (req: Request, res: Response, next: NextFunction): void => {
    const known = req.ctx.actor ? persistedRequest(req) : null;
    const running = known && executor.runQuery(known, gqlContext(req.ctx, req, res));
    if (!running) return next();
    running.then(
      (result) => (result.errors ? next() : sendJson(res, JSON.stringify(result))),
      () => next(),
    );
  };
}
