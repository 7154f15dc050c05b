import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { InviteToTownDocument } from '../../gql/documents/InviteToTown.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';

interface InviteDialogProps {
  town: { id: string; name: string };
  onClose: () => void;
}

/** Invites somebody by mail to a town: a colleague to the own one, somebody there to one that is missing. */
export default function InviteDialog({ town, onClose }: InviteDialogProps) {
  const invite = useGqlMutation(InviteToTownDocument, {
    invalidates: ['municipalities'],
    onSuccess: () => {
      showToast(m.invite_sent());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(invite.error, ['email', 'personalMessage']);
  return (
    <Dialog title={m.invite_title({ town: town.name })} onClose={onClose}>
      <Form
        className="stack stack--loose"
        errors={errors}
        onSubmit={(data) => {
          const personalMessage = formText(data, 'personalMessage');
          invite.mutate({
            input: {
              municipalityId: town.id,
              email: formText(data, 'email'),
              ...(personalMessage && { personalMessage }),
            },
          });
        }}
      >
        <TextField
          name="email"
          type="email"
          label={m.invite_email()}
          hint={m.invite_email_hint()}
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={LIMITS.email}
        />
        <TextArea
          name="personalMessage"
          label={m.invite_message()}
          hint={m.invite_message_hint()}
          rows={5}
          maxLength={LIMITS.joinMessage}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={invite.isPending}>
            {m.invite_send()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
