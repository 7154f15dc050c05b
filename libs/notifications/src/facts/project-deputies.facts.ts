import { PROJECT_SUBJECTS } from '../project-subjects.js';
import { LONE_ACTOR, type FactArea } from './area.js';
import { SILENT, WORKS, titledInside } from './project.parts.js';

/** Deputies for the votes of projects, as long as they are, with the open votes that wait for them. */
export const projectDeputyFacts: FactArea = {
  occasions: PROJECT_SUBJECTS.project_vote_deputy,
  joins: `
  left join project_vote_deputy pvd on pvd.id = x.subject_id and pvd.ended_at is null
  left join project_partner pvp on pvp.id = pvd.partner_id
  left join project pj on pj.id = pvd.project_id and ${WORKS} and (x.person_id is null or exists (select 1 from membership ms
    where ms.person_id = pvd.person_id and ms.municipality_id = pvp.municipality_id and ms.state = 'ACTIVE'))
  left join lateral (select count(*) as waiting, min(d.title) as title
    from project_decision_elector e join project_decision d on d.id = e.decision_id and d.state = 'OPEN'
    where e.partner_id = pvd.partner_id and e.ended_at is null and ${SILENT}
      and (d.deadline_at at time zone 'Europe/Berlin')::date >= pvd.from_on) votes on true`,
  readable: 'pj.id is not null',
  names: { town: 'pvp.municipality_id', who: LONE_ACTOR },
  columns: {
    ...titledInside('votes.title'),
    outcome: 'votes.waiting::text',
    period: `case when pj.id is not null then json_build_object('from', pvd.from_on, 'until', pvd.until_on) end`,
  },
};
