import { gqlQuery } from '../../data/query.js';
import { DeskDocument } from '../../gql/documents/Desk.js';

/** What needs the viewer; the start page of signed-in people loads it. */
export const deskQuery = () => gqlQuery('questions', DeskDocument, {});
