import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Request, Response } from 'express';
import { systemCtx, type Actor } from '../context/index.js';
import type { JitExecutor } from './jit-executor.js';
import { memberQueries } from './member-queries.js';

const HASH = 'a'.repeat(64);
const signedIn = { ...systemCtx(), actor: { personId: 'p' } as Actor };

describe('known queries of members', () => {
  /** What the handler writes, or null when it lets the request pass; and whether it ran the query itself. */
  async function answerTo(
    result: ExecutionResult | Error | null,
    change: { body?: object; req?: object } = {},
  ): Promise<{ written: string | null; ran: boolean }> {
    let ran = false;
    const executor = {
      runQuery: () => {
        ran = true;
        return result === null
          ? null
          : result instanceof Error
            ? Promise.reject(result)
            : Promise.resolve(result);
      },
    } as unknown as JitExecutor;
    const written = await new Promise<string | null>((resolve) => {
      const req = {
        method: 'POST',
        path: '/',
        headers: {},
        ctx: signedIn,
        body: {
          operationName: 'Town',
          extensions: { persistedQuery: { version: 1, sha256Hash: HASH } },
          ...change.body,
        },
        ...change.req,
      };
      const res = { setHeader: () => undefined, end: (text: string) => resolve(text) };
      memberQueries(executor)(req as unknown as Request, res as unknown as Response, () => resolve(null));
    });
    return { written, ran };
  }

  it('are answered at once', async () => {
    expect(await answerTo({ data: { town: 'Mölln' } })).toEqual({
      written: '{"data":{"town":"Mölln"}}',
      ran: true,
    });
  });

  it.each([
    ['a refusal in the answer', { data: null, errors: [new GraphQLError('no')] }, true],
    ['a failure', new Error('broken'), true],
    ['what is not known or no query', null, true],
  ])('leave to GraphQL: %s', async (_name, result, ran) => {
    expect(await answerTo(result)).toEqual({ written: null, ran });
  });

  it.each([
    ['a visitor', { req: { ctx: systemCtx() } }],
    ['a document sent along', { body: { query: '{ a }' } }],
    ['another method', { req: { method: 'GET' } }],
  ])('are not tried for %s', async (_name, change) => {
    expect(await answerTo({ data: {} }, change)).toEqual({ written: null, ran: false });
  });
});
