import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import { Problem, type Ctx } from '../context/index.js';
import { ACCESS, type AccessRule } from './access.decorators.js';

/**
 * Denies every operation that carries no access rule, then asks for the permission of the rule. Runs once
 * per root field, never for child fields.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    if (!rule) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no access rule`);
    if ('public' in rule) return true;
    const ctx = requestCtx(context);
    if (!ctx?.actor) throw new Problem('NOT_SIGNED_IN');
    if (!ctx.actor.permissions.has(rule.permission))
      throw new Problem('NOT_FOUND', { internal: `lacks ${rule.permission}` });
    return true;
  }
}

function requestCtx(context: ExecutionContext): Ctx | undefined {
  if (context.getType<string>() === 'graphql')
    return GqlExecutionContext.create(context).getContext<{ ctx?: Ctx }>().ctx;
  return context.switchToHttp().getRequest<Request & { ctx?: Ctx }>().ctx;
}
