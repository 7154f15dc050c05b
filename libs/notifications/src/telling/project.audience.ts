import { roleCounts } from '@app/projects';
import { ID, type Audience } from './audience.parts.js';

/** SQL: rows of those who lead project `p`; of one that nobody leads, the staff that may see it. */
const LEADERS = (kind: string): string => `
    select pp.person_id, '${kind}', 'LEADS_PROJECT', null::uuid, 0
    from event join project p on p.id = event.project_id join project_person pp on pp.project_id = p.id and pp.role = 'LEAD' and ${roleCounts('pp')}
    union all
    select a.person_id, '${kind}', 'STAFF', null::uuid, 0
    from event join project p on p.id = event.project_id and p.visibility <> 'PRIVATE'
      and not exists (select 1 from project_person pp where pp.project_id = p.id and pp.role = 'LEAD' and ${roleCounts('pp')})
    cross join account_role r join account a on a.id = r.account_id where r.role in ('EDITOR', 'ADMIN')`;

/** The people of project `p`. */
const PEOPLE = (kind: string): string => `
    select pp.person_id, '${kind}', case when pp.role = 'LEAD' then 'LEADS_PROJECT' else 'IN_PROJECT' end, null::uuid, 0
    from event join project_person pp on pp.project_id = event.project_id and ${roleCounts('pp')}`;

/** SQL: rows of those who may commit for the partner or request `x`; without any, the admins; of an institution its admins. */
const COMMITTERS = (kind: string, table: string): string => `
    select m.person_id, '${kind}', case when m.mandate then 'HOLDS_MANDATE' else 'TOWN_ADMIN' end, x.municipality_id, 0
    from event join ${table} x on x.id = event.subject_id
    join membership m on m.municipality_id = x.municipality_id and m.state = 'ACTIVE'
    where m.mandate or m.role = 'ADMIN'
    union all
    select m.person_id, '${kind}', 'INSTITUTION_ADMIN', null::uuid, 0
    from event join ${table} x on x.id = event.subject_id
    join institution_membership m on m.institution_id = x.institution_id and m.state = 'ACTIVE' and m.role = 'ADMIN'`;

/** SQL: the candidates, with the project of the subject beside the event. */
const within = (table: string, candidates: string): string =>
  candidates.replaceAll(
    'from event ',
    `from (select event.*, x.project_id from event join ${table} x on x.id = event.subject_id) event `,
  );

/** Those who lead a project hear of an organisation that wants to join. */
export const projectJoinRequested: Audience = {
  occasion: 'project.join-requested',
  event: `
    select r.id, r.id, null::uuid, r.requested_by, array[r.requested_by], false
    from project_join_request r where r.id = ${ID} and r.state = 'OPEN'`,
  candidates: within('project_join_request', LEADERS('project.join-requested')),
};

/** Once more, because nobody has decided within five working days. */
export const projectJoinReminded: Audience = { ...projectJoinRequested, renews: true };

/** Whoever asked learns what was decided, and why, or that the project was finished first; if they are gone, those who may commit for the organisation. */
export const projectJoinDecided: Audience = {
  occasion: 'project.join-decided',
  event: `
    select r.id, r.id, null::uuid, r.decided_by, array[r.decided_by], false
    from project_join_request r where r.id = ${ID} and r.state in ('ACCEPTED', 'REFUSED', 'LAPSED')`,
  candidates: `
    select r.requested_by, 'project.join-decided', 'OWN_REQUEST', null::uuid, 0
    from event join project_join_request r on r.id = event.subject_id
    union all ${COMMITTERS('project.join-decided', 'project_join_request')}`,
};

/** Those who may commit for the invited organisation. */
export const projectInvited: Audience = {
  occasion: 'project.invited',
  event: `
    select a.id, a.id, null::uuid, a.added_by, array[a.added_by], false
    from project_partner a where a.id = ${ID} and a.state = 'INVITED'`,
  candidates: COMMITTERS('project.invited', 'project_partner'),
};

/** The people of a project hear of an organisation that has committed. */
export const projectPartnerConfirmed: Audience = {
  occasion: 'project.partner-confirmed',
  event: `
    select a.id, a.id, null::uuid, a.confirmed_by, array[a.confirmed_by], false
    from project_partner a where a.id = ${ID} and a.state = 'CONFIRMED'`,
  candidates: within('project_partner', PEOPLE('project.partner-changed')),
};

/** SQL: the partnership `a` was not ended by the organisation itself. */
const ENDED_FOR_IT = `a.state in ('REMOVED', 'LAPSED')`;

/** Those who lead it hear that an organisation is out; the organisation does when it was put out, or the project was finished first. */
export const projectPartnerEnded: Audience = {
  occasion: 'project.partner-ended',
  event: `
    select a.id, a.id, null::uuid, null::uuid, '{}'::uuid[], false
    from project_partner a where a.id = ${ID} and a.ended_at is not null`,
  candidates: `
    select told.* from (${within('project_partner', LEADERS('project.partner-changed'))}) told (person_id, kind, reason, reason_id, nearness)
    join event on true join project_partner a on a.id = event.subject_id and not ${ENDED_FOR_IT}
    union all
    select told.* from (${COMMITTERS('project.partner-changed', 'project_partner')}) told (person_id, kind, reason, reason_id, nearness)
    join event on true join project_partner a on a.id = event.subject_id and ${ENDED_FOR_IT}`,
};

/** The people of a project and those who follow it hear that it has taken a step. */
export const projectStateChanged: Audience = {
  occasion: 'project.state-changed',
  event: `
    select h.id, h.id, null::uuid, h.actor_id, array[h.actor_id], false
    from project_history h where h.id = ${ID} and h.kind = 'STATE'`,
  candidates: `${within('project_history', PEOPLE('project.state-changed'))}
    union all
    select f.person_id, 'project.followed', 'FOLLOWS_PROJECT', null::uuid, 0
    from event join project_history h on h.id = event.subject_id
    join follow f on f.target = 'PROJECT' and f.target_id = h.project_id and sees_project(f.person_id, h.project_id)`,
};

/** The people of a project and those who follow it hear what it tells; what is for its partners, those of them who are. */
export const projectUpdatePosted: Audience = {
  occasion: 'project.update-posted',
  event: `
    select u.id, u.id, null::uuid, u.created_by, array[u.created_by], false
    from project_update u where u.id = ${ID} and u.hidden_at is null`,
  candidates: `${within('project_update', PEOPLE('project.update-posted'))}
    union all
    select f.person_id, 'project.followed', 'FOLLOWS_PROJECT', null::uuid, 0
    from event join project_update u on u.id = event.subject_id
    join follow f on f.target = 'PROJECT' and f.target_id = u.project_id
      and case u.audience when 'PROJECT' then sees_project(f.person_id, u.project_id)
        else works_in_project(f.person_id, u.project_id) end`,
};
