import './form.scss';
import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from 'react';
import { Icon } from './icon.js';
import { arrowDownIcon } from './icons/arrow-down.js';

// Fields of a FilterForm: nothing in them can be wrong, so they do without the messages of ui/form.

/** One choice of a filter. */
export function FilterSelect({
  label,
  children,
  ...select
}: { label: ReactNode } & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      <span className="select">
        <select {...select} id={id} className="input">
          {children}
        </select>
        <Icon path={arrowDownIcon} />
      </span>
    </div>
  );
}

/** Words to search for. */
export function FilterSearch({
  label,
  ...input
}: { label: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      <input
        autoComplete="off"
        enterKeyHint="search"
        maxLength={100}
        {...input}
        type="search"
        id={id}
        className="input"
      />
    </div>
  );
}
