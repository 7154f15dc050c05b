import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { Ctx } from '../context/index.js';
import { RequestLoaders } from './loaders.js';

/** What GraphQL hands to every resolver of one operation. */
export interface GqlContext {
  readonly ctx: Ctx;
  readonly loaders: RequestLoaders;
  /** Absent when an operation runs inside the process, for a page rendered on the server. */
  readonly req?: Request;
  readonly res?: Response;
}

export function gqlContext(ctx: Ctx, req?: Request, res?: Response): GqlContext {
  return { ctx, loaders: new RequestLoaders(ctx), ...(req && res ? { req, res } : {}) };
}

/** The request context, for operation resolvers that call services. */
export const CurrentCtx = createParamDecorator(
  (_: unknown, context: ExecutionContext): Ctx =>
    GqlExecutionContext.create(context).getContext<GqlContext>().ctx,
);

/** The whole GraphQL context, for field resolvers that need loaders and for signing in and out. */
export const CurrentGql = createParamDecorator((_: unknown, context: ExecutionContext): GqlContext =>
  GqlExecutionContext.create(context).getContext<GqlContext>(),
);
