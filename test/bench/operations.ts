import { persistedDocuments } from '../../apps/api/src/persisted-documents.js';
import type { Target } from './load.js';

const documents = new Map(
  Object.entries(persistedDocuments()).map(([hash, text]) => [
    /(?:query|mutation) (\w+)/.exec(text)?.[1] ?? hash,
    { hash, text },
  ]),
);

/** A GraphQL request as our client sends it: the hash of a known document. */
export function operation(base: string, name: string, variables: object, cookie?: string): Target {
  const document = documents.get(name);
  if (!document) throw new Error(`The client has no operation ${name}`);
  return {
    url: `${base}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({
      operationName: name,
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: document.hash } },
    }),
  };
}

/** Sends a request once and returns its text; throws on GraphQL errors. */
export async function once(target: Target): Promise<string> {
  const answer = await fetch(target.url, {
    method: target.method ?? 'GET',
    headers: { ...target.headers },
    body: target.body ?? null,
  });
  const text = await answer.text();
  if (!answer.ok || text.includes('"errors"'))
    throw new Error(`${target.body?.slice(0, 200)}: ${answer.status} ${text.slice(0, 1_000)}`);
  return text;
}
