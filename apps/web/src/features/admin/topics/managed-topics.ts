import { gqlQuery } from '../../../data/query.js';
import { ManagedTopicsDocument } from '../../../gql/documents/ManagedTopics.js';
import { MissingSynonymsDocument } from '../../../gql/documents/MissingSynonyms.js';
import { TopicMergesDocument } from '../../../gql/documents/TopicMerges.js';
import type { ManagedTopicFragment, ManagedTopicsQuery } from '../../../gql/types.js';

export const topicsQuery = () => gqlQuery('topics', ManagedTopicsDocument, {});
export const mergesQuery = () => gqlQuery('topics', TopicMergesDocument, {});
export const missingQuery = () => gqlQuery('topics', MissingSynonymsDocument, {});

/** A topic as the staff sees it. */
export interface ManagedTopic extends ManagedTopicFragment {
  /** The top topic; null for a top topic. */
  readonly parent: { readonly id: string; readonly name: string; readonly nameEn: string } | null;
  readonly hasChildren: boolean;
}

/** Every topic once, each top topic before its subtopics. */
export function flat({ topics }: ManagedTopicsQuery): ManagedTopic[] {
  return topics.flatMap((root) => [
    { ...root, parent: null, hasChildren: root.children.length > 0 },
    ...root.children.map((child) => ({ ...child, parent: root, hasChildren: false })),
  ]);
}
