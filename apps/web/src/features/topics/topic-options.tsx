import type { TopicsQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { topicName } from './topic-name.js';

interface TopicOptionsProps {
  topics: TopicsQuery['topics'];
  /** Slug of the topic that is chosen; it may be one that has gone into another. */
  chosen: string | undefined;
}

/** The choices of a topic filter: all topics, or a main topic with everything below it, or one of its subtopics. */
export function TopicOptions({ topics, chosen }: TopicOptionsProps) {
  const known = topics.some((topic) => [topic, ...topic.children].some(({ slug }) => slug === chosen));
  return (
    <>
      <option value="">{m.filter_all_topics()}</option>
      {chosen && !known && <option value={chosen}>{m.filter_current_topic()}</option>}
      {topics.map((topic) => (
        <optgroup key={topic.id} label={topicName(topic)}>
          <option value={topic.slug}>{m.filter_topic_whole({ topic: topicName(topic) })}</option>
          {topic.children.map((child) => (
            <option key={child.id} value={child.slug}>
              {topicName(child)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
