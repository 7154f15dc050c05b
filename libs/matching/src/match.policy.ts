import { Problem, signedIn, type Ctx } from '@app/platform/context';

/**
 * Refuses unless the actor belongs to the town or is on the staff: what a town seeks together with whom it
 * could turn to is its own business.
 *
 * @throws Problem `NOT_FOUND`, as for a town that does not exist
 */
export function assertMayReadMatches(ctx: Ctx, municipalityId: string): void {
  const { municipalityIds, instanceRoles } = signedIn(ctx);
  if (municipalityIds.has(municipalityId)) return;
  if (instanceRoles.has('EDITOR') || instanceRoles.has('ADMIN')) return;
  throw new Problem('NOT_FOUND', { internal: `not of town ${municipalityId}` });
}
