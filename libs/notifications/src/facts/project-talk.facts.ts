import { PROJECT_SUBJECTS } from '../project-subjects.js';
import { LONE_ACTOR, type FactArea } from './area.js';
import { WORKS, joinThread, titledInside } from './project.parts.js';

/** SQL: those of the posts `events` that can still be read; whether their thread can is checked elsewhere. */
function readablePosts(events: string): string {
  return `array(select po.id from unnest(${events}) with ordinality e (id, n) join project_post po on po.id = e.id
    where po.hidden_at is null and po.deleted_at is null order by e.n)`;
}

/** The discussion in projects. */
export const projectTalkFacts: FactArea = {
  occasions: PROJECT_SUBJECTS.project_thread,
  joins: `
  ${joinThread('x.subject_id')}
  left join project pj on pj.id = th.project_id and ${WORKS}`,
  readable: 'pj.id is not null',
  events: readablePosts('x.events'),
  names: { who: LONE_ACTOR },
  columns: titledInside('th.title'),
};
