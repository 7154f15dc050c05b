import { gqlPages, gqlQuery } from '../../data/query.js';
import { DecisionsHeadDocument } from '../../gql/documents/DecisionsHead.js';
import { ProjectDecisionDocument } from '../../gql/documents/ProjectDecision.js';
import { ProjectDecisionsDocument } from '../../gql/documents/ProjectDecisions.js';

export const headQuery = (slug: string) => gqlQuery('projects', DecisionsHeadDocument, { slug });

export const listQuery = (projectId: string) =>
  gqlPages('projects', ProjectDecisionsDocument, { projectId, first: 20 }, (data) => data.projectDecisions);

export const decisionQuery = (id: string) => gqlQuery('projects', ProjectDecisionDocument, { id });
