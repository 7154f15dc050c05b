import { jest } from '@jest/globals';
import { document } from './document.js';
import { GqlError } from './gql-error.js';
import { gqlFetch } from './gql-fetch.js';

const TopicsDocument = document<{ topics: string[] }, { first: number }>(
  'Topics',
  'abc123',
  'query Topics { topics }',
);

describe('gqlFetch', () => {
  const server = jest.fn<(url: string, init: RequestInit) => Promise<{ text: () => Promise<string> }>>();
  const answer = (body: unknown) =>
    server.mockResolvedValueOnce({
      text: () => Promise.resolve(typeof body === 'string' ? body : JSON.stringify(body)),
    });
  const sent = (call: number) =>
    JSON.parse(server.mock.calls[call]![1].body as string) as Record<string, unknown>;

  beforeEach(() => {
    server.mockReset();
    globalThis.fetch = server as unknown as typeof fetch;
  });

  it('names the operation by its hash and gives its data', async () => {
    answer({ data: { topics: ['leerstand'] } });
    await expect(gqlFetch(TopicsDocument, { first: 1 })).resolves.toEqual({ topics: ['leerstand'] });
    expect(sent(0)).toEqual({
      extensions: { persistedQuery: { version: 1, sha256Hash: 'abc123' } },
      variables: { first: 1 },
    });
    expect(server.mock.calls[0]![1].headers).toMatchObject({ 'x-requested-with': 'kleinstadtnetz' });
  });

  it('sends the full text to a server that does not know the hash', async () => {
    answer({ errors: [{ message: '?', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    answer({ data: { topics: [] } });
    await expect(gqlFetch(TopicsDocument, { first: 1 })).resolves.toEqual({ topics: [] });
    expect(sent(1)).toEqual({ query: 'query Topics { topics }', variables: { first: 1 } });
  });

  it('throws a refusal with code, field, message and request id', async () => {
    answer({
      errors: [
        {
          message: 'Der Titel ist zu lang.',
          extensions: { code: 'TOO_LONG', field: 'title', requestId: 'r1' },
        },
      ],
    });
    await expect(gqlFetch(TopicsDocument)).rejects.toEqual(
      new GqlError('TOO_LONG', 'Der Titel ist zu lang.', 'title', 'r1'),
    );
  });

  it('says OFFLINE when nothing reached the server', async () => {
    server.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(gqlFetch(TopicsDocument)).rejects.toMatchObject({ code: 'OFFLINE' });
  });

  it('says UNAVAILABLE when something else than the API answered', async () => {
    answer('<html>502 Bad Gateway</html>');
    await expect(gqlFetch(TopicsDocument)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('leaves a request that was called off alone', async () => {
    const abort = new AbortController();
    abort.abort();
    const reason = new DOMException('aborted', 'AbortError');
    server.mockRejectedValueOnce(reason);
    await expect(gqlFetch(TopicsDocument, { first: 1 }, abort.signal)).rejects.toBe(reason);
  });
});
