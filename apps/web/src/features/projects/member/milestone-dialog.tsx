import { LIMITS } from '@app/contracts';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { AddMilestoneDocument } from '../../../gql/documents/AddMilestone.js';
import { EditMilestoneDocument } from '../../../gql/documents/EditMilestone.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form, TextField } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import type { ProjectData } from '../project.page.js';

interface MilestoneDialogProps {
  projectId: string;
  /** Null for a new one. */
  milestone: ProjectData['milestones'][number] | null;
  onClose: () => void;
}

/** Title and day of a milestone. */
export default function MilestoneDialog({ projectId, milestone, onClose }: MilestoneDialogProps) {
  const saved = {
    invalidates: ['projects'] as const,
    onSuccess: () => {
      showToast(m.project_milestone_saved());
      onClose();
    },
    onError: () => undefined,
  };
  const add = useGqlMutation(AddMilestoneDocument, saved);
  const edit = useGqlMutation(EditMilestoneDocument, saved);
  const { errors, rest } = useFormErrors(milestone ? edit.error : add.error, ['title', 'dueOn']);
  return (
    <Dialog
      title={milestone ? m.project_milestone_edit() : m.project_milestone_add()}
      size="small"
      onClose={onClose}
    >
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => {
          const input = { title: formText(data, 'title'), dueOn: formText(data, 'dueOn') || null };
          if (milestone) edit.mutate({ id: milestone.id, input });
          else add.mutate({ projectId, input });
        }}
      >
        <TextField
          name="title"
          label={m.project_milestone_title()}
          required
          autoFocus
          maxLength={LIMITS.milestoneTitle}
          defaultValue={milestone?.title}
        />
        <TextField
          name="dueOn"
          type="date"
          label={m.project_milestone_day()}
          defaultValue={milestone?.dueOn ?? ''}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={add.isPending || edit.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
