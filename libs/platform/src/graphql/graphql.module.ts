import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule as NestGraphQLModule } from '@nestjs/graphql';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';
import type { Request, Response } from 'express';
import { Config } from '../config/index.js';
import type { Ctx } from '../context/index.js';
import { ProblemFilter } from '../http/index.js';
import { errorsPlugin, presentMalformed } from './errors.plugin.js';
import { gqlContext, type GqlContext } from './gql-context.js';
import { GraphqlRunner } from './graphql-runner.js';
import { JitExecutor } from './jit-executor.js';
import { QUERY_LIMITS, costPlugin, validationRules } from './limits.js';
import { microCache, stringifyResult } from './micro-cache.plugin.js';
import { PersistedDocuments } from './persisted-documents.js';
import { PublicAnswers } from './public-answers.js';
import { DateTimeScalar } from './date-time.scalar.js';
import { JsonScalar } from './json.scalar.js';

/** How long visitors may see a public answer from memory. */
const PUBLIC_TTL_MS = 2_000;

@Module({})
export class GraphqlModule {
  /** GraphQL over the resolvers of the process. `documents`: SHA-256 → text of our client's operations. */
  static forRoot(documents: Readonly<Record<string, string>>): DynamicModule {
    const persisted = PersistedDocuments.from(documents);
    const answers = new PublicAnswers(PUBLIC_TTL_MS);
    const executor = new JitExecutor(persisted);
    return {
      module: GraphqlModule,
      imports: [
        NestGraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Config],
          useFactory: (config: Config) => driverConfig(config, persisted, answers, executor),
        }),
      ],
      providers: [
        GraphqlRunner,
        DateTimeScalar,
        JsonScalar,
        // Without it Nest would log every refusal as an error, with its stack.
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: PersistedDocuments, useValue: persisted },
        { provide: PublicAnswers, useValue: answers },
        { provide: JitExecutor, useValue: executor },
      ],
      exports: [GraphqlRunner, JitExecutor, PersistedDocuments, PublicAnswers],
    };
  }
}

function driverConfig(
  config: Config,
  persisted: PersistedDocuments,
  answers: PublicAnswers,
  executor: JitExecutor,
): ApolloDriverConfig {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    introspection: !config.production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    fieldResolverEnhancers: [],
    transformSchema: (schema) => executor.use(schema),
    gateway: executor,
    persistedQueries: { cache: persisted },
    documentStore: new InMemoryLRUCache<DocumentNode>({ maxSize: 1_000, sizeCalculation: () => 1 }),
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    validationRules,
    stringifyResult,
    formatError: presentMalformed,
    context: ({ req, res }: { req: Request & { ctx: Ctx }; res: Response }): GqlContext =>
      gqlContext(req.ctx, req, res),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      costPlugin(persisted),
      microCache(answers),
      errorsPlugin(),
    ],
  } as ApolloDriverConfig;
}
