import { roleCounts } from '@app/projects';
import { ID, type Audience } from './audience.parts.js';

/** SQL: rows of whom a task is assigned to: the person, or without one the people of the organisation in the project. */
const ASSIGNEES = (kind: string): string => `
    select pp.person_id, '${kind}', case when t.person_id is null then 'ASSIGNED_ORGANISATION' else 'ASSIGNED_TASK' end, null::uuid, 0
    from event join project_task t on t.id = event.subject_id
    join project_partner a on a.id = t.partner_id and a.ended_at is null
    join project_person pp on pp.project_id = t.project_id and ${roleCounts('pp')}
      and (pp.person_id = t.person_id or t.person_id is null
        and coalesce(pp.municipality_id, pp.institution_id) = coalesce(a.municipality_id, a.institution_id))`;

/** The people who work in a project hear that the deadline of an application comes closer; each time anew. */
export const projectFundingDue: Audience = {
  occasion: 'project.funding-due',
  renews: true,
  event: `
    select f.id, f.id, null::uuid, null::uuid, '{}'::uuid[], false
    from project_funding f where f.id = ${ID} and f.state = 'DRAFT'`,
  candidates: `
    select pp.person_id, 'project.funding-due', case when pp.role = 'LEAD' then 'LEADS_PROJECT' else 'IN_PROJECT' end, null::uuid, 0
    from event join project_funding f on f.id = event.subject_id
    join project_person pp on pp.project_id = f.project_id and pp.role <> 'GUEST' and ${roleCounts('pp')}`,
};

/** Whom a task is assigned to. Assigned to others and back again, it is told again. */
export const projectTaskAssigned: Audience = {
  occasion: 'project.task-assigned',
  renews: true,
  event: `
    select t.id, t.id, null::uuid, t.assigned_by, array[t.assigned_by], false
    from project_task t where t.id = ${ID} and t.partner_id is not null and t.state <> 'DONE'`,
  candidates: ASSIGNEES('project.task-assigned'),
};

/** Whom a task is assigned to and who created it hear once that its day has passed; with a new day, of that one. */
export const projectTaskOverdue: Audience = {
  occasion: 'project.task-overdue',
  renews: true,
  event: `
    select t.id, t.id, null::uuid, null::uuid, '{}'::uuid[], false
    from project_task t where t.id = ${ID} and t.state <> 'DONE' and t.overdue_told_for = t.due_on`,
  candidates: `${ASSIGNEES('project.task-overdue')}
    union all
    select t.created_by, 'project.task-overdue', 'CREATED_TASK', null::uuid, 1
    from event join project_task t on t.id = event.subject_id and works_in_project(t.created_by, t.project_id)`,
};
