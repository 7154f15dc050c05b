import './tasks.scss';
import { useQueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { requirePermission } from '../../app/signed-in-route.js';
import { choiceParam } from '../../data/search-params.js';
import { gqlPages, gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { MoveTaskDocument } from '../../gql/documents/MoveTask.js';
import { MyProjectsDocument } from '../../gql/documents/MyProjects.js';
import { MyTasksDocument } from '../../gql/documents/MyTasks.js';
import { SetTaskArchivedDocument } from '../../gql/documents/SetTaskArchived.js';
import type { MyTasksFilter, MyTasksQuery } from '../../gql/types.js';
import { useLiveRoom } from '../../live/use-live-room.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FilterSelect } from '../../ui/filter-fields.js';
import { FilterForm } from '../../ui/filter-form.js';
import { Pager } from '../../ui/pager.js';
import { TabLinks } from '../../ui/tab-links.js';
import { showToast } from '../../ui/toast.js';
import { TaskFacts } from './task-facts.js';
import { taskState } from './task-state.js';
import type { MyTasksSearch } from './tasks.routes.js';

const route = getRouteApi('/angemeldet/aufgaben');
type MyTask = MyTasksQuery['myTasks']['nodes'][number];

function filterOf({ ansicht, stand, projekt, archiv }: MyTasksSearch): MyTasksFilter {
  const states = { alle: null, erledigt: ['DONE' as const], ueberfaellig: null };
  return {
    relation: ansicht ? 'CREATED' : 'ASSIGNED',
    states: stand ? states[stand] : ['OPEN', 'IN_PROGRESS'],
    overdue: stand === 'ueberfaellig',
    projectId: projekt ?? null,
    archived: archiv === 'ja',
  };
}

const listQuery = (search: MyTasksSearch) =>
  gqlPages('projects', MyTasksDocument, { filter: filterOf(search), first: 20 }, (data) => data.myTasks);
const projectsQuery = () => gqlQuery('projects', MyProjectsDocument, {});

export async function load(context: AppContext, search: MyTasksSearch): Promise<void> {
  requirePermission(context, 'project.act');
  await Promise.all([
    context.queryClient.ensureInfiniteQueryData(listQuery(search)),
    context.queryClient.ensureQueryData(projectsQuery()),
  ]);
}

/** The own tasks across projects: assigned to the viewer or an own organisation, or created by the viewer. */
export function MyTasksPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useSuspenseInfiniteQuery(listQuery(search));
  const projects = useSuspenseQuery(projectsQuery()).data.projects.nodes;
  const tasks = query.data.pages.flatMap((page) => page.myTasks.nodes);
  const { ansicht, stand, projekt, archiv } = search;
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{m.my_tasks_title()}</h1>
          <p className="lead">{m.my_tasks_lead()}</p>
          <TabLinks label={m.my_tasks_views()}>
            {([undefined, 'erstellt'] as const).map((view) => (
              <Link
                key={view ?? 'zugewiesen'}
                to="/aufgaben"
                search={{ ...search, ansicht: view }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {view ? m.my_tasks_created() : m.my_tasks_assigned()}
              </Link>
            ))}
          </TabLinks>
        </div>
      </div>
      <div className="wrap columns columns--aside-first">
        <FilterForm
          action="/aufgaben"
          values={{ stand, projekt, archiv }}
          keep={{ ansicht }}
          onChange={(values) =>
            void navigate({
              to: '/aufgaben',
              search: {
                ansicht,
                stand: choiceParam(values.get('stand'), ['alle', 'erledigt', 'ueberfaellig']),
                projekt: values.get('projekt'),
                archiv: choiceParam(values.get('archiv'), ['ja']),
              },
            })
          }
        >
          <FilterSelect name="stand" label={m.my_tasks_filter_state()} defaultValue={stand ?? ''}>
            <option value="">{m.my_tasks_open()}</option>
            <option value="ueberfaellig">{m.my_tasks_overdue()}</option>
            <option value="erledigt">{m.my_tasks_done()}</option>
            <option value="alle">{m.my_tasks_all()}</option>
          </FilterSelect>
          <FilterSelect name="projekt" label={m.my_tasks_filter_project()} defaultValue={projekt ?? ''}>
            <option value="">{m.my_tasks_all_projects()}</option>
            {projects.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </FilterSelect>
          <FilterSelect name="archiv" label={m.my_tasks_filter_archive()} defaultValue={archiv ?? ''}>
            <option value="">{m.my_tasks_not_archived()}</option>
            <option value="ja">{m.my_tasks_archived()}</option>
          </FilterSelect>
        </FilterForm>
        <div className="stack">
          {[...new Set(tasks.map(({ project }) => project.id))].map((id) => (
            <ProjectLive key={id} id={id} />
          ))}
          {tasks.length === 0 ? (
            <EmptyState title={m.my_tasks_empty_title()}>
              {ansicht ? m.my_tasks_empty_created() : m.my_tasks_empty_assigned()}
            </EmptyState>
          ) : (
            <Pager query={query}>
              {(ref) => (
                <ul ref={ref} className="plain stack stack--tight">
                  {tasks.map((task) => (
                    <li key={task.id}>
                      <MyTaskEntry task={task} />
                    </li>
                  ))}
                </ul>
              )}
            </Pager>
          )}
        </div>
      </div>
    </>
  );
}

/** Listens to a project whose tasks are on the page. Shows nothing. */
function ProjectLive({ id }: { id: string }) {
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['projects'] });
  useLiveRoom(`project:${id}`, { onEntry: refresh, onClosed: refresh });
  return null;
}

function MyTaskEntry({ task }: { task: MyTask }) {
  const { id, title, state, project, canWork, isArchived } = task;
  const move = useGqlMutation(MoveTaskDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.my_tasks_done_toast()),
  });
  const archive = useGqlMutation(SetTaskArchivedDocument, {
    invalidates: ['projects'],
    onSuccess: ({ setTaskArchived }) =>
      showToast(setTaskArchived.isArchived ? m.my_tasks_archived_toast() : m.my_tasks_restored_toast()),
  });
  return (
    <article className="task" aria-labelledby={`eigene-${id}`}>
      <h2 className="task__title" id={`eigene-${id}`}>
        <Link to="/projekte/$slug/aufgaben" params={{ slug: project.slug }}>
          {title}
        </Link>
      </h2>
      <p className="meta">
        <Badge tone={taskState[state].tone}>{taskState[state].label()}</Badge>
        <span>{project.title}</span>
        {project.state === 'FINISHED' && <Badge tone="neutral">{m.my_tasks_project_finished()}</Badge>}
      </p>
      <TaskFacts task={task} />
      <ButtonRow>
        {canWork && state !== 'DONE' && (
          <Button
            size="small"
            busy={move.isPending}
            aria-label={m.my_tasks_finish_label({ title })}
            onClick={() => move.mutate({ id, state: 'DONE', beforeId: null })}
          >
            {m.my_tasks_finish()}
          </Button>
        )}
        <Button
          size="small"
          variant="tertiary"
          busy={archive.isPending}
          aria-label={isArchived ? m.my_tasks_restore_label({ title }) : m.my_tasks_archive_label({ title })}
          onClick={() => archive.mutate({ id, archived: !isArchived })}
        >
          {isArchived ? m.my_tasks_restore() : m.my_tasks_archive()}
        </Button>
      </ButtonRow>
    </article>
  );
}
