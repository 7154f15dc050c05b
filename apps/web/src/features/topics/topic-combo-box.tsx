import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { gqlQuery } from '../../data/query.js';
import { useDebounced } from '../../data/use-debounced.js';
import { FindTopicsDocument } from '../../gql/documents/FindTopics.js';
import { m } from '../../paraglide/messages.js';
import { ComboBox, type ComboBoxItem, type ComboBoxProps } from '../../ui/combo-box.js';

const MIN_TYPED = 3;
const MAX_TYPED = 100;
/** A pause in typing. */
const PAUSE_MS = 250;

/**
 * A field for a topic. The names and synonyms at hand answer at once; what fits none of them, misspelt words above
 * all, is understood by the server as everywhere else.
 */
export function TopicComboBox(props: Omit<ComboBoxProps, 'onInput' | 'onMiss' | 'guesses'>) {
  const { items, empty } = props;
  const [missed, setMissed] = useState('');
  const text = useDebounced(missed, PAUSE_MS).trim().slice(0, MAX_TYPED);
  const enabled = text.length >= MIN_TYPED;
  const found = useQuery({
    ...gqlQuery('topics', FindTopicsDocument, { text }),
    enabled,
    placeholderData: keepPreviousData,
  });
  const guesses = (enabled ? (found.data?.findTopics ?? []) : []).flatMap(
    ({ topic, matchedTerm }): ComboBoxItem[] => {
      const item = items.find(({ id }) => id === topic.id);
      if (!item) return [];
      return [matchedTerm === item.name ? item : { ...item, hint: m.combo_because({ word: matchedTerm }) }];
    },
  );
  const looking = missed.trim().length >= MIN_TYPED && (found.isFetching || text !== missed.trim());
  return <ComboBox {...props} onMiss={setMissed} guesses={guesses} empty={looking ? m.loading() : empty} />;
}
