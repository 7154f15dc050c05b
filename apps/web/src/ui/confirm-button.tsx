import { Suspense, lazy, useState } from 'react';
import { Button, type ButtonVariant } from './button.js';

const ConfirmDialog = lazy(() => import('./confirm-dialog.js'));

interface ConfirmButtonProps {
  label: string;
  /** The question. */
  title: string;
  text: string;
  /** Label of the button that does it; says what happens, not “OK”. */
  confirm: string;
  onConfirm: () => void;
  variant?: ButtonVariant;
  icon?: string;
}

/** A button for something that cannot be undone: asks first. */
export function ConfirmButton({
  label,
  variant = 'tertiary',
  icon,
  onConfirm,
  ...texts
}: ConfirmButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} size="small" icon={icon} onClick={() => setOpen(true)}>
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
