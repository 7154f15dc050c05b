import { roleCounts } from '@app/projects';
import type { FactArea } from './area.js';

/** SQL: the reader may see the project `pj`. */
export const SEES = '(x.person_id is null or sees_project(x.person_id, pj.id))';

/** SQL: the reader may see the inner work of the project `pj`. */
export const WORKS = `(${SEES} and (x.person_id is null or works_in_project(x.person_id, pj.id)))`;

/** SQL: `person` is in the project of the line `entry` of its history; `more` is about their role `pp`. */
export const isIn = (person: string, entry: string, more = 'true'): string => `
  exists (select 1 from project_person pp where pp.project_id = ${entry}.project_id and pp.person_id = ${person} and ${more})`;

/** SQL: `person` has the role that the line `entry` of the history tells of, and for whom it tells. */
export const holdsRole = (person: string, entry: string): string =>
  isIn(
    person,
    entry,
    `pp.role = ${entry}.to_value and pp.municipality_id is not distinct from ${entry}.municipality_id
    and pp.institution_id is not distinct from ${entry}.institution_id and ${roleCounts('pp')}`,
  );

/** SQL: the thread `th` of a discussion, as long as it can be read. */
export const joinThread = (id: string): string =>
  `left join project_thread th on th.id = ${id} and th.hidden_at is null and th.deleted_at is null`;

/** SQL: the town of the elector `e` has not voted in the present round of the decision `d`. */
export const SILENT = `not exists (select 1 from project_decision_vote v where v.decision_id = d.id and v.round = d.round
      and v.partner_id = e.partner_id)`;

/** The project `pj`. */
export const PROJECT_COLUMNS = {
  projectId: 'pj.id',
  project: 'pj.title',
} as const satisfies FactArea['columns'];

/** Something in the project `pj` that has a title: without the project it has none. */
export const titledInside = (title: string) =>
  ({
    ...PROJECT_COLUMNS,
    title: `case when pj.id is not null then coalesce(${title}, pj.title) end`,
  }) as const;
