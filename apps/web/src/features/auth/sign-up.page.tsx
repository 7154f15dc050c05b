import './auth.scss';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { arriveAt } from '../../app/signed-in-arrival.js';
import { safePath } from '../../app/switches.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { ConfirmSignUpDocument } from '../../gql/documents/ConfirmSignUp.js';
import { SignUpDocument } from '../../gql/documents/SignUp.js';
import type { SignUpInput } from '../../gql/types.js';
import { getLocale } from '../../i18n/locale.js';
import { formSecret } from '../../data/form-secret.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextField } from '../../ui/form.js';
import { loadInvitedAddress, useInvitedAddress } from '../membership/invitation.query.js';
import { CodeStep } from './code-step.js';
import { PasswordField } from './password-field.js';
import { SignUpSteps } from './sign-up-steps.js';

const route = getRouteApi('/registrieren');
const silent = { onError: () => undefined };

export const load = loadInvitedAddress;

/** Where somebody goes once the account stands: to choosing a town and from there onward; an invitation names the town. */
const townStep = (weiter: string | undefined) =>
  weiter?.startsWith('/einladung/')
    ? safePath(weiter)
    : `/registrieren/kommune${weiter ? `?weiter=${encodeURIComponent(safePath(weiter))}` : ''}`;

/** The first two steps of signing up: who somebody is, and the code that proves the address. */
export function SignUpPage() {
  const { weiter } = route.useSearch();
  const invited = useInvitedAddress(weiter);
  const [input, setInput] = useState<SignUpInput>({ email: invited, name: '' });
  const [sent, setSent] = useState(false);
  const signUp = useGqlMutation(SignUpDocument, { ...silent, onSuccess: () => setSent(true) });
  const confirm = useGqlMutation(ConfirmSignUpDocument, {
    ...silent,
    // A full load: nothing that was read while signed out stays in memory.
    onSuccess: () => arriveAt(townStep(weiter)),
  });
  const { errors, rest } = useFormErrors(signUp.error, ['name', 'email', 'password']);

  return (
    <div className="auth">
      <div className="auth__head">
        <h1>{m.sign_up_title()}</h1>
        <p className="lead">{m.sign_up_lead()}</p>
      </div>
      <SignUpSteps current={sent ? 2 : 1} />
      <div className="card">
        {sent ? (
          <CodeStep
            email={input.email}
            submit={m.sign_up_confirm()}
            busy={confirm.isPending || confirm.isSuccess}
            error={confirm.error}
            onSubmit={(code) => confirm.mutate({ input: { email: input.email, code } })}
            onResend={() => signUp.mutateAsync({ input })}
            onBack={() => {
              setSent(false);
              confirm.reset();
            }}
          />
        ) : (
          <Form
            className="stack stack--loose"
            errors={errors}
            onSubmit={(data) => {
              const password = formSecret(data, 'password');
              const next: SignUpInput = {
                name: formText(data, 'name'),
                email: formText(data, 'email'),
                locale: getLocale(),
                ...(password && { password }),
              };
              setInput(next);
              signUp.mutate({ input: next });
            }}
          >
            <TextField
              name="name"
              label={m.name_label()}
              hint={m.sign_up_name_hint()}
              autoComplete="name"
              required
              maxLength={LIMITS.personName}
              defaultValue={input.name}
            />
            <TextField
              name="email"
              label={m.sign_up_email_label()}
              hint={invited ? m.sign_up_email_invited() : m.sign_up_email_hint()}
              type="email"
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              required
              maxLength={LIMITS.email}
              defaultValue={input.email}
            />
            <PasswordField
              name="password"
              label={m.password_label()}
              hint={m.sign_up_password_hint({ count: LIMITS.passwordMin })}
              fresh
            />
            <p className="muted small">
              {m.sign_up_privacy()} <Link to="/datenschutz">{m.footer_privacy()}</Link>
            </p>
            <FormProblem error={rest} />
            <ButtonRow>
              <Button type="submit" variant="primary" busy={signUp.isPending}>
                {m.sign_up_next()}
              </Button>
            </ButtonRow>
          </Form>
        )}
      </div>
      <p>
        {m.sign_up_known()}{' '}
        <Link to="/anmelden" search={{ weiter }}>
          {m.nav_sign_in()}
        </Link>
      </p>
    </div>
  );
}
