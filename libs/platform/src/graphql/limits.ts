import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { Problem } from '../context/index.js';
import type { GqlContext } from './gql-context.js';
import type { PersistedDocuments } from './persisted-documents.js';

/** Bounds of a foreign query. Our own documents stay far below (checked by a test). */
export const QUERY_LIMITS = { tokens: 3_000, depth: 10, aliases: 20, directives: 10, cost: 6_000 } as const;

/** Reports like every other rule; by itself a rule would throw, and a throwing rule is taken for a failure of ours. */
const reporting = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError): void => context?.reportError(error)],
};

/** Rules that refuse a document by its shape, before anything runs. */
export const validationRules: ValidationRule[] = [
  // Depth is what the answer has; taking a part of a document out into a fragment does not deepen it.
  maxDepthRule({ n: QUERY_LIMITS.depth, ignoreIntrospection: true, flattenFragments: true, ...reporting }),
  maxAliasesRule({ n: QUERY_LIMITS.aliases, ...reporting }),
  maxDirectivesRule({ n: QUERY_LIMITS.directives, ...reporting }),
] as ValidationRule[];

/** A field costs 1 and its children; lists cost that as many times as entries are asked for. */
const byPageSize: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const first = (args as { first?: unknown }).first;
  if (typeof first === 'number') return 1 + Math.max(0, first) * Math.max(1, childComplexity);
  return String(field.type).includes('[') ? 1 + 5 * childComplexity : 1 + childComplexity;
};

/** Refuses an operation by what it would cost, its variables counted in. Known documents are not counted again. */
export function costPlugin(documents: PersistedDocuments): ApolloServerPlugin<GqlContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, schema, queryHash }) {
          if (documents.has(queryHash)) return;
          let cost: number;
          try {
            cost = getComplexity({
              schema,
              query: document,
              ...(request.operationName ? { operationName: request.operationName } : {}),
              variables: request.variables ?? {},
              estimators: [fieldExtensionsEstimator(), byPageSize],
            });
          } catch (error) {
            // Variables that do not fit their types: the input is at fault.
            if (error instanceof GraphQLError) throw new Problem('BAD_INPUT', { internal: error.message });
            throw error;
          }
          if (cost > QUERY_LIMITS.cost)
            throw new Problem('QUERY_TOO_COMPLEX', { values: { cost, max: QUERY_LIMITS.cost } });
        },
      };
    },
  };
}
