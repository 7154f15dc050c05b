import type { Occasion } from '../kinds.rules.js';
import { LONE_ACTOR, sqlList, type FactArea } from './area.js';
import { WORKS, joinThread, titledInside } from './project.parts.js';

const OCCASIONS = ['project.thread-opened', 'project.posted'] as const satisfies readonly Occasion[];

/** SQL: the occasions that are about a thread of a project and what is written in it. */
export const ABOUT_THREADS = sqlList(OCCASIONS);

/** SQL: those of the posts `events` that can still be read; whether their thread can is checked elsewhere. */
export function readablePosts(events: string): string {
  return `array(select po.id from unnest(${events}) with ordinality e (id, n) join project_post po on po.id = e.id
    where po.hidden_at is null and po.deleted_at is null order by e.n)`;
}

/** The discussion in projects. */
export const projectTalkFacts: FactArea = {
  occasions: OCCASIONS,
  joins: `
  ${joinThread('x.subject_id')}
  left join project pj on pj.id = th.project_id and ${WORKS}`,
  readable: 'pj.id is not null',
  events: readablePosts('x.events'),
  names: { who: LONE_ACTOR },
  columns: titledInside('th.title'),
};
