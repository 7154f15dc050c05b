import type { ModerationMeasure, ReportTarget } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

export const targetLabel = (target: ReportTarget): string =>
  ({
    QUESTION: m.target_question,
    ANSWER: m.target_answer,
    COMMENT: m.target_comment,
    MUNICIPALITY: m.target_municipality,
  })[target]();

/** What was done, as one reads it afterwards. */
export const measureDone = (measure: ModerationMeasure): string =>
  ({ HIDE: m.measure_hidden, RESTORE: m.measure_restored, DISMISS: m.measure_dismissed })[measure]();
