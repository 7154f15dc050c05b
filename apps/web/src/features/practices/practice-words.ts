import type { PracticeGap } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

const GAPS: Readonly<Record<PracticeGap, () => string>> = {
  RESULT: m.practice_missing_result,
  LESSONS: m.practice_missing_lessons,
  COSTS: m.practice_missing_costs,
  DURATION: m.practice_missing_duration,
  CONTACT: m.practice_missing_contact,
};

export const gapLabel = (gap: PracticeGap): string => GAPS[gap]();
