import { gqlQuery } from '../../data/query.js';
import { QuestionDocument } from '../../gql/documents/Question.js';
import type { QuestionQuery } from '../../gql/types.js';

export type QuestionData = NonNullable<QuestionQuery['question']>;
export type AnswerData = QuestionData['answers'][number];
export type CommentData = QuestionData['comments'][number];

/** One question with everything on its page. */
export const questionQuery = (id: string) => gqlQuery('questions', QuestionDocument, { id });
