import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { GqlContext } from './gql-context.js';

const STORED = Symbol('stored');

/**
 * Writes a stored answer as it is; the counterpart of `microCache`, to be given to Apollo as `stringifyResult`.
 * The text hangs on `data`, the only object of an answer that Apollo hands on as it is.
 */
export function stringifyResult(value: unknown): string {
  return (value as { data?: Stored | null }).data?.[STORED] ?? JSON.stringify(value);
}

interface Stored {
  [STORED]?: string;
}

interface Entry {
  readonly text: string;
  readonly until: number;
}

/**
 * Answers the same public query of visitors from memory for a moment. Only without an actor: what a visitor
 * sees depends on nothing but the query, its variables and the language.
 */
export function microCache(ttlMs: number, maxEntries = 2_000): ApolloServerPlugin<GqlContext> {
  const entries = new Map<string, Entry>();
  return {
    async requestDidStart({ contextValue }) {
      if (contextValue.ctx.actor) return;
      let key = '';
      return {
        async responseForOperation({ operation, queryHash, operationName, request }) {
          if (operation.operation !== 'query') return null;
          key = `${queryHash} ${operationName ?? ''} ${contextValue.ctx.locale} ${JSON.stringify(request.variables ?? {})}`;
          const entry = entries.get(key);
          if (!entry) return null;
          if (entry.until < Date.now()) {
            entries.delete(key);
            return null;
          }
          key = '';
          return {
            http: { headers: new HeaderMap() },
            body: {
              kind: 'single',
              singleResult: { data: { [STORED]: entry.text } as Record<string, unknown> },
            },
          };
        },
        async willSendResponse({ response }) {
          if (key === '' || response.body.kind !== 'single' || response.body.singleResult.errors) return;
          const text = JSON.stringify(response.body.singleResult);
          if (entries.size >= maxEntries) entries.delete(entries.keys().next().value!);
          entries.set(key, { text, until: Date.now() + ttlMs });
          if (response.body.singleResult.data) (response.body.singleResult.data as Stored)[STORED] = text;
        },
      };
    },
  };
}
