import { LIMITS } from '@app/contracts';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { ReportDocument } from '../../../gql/documents/Report.js';
import type { ReportTarget } from '../../../gql/types.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { Form, TextArea } from '../../../ui/form.js';
import { errorText } from '../../../ui/error-text.js';
import { showToast } from '../../../ui/toast.js';

interface ReportDialogProps {
  target: ReportTarget;
  id: string;
  onClose: () => void;
}

/** Tells the moderators what is wrong with a text. */
export default function ReportDialog({ target, id, onClose }: ReportDialogProps) {
  const report = useGqlMutation(ReportDocument, {
    onSuccess: () => {
      showToast(m.report_sent());
      onClose();
    },
    onError: () => undefined,
  });
  return (
    <Dialog title={m.report_title()} onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(data) => report.mutate({ target, id, reason: formText(data, 'reason') })}
      >
        <p>{m.report_text()}</p>
        <TextArea
          name="reason"
          label={m.report_reason()}
          required
          autoFocus
          maxLength={LIMITS.reason}
          {...(report.error && { error: errorText(report.error) })}
        />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={report.isPending}>
            {m.report_send()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
