import { useMemo } from 'react';
import { hasCode, type GqlError } from '../../data/gql-error.js';
import type { PasswordStateQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import type { FieldErrors } from '../../ui/form.js';
import { PasswordField } from '../auth/password-field.js';

type Viewer = NonNullable<PasswordStateQuery['viewer']>;

/** As `useFormErrors`, for forms that ask for the present password: the server's words for a wrong one are those of the sign-in page. */
export function useProofErrors(
  error: GqlError | null,
  fields: readonly string[],
): { errors: FieldErrors; rest: GqlError | null } {
  const { errors, rest } = useFormErrors(error, ['currentPassword', ...fields]);
  const shown = useMemo(
    () =>
      errors.currentPassword && hasCode(error, 'CREDENTIALS_INVALID')
        ? { currentPassword: m.password_wrong() }
        : errors,
    [errors, error],
  );
  return { errors: shown, rest };
}

/** The present password, of those who have one: whoever finds an open browser must not take the account over. */
export function CurrentPassword({ viewer }: { viewer: Viewer }) {
  return (
    <>
      {/* For password managers: whose password this is. */}
      <input
        type="text"
        name="username"
        autoComplete="username"
        defaultValue={viewer.email}
        hidden
        readOnly
      />
      {viewer.hasPassword && <PasswordField name="currentPassword" label={m.password_current()} required />}
    </>
  );
}

/** A refusal that concerns the form as a whole; people without a password may have to sign in again first. */
export function ProofProblem({ error, again }: { error: GqlError | null; again: string }) {
  if (!hasCode(error, 'SIGN_IN_AGAIN')) return <FormProblem error={error} />;
  return (
    <Alert tone="warning" live title={m.password_sign_in_again()}>
      <p>{again}</p>
    </Alert>
  );
}
