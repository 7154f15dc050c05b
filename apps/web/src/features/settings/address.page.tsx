import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import type { AppContext } from '../../app/context.js';
import { useViewer } from '../../app/viewer.js';
import { formSecret } from '../../data/form-secret.js';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { ConfirmEmailChangeDocument } from '../../gql/documents/ConfirmEmailChange.js';
import { PasswordStateDocument } from '../../gql/documents/PasswordState.js';
import { RequestEmailChangeDocument } from '../../gql/documents/RequestEmailChange.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Form, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { useFocusWhen } from '../../ui/use-focus-when.js';
import { CodeStep } from '../auth/code-step.js';
import { CurrentPassword, ProofProblem, useProofErrors } from './owner-proof.js';

const accountQuery = () => gqlQuery('account', PasswordStateDocument, {});
const silent = { onError: () => undefined };

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(accountQuery());
}

/** Changes the mail address of the account: the new one proves itself by a code, the old one is told. */
export function AddressPage() {
  const { viewer } = useSuspenseQuery(accountQuery()).data;
  const belongs = (useViewer()?.memberships.length ?? 0) > 0;
  const [sentTo, setSentTo] = useState<string | null>(null);
  const request = useGqlMutation(RequestEmailChangeDocument, {
    ...silent,
    onSuccess: ({ requestEmailChange }) => setSentTo(requestEmailChange.email),
  });
  const confirm = useGqlMutation(ConfirmEmailChangeDocument, {
    ...silent,
    invalidates: ['account', 'viewer'],
    onSuccess: () => {
      setSentTo(null);
      // The password it was asked with is needed no longer.
      request.reset();
      showToast(m.address_changed());
    },
  });
  const heading = useFocusWhen<HTMLHeadingElement>(confirm.isSuccess);
  const { errors, rest } = useProofErrors(request.error, ['newEmail']);
  if (!viewer) return null;

  return (
    <section className="card settings-card" aria-labelledby="adresse">
      <h2 id="adresse" ref={heading} tabIndex={-1}>
        {m.address_title()}
      </h2>
      {sentTo !== null ? (
        <CodeStep
          email={sentTo}
          submit={m.address_confirm()}
          busy={confirm.isPending}
          error={confirm.error}
          onSubmit={(code) => confirm.mutate({ code })}
          onResend={() => request.mutateAsync(request.variables!)}
          onBack={() => {
            setSentTo(null);
            confirm.reset();
          }}
        />
      ) : (
        <>
          <p>
            {m.address_present()} <b>{viewer.email}</b>
          </p>
          <p className="muted">{m.address_text()}</p>
          {belongs && <p className="muted">{m.address_memberships()}</p>}
          <Form
            className="stack stack--loose"
            errors={errors}
            onSubmit={(data) => {
              confirm.reset();
              request.mutate({
                newEmail: formText(data, 'newEmail'),
                ...(viewer.hasPassword && { currentPassword: formSecret(data, 'currentPassword') }),
              });
            }}
          >
            <TextField
              name="newEmail"
              label={m.address_new()}
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              required
              maxLength={LIMITS.email}
            />
            <CurrentPassword viewer={viewer} />
            <ProofProblem error={rest} again={m.address_sign_in_again()} />
            <ButtonRow>
              <Button type="submit" variant="primary" busy={request.isPending}>
                {m.sign_in_send_code()}
              </Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </section>
  );
}
