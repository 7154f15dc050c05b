import './auth.scss';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { arriveAt } from '../../app/signed-in-arrival.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { RequestPasswordResetDocument } from '../../gql/documents/RequestPasswordReset.js';
import { ResetPasswordDocument } from '../../gql/documents/ResetPassword.js';
import { formSecret } from '../../data/form-secret.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextField } from '../../ui/form.js';
import { CodeStep } from './code-step.js';
import { PasswordField } from './password-field.js';

const silent = { onError: () => undefined };

/** A new password for somebody who has forgotten theirs. */
export function PasswordPage() {
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const request = useGqlMutation(RequestPasswordResetDocument, { ...silent, onSuccess: () => setSent(true) });
  const reset = useGqlMutation(ResetPasswordDocument, { ...silent, onSuccess: () => arriveAt('/') });
  const { errors, rest } = useFormErrors(request.error, ['email']);

  return (
    <div className="auth">
      <div className="auth__head">
        <h1>{m.reset_title()}</h1>
        <p className="lead">{m.reset_lead()}</p>
      </div>
      <div className="card">
        {sent ? (
          <CodeStep
            email={email}
            submit={m.reset_save()}
            busy={reset.isPending || reset.isSuccess}
            error={reset.error}
            fields={['newPassword']}
            onSubmit={(code, data) =>
              reset.mutate({ email, code, newPassword: formSecret(data, 'newPassword') })
            }
            onResend={() => request.mutateAsync({ email })}
            onBack={() => {
              setSent(false);
              reset.reset();
            }}
          >
            <PasswordField
              name="newPassword"
              label={m.password_new_label()}
              hint={m.password_hint({ count: LIMITS.passwordMin })}
              fresh
              required
            />
          </CodeStep>
        ) : (
          <Form
            className="stack stack--loose"
            errors={errors}
            onSubmit={(data) => {
              const address = formText(data, 'email');
              setEmail(address);
              request.mutate({ email: address });
            }}
          >
            <TextField
              name="email"
              label={m.email_label()}
              type="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              maxLength={LIMITS.email}
              defaultValue={email}
            />
            <FormProblem error={rest} />
            <ButtonRow>
              <Button type="submit" variant="primary" busy={request.isPending}>
                {m.sign_in_send_code()}
              </Button>
            </ButtonRow>
          </Form>
        )}
      </div>
      <p>
        <Link to="/anmelden">{m.reset_back()}</Link>
      </p>
    </div>
  );
}
