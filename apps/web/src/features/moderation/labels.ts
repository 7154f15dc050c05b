import type { ModerationMeasure, ReportTarget } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

export const targetLabel = (target: ReportTarget): string =>
  ({
    QUESTION: m.target_question,
    ANSWER: m.target_answer,
    COMMENT: m.target_comment,
    MUNICIPALITY: m.target_municipality,
    MESSAGE: m.target_message,
    PROJECT: m.target_project,
    PROJECT_POST: m.target_project_post,
    PROJECT_UPDATE: m.target_project_update,
    DECISION_COMMENT: m.target_decision_comment,
  })[target]();

interface Titled {
  readonly target: ReportTarget;
  readonly isPrivate: boolean;
  readonly snapshotTitle: string | null;
  readonly author?: { readonly name: string } | null;
  readonly municipality?: { readonly name: string } | null;
}

/** What a case is called: the question, or “answer to: …”. */
export function caseTitle({ target, isPrivate, snapshotTitle, author, municipality }: Titled): string {
  const what = targetLabel(target);
  if (isPrivate && target === 'PROJECT') return m.case_private_project();
  if (snapshotTitle === null || isPrivate)
    return m.case_by({ target: what, by: author?.name ?? municipality?.name ?? m.case_unknown() });
  return target === 'ANSWER' || target === 'COMMENT'
    ? m.case_to({ target: what, title: snapshotTitle })
    : snapshotTitle;
}

/** What was done, as one reads it afterwards. */
export const measureDone = (measure: ModerationMeasure): string =>
  ({ HIDE: m.measure_hidden, RESTORE: m.measure_restored, DISMISS: m.measure_dismissed })[measure]();
