import { m } from '../paraglide/messages.js';
import { Button } from './button.js';
import { Dialog, DialogFooter } from './dialog.js';

interface ConfirmDialogProps {
  title: string;
  text: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be undone. */
export default function ConfirmDialog({ title, text, confirm, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog title={title} role="alertdialog" size="small" onClose={onClose}>
      <p>{text}</p>
      <DialogFooter>
        <Button onClick={onClose} autoFocus>
          {m.action_cancel()}
        </Button>
        <Button
          variant="danger"
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
