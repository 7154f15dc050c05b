import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { PasswordStateDocument } from '../../gql/documents/PasswordState.js';
import { SetPasswordDocument } from '../../gql/documents/SetPassword.js';
import { formSecret } from '../../data/form-secret.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { PasswordField } from '../auth/password-field.js';
import { CurrentPassword, ProofProblem, useProofErrors } from './owner-proof.js';

const passwordQuery = () => gqlQuery('account', PasswordStateDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(passwordQuery());
}

/** Sets a password or changes it. */
export function PasswordSettingsPage() {
  const { viewer } = useSuspenseQuery(passwordQuery()).data;
  // A new key empties the form.
  const [saved, setSaved] = useState(0);
  const set = useGqlMutation(SetPasswordDocument, {
    invalidates: ['account'],
    onSuccess: () => {
      showToast(m.password_saved());
      setSaved((count) => count + 1);
    },
    onError: () => undefined,
  });
  const { errors, rest } = useProofErrors(set.error, ['newPassword']);
  if (!viewer) return null;

  return (
    <section className="card settings-card" aria-labelledby="passwort">
      <h2 id="passwort">{viewer.hasPassword ? m.password_change_title() : m.password_set_title()}</h2>
      <p className="muted">{viewer.hasPassword ? m.password_change_text() : m.password_set_text()}</p>
      <Form
        key={saved}
        className="stack stack--loose"
        errors={errors}
        onSubmit={(data) =>
          set.mutate({
            newPassword: formSecret(data, 'newPassword'),
            ...(viewer.hasPassword && { currentPassword: formSecret(data, 'currentPassword') }),
          })
        }
      >
        <CurrentPassword viewer={viewer} />
        <PasswordField
          name="newPassword"
          label={m.password_new_label()}
          hint={m.password_hint({ count: LIMITS.passwordMin })}
          fresh
          required
        />
        <ProofProblem error={rest} again={m.password_sign_in_again_text()} />
        <ButtonRow>
          <Button type="submit" variant="primary" busy={set.isPending}>
            {m.reset_save()}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
