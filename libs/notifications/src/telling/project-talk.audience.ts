import { roleCounts } from '@app/projects';
import { ADDED, ID, LIVING, MENTIONED, type Audience } from './audience.parts.js';

/** SQL: the post of the message with its thread; nothing once one of them is deleted or hidden. */
const POST = `
    select m.id, t.id, null::uuid, m.author_id, array[m.author_id], false
    from project_post m join project_thread t on t.id = m.thread_id
    where m.id = ${ID} and ${LIVING('m')} and ${LIVING('t')}`;

/** SQL: those whom the post mentions. */
const NAMED = (only = 'true'): string => MENTIONED('project_post', only, 'true');

/** SQL: of these candidates those who see the discussion now and have not read so far. */
const reached = (candidates: string): string => `
    select told.* from (${candidates}) told (person_id, kind, reason, reason_id, nearness)
    join event on true join project_post m on m.id = event.event_id join project_thread t on t.id = event.subject_id
    where works_in_project(told.person_id, t.project_id)
      and not exists (select 1 from project_thread_reader r where r.thread_id = t.id and r.person_id = told.person_id
        and r.last_read_position >= m.position)`;

/** The people of a project hear of a new thread. */
export const projectThreadOpened: Audience = {
  occasion: 'project.thread-opened',
  event: POST,
  candidates: reached(`
    ${NAMED()}
    union all
    select pp.person_id, 'project.thread-opened', case when pp.role = 'LEAD' then 'LEADS_PROJECT' else 'IN_PROJECT' end, null::uuid, 0
    from event join project_thread t on t.id = event.subject_id join project_person pp on pp.project_id = t.project_id and ${roleCounts('pp')}`),
};

/** Whom a post answers, and those who follow the thread, unless they have muted it; mentions are told in any case. */
export const projectPosted: Audience = {
  occasion: 'project.posted',
  event: POST,
  candidates: reached(`
    ${NAMED()}
    union all
    select answered.author_id, 'project.replied', 'OWN_CONTENT', null::uuid, 0
    from event join project_post m on m.id = event.event_id join project_post answered on answered.id = m.parent_id
    where not exists (select 1 from project_thread_reader r where r.thread_id = event.subject_id
      and r.person_id = answered.author_id and r.follows is false)
    union all
    select r.person_id, 'project.posted', 'FOLLOWS_THREAD', null::uuid, 0
    from event join project_thread_reader r on r.thread_id = event.subject_id and r.follows`),
};

/** An edit mentions somebody anew; whoever has read the post before is told all the same. */
export const projectPostMentions: Audience = {
  occasion: 'project.posted',
  event: POST,
  candidates: `
    select told.* from (${NAMED(ADDED)}) told (person_id, kind, reason, reason_id, nearness)
    join event on true join project_thread t on t.id = event.subject_id
    where works_in_project(told.person_id, t.project_id)`,
};
