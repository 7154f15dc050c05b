import { isId } from '@app/contracts';
import { mayCommit } from '@app/directory';
import { Problem, type Actor } from '@app/platform/context';

/** A municipality or an institution; exactly one of the two ids. */
export interface OrganisationRef {
  readonly municipalityId: string | null;
  readonly institutionId: string | null;
}

/** The organisation of the actor with this id. @throws Problem `NOT_FOUND` for one that is not the actor's */
export function ownOrganisationRef(actor: Actor, id: string): OrganisationRef {
  if (isId(id) && actor.municipalityIds.has(id)) return { municipalityId: id, institutionId: null };
  if (isId(id) && actor.institutionIds.has(id)) return { municipalityId: null, institutionId: id };
  throw new Problem('NOT_FOUND', { internal: 'not an organisation of the actor' });
}

/** Those who may promise something for it: holders of the mandate of a town, admins of an institution. */
export function mayCommitFor(
  actor: Actor | null,
  { municipalityId, institutionId }: OrganisationRef,
): boolean {
  if (municipalityId !== null) return mayCommit(actor, municipalityId);
  return institutionId !== null && (actor?.institutionAdminOf.has(institutionId) ?? false);
}

/** Those who may end a commitment for it: besides them, the admins of a town. */
export function mayEndFor(actor: Actor | null, ref: OrganisationRef): boolean {
  return (
    mayCommitFor(actor, ref) ||
    (ref.municipalityId !== null && (actor?.adminOf.has(ref.municipalityId) ?? false))
  );
}

/** SQL: row `x` is of the organisation whose ids are `$town` and `$institution`. */
export const isOf = (x: string, town: number, institution: number): string =>
  `${x}.municipality_id is not distinct from $${town}::uuid and ${x}.institution_id is not distinct from $${institution}::uuid`;
