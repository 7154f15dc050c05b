import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';

/** Asks before a draft is put to the vote: from then on it says what it says. */
export default function OpenDialog({ onOpen, onClose }: { onOpen: () => void; onClose: () => void }) {
  return (
    <Dialog title={m.decision_open_title()} size="small" onClose={onClose}>
      <p>{m.decision_open_text()}</p>
      <DialogFooter>
        <Button onClick={onClose} autoFocus>
          {m.action_cancel()}
        </Button>
        <Button variant="primary" onClick={onOpen}>
          {m.decision_open()}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
