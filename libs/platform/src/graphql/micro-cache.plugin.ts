import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { GqlContext } from './gql-context.js';
import type { PublicAnswers } from './public-answers.js';

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

/** Answers the same public query of visitors from memory for a moment. Only without an actor and without errors. */
export function microCache(answers: PublicAnswers): ApolloServerPlugin<GqlContext> {
  return {
    async requestDidStart({ contextValue }) {
      if (contextValue.ctx.actor) return;
      let key = '';
      return {
        async responseForOperation({ operation, queryHash, operationName, request }) {
          if (operation.operation !== OperationTypeNode.QUERY || queryHash === undefined) return null;
          key = answers.keyOf({
            hash: queryHash,
            operationName: operationName ?? undefined,
            variables: request.variables,
            locale: contextValue.ctx.locale,
          });
          const text = answers.get(key);
          if (text === null) return null;
          key = '';
          return {
            http: { headers: new HeaderMap() },
            body: {
              kind: 'single',
              singleResult: { data: { [STORED]: text } },
            },
          };
        },
        async willSendResponse({ response }) {
          if (key === '' || response.body.kind !== 'single' || response.body.singleResult.errors) return;
          const text = JSON.stringify(response.body.singleResult);
          answers.put(key, text);
          if (response.body.singleResult.data) (response.body.singleResult.data as Stored)[STORED] = text;
        },
      };
    },
  };
}
