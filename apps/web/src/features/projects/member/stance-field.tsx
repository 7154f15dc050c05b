import { useState } from 'react';
import { formText } from '../../../data/form-text.js';
import { textLines } from '../../../data/text-lines.js';
import type { TopicsQuery } from '../../../gql/types.js';
import { m } from '../../../paraglide/messages.js';
import { Select, TextArea } from '../../../ui/form.js';
import { topicName } from '../../topics/topic-name.js';

export interface StanceDraft {
  readonly text: string;
  readonly topicId: string | null;
}

interface StanceFieldProps {
  name: string;
  label: string;
  hint: string;
  start: readonly StanceDraft[];
  topics: TopicsQuery['topics'];
}

/** The lines of a text, each once, without blank ones. */
export const lines = (text: string): string[] => [...new Set(textLines(text))];

/** What stands in the form data, line by line with the topic that was chosen for it. */
export const stancesOf = (data: FormData, name: string): StanceDraft[] =>
  lines(formText(data, name)).map((text, index) => ({
    text,
    topicId: formText(data, `${name}-topic-${index}`) || null,
  }));

/** One thing per line; below, a topic for each, by which suggestions go. */
export function StanceField({ name, label, hint, start, topics }: StanceFieldProps) {
  const [text, setText] = useState(() => start.map((one) => one.text).join('\n'));
  /** By the text of the line, so that a choice stays with its line when others move. */
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(start.map((one) => [one.text, one.topicId ?? ''])),
  );
  return (
    <div className="stack stack--tight">
      <TextArea
        name={name}
        label={label}
        hint={hint}
        value={text}
        onChange={({ target }) => setText(target.value)}
        rows={3}
      />
      {lines(text).map((line, index) => (
        <Select
          key={`${index}-${line}`}
          name={`${name}-topic-${index}`}
          label={m.project_stance_topic({ text: line })}
          value={chosen[line] ?? ''}
          onChange={({ target }) => setChosen((before) => ({ ...before, [line]: target.value }))}
        >
          <option value="">{m.project_stance_topic_none()}</option>
          {topics.map((topic) => (
            <optgroup key={topic.id} label={topicName(topic)}>
              {[topic, ...topic.children].map((one) => (
                <option key={one.id} value={one.id}>
                  {topicName(one)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      ))}
    </div>
  );
}
