import { LIMITS } from '@app/contracts';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { SetPartnerContributionDocument } from '../../../gql/documents/SetPartnerContribution.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form, TextArea } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import type { ProjectData } from '../project.page.js';

interface ContributionDialogProps {
  projectId: string;
  partner: ProjectData['partners'][number];
  onClose: () => void;
}

/** What a partner brings into a project. */
export default function ContributionDialog({ projectId, partner, onClose }: ContributionDialogProps) {
  const save = useGqlMutation(SetPartnerContributionDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.project_saved());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(save.error, ['contribution']);
  return (
    <Dialog
      title={m.project_contribution_title({ name: partner.organisation.name })}
      size="small"
      onClose={onClose}
    >
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          save.mutate({
            projectId,
            partnerId: partner.id,
            contribution: formText(data, 'contribution') || null,
          })
        }
      >
        <TextArea
          name="contribution"
          label={m.project_contribution_field()}
          rows={4}
          maxLength={LIMITS.projectContribution}
          defaultValue={partner.contribution ?? ''}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
