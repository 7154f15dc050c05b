import { asEnum } from '@app/platform/graphql';
import { registerEnumType } from '@nestjs/graphql';

export const CONTENT_VISIBILITIES = ['PUBLIC', 'MEMBERS'] as const;
export type ContentVisibility = (typeof CONTENT_VISIBILITIES)[number];

export const QUESTION_STATES = ['OPEN', 'CLOSED'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export const QUESTION_SORTS = ['NEWEST', 'ACTIVE'] as const;
export type QuestionSort = (typeof QUESTION_SORTS)[number];

/** Kinds of content people write here, as messages and moderation name them. */
export const CONTENT_TARGETS = ['QUESTION', 'ANSWER', 'COMMENT'] as const;
export type ContentTarget = (typeof CONTENT_TARGETS)[number];

export const ContentVisibilityEnum = asEnum(CONTENT_VISIBILITIES);
export const QuestionStateEnum = asEnum(QUESTION_STATES);
export const QuestionSortEnum = asEnum(QUESTION_SORTS);

registerEnumType(ContentVisibilityEnum, {
  name: 'ContentVisibility',
  description: 'Who can read a question and everything below it.',
  valuesMap: {
    PUBLIC: { description: 'Everybody, signed in or not.' },
    MEMBERS: { description: 'People who belong to a municipality that takes part, and the staff.' },
  },
});
registerEnumType(QuestionStateEnum, {
  name: 'QuestionState',
  description:
    'Whether a question takes contributions. Answered: `answerCount` > 0; solved: `acceptedAnswerId`.',
  valuesMap: {
    OPEN: { description: 'Takes answers and comments.' },
    CLOSED: { description: 'Can be read, but takes no more contributions.' },
  },
});
registerEnumType(QuestionSortEnum, {
  name: 'QuestionSort',
  description: 'The order of a list of questions.',
  valuesMap: {
    NEWEST: { description: 'Latest question first.' },
    ACTIVE: { description: 'The question that was asked, answered or commented on last comes first.' },
  },
});
