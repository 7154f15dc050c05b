import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { Form, TextArea } from '../../ui/form.js';

interface ReasonDialogProps {
  title: string;
  confirm: string;
  busy: boolean;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Asks for the reason of a refusal. */
export default function ReasonDialog({ title, confirm, busy, onReason, onClose }: ReasonDialogProps) {
  return (
    <Dialog title={title} size="small" onClose={onClose}>
      <Form className="stack stack--loose" onSubmit={(data) => onReason(formText(data, 'reason'))}>
        <TextArea
          name="reason"
          label={m.request_reason()}
          hint={m.request_reason_hint()}
          rows={4}
          required
          maxLength={LIMITS.reason}
        />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {confirm}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
