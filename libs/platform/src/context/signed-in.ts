import type { Actor, Ctx } from './context.js';
import { Problem } from './problem.js';

/** The actor of the request, or a refusal with `NOT_SIGNED_IN`. */
export function signedIn(ctx: Ctx): Actor {
  if (!ctx.actor) throw new Problem('NOT_SIGNED_IN');
  return ctx.actor;
}
