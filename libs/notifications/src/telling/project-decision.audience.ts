import { roleCounts } from '@app/projects';
import { SILENT } from '../facts/project.parts.js';
import { ID, type Audience } from './audience.parts.js';

/** SQL: the towns that have a vote in the decision of the event, as `e` and `pa`. */
const TOWNS = `
    from event join project_decision d on d.id = event.subject_id
    join project_decision_elector e on e.decision_id = d.id and e.ended_at is null
    join project_partner pa on pa.id = e.partner_id and pa.ended_at is null`;

/** SQL: the day in Germany on which the message is read. */
const TODAY = `($2::timestamptz at time zone 'Europe/Berlin')::date`;

/** SQL: whether `person` is a deputy of town `pa`, today or on a later day. */
const IS_DEPUTY = (person: string): string => `
  exists (select 1 from project_vote_deputy vd where vd.partner_id = pa.id and vd.person_id = ${person} and vd.ended_at is null
    and vd.until_on >= ${TODAY})`;

/** SQL: rows of those who vote for the towns: the mandate and its deputies; of a town with neither its admins, who can give it. */
const VOTERS = (kind: string, which = 'true'): string => `
    select m.person_id, '${kind}', case when m.mandate then 'HOLDS_MANDATE' when ${IS_DEPUTY('m.person_id')} then 'VOTE_DEPUTY'
      else 'TOWN_ADMIN' end, pa.municipality_id, 0 ${TOWNS}
    join membership m on m.municipality_id = pa.municipality_id and m.state = 'ACTIVE'
    where ${which} and (m.mandate or ${IS_DEPUTY('m.person_id')} or m.role = 'ADMIN' and not exists (select 1 from membership x
      where x.municipality_id = pa.municipality_id and x.state = 'ACTIVE' and (x.mandate or ${IS_DEPUTY('x.person_id')})))`;

/** SQL: rows of all members of the towns. */
const MEMBERS = (kind: string): string => `
    select m.person_id, '${kind}', 'TOWN_VOTES', pa.municipality_id, 1 ${TOWNS}
    join membership m on m.municipality_id = pa.municipality_id and m.state = 'ACTIVE'`;

/** SQL: rows of who has proposed it and of those who lead the project. */
const PROPOSER_AND_LEAD = (kind: string): string => `
    select d.created_by, '${kind}', 'OWN_CONTENT', null::uuid, 0
    from event join project_decision d on d.id = event.subject_id and works_in_project(d.created_by, d.project_id)
    union all
    select pp.person_id, '${kind}', 'LEADS_PROJECT', null::uuid, 0
    from event join project_decision d on d.id = event.subject_id
    join project_person pp on pp.project_id = d.project_id and pp.role = 'LEAD' and ${roleCounts('pp')}`;

/** SQL: rows of the people of the project, those of institutions too. */
const PEOPLE = (kind: string): string => `
    select pp.person_id, '${kind}', case when pp.role = 'LEAD' then 'LEADS_PROJECT' else 'IN_PROJECT' end, null::uuid, 1
    from event join project_decision d on d.id = event.subject_id
    join project_person pp on pp.project_id = d.project_id and ${roleCounts('pp')}`;

/** A vote has begun, or begins anew with another text: who votes is asked, the other members hear of it. */
export const projectDecisionOpened: Audience = {
  occasion: 'project.decision-opened',
  renews: true,
  event: `
    select d.id, d.id, null::uuid, r.opened_by, array[r.opened_by], false
    from project_decision d join project_decision_round r on r.decision_id = d.id and r.round = d.round
    where d.id = ${ID} and d.state = 'OPEN'`,
  candidates: `${VOTERS('project.vote-asked')}
    union all ${MEMBERS('project.decision-opened')}`,
};

/** Whoever votes for a town from now on, or from a later day, hears it at once: a vote may be running that nobody asks them about. */
export const projectDeputyNamed: Audience = {
  occasion: 'project.deputy-named',
  event: `
    select vd.id, vd.id, null::uuid, vd.named_by, array[vd.named_by], false
    from project_vote_deputy vd where vd.id = ${ID} and vd.ended_at is null and vd.until_on >= ${TODAY}`,
  candidates: `
    select vd.person_id, 'project.deputy-named', 'VOTE_DEPUTY', pa.municipality_id, 0
    from event join project_vote_deputy vd on vd.id = event.subject_id join project_partner pa on pa.id = vd.partner_id
    join membership m on m.person_id = vd.person_id and m.municipality_id = pa.municipality_id and m.state = 'ACTIVE'
    where works_in_project(vd.person_id, vd.project_id)`,
};

/** Once per round, before the deadline: who votes for the towns that have not. */
export const projectDecisionReminded: Audience = {
  occasion: 'project.decision-reminded',
  renews: true,
  event: `
    select d.id, d.id, null::uuid, null::uuid, '{}'::uuid[], false
    from project_decision d where d.id = ${ID} and d.state = 'OPEN'`,
  candidates: VOTERS('project.vote-asked', SILENT),
};

/** Who has proposed it and who leads the project hear of an objection, unless the vote is over already. */
export const projectDecisionObjected: Audience = {
  occasion: 'project.decision-objected',
  renews: true,
  event: `
    select h.id, d.id, null::uuid, h.person_id, array[h.person_id], false
    from project_decision_vote_entry h join project_decision d on d.id = h.decision_id and d.round = h.round and d.state = 'OPEN'
    where h.id = ${ID}`,
  candidates: PROPOSER_AND_LEAD('project.decision-objected'),
};

/** What came of it, or that it was withdrawn: the members of the towns and the people of the project. */
export const projectDecisionClosed: Audience = {
  occasion: 'project.decision-closed',
  event: `
    select d.id, d.id, null::uuid, d.closed_by, array[d.closed_by], false
    from project_decision d where d.id = ${ID} and d.state in ('CLOSED', 'WITHDRAWN')`,
  candidates: `${MEMBERS('project.decision-closed')}
    union all ${PEOPLE('project.decision-closed')}`,
};

/** On the day of the review, once: the members of the towns that had a vote. */
export const projectDecisionReview: Audience = {
  occasion: 'project.decision-review',
  event: `
    select d.id, d.id, null::uuid, null::uuid, '{}'::uuid[], false
    from project_decision d where d.id = ${ID} and d.review_asked_at is not null`,
  candidates: `${VOTERS('project.decision-review')}
    union all ${MEMBERS('project.decision-review')}`,
};
