import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useInstance } from '../../app/instance.js';
import type { GqlError } from '../../data/gql-error.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextField } from '../../ui/form.js';

const RESEND_AFTER_SECONDS = 30;

interface CodeStepProps {
  email: string;
  /** What the button says. */
  submit: string;
  busy: boolean;
  error: GqlError | null;
  /** `code` without spaces, with the whole form for further fields. */
  onSubmit: (code: string, data: FormData) => void;
  /** Sends another code; resolves when it is on its way. */
  onResend: () => Promise<unknown>;
  onBack: () => void;
  /** Further fields after the code, with their names for the messages of the server. */
  children?: ReactNode;
  fields?: readonly string[];
}

/** Asks for the six digits that were sent by mail. */
export function CodeStep({
  email,
  submit,
  busy,
  error,
  onSubmit,
  onResend,
  onBack,
  children,
  fields = [],
}: CodeStepProps) {
  const { demo } = useInstance();
  const { errors, rest } = useFormErrors(error, ['code', ...fields]);
  return (
    <Form
      className="stack stack--loose"
      errors={errors}
      onSubmit={(data) => onSubmit(formText(data, 'code').replace(/\s/g, ''), data)}
    >
      <p>
        {m.code_sent()} <b>{email}</b>.
      </p>
      {demo && (
        <Alert>
          <p>
            {m.code_demo()}{' '}
            <a href="/dev/mails" target="_blank" rel="noopener">
              {m.code_demo_link()}
            </a>
          </p>
        </Alert>
      )}
      <TextField
        name="code"
        label={m.code_label()}
        hint={m.code_hint()}
        className="input--code"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="\s*([0-9]\s*){6}"
        maxLength={12}
        required
        autoFocus
      />
      {children}
      <FormProblem error={rest} />
      <ButtonRow>
        <Button type="submit" variant="primary" busy={busy}>
          {submit}
        </Button>
        <Resend onResend={onResend} />
        <Button variant="tertiary" onClick={onBack}>
          {m.code_other_address()}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** Sends the code again, at most every half minute. */
function Resend({ onResend }: { onResend: () => Promise<unknown> }) {
  const [wait, setWait] = useState(RESEND_AFTER_SECONDS);
  const [sent, setSent] = useState(false);
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  const resend = async () => {
    await onResend();
    setSent(true);
    setWait(RESEND_AFTER_SECONDS);
  };
  return (
    <>
      <Button variant="tertiary" busy={wait > 0} onClick={() => void resend().catch(() => undefined)}>
        {wait > 0 ? m.code_resend_wait({ seconds: wait }) : m.code_resend()}
      </Button>
      <p className="visually-hidden" role="status">
        {sent && m.code_resent()}
      </p>
    </>
  );
}
