import { gqlQuery } from '../../../data/query.js';
import { QuestionDuplicateDocument } from '../../../gql/documents/QuestionDuplicate.js';

/** The latest proposal that a question is a duplicate, for those who may know. */
export const duplicateQuery = (id: string) => gqlQuery('questions', QuestionDuplicateDocument, { id });
