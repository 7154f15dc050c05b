import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Form, TextField } from '../../ui/form.js';
import { searchIcon } from '../../ui/icons/search.js';

interface SearchFormProps {
  label: string;
  /** What is looked for now. */
  words: string | undefined;
  onSearch: (words: string | undefined) => void;
}

/** Finds entries of the list below by words. */
export function SearchForm({ label, words, onSearch }: SearchFormProps) {
  return (
    <Form
      role="search"
      className="search-row on-ground"
      onSubmit={(data) => onSearch(formText(data, 'suche') || undefined)}
    >
      <TextField
        key={words ?? ''}
        name="suche"
        type="search"
        label={label}
        markOptional={false}
        autoComplete="off"
        maxLength={200}
        defaultValue={words ?? ''}
      />
      <Button type="submit" icon={searchIcon}>
        {m.accounts_find()}
      </Button>
    </Form>
  );
}
