import type { Request, Response } from 'express';

/** A request as our own client sends it: the hash of a known document instead of the document. */
export interface PersistedRequest {
  /** SHA-256 of the document. */
  readonly hash: string;
  readonly operationName: string | undefined;
  readonly variables: object | undefined;
}

interface Body {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: { readonly persistedQuery?: { version?: unknown; sha256Hash?: unknown } };
}

const ACCEPTS_JSON = /\*\/\*|application\/(?:json|\*)/;

/**
 * The request if it is exactly what our client sends to `/graphql`, otherwise null. The body must have been read
 * as JSON, which browsers of foreign pages cannot send without asking first.
 */
export function persistedRequest(req: Request): PersistedRequest | null {
  if (req.method !== 'POST' || req.path !== '/') return null;
  const { operationName, variables, query, extensions } = (req.body ?? {}) as Body;
  const persisted = extensions?.persistedQuery;
  if (
    persisted?.version !== 1 ||
    typeof persisted.sha256Hash !== 'string' ||
    query !== undefined ||
    (operationName !== undefined && typeof operationName !== 'string') ||
    (variables !== undefined && (typeof variables !== 'object' || variables === null)) ||
    !ACCEPTS_JSON.test(req.headers.accept ?? '*/*')
  )
    return null;
  return { hash: persisted.sha256Hash, operationName, variables };
}

/** Sends an answer of GraphQL. */
export function sendJson(res: Response, text: string): void {
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Length', Buffer.byteLength(text));
  res.end(text);
}
