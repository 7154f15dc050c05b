import type { FactArea } from './area.js';
import { WORKS, titledInside } from './project.parts.js';

/** Tasks of projects, and the deadlines of their funding. */
export const projectWorkFacts: FactArea = {
  occasions: ['project.task-assigned', 'project.task-overdue', 'project.funding-due'],
  joins: `
  left join project_task pt on x.occasion <> 'project.funding-due' and pt.id = x.subject_id
  left join project_partner pw on pw.id = pt.partner_id
  left join project_funding pf on x.occasion = 'project.funding-due' and pf.id = x.subject_id
  left join funding_programme fp on fp.id = pf.programme_id
  left join project pj on pj.id = coalesce(pt.project_id, pf.project_id) and ${WORKS}`,
  readable: 'pj.id is not null',
  names: { town: 'pw.municipality_id', institution: 'pw.institution_id' },
  columns: {
    ...titledInside('coalesce(pt.title, fp.name)'),
    outcome: `case
      when pf.id is not null then case when pf.state <> 'DRAFT' then 'SENT' else (select min(r.days_left)::text
        from project_funding_reminder r where r.funding_id = pf.id and r.deadline_on = pf.deadline_on) end
      when pt.state = 'DONE' then 'DONE' when pt.person_id is not null then 'PERSON' when pt.partner_id is not null then 'ORGANISATION' end`,
  },
};
