import './file-field.scss';
import { useId, useState } from 'react';
import type { InputHTMLAttributes } from 'react';
import { m } from '../paraglide/messages.js';
import { Frame, describedBy, useFieldError, type FieldProps } from './form.js';

type FileFieldProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>;

/**
 * A file to choose or to drop. It is the native field: what is drawn below it, in our look and in the language of the page,
 * only stands in for what browsers draw.
 */
export function FileField({ label, hint, error: given, hideLabel, onChange, ...input }: FileFieldProps) {
  const auto = useId();
  const id = input.id ?? auto;
  const [chosen, setChosen] = useState('');
  const { error, handlers } = useFieldError(input.name, given);
  return (
    <Frame
      {...{ id, label, hint, hideLabel: !!hideLabel }}
      {...(error && { error })}
      optional={!input.required}
    >
      <span className="file-field">
        <input
          {...input}
          {...handlers}
          type="file"
          id={id}
          className="file-field__input"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          onChange={(event) => {
            setChosen(Array.from(event.target.files ?? [], ({ name }) => name).join(', '));
            onChange?.(event);
          }}
        />
        {/* Who speaks to the page says what it shows. */}
        <label htmlFor={id} className="btn btn--secondary btn--small">
          {m.upload_choose()}
        </label>
        <span className={chosen ? 'file-field__name' : 'file-field__name muted'} aria-hidden="true">
          {chosen || m.upload_none()}
        </span>
      </span>
    </Frame>
  );
}
