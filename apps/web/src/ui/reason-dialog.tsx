import { LIMITS } from '@app/contracts';
import type { ReactNode } from 'react';
import { formText } from '../data/form-text.js';
import type { GqlError } from '../data/gql-error.js';
import { m } from '../paraglide/messages.js';
import { Button } from './button.js';
import { Dialog, DialogFooter } from './dialog.js';
import { FormProblem, useFormErrors } from './form-problem.js';
import { Form, TextArea } from './form.js';

interface ReasonDialogProps {
  title: string;
  /** What follows from it. */
  text?: ReactNode;
  label: string;
  hint?: string;
  /** What stands there already. */
  initial?: string;
  /** Label of the button that does it. */
  confirm: string;
  variant?: 'primary' | 'danger';
  required?: boolean;
  maxLength?: number;
  busy: boolean;
  /** What the server refused; leave out where refusals are shown as toasts. */
  error?: GqlError | null;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Asks why somebody declines, refuses or keeps something, or for another few sentences. Load it lazily, as every dialog. */
export default function ReasonDialog({
  title,
  text,
  label,
  hint,
  initial = '',
  confirm,
  variant = 'primary',
  required = false,
  maxLength = LIMITS.note,
  busy,
  error = null,
  onReason,
  onClose,
}: ReasonDialogProps) {
  const { errors, rest } = useFormErrors(error, ['reason']);
  return (
    <Dialog title={title} size="small" onClose={onClose}>
      <Form className="stack" errors={errors} onSubmit={(data) => onReason(formText(data, 'reason'))}>
        {text && <p>{text}</p>}
        <TextArea
          name="reason"
          label={label}
          hint={hint}
          defaultValue={initial}
          rows={4}
          required={required}
          autoFocus
          maxLength={maxLength}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant={variant} busy={busy}>
            {confirm}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
