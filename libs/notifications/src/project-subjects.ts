import type { Occasion } from './kinds.rules.js';

/** Somebody is put into a project by others, their role changes, or they are taken out. */
export const ROLE_OCCASIONS = [
  'project.role-given',
  'project.role-changed',
  'project.role-ended',
] as const satisfies readonly Occasion[];

/** What notifications about projects are about, by table; each row names its project. */
export const PROJECT_SUBJECTS = {
  project_join_request: ['project.join-requested', 'project.join-decided'],
  project_partner: ['project.invited', 'project.partner-confirmed', 'project.partner-ended'],
  project_history: ['project.state-changed', ...ROLE_OCCASIONS],
  project_task: ['project.task-assigned', 'project.task-overdue'],
  project_funding: ['project.funding-due'],
  support_application: ['support.applied', 'support.decided'],
  project_decision: [
    'project.decision-opened',
    'project.decision-reminded',
    'project.decision-objected',
    'project.decision-closed',
    'project.decision-review',
  ],
  project_vote_deputy: ['project.deputy-named'],
  project_meeting: [
    'project.meeting-invited',
    'project.meeting-changed',
    'project.meeting-cancelled',
    'project.meeting-due',
    'project.minutes-sealed',
  ],
  project_update: ['project.update-posted'],
  project_thread: ['project.thread-opened', 'project.posted'],
} as const satisfies Record<string, readonly Occasion[]>;

type Subject = keyof typeof PROJECT_SUBJECTS;

/** The table an occasion is about, or null when it is about no project. */
export function projectTableOf(occasion: Occasion): Subject | null {
  const tables = Object.entries(PROJECT_SUBJECTS) as [Subject, readonly Occasion[]][];
  return tables.find(([, occasions]) => occasions.includes(occasion))?.[0] ?? null;
}
