import { PROJECT_SUBJECTS } from '../project-subjects.js';
import type { FactArea } from './area.js';
import { WORKS, titledInside } from './project.parts.js';

/** Meetings of projects, and their minutes. */
export const projectMeetingFacts: FactArea = {
  occasions: PROJECT_SUBJECTS.project_meeting,
  joins: `
  left join project_meeting mt on mt.id = x.subject_id
  left join project pj on pj.id = mt.project_id and ${WORKS}`,
  readable: 'pj.id is not null',
  columns: {
    ...titledInside('mt.title'),
    outcome: 'mt.state',
    explanation: 'mt.cancel_reason',
    meeting: `case when pj.id is not null then json_build_object('id', mt.id, 'startsAt', mt.starts_at, 'endsAt', mt.ends_at,
      'place', mt.place, 'link', mt.link, 'sequence', mt.sequence, 'changedAt', mt.changed_at) end`,
  },
};
