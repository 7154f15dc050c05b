import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { gqlQuery } from '../../data/query.js';
import { useDebounced } from '../../data/use-debounced.js';
import { MentionablePeopleDocument } from '../../gql/documents/MentionablePeople.js';
import { MentionableProjectPeopleDocument } from '../../gql/documents/MentionableProjectPeople.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { ComboBox } from '../../ui/combo-box.js';
import type { Mentionable } from './mention-text.js';

interface MentionPickerProps {
  questionId?: string;
  projectId?: string;
  /** What was typed of the name before this was there. */
  typed: () => string;
  onChoose: (person: Mentionable) => void;
  onClose: () => void;
}

/** Looks for a member by name. Loaded when somebody asks for it. */
export default function MentionPicker({
  questionId,
  projectId,
  typed,
  onChoose,
  onClose,
}: MentionPickerProps) {
  const [begun] = useState(typed);
  const [text, setText] = useState(begun);
  const search = useDebounced(text.trim(), 200);
  const box = useRef<HTMLDivElement>(null);
  const network = useQuery({
    ...gqlQuery('people', MentionablePeopleDocument, { search, ...(questionId && { questionId }) }),
    placeholderData: (before) => before,
    enabled: !projectId,
  });
  const project = useQuery({
    ...gqlQuery('people', MentionableProjectPeopleDocument, { search, projectId: projectId ?? '' }),
    placeholderData: (before) => before,
    enabled: !!projectId,
  });
  const people = network.data?.mentionablePeople ?? project.data?.mentionableProjectPeople ?? [];
  useEffect(() => {
    const input = box.current?.querySelector('input');
    input?.focus();
    // Who goes on typing goes on behind what is there already.
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  const isCurrent = search === text.trim() && !(projectId ? project : network).isPlaceholderData;
  /** Enter takes the first of the people found, as it does in other programs, unless another one is looked at. */
  const takeFirst = (event: KeyboardEvent) => {
    const [first] = people;
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    if (!first || search === '' || !isCurrent || event.target.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(first);
  };

  return (
    <div
      ref={box}
      className="mention-picker card"
      role="group"
      aria-label={m.mention_add()}
      onKeyDownCapture={takeFirst}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <ComboBox
        label={m.mention_whom()}
        hint={m.mention_hint()}
        required
        text={begun}
        items={people.map(({ id, name, position, municipality }) => ({
          id,
          name,
          hint: [position, municipality?.name].filter(Boolean).join(', '),
        }))}
        onInput={setText}
        onSelect={(id) => {
          const person = people.find((one) => one.id === id);
          if (person) onChoose(person);
        }}
        empty={
          search.length < 2
            ? m.mention_type_more()
            : projectId
              ? m.mention_nobody_in_project()
              : m.mention_nobody()
        }
      />
      <Button variant="tertiary" size="small" onClick={onClose}>
        {m.action_cancel()}
      </Button>
    </div>
  );
}
