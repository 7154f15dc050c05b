import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { TaskLineFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { TaskFacts } from './task-facts.js';
import { taskElementId, type TaskActs } from './use-tasks.js';

const Menu = lazy(() => import('../../ui/menu.js').then((module) => ({ default: module.Menu })));

interface TaskEntryProps {
  task: TaskLineFragment;
  acts: TaskActs;
  /** On the board it can also be moved within its column. */
  withPlaces?: boolean;
  /** The milestone is named elsewhere. */
  hideMilestone?: boolean;
  heading: 'h3' | 'h4';
  children?: ReactNode;
}

/** A task with everything one can do with it. */
export function TaskEntry({
  task,
  acts,
  withPlaces,
  hideMilestone,
  heading: Heading,
  children,
}: TaskEntryProps) {
  const actions = acts.actions(task, !!withPlaces);
  return (
    <article className="task" id={taskElementId(task.id)} aria-labelledby={`${taskElementId(task.id)}-titel`}>
      <div className="task__head">
        <Heading className="task__title" id={`${taskElementId(task.id)}-titel`}>
          {task.title}
        </Heading>
        {actions.length > 0 && (
          <Suspense>
            <Menu label={m.task_actions({ title: task.title })} actions={actions} />
          </Suspense>
        )}
      </div>
      {children}
      {task.body && <p className="task__text">{task.body}</p>}
      <TaskFacts task={task} milestone={!hideMilestone} />
    </article>
  );
}
