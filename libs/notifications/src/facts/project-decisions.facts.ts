import { PROJECT_SUBJECTS } from '../project-subjects.js';
import type { FactArea } from './area.js';
import { WORKS, titledInside } from './project.parts.js';

/** Towns of theirs have voted in this round, and none is missing that could. */
const HAS_VOTED = `(select coalesce(bool_and(vote.partner_id is not null), false)
  from project_decision_elector e
  join project_partner own on own.id = e.partner_id
  join membership ms on ms.municipality_id = own.municipality_id and ms.person_id = x.person_id and ms.state = 'ACTIVE'
  left join project_decision_vote vote on vote.decision_id = e.decision_id and vote.partner_id = e.partner_id and vote.round = pdc.round
  where e.decision_id = pdc.id and e.ended_at is null)`;

/** Decisions of projects. The town is the one that objects. */
export const projectDecisionFacts: FactArea = {
  occasions: PROJECT_SUBJECTS.project_decision,
  joins: `
  left join project_decision pdc on pdc.id = x.subject_id
  left join project_decision_vote_entry pdv on x.occasion = 'project.decision-objected' and pdv.id = x.events[cardinality(x.events)]
  left join project_partner pdp on pdp.id = pdv.partner_id
  left join project pj on pj.id = pdc.project_id and ${WORKS}`,
  readable: 'pj.id is not null',
  names: { town: 'pdp.municipality_id' },
  columns: {
    ...titledInside('pdc.title'),
    outcome: `case
      when pdc.id is null then null
      when x.occasion in ('project.decision-opened', 'project.decision-reminded') then
        case when pdc.state <> 'OPEN' then 'OVER' when ${HAS_VOTED} then 'VOTED' when x.occasion = 'project.decision-reminded' then 'MISSING' when pdc.round > 1 then 'AGAIN' else 'OPEN' end
      when pdc.state = 'OPEN' then case when exists (select 1 from project_decision_vote standing where standing.decision_id = pdc.id
        and standing.round = pdc.round and standing.choice = 'OBJECT') then 'STANDS' else 'LIFTED' end
      else coalesce(pdc.outcome, pdc.state) end`,
    explanation: `coalesce(pdv.text, case when x.occasion = 'project.decision-closed' then pdc.withdraw_reason end)`,
  },
};
