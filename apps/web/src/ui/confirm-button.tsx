import { Suspense, lazy, useState } from 'react';
import { Button, type ButtonVariant } from './button.js';

const ConfirmDialog = lazy(() => import('./confirm-dialog.js'));

interface ConfirmButtonProps {
  label: string;
  /** Accessible name, where the label alone does not say what it is about; begins with the label. */
  name?: string;
  /** The question. */
  title: string;
  text: string;
  /** Label of the button that does it; says what happens, not “OK”. */
  confirm: string;
  /** Of the button that does it; red unless told otherwise. */
  tone?: 'danger' | 'primary';
  onConfirm: () => void;
  variant?: ButtonVariant;
  icon?: string;
}

/** A button for something that cannot be undone: asks first. */
export function ConfirmButton({
  label,
  name,
  variant = 'tertiary',
  icon,
  onConfirm,
  ...texts
}: ConfirmButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} size="small" icon={icon} aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <Suspense>
          <ConfirmDialog {...texts} onConfirm={onConfirm} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
