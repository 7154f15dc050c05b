import { gqlQuery } from '../../data/query.js';
import { AskTopicsDocument } from '../../gql/documents/AskTopics.js';

/** All topics with their synonyms. */
export const topicsQuery = () => ({ ...gqlQuery('topics', AskTopicsDocument, {}), staleTime: Infinity });
