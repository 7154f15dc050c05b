import { LIMITS } from '@app/contracts';
import { Suspense, lazy, useEffect, useRef } from 'react';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { FieldGroup } from '../../ui/form.js';
import { addIcon } from '../../ui/icons/add.js';
import { closeIcon } from '../../ui/icons/close.js';
import { Skeleton } from '../../ui/skeleton.js';
import { topicName } from '../topics/topic-name.js';

const TopicComboBox = lazy(() =>
  import('../topics/topic-combo-box.js').then((module) => ({ default: module.TopicComboBox })),
);

export interface PickableTopic {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly synonyms: readonly string[];
}

interface TopicPickerProps {
  id: string;
  topics: readonly PickableTopic[];
  chosen: readonly string[];
  /** Topics that fit the text, with the word that says so. */
  suggested: readonly { id: string; because: string }[];
  error: string | undefined;
  /** What the topics are for; left out, that they decide who gets the question. */
  hint?: string;
  onChange: (ids: string[]) => void;
}

/** One to three topics: those that fit the text with one click, all others by typing a part of their name. */
export function TopicPicker({ id, topics, chosen, suggested, error, onChange, hint }: TopicPickerProps) {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const full = chosen.length >= LIMITS.topicsPerQuestion;
  const offers = suggested.filter((suggestion) => !chosen.includes(suggestion.id) && byId.has(suggestion.id));
  const group = useRef<HTMLDivElement>(null);
  // What was pressed goes away with the choice; the focus goes to the chosen topic, or to all of them.
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    const chip = group.current?.querySelector<HTMLElement>(`[data-topic="${next.current}"] button`);
    (chip ?? group.current)?.focus();
    next.current = undefined;
  }, [chosen]);
  const add = (topicId: string) => {
    next.current = topicId;
    onChange([...chosen, topicId]);
  };
  const remove = (topicId: string) => {
    const others = chosen.filter((other) => other !== topicId);
    next.current = others.at(-1) ?? '';
    onChange(others);
  };

  return (
    <div id={id} ref={group} tabIndex={-1} className="topic-picker">
      <FieldGroup
        legend={m.ask_topics()}
        hint={hint ?? m.ask_topics_hint({ count: LIMITS.topicsPerQuestion })}
        {...(error && { error })}
      >
        {chosen.length > 0 && (
          <ul className="chips" aria-label={m.ask_topics_chosen()}>
            {chosen.map((topicId) => (
              <li key={topicId} data-topic={topicId}>
                <Button
                  size="small"
                  icon={closeIcon}
                  className="toggle"
                  aria-label={m.ask_topic_remove({ topic: topicName(byId.get(topicId)!) })}
                  onClick={() => remove(topicId)}
                >
                  {topicName(byId.get(topicId)!)}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {!full && offers.length > 0 && (
          <div className="stack stack--tight">
            <p className="small muted">{m.ask_topics_suggested()}</p>
            <ul className="chips">
              {offers.map((offer) => (
                <li key={offer.id}>
                  <Button
                    size="small"
                    icon={addIcon}
                    title={m.ask_topic_because({ word: offer.because })}
                    onClick={() => add(offer.id)}
                  >
                    {topicName(byId.get(offer.id)!)}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
        {!full && (
          <Suspense fallback={<Skeleton lines={2} />}>
            <TopicComboBox
              key={chosen.length}
              label={m.ask_topics_search()}
              required
              items={topics
                .filter((topic) => !chosen.includes(topic.id))
                .map((topic) => ({ id: topic.id, name: topicName(topic), keywords: topic.synonyms }))}
              onSelect={(topicId) => topicId && add(topicId)}
            />
          </Suspense>
        )}
      </FieldGroup>
    </div>
  );
}
