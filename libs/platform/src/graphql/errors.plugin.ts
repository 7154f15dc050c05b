import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { LIMITS, type ErrorCode } from '@app/contracts';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Problem } from '../context/index.js';
import { problemTexts } from '../i18n/index.js';
import type { GqlContext } from './gql-context.js';

const logger = new Logger('GraphQL');

/** Codes of Apollo and graphql-js, in our words. */
const FOREIGN: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'QUERY_INVALID',
  GRAPHQL_VALIDATION_FAILED: 'QUERY_INVALID',
  OPERATION_RESOLUTION_FAILURE: 'QUERY_INVALID',
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_FOUND',
  BAD_USER_INPUT: 'BAD_INPUT',
  BAD_REQUEST: 'QUERY_INVALID',
};

/** Data the database refuses although our own checks let it through: still the sender's input, not our fault. */
const INPUT_STATES = new Set(['22001', '22003', '22007', '22008', '22021', '22P02', '22P05', '23514']);

/** PostgreSQL and driver failures after which trying later makes sense. */
const UNAVAILABLE_STATES = new Set(['53300', '57P01', '57P03', '57014', 'ECONNREFUSED', 'ECONNRESET']);

const textOf = (code: unknown): string => (typeof code === 'string' ? code : '');

function toProblem(error: GraphQLError): Problem {
  const original = thrown(error) as {
    code?: unknown;
    extensions?: { code?: unknown };
    driverError?: { code?: unknown };
  };
  if (original instanceof Problem) return original;
  const state = textOf(original?.driverError?.code ?? original?.code);
  if (INPUT_STATES.has(state)) return new Problem('BAD_INPUT', { internal: `SQLSTATE ${state}` });
  if (UNAVAILABLE_STATES.has(state)) return new Problem('UNAVAILABLE', { internal: state });
  const code = textOf(error.extensions?.['code']);
  if (/limit of \d+ exceeded|more tha[nt] \d+ tokens/i.test(error.message))
    return new Problem('QUERY_TOO_COMPLEX', { values: complexity(error.message) });
  // Compiled documents check their variables themselves and give these errors no code.
  if (!error.path && !error.originalError && error.message.startsWith('Variable "$'))
    return new Problem('BAD_INPUT', { internal: error.message });
  return new Problem(FOREIGN[code] ?? 'INTERNAL', { internal: error.message });
}

/** What was thrown, by a resolver (which Apollo unwraps) or by a plugin (which it does not). */
function thrown(error: GraphQLError): unknown {
  return error.originalError instanceof Problem ? error.originalError : unwrapResolverError(error);
}

function complexity(message: string): { cost: number; max: number } {
  const numbers = message.match(/\d+/g)?.map(Number) ?? [];
  return { max: numbers[0] ?? 0, cost: numbers[1] ?? (numbers[0] ?? 0) + 1 };
}

/** Values a message may ask for when the place that refused did not give them. */
const DEFAULT_VALUES = { max: LIMITS.pageSize, min: LIMITS.passwordMin, minutes: 1, cost: 0, detail: '' };

/** What leaves the process: code, message in the language of the request, path, field. Nothing internal. */
export function presentError(error: GraphQLError, context: GqlContext | undefined): GraphQLFormattedError {
  const problem = toProblem(error);
  const { field, values } = problem.detail;
  const ctx = context?.ctx;
  if (problem.code === 'INTERNAL') {
    const original = thrown(error);
    logger.error(
      `Request ${ctx?.requestId ?? '?'} failed at ${error.path?.join('.') ?? '?'}`,
      original instanceof Error ? original.stack : original,
    );
  }
  const isSyntax = problem.code === 'QUERY_INVALID' || problem.code === 'BAD_INPUT';
  return {
    message: problemTexts.text(ctx?.locale ?? 'de', problem.code, { ...DEFAULT_VALUES, ...values }),
    ...(error.path ? { path: error.path } : {}),
    ...(error.locations ? { locations: error.locations } : {}),
    extensions: {
      code: problem.code,
      ...(field === undefined ? {} : { field }),
      ...(values === undefined ? {} : { values }),
      // For people who write clients: what graphql-js says about the document they sent.
      ...(isSyntax && !(thrown(error) instanceof Problem) && !problem.detail.internal?.startsWith('SQLSTATE')
        ? { detail: withoutSuggestions(error.message) }
        : {}),
      ...(ctx ? { requestId: ctx.requestId } : {}),
    },
  };
}

/** "Did you mean …" would tell names of the schema to people who may not see it. */
function withoutSuggestions(message: string): string {
  return message.replace(/ ?Did you mean .*$/s, '').slice(0, 500);
}

/**
 * Requests that Apollo refuses before they are one (a body that is none, variables that are a list) pass no plugin.
 * Their errors carry Apollo's codes; ours stand in the contract.
 */
export function presentMalformed(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions?.['code'] !== 'BAD_REQUEST') return formatted;
  return presentError(
    new GraphQLError(formatted.message, { extensions: { code: 'BAD_REQUEST' } }),
    undefined,
  );
}

/** Replaces every error of an answer by what may leave the process. */
export function errorsPlugin(): ApolloServerPlugin<GqlContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, errors, contextValue }) {
          if (!errors || response.body.kind !== 'single') return;
          response.body.singleResult.errors = errors.map((error) => presentError(error, contextValue));
        },
      };
    },
  };
}
