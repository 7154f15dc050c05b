import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { gqlQuery } from '../../data/query.js';
import { AddresseeTownSearchDocument } from '../../gql/documents/AddresseeTownSearch.js';
import { m } from '../../paraglide/messages.js';
import { ComboBox } from '../../ui/combo-box.js';

/** Finds a town that takes part while one types. */
export default function MemberTownPicker({ onPick }: { onPick: (slug: string) => void }) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const enough = search.length >= 2;
  const query = useQuery({
    ...gqlQuery('municipalities', AddresseeTownSearchDocument, { search }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  const towns = enough ? (query.data?.municipalities.nodes ?? []) : [];
  return (
    <ComboBox
      label={m.message_new_town()}
      hint={m.message_new_town_hint()}
      items={towns.map(({ slug, name, land }) => ({ id: slug, name, hint: land.name }))}
      onInput={setTyped}
      required
      onSelect={(slug) => slug && onPick(slug)}
      empty={
        !enough
          ? m.join_town_type()
          : query.isError
            ? m.error_unavailable()
            : query.isFetching
              ? m.loading()
              : m.join_town_none()
      }
    />
  );
}
