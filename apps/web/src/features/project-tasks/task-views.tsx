import type { ProjectTasksQuery, TaskLineFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { milestoneText } from '../projects/labels.js';
import { TaskEntry } from './task-entry.js';
import { TASK_STATES, taskState } from './task-state.js';
import type { TaskActs } from './use-tasks.js';
import { formatMonth } from './days.js';

type Milestone = NonNullable<ProjectTasksQuery['project']>['milestones'][number];

interface ViewProps {
  tasks: readonly TaskLineFragment[];
  acts: TaskActs;
}

/** Columns by state, one below the other on phones. */
export function TaskBoard({ tasks, acts }: ViewProps) {
  return (
    <div className="board">
      {TASK_STATES.map((state) => {
        const column = tasks.filter((task) => task.state === state);
        return (
          <section key={state} className="board__column" aria-labelledby={`spalte-${state}`}>
            <h2 id={`spalte-${state}`} className="board__title">
              {taskState[state].label()} <span className="muted">({column.length})</span>
            </h2>
            {column.length === 0 && <p className="muted small">{m.tasks_column_empty()}</p>}
            <ol className="plain stack stack--tight">
              {column.map((task) => (
                <li key={task.id}>
                  <TaskEntry task={task} acts={acts} withPlaces heading="h3" />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

interface ListProps extends ViewProps {
  milestones: readonly Milestone[];
  /** YYYY-MM-DD in Germany. */
  today: string;
}

/** The same tasks below the milestones they lead to. */
export function TaskList({ tasks, acts, milestones, today }: ListProps) {
  const groups: readonly { milestone: Milestone | null; own: readonly TaskLineFragment[] }[] = [
    ...milestones.map((milestone) => ({
      milestone,
      own: tasks.filter((task) => task.milestone?.id === milestone.id),
    })),
    { milestone: null, own: tasks.filter(({ milestone }) => milestone === null) },
  ].filter(({ milestone, own }) => milestone !== null || own.length > 0);
  return (
    <div className="stack stack--loose">
      {groups.map(({ milestone, own }) => {
        const id = `meilenstein-${milestone?.id ?? 'ohne'}`;
        const done = own.filter(({ state }) => state === 'DONE').length;
        return (
          <section key={id} className="stack stack--tight" aria-labelledby={id}>
            <h2 id={id} className="board__title">
              {milestone?.title ?? m.tasks_no_milestone()}
            </h2>
            <p className="meta">
              {milestone?.reachedAt && <Badge tone="success">{m.tasks_milestone_reached()}</Badge>}
              {milestone?.dueOn && !milestone.reachedAt && <span>{milestoneText(milestone, today)}</span>}
              <span>
                {own.length === 0
                  ? m.tasks_column_empty()
                  : m.tasks_done_of({ done: String(done), all: String(own.length) })}
              </span>
            </p>
            <ol className="plain stack stack--tight">
              {own.map((task) => (
                <li key={task.id}>
                  <TaskEntry task={task} acts={acts} hideMilestone heading="h3">
                    <p>
                      <Badge tone={taskState[task.state].tone}>{taskState[task.state].label()}</Badge>
                    </p>
                  </TaskEntry>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

interface Stop {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly milestone: Milestone | null;
  readonly task: TaskLineFragment | null;
}

/** Milestones and tasks in the order of their days; what has no day comes last. */
export function Timeline({
  tasks,
  milestones,
  today,
}: {
  tasks: readonly TaskLineFragment[];
  milestones: readonly Milestone[];
  /** YYYY-MM-DD in Germany. */
  today: string;
}) {
  const stops: Stop[] = [
    ...milestones.flatMap((milestone) =>
      milestone.dueOn
        ? [{ id: milestone.id, day: milestone.dueOn, title: milestone.title, milestone, task: null }]
        : [],
    ),
    ...tasks.flatMap((task) =>
      task.dueOn ? [{ id: task.id, day: task.dueOn, title: task.title, milestone: null, task }] : [],
    ),
  ].sort((a, b) => a.day.localeCompare(b.day) || Number(a.milestone === null) - Number(b.milestone === null));
  // The month it is stands there too, so that today has its place.
  const months = [...new Set([...stops.map(({ day }) => day), today].map((day) => day.slice(0, 7)))].sort();
  const undated =
    milestones.filter(({ dueOn }) => dueOn === null).length +
    tasks.filter(({ dueOn }) => dueOn === null).length;
  return (
    <div className="stack">
      {stops.length === 0 ? (
        <p>{m.timeline_empty()}</p>
      ) : (
        months.map((month) => (
          <section key={month} className="stack stack--tight" aria-labelledby={`monat-${month}`}>
            <h2 id={`monat-${month}`} className="board__title">
              {formatMonth(month)}
            </h2>
            <TimelineMonth
              stops={stops.filter(({ day }) => day.startsWith(month))}
              today={today.startsWith(month) ? today : null}
            />
          </section>
        ))
      )}
      {undated > 0 && <p className="muted">{m.timeline_undated({ count: undated })}</p>}
    </div>
  );
}

function TimelineMonth({ stops, today }: { stops: readonly Stop[]; today: string | null }) {
  const past = today === null ? stops : stops.filter(({ day }) => day < today);
  return (
    <ol className="timeline">
      {past.map((stop) => (
        <TimelineStop key={stop.id} stop={stop} />
      ))}
      {today !== null && <li className="timeline__today">{m.timeline_today({ date: formatDate(today) })}</li>}
      {stops.slice(past.length).map((stop) => (
        <TimelineStop key={stop.id} stop={stop} />
      ))}
    </ol>
  );
}

function TimelineStop({ stop: { day, title, milestone, task } }: { stop: Stop }) {
  return (
    <li className={milestone ? 'timeline__stop timeline__stop--milestone' : 'timeline__stop'}>
      <span className="timeline__day">{formatDate(day)}</span>
      <span className="timeline__what">
        <b>{title}</b>
        {milestone && (
          <Badge tone={milestone.reachedAt ? 'success' : 'info'}>
            {milestone.reachedAt ? m.tasks_milestone_reached() : m.timeline_milestone()}
          </Badge>
        )}
        {task && (
          <Badge tone={task.isOverdue ? 'danger' : taskState[task.state].tone}>
            {task.isOverdue ? m.task_overdue() : taskState[task.state].label()}
          </Badge>
        )}
        {task?.organisation && <span className="muted">{task.organisation.name}</span>}
      </span>
    </li>
  );
}
