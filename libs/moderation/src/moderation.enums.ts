import { asEnum } from '@app/platform/graphql';
import { registerEnumType } from '@nestjs/graphql';

export const REPORT_TARGETS = [
  'QUESTION',
  'ANSWER',
  'COMMENT',
  'MUNICIPALITY',
  'MESSAGE',
  'PROJECT',
  'PROJECT_POST',
  'PROJECT_UPDATE',
  'DECISION_COMMENT',
] as const;
export type ReportTarget = (typeof REPORT_TARGETS)[number];

export const CASE_STATES = ['OPEN', 'DECIDED'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const MEASURES = ['HIDE', 'RESTORE', 'DISMISS'] as const;
export type Measure = (typeof MEASURES)[number];

export const ReportTargetEnum = asEnum(REPORT_TARGETS);
export const CaseStateEnum = asEnum(CASE_STATES);
export const MeasureEnum = asEnum(MEASURES);

registerEnumType(ReportTargetEnum, {
  name: 'ReportTarget',
  description: 'What can be reported.',
  valuesMap: {
    QUESTION: { description: 'A question.' },
    ANSWER: { description: 'An answer.' },
    COMMENT: { description: 'A comment on a question or an answer.' },
    MUNICIPALITY: { description: 'What a municipality says about itself.' },
    MESSAGE: { description: 'A direct message; only who takes part in the conversation can report it.' },
    PROJECT: { description: 'What a cooperation project says about itself.' },
    PROJECT_POST: {
      description: 'A post in the discussion of a project; only who sees the discussion can report it.',
    },
    PROJECT_UPDATE: { description: 'News of a project; only who can read them can report them.' },
    DECISION_COMMENT: {
      description: 'A comment on a decision of a project; only who sees the inner work can report it.',
    },
  },
});
registerEnumType(CaseStateEnum, {
  name: 'ModerationCaseState',
  description: 'Whether a case waits for a decision.',
  valuesMap: {
    OPEN: { description: 'Waits; further reports of the same text join it.' },
    DECIDED: { description: 'Decided; the decision can be revised, a new report opens a new case.' },
  },
});
registerEnumType(MeasureEnum, {
  name: 'ModerationMeasure',
  description: 'What a moderator decides.',
  valuesMap: {
    HIDE: {
      description:
        'Nobody but the author and the moderators sees it any more; a project is seen by those who lead it alone.',
    },
    RESTORE: { description: 'It is shown again.' },
    DISMISS: { description: 'It stays as it is.' },
  },
});
