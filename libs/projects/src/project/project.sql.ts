import { isMember } from '@app/directory';
import type { Actor } from '@app/platform/context';

/** The actor as parameters: person, municipalities, institutions, whether a member of the network. */
export function actorValues(actor: Actor | null): [string | null, string[], string[], boolean] {
  return [
    actor?.personId ?? null,
    [...(actor?.municipalityIds ?? [])],
    [...(actor?.institutionIds ?? [])],
    isMember(actor),
  ];
}

/** Numbers of the parameters that `actorValues` fills. */
export interface ActorAt {
  readonly person: number;
  readonly towns: number;
  readonly institutions: number;
  readonly member: number;
}

/** `actorValues` as the parameters from `$first` on. */
export const actorAt = (first: number): ActorAt => ({
  person: first,
  towns: first + 1,
  institutions: first + 2,
  member: first + 3,
});

/** SQL: organisation of row `x` is one of the actor's. */
export const ownOrganisation = (x: string, at: ActorAt): string =>
  `(${x}.municipality_id = any($${at.towns}::uuid[]) or ${x}.institution_id = any($${at.institutions}::uuid[]))`;

/** SQL: the role of the actor in project `p`; a role for an organisation counts only while the actor belongs to it. */
export const roleOf = (p: string, at: ActorAt): string => `
  (select pp.role from project_person pp where pp.project_id = ${p}.id and pp.person_id = $${at.person}::uuid
    and (num_nonnulls(pp.municipality_id, pp.institution_id) = 0 or ${ownOrganisation('pp', at)}))`;

/** SQL: the role of row `pp` still counts: it is for no organisation, or the person belongs to it. */
export const roleCounts = (pp: string): string => `
  ((${pp}.municipality_id is null or exists (select 1 from membership ms
      where ms.person_id = ${pp}.person_id and ms.municipality_id = ${pp}.municipality_id and ms.state = 'ACTIVE'))
    and (${pp}.institution_id is null or exists (select 1 from institution_membership ms
      where ms.person_id = ${pp}.person_id and ms.institution_id = ${pp}.institution_id and ms.state = 'ACTIVE')))`;

/** SQL: an organisation of the actor is in project `p`, or invited. */
export const isPartnerOf = (p: string, at: ActorAt): string => `
  exists (select 1 from project_partner own where own.project_id = ${p}.id and own.ended_at is null
    and ${ownOrganisation('own', at)})`;

/** SQL: moderation has not hidden project `p`, or the actor leads it. */
const notHidden = (p: string, at: ActorAt): string =>
  `(${p}.hidden_at is null or ${roleOf(p, at)} is not distinct from 'LEAD')`;

/**
 * SQL: the actor may see the inner work of project `p` (tasks, funding): its people, the members of partners that are in,
 * and staff where staff may (`$curates`). The database's `works_in_project` says the same without the staff.
 */
export const workVisible = (p: string, at: ActorAt, curates: number): string => `
  (${notHidden(p, at)} and (${roleOf(p, at)} is not null or $${curates}::boolean and ${p}.visibility <> 'PRIVATE'
    or exists (select 1 from project_partner own where own.project_id = ${p}.id and own.state in ('ACCEPTED', 'CONFIRMED')
      and ${ownOrganisation('own', at)})))`;

/**
 * SQL: the actor may see project `p`; one that moderation has hidden is for those who lead it. Stands in every list,
 * count, search and suggestion; `canSee` and the database's `sees_project` say the same.
 */
export const projectVisible = (p: string, at: ActorAt): string => `
  (${notHidden(p, at)} and (${p}.visibility = 'PUBLIC' or (${p}.visibility = 'MEMBERS' and $${at.member}::boolean)
    or $${at.person}::uuid is not null and (${isPartnerOf(p, at)} or ${roleOf(p, at)} is not null)))`;
