import { Suspense, lazy } from 'react';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { FieldGroup } from '../../ui/form.js';
import { addIcon } from '../../ui/icons/add.js';
import { checkIcon } from '../../ui/icons/check.js';
import { Skeleton } from '../../ui/skeleton.js';
import type { PickableTopic } from '../ask/topic-picker.js';
import { topicName } from '../topics/topic-name.js';

const TopicComboBox = lazy(() =>
  import('../topics/topic-combo-box.js').then((module) => ({ default: module.TopicComboBox })),
);

interface TopicChooserProps {
  legend: string;
  hint: string;
  /** The fourteen main topics, one click each. */
  main: readonly PickableTopic[];
  /** All topics, found by typing. */
  all: readonly PickableTopic[];
  chosen: readonly string[];
  /** Chosen on the other side; a topic stands on one side only. */
  taken: readonly string[];
  error?: string | undefined;
  onChange: (ids: string[]) => void;
}

/** Several topics: the main ones as switches, the more exact ones by their names and synonyms. */
export function TopicChooser({ legend, hint, main, all, chosen, taken, error, onChange }: TopicChooserProps) {
  const exact = all.filter(({ id }) => chosen.includes(id) && !main.some((topic) => topic.id === id));
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <FieldGroup legend={legend} hint={hint} {...(error && { error })}>
      <ul className="chips welcome__topics">
        {[...main.filter(({ id }) => !taken.includes(id)), ...exact].map((topic) => {
          const on = chosen.includes(topic.id);
          return (
            <li key={topic.id}>
              <Button
                size="small"
                className="toggle"
                icon={on ? checkIcon : addIcon}
                aria-pressed={on}
                onClick={() => toggle(topic.id)}
              >
                {topicName(topic)}
              </Button>
            </li>
          );
        })}
      </ul>
      <Suspense fallback={<Skeleton lines={2} />}>
        <TopicComboBox
          key={chosen.length}
          label={m.welcome_more_exact()}
          items={all
            .filter(({ id }) => !chosen.includes(id) && !taken.includes(id))
            .map((topic) => ({ id: topic.id, name: topicName(topic), keywords: topic.synonyms }))}
          onSelect={(id) => id && toggle(id)}
        />
      </Suspense>
    </FieldGroup>
  );
}
