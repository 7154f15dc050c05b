import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DismissMatchDocument } from '../../gql/documents/DismissMatch.js';
import type { MatchDismissalReason } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { DISMISSAL_REASONS, dismissalLabel } from './dismissal-label.js';

interface DismissDialogProps {
  municipalityId: string;
  town: { id: string; name: string };
  onClose: () => void;
  onDismissed: () => void;
}

/** Asks why a suggestion does not fit, and puts it aside. */
export default function DismissDialog({ municipalityId, town, onClose, onDismissed }: DismissDialogProps) {
  const dismiss = useGqlMutation(DismissMatchDocument, {
    invalidates: ['matches'],
    onSuccess: () => {
      showToast(m.match_dismissed({ town: town.name }));
      onClose();
      onDismissed();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(dismiss.error, ['reason', 'note']);
  return (
    <Dialog title={m.match_dismiss_title({ town: town.name })} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          dismiss.mutate({
            municipalityId,
            otherId: town.id,
            reason: formText(data, 'reason') as MatchDismissalReason,
            note: formText(data, 'note') || null,
          })
        }
      >
        <p>{m.match_dismiss_text({ town: town.name })}</p>
        <FieldGroup legend={m.match_dismiss_reason()} error={errors['reason']}>
          {DISMISSAL_REASONS.map((reason) => (
            <Radio key={reason} name="reason" value={reason} label={dismissalLabel(reason)} required />
          ))}
        </FieldGroup>
        <TextArea name="note" label={m.match_dismiss_note()} rows={2} maxLength={LIMITS.note} />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={dismiss.isPending}>
            {m.match_dismiss_confirm()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
