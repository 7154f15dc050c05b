import type { Actor } from '@app/platform/context';

/** Who may see a field, from the fewest to the most. */
export const FIELD_VISIBILITIES = ['ME', 'ORGANISATION', 'MEMBERS', 'PUBLIC'] as const;
export type FieldVisibility = (typeof FIELD_VISIBILITIES)[number];

/** The fields of a person with a visibility of their own, and the one they start with. Private by default. */
export const PERSON_FIELDS = {
  email: 'ME',
  phone: 'ME',
  position: 'MEMBERS',
  about: 'MEMBERS',
} as const satisfies Record<string, FieldVisibility>;
export type PersonField = keyof typeof PERSON_FIELDS;

/** What a person has chosen; fields that are missing keep their default. */
export type VisibilityChoices = Readonly<Partial<Record<PersonField, FieldVisibility>>>;

/** True for people who belong to the network: active members of a town, and the staff of the instance. */
export function isMember(actor: Actor | null): boolean {
  return actor !== null && (actor.municipalityIds.size > 0 || actor.instanceRoles.size > 0);
}

/**
 * The nearest circle in which `actor` stands to something that belongs to a person or to municipalities.
 *
 * @param municipalityIds the municipalities whose people count as the same organisation
 */
export function circleOf(
  actor: Actor | null,
  owner: { readonly personId?: string; readonly municipalityIds: Iterable<string> },
): FieldVisibility {
  if (actor === null) return 'PUBLIC';
  if (owner.personId === actor.personId) return 'ME';
  for (const id of owner.municipalityIds) if (actor.municipalityIds.has(id)) return 'ORGANISATION';
  return isMember(actor) ? 'MEMBERS' : 'PUBLIC';
}

/** True when a field with this visibility is shown to somebody who stands in `circle`. */
export function isShown(visibility: FieldVisibility, circle: FieldVisibility): boolean {
  return FIELD_VISIBILITIES.indexOf(circle) <= FIELD_VISIBILITIES.indexOf(visibility);
}

/** The visibility of a field: what was chosen, or the default. */
export function visibilityOf(choices: VisibilityChoices, field: PersonField): FieldVisibility {
  return choices[field] ?? PERSON_FIELDS[field];
}
