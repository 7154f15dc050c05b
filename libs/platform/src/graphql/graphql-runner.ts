import type { ApolloServer } from '@apollo/server';
import type { ApolloDriver } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule as NestGraphQLModule } from '@nestjs/graphql';
import { createHash } from 'node:crypto';
import type { Ctx } from '../context/index.js';
import { gqlContext, type GqlContext } from './gql-context.js';
import { stringifyResult } from './micro-cache.plugin.js';
import { PersistedDocuments } from './persisted-documents.js';

export interface RunResult {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** Runs operations inside the process, through the same pipeline as over HTTP: for pages rendered on the server. */
@Injectable()
export class GraphqlRunner {
  constructor(
    private readonly modules: ModuleRef,
    private readonly documents: PersistedDocuments,
  ) {}

  /** @param document the text of an operation, or the SHA-256 of one of our client's. */
  async run(ctx: Ctx, document: string, variables: Record<string, unknown> = {}): Promise<RunResult> {
    const text = this.documents.text(document) ?? document;
    const module = this.modules.get<NestGraphQLModule<ApolloDriver>>(NestGraphQLModule, { strict: false });
    const server = module.graphQlAdapter.instance as unknown as ApolloServer<GqlContext>;
    const { body } = await server.executeOperation(
      { query: text, variables, extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } },
      { contextValue: gqlContext(ctx) },
    );
    if (body.kind !== 'single') throw new Error('Incremental delivery is not in use');
    return JSON.parse(stringifyResult(body.singleResult)) as RunResult;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
