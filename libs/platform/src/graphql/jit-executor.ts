import type { GatewayInterface, GatewayLoadResult } from '@apollo/server-gateway-interface';
import { execute, isObjectType, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { PersistedDocuments } from './persisted-documents.js';

type Execution = Awaited<GatewayLoadResult['executor']>;
type ExecutionRequest = Parameters<NonNullable<Execution>>[0];

/**
 * Runs the documents of our own client as compiled functions and everything else by graphql-js. Apollo only
 * lets a gateway replace the executor, so this is the smallest gateway there is: same schema, own executor.
 * Compiling costs about as much as fifty executions, so only documents we know beforehand are compiled.
 */
export class JitExecutor implements GatewayInterface {
  private readonly compiled = new Map<string, CompiledQuery | null>();
  private schema: GraphQLSchema | undefined;
  private announce: ((schema: GraphQLSchema) => void) | undefined;

  constructor(private readonly documents: PersistedDocuments) {}

  /** Takes the schema Nest has built; must be called before Apollo starts. */
  use(schema: GraphQLSchema): GraphQLSchema {
    dropPlainResolvers(schema);
    this.schema = schema;
    this.compiled.clear();
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

  private async run(request: ExecutionRequest): ReturnType<NonNullable<Execution>> {
    const schema = this.schema!;
    const query = this.documents.has(request.queryHash) ? this.compile(schema, request) : null;
    const variables = request.request.variables ?? {};
    const result = query
      ? await query.query(undefined, request.context, variables)
      : await execute({
          schema,
          document: request.document,
          contextValue: request.context,
          variableValues: variables,
          operationName: request.operationName,
        });
    return result as ExecutionResult as Awaited<ReturnType<NonNullable<Execution>>>;
  }

  private compile(schema: GraphQLSchema, request: ExecutionRequest): CompiledQuery | null {
    const key = `${request.queryHash} ${request.operationName ?? ''}`;
    let query = this.compiled.get(key);
    if (query === undefined) {
      const attempt = compileQuery(schema, request.document, request.operationName ?? undefined, {});
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
