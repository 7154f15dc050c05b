import './form.scss';
import { createContext, useContext, useEffect, useId, useRef, useState } from 'react';
import type {
  FormEvent,
  FormHTMLAttributes,
  InputHTMLAttributes,
  ReactNode,
  Ref,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';
import { formatDate } from '../i18n/format.js';
import { m } from '../paraglide/messages.js';
import { Icon } from './icon.js';
import { arrowDownIcon } from './icons/arrow-down.js';
import { dangerIcon } from './icons/danger.js';

/** Messages of the server by field name. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

const FormErrors = createContext<FieldErrors>({});

interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> {
  onSubmit: (data: FormData, form: HTMLFormElement) => void;
  /** Refusals of the server; the first field with one gets the focus. */
  errors?: FieldErrors;
}

/**
 * A form that checks itself by the rules of its fields (`required`, `minLength`, `type` …), shows what is
 * wrong beside each field in our words, and moves the focus to the first one.
 */
export function Form({ onSubmit, errors = {}, children, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const name = Object.keys(errors).find((key) => errors[key]);
    const field = name ? form.current?.elements.namedItem(name) : null;
    if (field instanceof HTMLElement) field.focus();
  }, [errors]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const target = event.currentTarget;
    // checkValidity fires `invalid` on each wrong field; the fields show their message in answer.
    if (target.checkValidity()) onSubmit(new FormData(target), target);
    else target.querySelector<HTMLElement>(':invalid:not(fieldset)')?.focus();
  };

  return (
    <FormErrors value={errors}>
      {/* Sent before the page is ready, what is typed must not end up in the address; a search may. */}
      <form
        method={rest.role === 'search' ? 'get' : 'post'}
        {...rest}
        ref={form}
        onSubmit={submit}
        noValidate
      >
        {children}
      </form>
    </FormErrors>
  );
}

type Checkable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const rangeEnd = (field: HTMLInputElement, end: string): string =>
  field.type === 'date' ? formatDate(end) : end;

function messageOf(field: Checkable): string {
  const { validity } = field;
  if (validity.valueMissing) return m.form_missing();
  if (validity.typeMismatch) return m.form_email();
  if (validity.tooShort && 'minLength' in field) return m.form_too_short({ count: String(field.minLength) });
  if (validity.tooLong && 'maxLength' in field) return m.form_too_long({ count: String(field.maxLength) });
  if (validity.rangeUnderflow && 'min' in field) return m.form_from({ least: rangeEnd(field, field.min) });
  if (validity.rangeOverflow && 'max' in field) return m.form_up_to({ most: rangeEnd(field, field.max) });
  return m.form_invalid();
}

/** Error state of one field: its own check, or what the server said until the value changes. */
export function useFieldError(name: string | undefined, given: string | undefined) {
  const fromServer = useContext(FormErrors);
  const serverMessage = given ?? (name ? fromServer[name] : undefined);
  const [own, setOwn] = useState<string>();
  const [dismissed, setDismissed] = useState<FieldErrors>();
  const error = own ?? (dismissed === fromServer && !given ? undefined : serverMessage);
  return {
    error,
    handlers: {
      onInvalid: (event: FormEvent<Checkable>) => {
        event.preventDefault();
        setOwn(messageOf(event.currentTarget));
      },
      onChangeCapture: (event: FormEvent<Checkable>) => {
        setDismissed(fromServer);
        if (own && event.currentTarget.validity.valid) setOwn(undefined);
      },
    },
  };
}

export interface FieldProps {
  label: ReactNode;
  /** One sentence of help under the label. */
  hint?: ReactNode;
  error?: string;
  /** The label is only spoken; for fields whose place says what they are. */
  hideLabel?: boolean;
}

interface FrameProps extends FieldProps {
  id: string;
  optional: boolean;
  children: ReactNode;
}

/** Label, help, control and message of a field; for controls of our own that are not in this file. */
export function Frame({ id, label, hint, error, hideLabel, optional, children }: FrameProps) {
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field__label'}>
        {label}
        {optional && <span className="field__optional"> {m.form_optional()}</span>}
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldMessage id={`${id}-error`} message={error} />
    </div>
  );
}

/** The message of a field that is wrong. */
export function FieldMessage({ id, message }: { id?: string; message: string | undefined }) {
  return message ? (
    <p className="field__error" id={id}>
      <Icon path={dangerIcon} size={20} />
      <span>{message}</span>
    </p>
  ) : null;
}

export const describedBy = (id: string, hint: ReactNode, error: string | undefined) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

type InputProps = FieldProps & InputHTMLAttributes<HTMLInputElement> & { markOptional?: boolean };

/** One line of text, an address, a password, a number. */
export function TextField({
  label,
  hint,
  error: given,
  hideLabel,
  markOptional = true,
  className,
  ...input
}: InputProps) {
  const auto = useId();
  const id = input.id ?? auto;
  const { error, handlers } = useFieldError(input.name, given);
  return (
    <Frame
      {...{ id, label, hint, hideLabel: !!hideLabel }}
      {...(error && { error })}
      optional={markOptional && !input.required}
    >
      <input
        type="text"
        {...input}
        {...handlers}
        id={id}
        className={className ? `input ${className}` : 'input'}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Frame>
  );
}

type TextAreaProps = FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Several lines of text. */
export function TextArea({ label, hint, error: given, hideLabel, className, ...area }: TextAreaProps) {
  const auto = useId();
  const id = area.id ?? auto;
  const { error, handlers } = useFieldError(area.name, given);
  return (
    <Frame
      {...{ id, label, hint, hideLabel: !!hideLabel }}
      {...(error && { error })}
      optional={!area.required}
    >
      <textarea
        rows={5}
        {...area}
        {...handlers}
        id={id}
        className={className ? `input input--area ${className}` : 'input input--area'}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Frame>
  );
}

type SelectProps = FieldProps & SelectHTMLAttributes<HTMLSelectElement> & { markOptional?: boolean };

/** A choice from a short list; the native control, which every device operates in its own good way. */
export function Select({
  label,
  hint,
  error: given,
  hideLabel,
  markOptional = false,
  className,
  children,
  ...select
}: SelectProps) {
  const auto = useId();
  const id = select.id ?? auto;
  const { error, handlers } = useFieldError(select.name, given);
  return (
    <Frame
      {...{ id, label, hint, hideLabel: !!hideLabel }}
      {...(error && { error })}
      optional={markOptional && !select.required}
    >
      <span className="select">
        <select
          {...select}
          {...handlers}
          id={id}
          className={className ? `input ${className}` : 'input'}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
        >
          {children}
        </select>
        <Icon path={arrowDownIcon} />
      </span>
    </Frame>
  );
}

interface CheckProps extends InputHTMLAttributes<HTMLInputElement> {
  label: ReactNode;
  hint?: ReactNode;
  /** A number at the end of the line. */
  count?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

function Check({ kind, label, hint, count, ...input }: CheckProps & { kind: 'checkbox' | 'radio' }) {
  const auto = useId();
  const id = input.id ?? auto;
  const { error, handlers } = useFieldError(input.name, undefined);
  return (
    <div className="check">
      <input
        {...input}
        {...(kind === 'checkbox' ? handlers : {})}
        type={kind}
        id={id}
        className={`check__box check__box--${kind}`}
        aria-describedby={describedBy(id, hint, kind === 'checkbox' ? error : undefined)}
      />
      <label htmlFor={id} className="check__label">
        {label}
      </label>
      {count !== undefined && <span className="check__count">{count}</span>}
      {hint && (
        <p className="check__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {kind === 'checkbox' && <FieldMessage id={`${id}-error`} message={error} />}
    </div>
  );
}

/** A single yes or no. */
export const Checkbox = (props: CheckProps) => <Check {...props} kind="checkbox" />;

/** One of several; put them in a {@link FieldGroup}. */
export const Radio = (props: CheckProps) => <Check {...props} kind="radio" />;

interface GroupProps {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  hideLegend?: boolean;
  children: ReactNode;
}

/** Fields that belong together (checkboxes, radios) under one legend. */
export function FieldGroup({ legend, hint, error: given, hideLegend, children }: GroupProps) {
  const id = useId();
  // A checkbox says itself what is missing; of radios none is at fault, so the group says it.
  const [own, setOwn] = useState<string>();
  const error = own ?? given;
  return (
    <fieldset
      className={error ? 'field field--error' : 'field'}
      aria-describedby={describedBy(id, hint, error)}
      onInvalidCapture={(event) => {
        if ((event.target as Element).matches('[type=radio]')) setOwn(m.form_choose());
      }}
      onChangeCapture={() => setOwn(undefined)}
    >
      <legend className={hideLegend ? 'visually-hidden' : 'field__label'}>{legend}</legend>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="field__choices">{children}</div>
      <FieldMessage id={`${id}-error`} message={error} />
    </fieldset>
  );
}
