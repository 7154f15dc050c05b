import type { Topic, TopicCatalogue } from '@app/topics';
import type { TopicLink } from './match-facts.rules.js';
import type { TopicRelation } from './match.rules.js';

const CLOSENESS: Readonly<Record<TopicRelation, number>> = { SAME: 2, PART: 1, WHOLE: 0 };

/**
 * The topics that matter to somebody who has these: the topics themselves, their subtopics, and the topics
 * above them. Each comes once, with its closest relation; unknown topics are left out.
 *
 * @param only when given, nothing outside this topic and its subtopics
 */
export function scopeOf(
  catalogue: TopicCatalogue,
  topicIds: readonly string[],
  only: Topic | null = null,
): TopicLink[] {
  const closest = new Map<string, TopicRelation>();
  const add = (topic: Topic, relation: TopicRelation): void => {
    const known = closest.get(topic.id);
    if (known === undefined || CLOSENESS[relation] > CLOSENESS[known]) closest.set(topic.id, relation);
  };
  for (const topic of catalogue.manyById(topicIds)) {
    add(topic, 'SAME');
    for (const child of topic.children) add(child, 'PART');
    if (topic.parent) add(topic.parent, 'WHOLE');
  }
  const within = only && new Set(catalogue.idsWithin(only));
  return [...closest]
    .filter(([topicId]) => within === null || within.has(topicId))
    .map(([topicId, relation]) => ({ topicId, relation }));
}
