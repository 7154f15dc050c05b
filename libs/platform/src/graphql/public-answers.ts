import type { Locale } from '@app/contracts';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

interface Entry {
  readonly text: string;
  readonly until: number;
}

/** What an answer to a visitor depends on. */
export interface PublicQuestion {
  /** SHA-256 of the document. */
  readonly hash: string;
  readonly operationName: string | undefined;
  readonly variables: object | undefined;
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
      const key = this.keyOfRequest(req);
      const text = key === null ? null : this.get(key);
      if (text === null) return next();
      res.setHeader('Content-Type', 'application/json; charset=utf-8');
      res.setHeader('Cache-Control', 'no-store');
      res.setHeader('Content-Length', Buffer.byteLength(text));
      res.end(text);
    };
  }

  private keyOfRequest(req: Request): string | null {
    if (req.method !== 'POST' || req.path !== '/' || req.ctx.actor) return null;
    const body = req.body as Body | undefined;
    const persisted = body?.extensions?.persistedQuery;
    const { operationName, variables, query } = body ?? {};
    const isOurs =
      persisted?.version === 1 &&
      typeof persisted.sha256Hash === 'string' &&
      query === undefined &&
      (operationName === undefined || typeof operationName === 'string') &&
      (variables === undefined || (typeof variables === 'object' && variables !== null)) &&
      ACCEPTS_JSON.test(req.headers.accept ?? '*/*');
    if (!isOurs) return null;
    return this.keyOf({
      hash: persisted.sha256Hash as string,
      operationName,
      variables,
      locale: req.ctx.locale,
    });
  }
}

const ACCEPTS_JSON = /\*\/\*|application\/(?:json|\*)/;

interface Body {
  readonly query?: unknown;
  readonly operationName?: string;
  readonly variables?: object;
  readonly extensions?: { readonly persistedQuery?: { version?: unknown; sha256Hash?: unknown } };
}
