import type { Actor, Ctx } from '@app/platform/context';
import type { Municipality } from './municipality.model.js';

/** True for people who may edit the page of a municipality: its admins, editors, admins of the instance. */
export function mayEdit(actor: Actor | null, municipalityId: string): boolean {
  if (!actor) return false;
  return (
    actor.adminOf.has(municipalityId) || actor.instanceRoles.has('EDITOR') || actor.instanceRoles.has('ADMIN')
  );
}

/** True for people who take part: active members of any municipality, and staff. */
export function isMember(actor: Actor | null): boolean {
  return actor !== null && (actor.municipalityIds.size > 0 || actor.instanceRoles.size > 0);
}

/** Whether the contact of a municipality is shown, by the visibility its admins have chosen. */
export function seesContact(
  { actor }: Ctx,
  municipality: Pick<Municipality, 'id' | 'contactVisibility'>,
): boolean {
  if (mayEdit(actor, municipality.id)) return true;
  switch (municipality.contactVisibility) {
    case 'PUBLIC':
      return true;
    case 'MEMBERS':
      return isMember(actor);
    case 'ORGANISATION':
      return actor?.municipalityIds.has(municipality.id) ?? false;
    case 'ME':
      return false;
  }
}
