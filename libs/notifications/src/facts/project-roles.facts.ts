import { roleCounts } from '@app/projects';
import { ROLE_OCCASIONS } from '../project-subjects.js';
import { LONE_ACTOR, sqlList, type FactArea } from './area.js';
import { PROJECT_COLUMNS, SEES, holdsRole, isIn } from './project.parts.js';

/** SQL: the latest that the reader was told of their role in the project `pj`. */
const LATEST = `not exists (select 1 from notification later where later.person_id = x.person_id
    and later.occasion in ${sqlList(ROLE_OCCASIONS)} and later.project_id = pj.id and later.subject_id > ph.id)`;

/** SQL: it is still so. Whoever was taken out may know the title of what they were in, unless moderation hides it. */
const HOLDS = `(x.person_id is null or ${LATEST} and case x.occasion
    when 'project.role-ended' then pj.hidden_at is null and not ${isIn('x.person_id', 'ph')}
    else ${SEES} and ${holdsRole('x.person_id', 'ph')} end)`;

/** What others have made of somebody in a project: the role they have, for which organisation, or that it ended. */
export const projectRoleFacts: FactArea = {
  occasions: ROLE_OCCASIONS,
  joins: `
  left join project_history ph on ph.id = x.subject_id
  left join project pj on pj.id = ph.project_id and ${HOLDS}`,
  readable: 'pj.id is not null',
  names: { town: 'ph.municipality_id', institution: 'ph.institution_id', who: LONE_ACTOR },
  columns: {
    ...PROJECT_COLUMNS,
    title: 'pj.title',
    outcome: `case when x.occasion <> 'project.role-ended' then ph.to_value when ph.kind = 'PARTNER_ENDED' then 'PARTNER_ENDED' else 'ENDED' end`,
    contacts: `case x.occasion when 'project.role-ended' then (
      select string_agg(lead.name, ', ' order by lead.name) from project_person pp join person lead on lead.id = pp.person_id
      where pp.project_id = pj.id and pp.role = 'LEAD' and ${roleCounts('pp')}) end`,
  },
};
