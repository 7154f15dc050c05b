import { useState } from 'react';
import type { ReactNode } from 'react';
import { LIMITS } from '@app/contracts';
import { m } from '../../paraglide/messages.js';
import { Checkbox, TextField } from '../../ui/form.js';

interface PasswordFieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** A password that is being chosen, not one that exists. */
  fresh?: boolean;
  required?: boolean;
}

/** A password with a switch that shows it. */
export function PasswordField({ name, label, hint, fresh, required }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div>
      <TextField
        name={name}
        label={label}
        hint={hint}
        type={shown ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={LIMITS.passwordMax}
        {...(fresh && { minLength: LIMITS.passwordMin })}
        required={required ?? false}
      />
      <Checkbox
        label={m.password_show()}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
    </div>
  );
}
