import { registerEnumType } from '@nestjs/graphql';

export const PRACTICE_STATES = { DRAFT: 'DRAFT' } as const;
export type PracticeState = keyof typeof PRACTICE_STATES;

export const PRACTICE_CONSENTS = { ASKED: 'ASKED', GIVEN: 'GIVEN', DECLINED: 'DECLINED' } as const;
export type PracticeConsent = keyof typeof PRACTICE_CONSENTS;

registerEnumType(PRACTICE_STATES, {
  name: 'PracticeState',
  description: 'How far a practice has come.',
  valuesMap: { DRAFT: { description: 'Seen by its author and the editors alone.' } },
});
registerEnumType(PRACTICE_CONSENTS, {
  name: 'PracticeConsent',
  description: 'Whether the author of the answer agrees that a practice is made of it.',
  valuesMap: {
    ASKED: { description: 'Not decided yet.' },
    GIVEN: { description: 'The author agrees; it can be taken back while it is a draft.' },
    DECLINED: { description: 'The author does not agree; editors no longer see the text.' },
  },
});
