import { holdsRole, isIn } from '../facts/project.parts.js';
import type { Occasion } from '../kinds.rules.js';
import type { ROLE_OCCASIONS } from '../project-subjects.js';
import { ID, type Audience } from './audience.parts.js';

/** SQL: whose role it is; stands in the message, for the history names nobody but who has done it. */
const PERSON = '($1::uuid[])[2]';

/** SQL: their organisation was put out, and they hear of that as those who may commit for it, see `projectPartnerEnded`. */
const TOLD_AS_PARTNER = `(h.kind = 'PARTNER_ENDED' and h.to_value = 'REMOVED' and (
    exists (select 1 from membership m where m.person_id = ${PERSON} and m.municipality_id = h.municipality_id
      and m.state = 'ACTIVE' and (m.mandate or m.role = 'ADMIN'))
    or exists (select 1 from institution_membership m where m.person_id = ${PERSON} and m.institution_id = h.institution_id
      and m.state = 'ACTIVE' and m.role = 'ADMIN')))`;

/** The one whose role it is hears of it, as long as it is still so. */
const told = (occasion: Extract<Occasion, (typeof ROLE_OCCASIONS)[number]>, holds: string): Audience => ({
  occasion,
  event: `
    select h.id, h.id, null::uuid, h.actor_id, array[h.actor_id], false
    from project_history h where h.id = ${ID} and ${holds}`,
  candidates: `
    select ${PERSON}, 'project.role-changed', 'OWN_ROLE', null::uuid, 0 from event`,
});

export const roleAudiences = {
  projectRoleGiven: told('project.role-given', holdsRole(PERSON, 'h')),
  projectRoleChanged: told('project.role-changed', holdsRole(PERSON, 'h')),
  projectRoleEnded: told('project.role-ended', `not ${isIn(PERSON, 'h')} and not ${TOLD_AS_PARTNER}`),
} as const;
