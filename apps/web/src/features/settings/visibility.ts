import type { FieldVisibility } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

/** Who may see a field, from the fewest to the most. */
export const FIELD_VISIBILITIES: readonly FieldVisibility[] = ['ME', 'ORGANISATION', 'MEMBERS', 'PUBLIC'];

export const visibilityLabel = (visibility: FieldVisibility): string =>
  ({
    ME: m.visibility_me,
    ORGANISATION: m.visibility_organisation,
    MEMBERS: m.visibility_members,
    PUBLIC: m.visibility_public,
  })[visibility]();
