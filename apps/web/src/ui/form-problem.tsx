import { useMemo } from 'react';
import type { GqlError } from '../data/gql-error.js';
import { m } from '../paraglide/messages.js';
import { Alert } from './alert.js';
import type { FieldErrors } from './form.js';
import { errorText } from './error-text.js';

/** Name of the input field a refusal is about: `input.email` and `email` are the same field of a form. */
const fieldOf = (error: GqlError) => error.field?.split('.').at(-1);

/**
 * Splits a refusal between the fields of a form and the form as a whole.
 *
 * @param error of the mutation, null while there is none
 * @param fields names of the fields this form shows
 * @param wrong what a field needs, for those of which “invalid” alone does not say it; the same object each time
 * @returns `errors` for {@link Form}, and `rest` for {@link FormProblem}: what belongs to none of the fields
 */
export function useFormErrors<const Field extends string>(
  error: GqlError | null,
  fields: readonly Field[],
  wrong?: Readonly<Partial<Record<Field, () => string>>>,
): { errors: FieldErrors; rest: GqlError | null } {
  const names = fields.join(' ');
  return useMemo(() => {
    const field = error ? fieldOf(error) : undefined;
    if (!error || !field || !names.split(' ').includes(field)) return { errors: {}, rest: error };
    const words = error.code === 'BAD_INPUT' ? wrong?.[field as Field]?.() : undefined;
    return { errors: { [field]: words ?? errorText(error) }, rest: null };
  }, [error, names, wrong]);
}

/** A refusal that concerns the form as a whole, above its buttons. Spoken at once. */
export function FormProblem({ error }: { error: GqlError | null }) {
  if (!error) return null;
  return (
    <Alert tone="danger" live title={errorText(error)}>
      {error.requestId && error.code === 'INTERNAL' && (
        <p className="small">{m.error_reference({ id: error.requestId })}</p>
      )}
    </Alert>
  );
}
