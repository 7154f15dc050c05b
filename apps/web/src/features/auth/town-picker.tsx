import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { gqlQuery } from '../../data/query.js';
import { TownSearchDocument } from '../../gql/documents/TownSearch.js';
import { m } from '../../paraglide/messages.js';
import { ComboBox } from '../../ui/combo-box.js';
import { townDetail } from './town-detail.js';

/** Finds a town of the register by its name or postal code while one types. */
export default function TownPicker({ name, error }: { name: string; error?: string | undefined }) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const enough = search.length >= 2;
  const towns = useQuery({
    ...gqlQuery('municipalities', TownSearchDocument, { search }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  const empty = !enough
    ? m.join_town_type()
    : towns.isError
      ? m.error_unavailable()
      : towns.isFetching
        ? m.loading()
        : m.join_town_none();

  return (
    <ComboBox
      name={name}
      label={m.join_town_label()}
      hint={m.join_town_hint()}
      items={(enough ? (towns.data?.municipalities.nodes ?? []) : []).map((town) => ({
        id: town.id,
        name: town.name,
        hint: townDetail(town),
      }))}
      onInput={setTyped}
      empty={empty}
      required
      error={error}
    />
  );
}
