import type { Locale } from '@app/contracts';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { persistedRequest, sendJson, type PersistedRequest } from './persisted-request.js';

interface Entry {
  readonly text: string;
  readonly until: number;
}

/** What an answer to a visitor depends on. */
export interface PublicQuestion extends PersistedRequest {
  readonly locale: Locale;
}

/**
 * Answers to public queries, kept for a moment: what a visitor sees depends on nothing but the query, its
 * variables and the language. One per process, shared by the GraphQL plugin that fills it and the handler that
 * answers from it.
 */
export class PublicAnswers {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly ttlMs: number,
    private readonly maxEntries = 2_000,
  ) {}

  keyOf({ hash, operationName, variables, locale }: PublicQuestion): string {
    return `${hash} ${operationName ?? ''} ${locale} ${JSON.stringify(variables ?? {})}`;
  }

  /** The kept text of an answer, unless it is too old. */
  get(key: string): string | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    if (entry.until >= Date.now()) return entry.text;
    this.entries.delete(key);
    return null;
  }

  put(key: string, text: string): void {
    if (this.entries.size >= this.maxEntries) this.entries.delete(this.entries.keys().next().value!);
    this.entries.set(key, { text, until: Date.now() + this.ttlMs });
  }

  /**
   * Answers known operations of visitors without going through GraphQL. Stands behind the checks of origin,
   * login session and body; whatever is not exactly a request of our client for an answer that is at hand goes
   * on to GraphQL, which alone decides about refusals.
   */
  handler(): RequestHandler {
    return (req: Request, res: Response, next: NextFunction): void => {
      const known = req.ctx.actor ? null : persistedRequest(req);
      const text = known === null ? null : this.get(this.keyOf({ ...known, locale: req.ctx.locale }));
      if (text === null) return next();
      sendJson(res, text);
    };
  }
}
