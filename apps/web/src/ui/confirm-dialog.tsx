import { m } from '../paraglide/messages.js';
import { Button } from './button.js';
import { Dialog, DialogFooter } from './dialog.js';

interface ConfirmDialogProps {
  title: string;
  text: string;
  confirm: string;
  /** `primary` for what cannot be taken back but harms nothing: a promise, a beginning. */
  tone?: 'danger' | 'primary';
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be undone. */
export default function ConfirmDialog({
  title,
  text,
  confirm,
  tone = 'danger',
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Dialog title={title} role="alertdialog" size="small" onClose={onClose}>
      <p>{text}</p>
      <DialogFooter>
        <Button onClick={onClose} autoFocus>
          {m.action_cancel()}
        </Button>
        <Button
          variant={tone}
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
