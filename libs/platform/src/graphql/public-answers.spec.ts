import type { Request, Response } from 'express';
import { systemCtx, type Actor } from '../context/index.js';
import { PublicAnswers } from './public-answers.js';

const HASH = 'a'.repeat(64);

describe('answers for visitors', () => {
  const answers = new PublicAnswers(60_000);
  const question = { hash: HASH, operationName: 'Towns', variables: { first: 2 }, locale: 'de' } as const;
  beforeAll(() => answers.put(answers.keyOf(question), '{"data":{"name":"Mölln"}}'));

  /** What the handler writes, or null when it lets the request pass. */
  function answerTo(change: { body?: object; req?: object } = {}): string | null {
    let written: string | null = null;
    let passed = false;
    const headers: Record<string, unknown> = {};
    const req = {
      method: 'POST',
      path: '/',
      headers: { accept: 'application/graphql-response+json, application/json' },
      ctx: systemCtx(),
      body: {
        operationName: 'Towns',
        variables: { first: 2 },
        extensions: { persistedQuery: { version: 1, sha256Hash: HASH } },
        ...change.body,
      },
      ...change.req,
    };
    const res = {
      setHeader: (name: string, value: unknown) => void (headers[name] = value),
      end: (text: string) => void (written = text),
    };
    answers.handler()(req as unknown as Request, res as unknown as Response, () => void (passed = true));
    expect(passed).toBe(written === null);
    if (written !== null) {
      expect(headers).toEqual({
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Length': Buffer.byteLength(written),
      });
    }
    return written;
  }

  it('come from memory for exactly the same question', () => {
    expect(answerTo()).toBe('{"data":{"name":"Mölln"}}');
    expect(answerTo({ body: { extra: 1 } })).not.toBeNull();
  });

  it.each([
    ['signed in', { req: { ctx: { ...systemCtx(), actor: {} as Actor } } }],
    ['another language', { req: { ctx: systemCtx('x', 'en') } }],
    ['another method', { req: { method: 'GET' } }],
    ['another path', { req: { path: '/stream' } }],
    ['no JSON wanted', { req: { headers: { accept: 'text/html' } } }],
    ['no body', { req: { body: undefined } }],
    ['a body that is a list', { req: { body: [{}] } }],
    ['other variables', { body: { variables: { first: 3 } } }],
    ['variables that are none', { body: { variables: 'first' } }],
    ['variables null', { body: { variables: null } }],
    ['another operation', { body: { operationName: 'Other' } }],
    ['an operation that is no name', { body: { operationName: ['Towns'] } }],
    ['a document sent along', { body: { query: '{ a }' } }],
    ['another hash', { body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'b' } } } }],
    ['another version', { body: { extensions: { persistedQuery: { version: 2, sha256Hash: HASH } } } }],
    ['no hash', { body: { extensions: {} } }],
  ])('are left to GraphQL: %s', (_name, change) => expect(answerTo(change)).toBeNull());

  it('are forgotten after their time, and the oldest when there are too many', () => {
    const brief = new PublicAnswers(-1);
    brief.put('a', 'x');
    expect(brief.get('a')).toBeNull();
    const few = new PublicAnswers(60_000, 2);
    for (const key of ['a', 'b', 'c']) few.put(key, key);
    expect([few.get('a'), few.get('b'), few.get('c')]).toEqual([null, 'b', 'c']);
  });
});
