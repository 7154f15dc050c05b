import { useEffect, useRef, useState } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { MoveTaskDocument } from '../../gql/documents/MoveTask.js';
import { RemoveTaskDocument } from '../../gql/documents/RemoveTask.js';
import type { ProjectTaskState, TaskLineFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import type { MenuAction } from '../../ui/menu.js';
import { showToast } from '../../ui/toast.js';
import { TASK_STATES, taskState } from './task-state.js';

/** What a task can be asked to do. */
export interface TaskActs {
  readonly edit: (task: TaskLineFragment) => void;
  readonly remove: (task: TaskLineFragment) => void;
  readonly actions: (task: TaskLineFragment, withPlaces: boolean) => readonly MenuAction[];
  /** What was done last, to be spoken. */
  readonly said: string;
}

/** Id of the element of a task; its menu gets the focus back after a move. */
export const taskElementId = (id: string): string => `aufgabe-${id}`;

/**
 * Moves of tasks without a mouse: by state, and by place within the column. Each move is spoken, and the focus
 * stays with the task wherever it goes.
 */
export function useTasks(
  tasks: readonly TaskLineFragment[],
  { edit, remove }: Pick<TaskActs, 'edit' | 'remove'>,
): TaskActs {
  const [said, setSaid] = useState('');
  const moved = useRef<string>(undefined);
  const move = useGqlMutation(MoveTaskDocument, {
    onSuccess: ({ moveTask: { title, state, position } }) =>
      setSaid(m.task_moved({ title, state: taskState[state].label(), position: String(position) })),
    invalidates: ['projects'],
  });
  useEffect(() => {
    if (!moved.current) return;
    const button = document.getElementById(taskElementId(moved.current))?.querySelector('button.icon-btn');
    if (document.activeElement === document.body && button instanceof HTMLElement) button.focus();
    moved.current = undefined;
  }, [tasks]);

  const to = (id: string, state: ProjectTaskState, beforeId: string | null) => {
    moved.current = id;
    move.mutate({ id, state, beforeId });
  };
  const actions = (task: TaskLineFragment, withPlaces: boolean): MenuAction[] => {
    const { id, state, canWork, canRemove } = task;
    if (!canWork) return [];
    const column = tasks.filter((other) => other.state === state);
    const at = column.findIndex((other) => other.id === id);
    const places: MenuAction[] = [
      {
        id: 'up',
        label: m.task_move_up(),
        disabled: at <= 0,
        onAction: () => to(id, state, column[at - 1]?.id ?? null),
      },
      {
        id: 'down',
        label: m.task_move_down(),
        disabled: at >= column.length - 1,
        onAction: () => to(id, state, column[at + 2]?.id ?? null),
      },
    ];
    return [
      ...TASK_STATES.filter((other) => other !== state).map((other) => ({
        id: other,
        label: m.task_move_to({ state: taskState[other].label() }),
        onAction: () => to(id, other, null),
      })),
      ...(withPlaces ? places : []),
      { id: 'edit', label: m.action_edit(), onAction: () => edit(task) },
      ...(canRemove ? [{ id: 'remove', label: m.action_delete(), onAction: () => remove(task) }] : []),
    ];
  };
  return { edit, remove, actions, said };
}

/** Takes a task out. */
export function useRemoveTask() {
  return useGqlMutation(RemoveTaskDocument, {
    onSuccess: () => showToast(m.task_removed()),
    invalidates: ['projects'],
  });
}
