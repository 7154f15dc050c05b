import { Suspense, lazy, useState } from 'react';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { AddTopicSynonymDocument } from '../../../gql/documents/AddTopicSynonym.js';
import { IgnoreMissingSynonymDocument } from '../../../gql/documents/IgnoreMissingSynonym.js';
import type { MissingSynonymsQuery } from '../../../gql/types.js';
import { formatDate, formatNumber } from '../../../i18n/format.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { addIcon } from '../../../ui/icons/add.js';
import { showToast } from '../../../ui/toast.js';
import { topicName } from '../../topics/topic-name.js';
import type { ManagedTopic } from './managed-topics.js';

const TopicComboBox = lazy(() =>
  import('../../topics/topic-combo-box.js').then((module) => ({ default: module.TopicComboBox })),
);

type Missing = MissingSynonymsQuery['missingSynonyms'][number];

interface MissingListProps {
  missing: readonly Missing[];
  topics: readonly ManagedTopic[];
}

/** Words people searched for in vain, each with the topics it may belong to. */
export function MissingList({ missing, topics }: MissingListProps) {
  return (
    <section className="stack" aria-labelledby="ohne-treffer">
      <h2 id="ohne-treffer">{m.keeping_missing_title()}</h2>
      <p className="muted admin-hint">{m.keeping_missing_hint()}</p>
      {missing.length === 0 ? (
        <p className="muted">{m.keeping_missing_empty()}</p>
      ) : (
        <ul className="plain stack stack--tight">
          {missing.map((entry) => (
            <MissingEntry key={entry.words} entry={entry} topics={topics} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MissingEntry({ entry, topics }: { entry: Missing; topics: readonly ManagedTopic[] }) {
  const { words, near, hits, lastDay } = entry;
  const [other, setOther] = useState(false);
  const assign = useGqlMutation(AddTopicSynonymDocument, {
    invalidates: ['topics', 'questions'],
    onSuccess: ({ addTopicSynonym }) =>
      showToast(m.keeping_missing_done({ words, topic: topicName(addTopicSynonym) })),
  });
  const ignore = useGqlMutation(IgnoreMissingSynonymDocument, {
    invalidates: ['topics'],
    onSuccess: () => showToast(m.keeping_missing_ignored({ words })),
  });
  const give = (topicId: string | null) => topicId && assign.mutate({ topicId, term: words });
  return (
    <Card as="li" className="missing">
      <h3 className="missing__words">{m.keeping_missing_which({ words })}</h3>
      <p className="meta">
        <span>{m.keeping_missing_hits({ count: formatNumber(hits) })}</span>
        <span>{m.keeping_missing_last({ date: formatDate(lastDay) })}</span>
      </p>
      <ButtonRow>
        {near.map(({ topic, term }) => (
          <Button
            key={topic.id}
            size="small"
            icon={addIcon}
            busy={assign.isPending}
            aria-label={m.keeping_missing_assign({ words, topic: topicName(topic) })}
            title={m.keeping_missing_like({ term })}
            onClick={() => give(topic.id)}
          >
            {topicName(topic)}
          </Button>
        ))}
        {!other && (
          <Button size="small" variant="tertiary" onClick={() => setOther(true)}>
            {m.keeping_missing_other()}
            <span className="visually-hidden">: {words}</span>
          </Button>
        )}
        <Button
          size="small"
          variant="tertiary"
          busy={ignore.isPending}
          onClick={() => ignore.mutate({ words })}
        >
          {m.keeping_missing_ignore()}
          <span className="visually-hidden">: {words}</span>
        </Button>
      </ButtonRow>
      {other && (
        <div className="missing__other">
          <Suspense>
            <TopicComboBox
              label={m.keeping_missing_other()}
              required
              items={topics.map((topic) => ({
                id: topic.id,
                name: topicName(topic),
                keywords: topic.synonyms,
                ...(topic.parent && { hint: topicName(topic.parent) }),
              }))}
              onSelect={give}
            />
          </Suspense>
        </div>
      )}
    </Card>
  );
}
