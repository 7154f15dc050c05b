import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { CentreSearchDocument } from '../../gql/documents/CentreSearch.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { ComboBox } from '../../ui/combo-box.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { Form } from '../../ui/form.js';

interface CentreDialogProps {
  onClose: () => void;
  /** The slug of the town that was chosen. */
  onChoose: (slug: string) => void;
}

/** Chooses the town around which the radius counts: any of the register. */
export default function CentreDialog({ onClose, onChoose }: CentreDialogProps) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const enough = search.length >= 2;
  const towns = useQuery({
    ...gqlQuery('municipalities', CentreSearchDocument, { search }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  return (
    <Dialog title={m.matches_around_title()} size="small" onClose={onClose}>
      <Form
        className="stack"
        errors={{}}
        onSubmit={(data) => {
          onClose();
          onChoose(formText(data, 'um'));
        }}
      >
        <ComboBox
          name="um"
          label={m.matches_around_label()}
          hint={m.matches_around_hint()}
          items={(enough ? (towns.data?.municipalities.nodes ?? []) : []).map(({ slug, name, land }) => ({
            id: slug,
            name,
            hint: land.name,
          }))}
          onInput={setTyped}
          empty={enough ? (towns.isFetching ? m.loading() : m.join_town_none()) : m.join_town_type()}
          required
        />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary">
            {m.matches_around_apply()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
