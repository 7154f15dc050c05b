import type { ProjectTaskState } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import type { Tone } from '../../ui/badge.js';

/** The columns of the board, in their order. */
export const TASK_STATES = ['OPEN', 'IN_PROGRESS', 'DONE'] as const satisfies readonly ProjectTaskState[];

export const taskState: Record<ProjectTaskState, { label: () => string; tone: Tone }> = {
  OPEN: { label: m.task_state_open, tone: 'neutral' },
  IN_PROGRESS: { label: m.task_state_in_progress, tone: 'info' },
  DONE: { label: m.task_state_done, tone: 'success' },
};
