import './auth.scss';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { arriveAt } from '../../app/signed-in-arrival.js';
import { safePath } from '../../app/switches.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { RequestSignInCodeDocument } from '../../gql/documents/RequestSignInCode.js';
import { SignInDocument } from '../../gql/documents/SignIn.js';
import { SignInWithCodeDocument } from '../../gql/documents/SignInWithCode.js';
import { formSecret } from '../../data/form-secret.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextField } from '../../ui/form.js';
import { TabLinks } from '../../ui/tab-links.js';
import { loadInvitedAddress, useInvitedAddress } from '../membership/invitation.query.js';
import { CodeStep } from './code-step.js';
import { PasswordField } from './password-field.js';

const route = getRouteApi('/anmelden');
/** A tab is current only when its whole address is. */
const exactly = { exact: true };
const silent = { onError: () => undefined };

export const load = loadInvitedAddress;

/** Signing in, with a code sent by mail or with a password. */
export function SignInPage() {
  const { weiter, mit } = route.useSearch();
  const invited = useInvitedAddress(weiter);
  const [typed, setEmail] = useState<string | null>(null);
  const email = typed ?? invited;
  const [sent, setSent] = useState(false);
  const done = () => arriveAt(safePath(weiter ?? null));

  const request = useGqlMutation(RequestSignInCodeDocument, { ...silent, onSuccess: () => setSent(true) });
  const confirm = useGqlMutation(SignInWithCodeDocument, { ...silent, onSuccess: done });
  const signIn = useGqlMutation(SignInDocument, { ...silent, onSuccess: done });

  return (
    <div className="auth">
      <div className="auth__head">
        <h1>{m.sign_in_title()}</h1>
        {weiter && <p className="lead">{m.sign_in_needed()}</p>}
      </div>
      <div className="card">
        {sent ? (
          <CodeStep
            email={email}
            submit={m.nav_sign_in()}
            busy={confirm.isPending || confirm.isSuccess}
            error={confirm.error ?? request.error}
            onSubmit={(code) => confirm.mutate({ email, code })}
            onResend={() => request.mutateAsync({ email })}
            onBack={() => {
              setSent(false);
              confirm.reset();
            }}
          />
        ) : (
          <>
            <TabLinks label={m.sign_in_ways()}>
              <Link to="/anmelden" search={{ weiter }} activeOptions={exactly} replace>
                {m.sign_in_with_code()}
              </Link>
              <Link to="/anmelden" search={{ weiter, mit: 'passwort' }} activeOptions={exactly} replace>
                {m.sign_in_with_password()}
              </Link>
            </TabLinks>
            {mit === 'passwort' ? (
              <WithPassword
                email={email}
                onEmail={setEmail}
                busy={signIn.isPending || signIn.isSuccess}
                error={signIn.error}
                onSubmit={(password) => signIn.mutate({ email, password })}
              />
            ) : (
              <WithCode
                email={email}
                onEmail={setEmail}
                busy={request.isPending}
                error={request.error}
                onSubmit={() => request.mutate({ email })}
              />
            )}
          </>
        )}
      </div>
      <p>
        {m.sign_in_new()}{' '}
        <Link to="/registrieren" search={{ weiter }}>
          {m.sign_in_new_link()}
        </Link>
      </p>
    </div>
  );
}

interface StepProps<Arguments extends unknown[]> {
  email: string;
  onEmail: (email: string) => void;
  busy: boolean;
  error: Parameters<typeof useFormErrors>[0];
  onSubmit: (...args: Arguments) => void;
}

function EmailField({ email, onEmail }: Pick<StepProps<[]>, 'email' | 'onEmail'>) {
  return (
    <TextField
      name="email"
      label={m.email_label()}
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
      maxLength={LIMITS.email}
      value={email}
      onChange={(event) => onEmail(event.target.value.trim())}
    />
  );
}

function WithCode({ email, onEmail, busy, error, onSubmit }: StepProps<[]>) {
  const { errors, rest } = useFormErrors(error, ['email']);
  return (
    <Form className="stack stack--loose" errors={errors} onSubmit={() => onSubmit()}>
      <EmailField email={email} onEmail={onEmail} />
      <FormProblem error={rest} />
      <ButtonRow>
        <Button type="submit" variant="primary" busy={busy}>
          {m.sign_in_send_code()}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function WithPassword({ email, onEmail, busy, error, onSubmit }: StepProps<[password: string]>) {
  const { errors, rest } = useFormErrors(error, ['email', 'password']);
  return (
    <Form
      className="stack stack--loose"
      errors={errors}
      onSubmit={(data) => onSubmit(formSecret(data, 'password'))}
    >
      <EmailField email={email} onEmail={onEmail} />
      <PasswordField name="password" label={m.password_label()} required />
      <FormProblem error={rest} />
      <ButtonRow>
        <Button type="submit" variant="primary" busy={busy}>
          {m.nav_sign_in()}
        </Button>
        <ButtonLink to="/passwort" variant="tertiary">
          {m.sign_in_forgotten()}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
