import type { Scale } from './scale.js';
import { NOW, body, id, pick, verb, word, type Fill } from './world.sql.js';

/** The project that is measured: ten towns, fifty people, a board of five hundred tasks. It is the same at every scale. */
export const BIG_PROJECT = 'messprojekt';
/** Its people are the persons 1 to this number. */
export const BIG_PROJECT_PEOPLE = 50;
const PARTNERS = 10;
const TASKS = 500;
/** Posts of the one long thread of its discussion. */
const POSTS = 5_000;

/** Other projects: they grow with the world. */
const others = (s: Scale): number => s.questions / 100;

const BIG = id('project', '0');

/** Cooperation projects, after everything in `FILL`. */
export const FILL_PROJECTS: readonly Fill[] = [
  {
    what: 'projects',
    sql: (s) => `
      insert into project (id, slug, title, summary, body, body_html, state, state_since, visibility, topic_ids, created_by, created_at, updated_at, idempotency_key)
      select ${id('project', 'i')}, case i when 0 then '${BIG_PROJECT}' else 'vorhaben-' || i end,
        'Gemeinsam ' || ${word('i', 301)} || ' ' || ${verb('i', 302)}, ${word('i', 303)} || ' und ' || ${word('i', 304)} || ' für mehrere Orte.',
        ${body('i', 310)}, '<p>' || ${body('i', 310)} || '</p>', 'RUNNING', ${NOW}, case when i % 5 < 3 then 'PUBLIC' else 'MEMBERS' end,
        array[l.id], r.person_id, ${NOW} - interval '90 days', ${NOW} - i * interval '1 hour', 'bench-' || i
      from generate_series(0::bigint, ${others(s)}) as g (i) join resident r on r.n = 1 + i % ${s.people}
      join leaf l on l.place = ${pick('i', 305, '(select count(*) from leaf)')}`,
  },
  {
    // Everywhere the person who made it leads; in the big one fifty people work for ten towns.
    what: 'partners and people of projects',
    sql: (s) => `
      insert into project_partner (id, project_id, municipality_id, is_lead, state, created_at, confirmed_at)
      select ${id('partner', 'i * 100 + k')}, ${id('project', 'i')}, r.municipality_id, k = 1, 'CONFIRMED', ${NOW} - interval '80 days', ${NOW} - interval '80 days'
      from generate_series(0::bigint, ${others(s)}) as g (i)
      cross join lateral generate_series(1, case i when 0 then ${PARTNERS} else 3 end) k
      join resident r on r.n = 1 + (i + k - 1) % ${s.people};
      insert into project_person (project_id, person_id, role, municipality_id, added_at)
      select ${id('project', 'i')}, r.person_id, 'LEAD', r.municipality_id, ${NOW} - interval '80 days'
      from generate_series(0::bigint, ${others(s)}) as g (i) join resident r on r.n = 1 + i % ${s.people};
      insert into membership (person_id, municipality_id, role, state, requested_at, decided_at)
      select r.person_id, t.municipality_id, 'MEMBER', 'ACTIVE', ${NOW} - interval '80 days', ${NOW} - interval '80 days'
      from resident r join resident t on t.n = 1 + r.n % ${PARTNERS} where r.n between ${PARTNERS + 1} and ${BIG_PROJECT_PEOPLE};
      insert into project_person (project_id, person_id, role, municipality_id, added_at)
      select ${BIG}, r.person_id, 'MEMBER', case when r.n <= ${PARTNERS} then r.municipality_id else t.municipality_id end, ${NOW} - interval '80 days'
      from resident r join resident t on t.n = 1 + r.n % ${PARTNERS} where r.n between 2 and ${BIG_PROJECT_PEOPLE}`,
  },
  {
    what: 'milestones, tasks and history of projects',
    sql: (s) => `
      insert into project_milestone (id, project_id, title, due_on, reached_at, created_at)
      select ${id('milestone', 'i * 10 + k')}, ${id('project', 'i')}, 'Meilenstein ' || k, (${NOW})::date + k * 30,
        case k when 1 then ${NOW} end, ${NOW} - interval '80 days'
      from generate_series(0::bigint, ${others(s)}) as g (i) cross join generate_series(1, 4) k;
      insert into project_task (id, project_id, title, body, state, position, milestone_id, partner_id, person_id, due_on, created_by, created_at, done_at, idempotency_key)
      select ${id('task', 'i * 1000 + k')}, ${id('project', 'i')}, ${word('k', 320)} || ' ' || ${verb('k', 321)}, null,
        (array['OPEN','IN_PROGRESS','DONE'])[1 + k % 3], 1 + k / 3, ${id('milestone', 'i * 10 + 1 + k % 4')},
        ${id('partner', 'i * 100 + 1')}, case when k % 2 = 0 then r.person_id end, (${NOW})::date + (k % 60)::int, r.person_id,
        ${NOW} - interval '70 days', case when k % 3 = 2 then ${NOW} end, 'bench-' || i || '-' || k
      from generate_series(0::bigint, ${others(s)}) as g (i)
      cross join lateral generate_series(0::bigint, case i when 0 then ${TASKS - 1} else 9 end) k
      join resident r on r.n = 1 + i % ${s.people};
      insert into project_history (project_id, kind, actor_id, to_value, created_at)
      select ${id('project', 'i')}, 'CREATED', r.person_id, null, ${NOW} - interval '90 days'
      from generate_series(0::bigint, ${others(s)}) as g (i) join resident r on r.n = 1 + i % ${s.people}`,
  },
  {
    // One long thread in the big one, which its first person has read half of; a short one in every other.
    what: 'discussions of projects',
    sql: (s) => `
      insert into project_thread (id, project_id, title, author_id, created_at, last_at, last_position, post_count, idempotency_key)
      select ${id('thread', 'i')}, ${id('project', 'i')}, ${word('i', 330)} || ' ' || ${verb('i', 331)}, r.person_id, ${NOW} - interval '60 days', ${NOW},
        case i when 0 then ${POSTS} else 20 end, case i when 0 then ${POSTS} else 20 end, 'bench-' || i
      from generate_series(0::bigint, ${others(s)}) as g (i) join resident r on r.n = 1 + i % ${s.people};
      insert into project_post (id, thread_id, position, parent_id, author_id, municipality_id, body, body_html, created_at, idempotency_key)
      select ${id('post', 'i * 10000 + k')}, ${id('thread', 'i')}, k, case when k % 3 = 0 then ${id('post', 'i * 10000 + k - 1')} end,
        r.person_id, r.municipality_id, ${body('k', 340)}, '<p>' || ${body('k', 340)} || '</p>',
        ${NOW} - interval '60 days' + k * interval '10 minutes', 'bench-' || i || '-' || k
      from generate_series(0::bigint, ${others(s)}) as g (i)
      cross join lateral generate_series(1::bigint, case i when 0 then ${POSTS} else 20 end) k
      join resident r on r.n = 1 + (i + k) % ${PARTNERS};
      insert into project_thread_reader (thread_id, person_id, last_read_position)
      select ${id('thread', '0')}, person_id, ${POSTS / 2} from resident where n = 1`,
  },
];

const organisation = (m: string): string =>
  `(select json_build_object('__typename', 'Municipality', 'id', ${m}.id, 'land', json_build_object('name', l.name), 'name', ${m}.name, 'slug', ${m}.slug)
    from land l where l.key = ${m}.land_key)`;

const writer = (p: string): string =>
  `json_build_object('former', ${p}.former, 'id', ${p}.id, 'name', ${p}.name)`;

/** $1 the project, $2 the viewer. */
export const PROJECT_PAGE = `
  select json_build_object('data', json_build_object('project', json_build_object(
    'body', p.body, 'bodyHtml', p.body_html, 'costCents', p.cost_cents, 'endsOn', p.ends_on, 'id', p.id, 'isExample', p.is_example,
    'joinQuestions', p.join_questions, 'joinRequests', '[]'::json, 'lessons', p.lessons,
    'milestones', (select json_agg(json_build_object('dueOn', x.due_on, 'id', x.id, 'reachedAt', x.reached_at, 'title', x.title) order by x.due_on, x.id)
      from project_milestone x where x.project_id = p.id),
    'offered', '[]'::json,
    'partners', (select json_agg(json_build_object('contribution', a.contribution, 'id', a.id, 'isLead', a.is_lead, 'message', a.message,
        'organisation', ${organisation('m')}, 'state', a.state) order by a.id)
      from project_partner a join municipality m on m.id = a.municipality_id where a.project_id = p.id and a.ended_at is null),
    'partnersComplete', p.partners_complete, 'pausedFrom', p.paused_from,
    'people', (select json_agg(json_build_object('organisation', ${organisation('m')}, 'person', json_build_object('id', h.id, 'name', h.name), 'role', w.role))
      from project_person w join person h on h.id = w.person_id join municipality m on m.id = w.municipality_id where w.project_id = p.id
        and exists (select 1 from membership s where s.person_id = w.person_id and s.municipality_id = w.municipality_id and s.state = 'ACTIVE')),
    'result', p.result, 'seekingPartners', false, 'seesWork', true, 'slug', p.slug, 'startsOn', p.starts_on, 'state', p.state,
    'stateSince', p.state_since, 'summary', p.summary, 'title', p.title,
    'topics', (select json_agg(json_build_object('id', t.id, 'name', t.name_de, 'nameEn', t.name_en, 'slug', t.slug)) from topic t where t.id = any (p.topic_ids)),
    'updatedAt', p.updated_at, 'version', p.version,
    'viewer', json_build_object('canEdit', true, 'canManage', true, 'canWork', true, 'role', (select w.role from project_person w where w.project_id = p.id and w.person_id = $2),
      'organisations', (select json_agg(json_build_object('canAsk', false, 'canCommit', false, 'canConfirm', false, 'canLeave', true, 'canTakePart', false,
          'mandateRequest', null, 'organisation', ${organisation('m')}, 'state', a.state))
        from membership s join municipality m on m.id = s.municipality_id left join project_partner a on a.project_id = p.id and a.municipality_id = m.id
        where s.person_id = $2 and s.state = 'ACTIVE'),
      'steps', (select json_agg(json_build_object('missing', '[]'::json, 'needsReason', true, 'to', k)) from unnest(array['FINISHED','PREPARING','PAUSED']) k)),
    'visibility', p.visibility, 'wanted', '[]'::json)))::text as json
  from project p where p.id = $1`;

/** $1 the project. */
export const PROJECT_BOARD = `
  select json_build_object('data', json_build_object('project', json_build_object('id', p.id, 'milestones',
      (select json_agg(json_build_object('dueOn', x.due_on, 'id', x.id, 'reachedAt', x.reached_at, 'title', x.title) order by x.due_on, x.id)
       from project_milestone x where x.project_id = p.id),
    'seesWork', true, 'slug', p.slug,
    'tasks', (select json_agg(json_build_object('body', t.body, 'canRemove', true, 'canWork', true, 'doneAt', t.done_at, 'dueOn', t.due_on, 'id', t.id,
        'isArchived', false, 'isOverdue', t.state <> 'DONE' and t.due_on < current_date,
        'milestone', (select json_build_object('id', x.id, 'title', x.title) from project_milestone x where x.id = t.milestone_id),
        'organisation', json_build_object('__typename', 'Municipality', 'id', m.id, 'name', m.name),
        'person', case when h.id is not null then json_build_object('id', h.id, 'name', h.name) end, 'position', t.position, 'state', t.state,
        'title', t.title, 'version', t.version) order by t.state, t.position)
      from project_task t left join project_partner a on a.id = t.partner_id left join municipality m on m.id = a.municipality_id
      left join person h on h.id = t.person_id where t.project_id = p.id),
    'title', p.title, 'viewer', json_build_object('canWork', true))))::text as json
  from project p where p.id = $1`;

/** $1 the thread, $2 the viewer: thirty posts from shortly before the first unread one. */
export const PROJECT_THREAD = `
  select json_build_object('data', json_build_object('projectThread', json_build_object('author', ${writer('a')}, 'canManage', true, 'canPost', true,
    'canRename', true, 'closed', t.closed_at is not null, 'createdAt', t.created_at, 'follows', true, 'hidden', false, 'id', t.id, 'lastAt', t.last_at,
    'lastAuthor', ${writer('a')}, 'lastPosition', t.last_position, 'lastReadPosition', r.last_read_position, 'pinned', t.pinned, 'postCount', t.post_count,
    'posts', json_build_object('hasEarlier', true, 'hasLater', true, 'nodes', (
      select json_agg(json_build_object('author', ${writer('w')}, 'body', p.body, 'bodyHtml', p.body_html, 'canDelete', true, 'canEdit', false,
        'createdAt', p.created_at, 'deleted', false, 'editedAt', p.edited_at, 'hidden', false, 'hiddenReason', p.hidden_reason, 'id', p.id, 'isOwn', false,
        'organisation', json_build_object('__typename', 'Municipality', 'id', m.id, 'name', m.name), 'position', p.position,
        'replyTo', (select json_build_object('author', ${writer('y')}, 'excerpt', left(q.body, 140), 'id', q.id, 'position', q.position)
          from project_post q join person y on y.id = q.author_id where q.id = p.parent_id)) order by p.position)
      from project_post p join person w on w.id = p.author_id join municipality m on m.id = p.municipality_id
      where p.thread_id = t.id and p.position between r.last_read_position - 2 and r.last_read_position + 27)),
    'project', json_build_object('id', j.id, 'slug', j.slug, 'title', j.title), 'title', t.title, 'unreadCount', t.last_position - r.last_read_position)))::text as json
  from project_thread t join project j on j.id = t.project_id join person a on a.id = t.author_id
  join project_thread_reader r on r.thread_id = t.id and r.person_id = $2 where t.id = $1`;
