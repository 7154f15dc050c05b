import type { GatewayInterface, GatewayLoadResult } from '@apollo/server-gateway-interface';
import {
  OperationTypeNode,
  execute,
  getOperationAST,
  isObjectType,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { preferKnown } from './known.js';
import type { PersistedDocuments } from './persisted-documents.js';
import type { PersistedRequest } from './persisted-request.js';

type Execution = Awaited<GatewayLoadResult['executor']>;
type ExecutionRequest = Parameters<NonNullable<Execution>>[0];

/**
 * Runs the documents of our own client as compiled functions and everything else by graphql-js. Apollo only
 * lets a gateway replace the executor, so this is the smallest gateway there is: same schema, own executor.
 * Compiling costs about as much as fifty executions, so only documents we know beforehand are compiled.
 */
export class JitExecutor implements GatewayInterface {
  private readonly compiled = new Map<string, CompiledQuery | null>();
  private readonly queries = new Map<string, CompiledQuery | null>();
  private schema: GraphQLSchema | undefined;
  private announce: ((schema: GraphQLSchema) => void) | undefined;

  constructor(private readonly documents: PersistedDocuments) {}

  /** Takes the schema Nest has built; must be called before Apollo starts. */
  use(schema: GraphQLSchema): GraphQLSchema {
    dropPlainResolvers(schema);
    preferKnown(schema);
    this.schema = schema;
    this.compiled.clear();
    this.queries.clear();
    this.announce?.(schema);
    return schema;
  }

  onSchemaLoadOrUpdate(
    callback: (update: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void,
  ): () => void {
    this.announce = (schema) => callback({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => {
      this.announce = undefined;
    };
  }

  load(): Promise<GatewayLoadResult> {
    if (!this.schema) throw new Error('The schema is not there yet');
    this.announce?.(this.schema);
    return Promise.resolve({ executor: (request) => this.run(request) });
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  /**
   * Runs a known query, or gives null when the document is not known, is no query or cannot be compiled.
   *
   * @param context the context of GraphQL
   */
  runQuery(
    { hash, operationName, variables }: PersistedRequest,
    context: object,
  ): Promise<ExecutionResult> | null {
    const query = this.queryOf(hash, operationName);
    return query && Promise.resolve(query.query(undefined, context, variables ?? {}));
  }

  private async run(request: ExecutionRequest): ReturnType<NonNullable<Execution>> {
    const { queryHash, document, operationName } = request;
    const query = this.documents.has(queryHash) ? this.compile(queryHash, document, operationName) : null;
    const variables = request.request.variables ?? {};
    const result = query
      ? await query.query(undefined, request.context, variables)
      : await execute({
          schema: this.schema!,
          document,
          contextValue: request.context,
          variableValues: variables,
          operationName,
        });
    return result as ExecutionResult as Awaited<ReturnType<NonNullable<Execution>>>;
  }

  private queryOf(hash: string, operationName: string | undefined): CompiledQuery | null {
    const key = `${hash} ${operationName ?? ''}`;
    let query = this.queries.get(key);
    if (query === undefined) {
      const text = this.documents.text(hash);
      if (text === undefined) return null;
      const document = parse(text);
      const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
      query = isQuery ? this.compile(hash, document, operationName ?? null) : null;
      if (isQuery) this.queries.set(key, query);
    }
    return query;
  }

  private compile(hash: string, document: DocumentNode, operationName: string | null): CompiledQuery | null {
    const key = `${hash} ${operationName ?? ''}`;
    let query = this.compiled.get(key);
    if (query === undefined) {
      const attempt = compileQuery(this.schema!, document, operationName ?? undefined, {});
      query = isCompiledQuery(attempt) ? attempt : null;
      this.compiled.set(key, query);
    }
    return query;
  }
}

/**
 * Nest gives every field a resolver, also those that only hand out a property. Without one, the compiled query
 * reads the property itself instead of calling a function that might return a promise: a list of 20 rows makes
 * some hundred such calls.
 */
function dropPlainResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve?.name === 'rootFieldResolver') delete field.resolve;
  }
}
