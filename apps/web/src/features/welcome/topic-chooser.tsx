import { Suspense, lazy, useId, useState } from 'react';
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
  /** What the suggestions are. */
  because: string;
  /** A few topics to begin with, one click each. */
  suggested: readonly PickableTopic[];
  /** The fourteen main topics, folded away at first. */
  main: readonly PickableTopic[];
  /** All topics, found by typing. */
  all: readonly PickableTopic[];
  chosen: readonly string[];
  /** Chosen on the other side; a topic stands on one side only. */
  taken: readonly string[];
  error?: string | undefined;
  onChange: (ids: string[]) => void;
}

/** Several topics: a few suggestions and, unfolded, the main ones as switches; all others by their names and synonyms. */
export function TopicChooser(props: TopicChooserProps) {
  const { legend, hint, because, suggested, main, all, chosen, taken, error, onChange } = props;
  const [open, setOpen] = useState(false);
  const list = useId();
  const shown = [...suggested, ...(open ? main : [])].map(({ id }) => id);
  const byName = all.filter(({ id }) => chosen.includes(id) && !shown.includes(id));
  const rest = main.filter(({ id }) => !taken.includes(id) && !suggested.some((topic) => topic.id === id));
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <FieldGroup legend={legend} hint={hint} {...(error && { error })}>
      <p className="small welcome__because">{because}</p>
      <Switches topics={[...suggested, ...byName]} chosen={chosen} onToggle={toggle} />
      <div>
        <Button
          variant="tertiary"
          size="small"
          className="welcome__more"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {open ? m.welcome_less() : m.welcome_all()}
        </Button>
      </div>
      <div id={list} hidden={!open}>
        <Switches topics={rest} chosen={chosen} onToggle={toggle} />
      </div>
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

interface SwitchesProps {
  topics: readonly PickableTopic[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
}

function Switches({ topics, chosen, onToggle }: SwitchesProps) {
  return (
    <ul className="chips welcome__topics">
      {topics.map((topic) => {
        const on = chosen.includes(topic.id);
        return (
          <li key={topic.id}>
            <Button
              size="small"
              className="toggle"
              icon={on ? checkIcon : addIcon}
              aria-pressed={on}
              onClick={() => onToggle(topic.id)}
            >
              {topicName(topic)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
