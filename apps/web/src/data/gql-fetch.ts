import type { GqlDocument } from './document.js';
import { GqlError, toGqlError } from './gql-error.js';

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly unknown[];
}

async function post<Data>(body: object, signal: AbortSignal | undefined): Promise<Answer<Data>> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'kleinstadtnetz' },
      body: JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new GqlError('OFFLINE', '');
  }
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer<Data>;
  } catch {
    // A proxy answered, or the server is restarting: no JSON came back.
    throw new GqlError('UNAVAILABLE', '');
  }
}

/** The full text; builds leave it out of the documents (build/bare-documents.mjs). */
async function textOf(document: GqlDocument<unknown, unknown>): Promise<string | undefined> {
  if (document.source) return document.source;
  const { default: texts } = await import('../gql/persisted-documents.json');
  return (texts as Record<string, string>)[document.hash];
}

/**
 * Runs an operation over HTTP: by its hash, and with the full text when this server does not know the hash
 * (a tab left open over an update of the server).
 *
 * @throws {GqlError} with the server's code, or `OFFLINE` when nothing reached the server
 */
export async function gqlFetch<Data, Variables>(
  document: GqlDocument<Data, Variables>,
  variables?: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: document.hash } };
  let answer = await post<Data>({ extensions, variables }, signal);
  if (answer.errors?.some((error) => toGqlError(error).code === 'PERSISTED_QUERY_NOT_FOUND')) {
    answer = await post<Data>({ query: await textOf(document), variables }, signal);
  }
  if (answer.errors?.length) throw toGqlError(answer.errors[0]);
  if (!answer.data) throw new GqlError('UNAVAILABLE', '');
  return answer.data;
}
