import { registerEnumType } from '@nestjs/graphql';

export const PRACTICE_STATES = { DRAFT: 'DRAFT', BRIEF: 'BRIEF' } as const;
export type PracticeState = keyof typeof PRACTICE_STATES;

export const PRACTICE_CONSENTS = { ASKED: 'ASKED', GIVEN: 'GIVEN', DECLINED: 'DECLINED' } as const;
export type PracticeConsent = keyof typeof PRACTICE_CONSENTS;

export const PRACTICE_GAPS = {
  RESULT: 'RESULT',
  LESSONS: 'LESSONS',
  COSTS: 'COSTS',
  DURATION: 'DURATION',
  CONTACT: 'CONTACT',
} as const;
export type PracticeGap = keyof typeof PRACTICE_GAPS;

registerEnumType(PRACTICE_STATES, {
  name: 'PracticeState',
  description: 'How far a practice has come.',
  valuesMap: {
    DRAFT: { description: 'Seen by those who write it and the editors alone.' },
    BRIEF: {
      description: 'A brief entry of a public project: everybody reads what is known, and what is missing.',
    },
  },
});
registerEnumType(PRACTICE_CONSENTS, {
  name: 'PracticeConsent',
  description:
    'Whether the author of the answer agrees that a practice is made of it; of projects their people have agreed by writing it.',
  valuesMap: {
    ASKED: { description: 'Not decided yet.' },
    GIVEN: { description: 'The author agrees; it can be taken back while it is a draft.' },
    DECLINED: { description: 'The author does not agree; editors no longer see the text.' },
  },
});
registerEnumType(PRACTICE_GAPS, {
  name: 'PracticeGap',
  description: 'What is not written down yet.',
  valuesMap: {
    RESULT: { description: 'What came of it.' },
    LESSONS: { description: 'What did not work.' },
    COSTS: { description: 'What it cost.' },
    DURATION: { description: 'From when to when.' },
    CONTACT: { description: 'Whom others can ask.' },
  },
});
