import './tasks.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { gqlQuery } from '../../data/query.js';
import { ProjectTasksDocument } from '../../gql/documents/ProjectTasks.js';
import type { ProjectTasksQuery, TaskLineFragment } from '../../gql/types.js';
import { berlinDay } from '../../i18n/berlin-day.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { addIcon } from '../../ui/icons/add.js';
import { TabLinks } from '../../ui/tab-links.js';
import { useNow } from '../../ui/timestamp.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { useProjectLive } from '../projects/use-project-live.js';
import { TaskBoard, TaskList, Timeline } from './task-views.js';
import { useRemoveTask, useTasks } from './use-tasks.js';

const TaskDialog = lazy(() => import('./task-dialog.js'));
const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog.js'));

const route = getRouteApi('/angemeldet/projekte/$slug/aufgaben');
type ProjectData = NonNullable<ProjectTasksQuery['project']>;

const tasksQuery = (slug: string) => gqlQuery('projects', ProjectTasksDocument, { slug });

export async function load({ queryClient }: AppContext, slug: string): Promise<void> {
  if (!(await queryClient.ensureQueryData(tasksQuery(slug))).project) throw notFound();
}

/** The tasks of a project as a board, as a list by milestones, and in time. */
export function TasksPage() {
  const { slug } = route.useParams();
  const { project } = useSuspenseQuery(tasksQuery(slug)).data;
  if (!project) return <NotFoundPage />;
  return <Tasks project={project} />;
}

function Tasks({ project }: { project: ProjectData }) {
  const { id, slug, seesWork, viewer, tasks, milestones } = project;
  const { ansicht } = route.useSearch();
  const isOver = project.state === 'FINISHED';
  const canAdd = viewer.canWork && !isOver;
  const today = berlinDay(useNow());
  const [edited, setEdited] = useState<TaskLineFragment | 'new' | null>(null);
  const [doomed, setDoomed] = useState<TaskLineFragment | null>(null);
  const acts = useTasks(tasks, { edit: setEdited, remove: setDoomed });
  const remove = useRemoveTask();
  useProjectLive(id);

  return (
    <>
      <ProjectHead project={project} title={m.tasks_title()} seesWork={seesWork}>
        {canAdd && (
          <ButtonRow>
            <Button variant="primary" icon={addIcon} onClick={() => setEdited('new')}>
              {m.task_add()}
            </Button>
          </ButtonRow>
        )}
      </ProjectHead>
      <div className="wrap page-body stack">
        {seesWork && (
          <TabLinks label={m.tasks_views()}>
            {([undefined, 'liste', 'zeitplan'] as const).map((view) => (
              <Link
                key={view ?? 'tafel'}
                to="/projekte/$slug/aufgaben"
                params={{ slug }}
                search={{ ansicht: view }}
                activeOptions={{ exact: true, includeSearch: true }}
                resetScroll={false}
              >
                {viewLabel(view)}
              </Link>
            ))}
          </TabLinks>
        )}
        <p className="visually-hidden" role="status">
          {acts.said}
        </p>
        {seesWork && isOver && <p className="muted">{m.tasks_project_finished()}</p>}
        {!seesWork && <EmptyState title={m.tasks_closed_title()}>{m.tasks_closed_text()}</EmptyState>}
        {seesWork && tasks.length === 0 && ansicht === undefined && (
          <EmptyState title={m.tasks_empty_title()}>
            {canAdd ? m.tasks_empty_text() : m.tasks_empty_reader()}
          </EmptyState>
        )}
        {seesWork && tasks.length > 0 && ansicht === undefined && <TaskBoard tasks={tasks} acts={acts} />}
        {seesWork && ansicht === 'liste' && (
          <TaskList tasks={tasks} acts={acts} milestones={milestones} today={today} />
        )}
        {seesWork && ansicht === 'zeitplan' && (
          <Timeline tasks={tasks} milestones={milestones} today={today} />
        )}
      </div>
      <Suspense>
        {edited && (
          <TaskDialog
            projectId={id}
            task={edited === 'new' ? null : edited}
            onClose={() => setEdited(null)}
          />
        )}
        {doomed && (
          <ConfirmDialog
            title={m.task_remove_title({ title: doomed.title })}
            text={m.task_remove_text()}
            confirm={m.action_delete()}
            onConfirm={() => remove.mutate({ id: doomed.id })}
            onClose={() => setDoomed(null)}
          />
        )}
      </Suspense>
    </>
  );
}

function viewLabel(view: 'liste' | 'zeitplan' | undefined): string {
  if (view === 'liste') return m.tasks_view_list();
  return view ? m.tasks_view_timeline() : m.tasks_view_board();
}
