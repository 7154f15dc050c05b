import { gqlQuery } from '../../data/query.js';
import { UnreadConversationsDocument } from '../../gql/documents/UnreadConversations.js';

/** How many conversations have something new; the live connection keeps it up to date. */
export const unreadQuery = () => ({
  ...gqlQuery('viewer', UnreadConversationsDocument, {}),
  staleTime: 5 * 60_000,
});
