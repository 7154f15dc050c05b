import { m } from '../paraglide/messages.js';
import { Button } from './button.js';
import { Dialog, DialogFooter } from './dialog.js';

/** Asks before a page is left with something on it that is not saved. Load it lazily, as every dialog. */
export default function LeaveDialog({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  return (
    <Dialog title={m.dialog_leave()} role="alertdialog" size="small" onClose={onStay}>
      <p>{m.dialog_unsaved()}</p>
      <DialogFooter>
        <Button onClick={onStay} autoFocus>
          {m.dialog_stay()}
        </Button>
        <Button variant="danger" onClick={onLeave}>
          {m.dialog_discard()}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
