import { PROJECT_SUBJECTS } from '../project-subjects.js';
import type { FactArea } from './area.js';
import { PROJECT_COLUMNS, WORKS } from './project.parts.js';

/** SQL: who decides on an application knows what is applied for, of a project they may not see as well. */
const TOLD_TO_STAFF = `sa.id is not null and x.occasion = 'support.applied'`;

/** Applications of projects for support. */
export const supportFacts: FactArea = {
  occasions: PROJECT_SUBJECTS.support_application,
  joins: `
  left join support_application sa on sa.id = x.subject_id
  left join support_format sf on sf.id = sa.format_id
  left join project pj on pj.id = sa.project_id and ${WORKS}`,
  readable: `(pj.id is not null or ${TOLD_TO_STAFF})`,
  columns: {
    ...PROJECT_COLUMNS,
    title: `coalesce(case when pj.id is not null or ${TOLD_TO_STAFF} then sf.title end, pj.title)`,
    outcome: 'sa.state',
    explanation: 'sa.reason',
  },
};
