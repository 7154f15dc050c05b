import { roleCounts } from '@app/projects';
import { ID, type Audience } from './audience.parts.js';

/** Editors hear that a project applies for support, as long as nobody has decided. */
export const supportApplied: Audience = {
  occasion: 'support.applied',
  event: `
    select a.id, a.id, null::uuid, a.applied_by, array[a.applied_by], false
    from support_application a where a.id = ${ID} and a.state = 'SUBMITTED'`,
  candidates: `
    select a.person_id, 'support.applied', 'STAFF', null::uuid, 0
    from event cross join account_role r join account a on a.id = r.account_id where r.role in ('EDITOR', 'ADMIN')`,
};

/** Those who lead or edit the project hear what the editors have decided; each decision anew. */
export const supportDecided: Audience = {
  occasion: 'support.decided',
  renews: true,
  event: `
    select a.id, a.id, null::uuid, a.moved_by, array[a.moved_by], false
    from support_application a where a.id = ${ID}
      and (a.state in ('ACCEPTED', 'WAITING', 'REFUSED', 'RUNNING') or a.state = 'DONE' and a.report is null)`,
  candidates: `
    select pp.person_id, 'support.decided', case when pp.role = 'LEAD' then 'LEADS_PROJECT' else 'IN_PROJECT' end, null::uuid, 0
    from event join support_application a on a.id = event.subject_id
    join project_person pp on pp.project_id = a.project_id and pp.role in ('LEAD', 'EDITOR') and ${roleCounts('pp')}`,
};
