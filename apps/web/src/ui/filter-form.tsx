import './filter-form.scss';
import { formText } from '../data/form-text.js';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { Button, ButtonAnchor } from './button.js';
import { Icon } from './icon.js';
import { arrowDownIcon } from './icons/arrow-down.js';
import { filterIcon } from './icons/filter.js';

interface FilterFormProps {
  /** Path of the list; without JavaScript the form loads it with the chosen values. */
  action: string;
  /** Values of the address by field name. The fields themselves take `defaultValue`. */
  values: Readonly<Record<string, string | undefined>>;
  /** Values that stay as they are and are not counted as filters. */
  keep?: Readonly<Record<string, string | undefined>>;
  onChange: (values: { get: (name: string) => string | undefined }) => void;
  children: ReactNode;
}

/** Filters of a list. A change takes effect at once. On phones the fields are folded away behind a button. */
export function FilterForm({ action, values, keep = {}, onChange, children }: FilterFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState(false);
  const active = Object.values(values).filter(Boolean).length;

  // The address is the truth: back and forward, or a link elsewhere, must show in the fields.
  useEffect(() => {
    for (const [name, value = ''] of Object.entries(values)) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== '';
      else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
  }, [values]);

  const apply = () => {
    const data = new FormData(form.current!);
    onChange({ get: (name) => formText(data, name) || undefined });
  };

  return (
    <form
      ref={form}
      className="filters"
      action={action}
      role="search"
      aria-label={m.filter_title()}
      onChange={(event) => {
        // Text takes effect on Enter or when the field is left; choices at once.
        if ((event.target as Element).matches('select, [type=checkbox], [type=radio]')) apply();
      }}
      onBlur={(event) => {
        const field: Element = event.target;
        if (
          field instanceof HTMLInputElement &&
          field.type === 'search' &&
          field.value !== (values[field.name] ?? '')
        )
          apply();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <button
        type="button"
        className="filters__toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon path={filterIcon} />
        {active > 0 ? m.filter_title_active({ count: active }) : m.filter_title()}
        <Icon path={arrowDownIcon} className="filters__arrow" />
      </button>
      <div id={id} className={open ? 'filters__fields filters__fields--open' : 'filters__fields'}>
        {children}
        <noscript>
          <Button type="submit" variant="primary" block>
            {m.filter_apply()}
          </Button>
        </noscript>
        {active > 0 && (
          <ButtonAnchor
            href={action}
            variant="tertiary"
            size="small"
            onClick={(event) => {
              event.preventDefault();
              onChange({ get: () => undefined });
            }}
          >
            {m.filter_reset()}
          </ButtonAnchor>
        )}
      </div>
    </form>
  );
}
