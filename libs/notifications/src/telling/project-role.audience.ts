import { holdsRole, isIn } from '../facts/project.parts.js';
import type { Occasion } from '../kinds.rules.js';
import type { ROLE_OCCASIONS } from '../project-subjects.js';
import { ID, type Audience } from './audience.parts.js';

/** SQL: whose role it is; stands in the message, for the history names nobody but who has done it. */
const PERSON = '($1::uuid[])[2]';

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
  projectRoleEnded: told('project.role-ended', `not ${isIn(PERSON, 'h')}`),
} as const;
