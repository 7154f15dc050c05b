import { gqlQuery } from '../../data/query.js';
import { HomeDocument } from '../../gql/documents/Home.js';

/** Everything the start page shows to those who are signed out. */
export const homeQuery = () => gqlQuery('questions', HomeDocument, {});
