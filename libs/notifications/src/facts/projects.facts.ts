import type { FactArea } from './area.js';
import { SEES, WORKS, titledInside } from './project.parts.js';

/** SQL: occasions of which those are told whom they end for, although they may no longer see the project. */
const ENDS = `('project.join-decided', 'project.partner-ended')`;

/** Projects with their partners, states and news. */
export const projectFacts: FactArea = {
  occasions: [
    'project.join-requested',
    'project.join-decided',
    'project.invited',
    'project.partner-confirmed',
    'project.partner-ended',
    'project.state-changed',
    'project.update-posted',
  ],
  joins: `
  left join project_join_request pjr on x.occasion in ('project.join-requested', 'project.join-decided') and pjr.id = x.subject_id
  left join project_partner ppa on x.occasion in ('project.invited', 'project.partner-confirmed', 'project.partner-ended')
    and ppa.id = x.subject_id
  left join project_history phi on x.occasion = 'project.state-changed' and phi.id = x.subject_id
  left join project_update pup on x.occasion = 'project.update-posted' and pup.id = x.subject_id and pup.hidden_at is null
  left join project pj on pj.id = coalesce(pjr.project_id, ppa.project_id, phi.project_id, pup.project_id)
    and (x.occasion in ${ENDS} or case pup.audience when 'PARTNERS' then ${WORKS} else ${SEES} end)`,
  readable: 'pj.id is not null',
  names: {
    town: 'coalesce(pjr.municipality_id, ppa.municipality_id)',
    institution: 'coalesce(pjr.institution_id, ppa.institution_id)',
    who: `case when x.occasion = 'project.join-requested' then pjr.requested_by end`,
  },
  columns: {
    ...titledInside('pup.title'),
    outcome: `coalesce(case when pjr.state = 'OPEN' and pjr.reminded_at is not null then 'REMINDED' else pjr.state end,
      ppa.state, phi.to_value)`,
    explanation: 'coalesce(pjr.reason, ppa.end_reason, phi.reason)',
  },
};
