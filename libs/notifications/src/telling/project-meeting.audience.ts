import { roleCounts } from '@app/projects';
import { ID, type Audience } from './audience.parts.js';

/** SQL: rows of those who are invited, as long as they are in the project. */
const INVITED = (kind: string, more = 'true'): string => `
    select pp.person_id, '${kind}', case when pp.role = 'LEAD' then 'LEADS_PROJECT' else 'IN_PROJECT' end, null::uuid, 0
    from event join project_meeting m on m.id = event.subject_id
    join project_meeting_invitee i on i.meeting_id = m.id and ${more}
    join project_person pp on pp.project_id = m.project_id and pp.person_id = i.person_id and ${roleCounts('pp')}`;

/** SQL: the event of the meeting, told to all but `but`. */
const EVENT = (when: string, but: string): string => `
    select m.id, m.id, null::uuid, ${but}, array[${but}], false from project_meeting m where m.id = ${ID} and ${when}`;

/** What people hear of meetings. One that is over when it is entered invites nobody. */
export const meetingAudiences = {
  projectMeetingInvited: {
    occasion: 'project.meeting-invited',
    event: EVENT(`m.state = 'PLANNED' and m.starts_at > $2::timestamptz`, 'm.changed_by'),
    candidates: INVITED('project.meeting-invited'),
  },
  // Whoever is invited only now has learned of it with the invitation.
  projectMeetingChanged: {
    occasion: 'project.meeting-changed',
    renews: true,
    event: EVENT(`m.state = 'PLANNED' and m.starts_at > $2::timestamptz`, 'm.changed_by'),
    candidates: INVITED('project.meeting-changed', 'i.sequence < m.sequence'),
  },
  projectMeetingCancelled: {
    occasion: 'project.meeting-cancelled',
    event: EVENT(`m.state = 'CANCELLED'`, 'm.changed_by'),
    candidates: INVITED('project.meeting-cancelled'),
  },
  // Moved to another day, it is told of that day again.
  projectMeetingDue: {
    occasion: 'project.meeting-due',
    renews: true,
    event: EVENT(`m.state = 'PLANNED' and m.reminded_for = m.starts_at`, 'null::uuid'),
    candidates: INVITED('project.meeting-due'),
  },
  // Minutes concern everybody in the project, also those who were not invited.
  projectMinutesSealed: {
    occasion: 'project.minutes-sealed',
    event: EVENT(`m.state = 'SEALED'`, 'm.sealed_by'),
    candidates: `
    select pp.person_id, 'project.minutes-sealed', case when pp.role = 'LEAD' then 'LEADS_PROJECT' else 'IN_PROJECT' end, null::uuid, 0
    from event join project_meeting m on m.id = event.subject_id
    join project_person pp on pp.project_id = m.project_id and ${roleCounts('pp')}`,
  },
} as const satisfies Record<string, Audience>;
