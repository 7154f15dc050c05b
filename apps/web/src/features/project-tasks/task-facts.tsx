import type { TaskLineFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { PathLink } from '../../ui/path-link.js';

/** Until when and by whom. */
export function TaskFacts({ task, milestone = true }: { task: TaskLineFragment; milestone?: boolean }) {
  const { dueOn, isOverdue, meeting, organisation, person, projectId, state } = task;
  const who = [person?.name, organisation?.name].filter(Boolean).join(', ');
  return (
    <p className="meta task-facts">
      {isOverdue && <Badge tone="danger">{m.task_overdue()}</Badge>}
      {dueOn && state !== 'DONE' && <span>{m.task_due({ date: formatDate(dueOn) })}</span>}
      {task.doneAt && <span>{m.task_done_at({ date: formatDate(task.doneAt) })}</span>}
      <span>{who || m.task_nobody()}</span>
      {meeting && (
        <PathLink href={`/projekte/${projectId}/sitzungen/${meeting.id}`}>
          {m.minutes_from({ title: meeting.title })}
        </PathLink>
      )}
      {milestone && task.milestone && <span>{m.task_for_milestone({ title: task.milestone.title })}</span>}
    </p>
  );
}
