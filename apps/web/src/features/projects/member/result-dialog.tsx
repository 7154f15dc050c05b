import { LIMITS } from '@app/contracts';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { RecordProjectResultDocument } from '../../../gql/documents/RecordProjectResult.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form, TextArea, TextField } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import type { ProjectData } from '../project.page.js';

/** What came of a project, what did not work, and what it cost. */
export default function ResultDialog({ project, onClose }: { project: ProjectData; onClose: () => void }) {
  const record = useGqlMutation(RecordProjectResultDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.project_saved());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(record.error, ['result', 'lessons', 'costCents']);
  return (
    <Dialog title={m.project_result_edit()} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => {
          const costs = formText(data, 'costCents');
          record.mutate({
            input: {
              projectId: project.id,
              version: project.version,
              result: formText(data, 'result') || null,
              lessons: formText(data, 'lessons') || null,
              costCents: costs === '' ? null : Math.round(Number(costs) * 100),
            },
          });
        }}
      >
        <TextArea
          name="result"
          label={m.project_result_field()}
          rows={5}
          maxLength={LIMITS.projectResult}
          defaultValue={project.result ?? ''}
        />
        <TextArea
          name="lessons"
          label={m.project_lessons_field()}
          rows={5}
          maxLength={LIMITS.projectResult}
          defaultValue={project.lessons ?? ''}
        />
        <TextField
          name="costCents"
          type="number"
          min="0"
          step="0.01"
          inputMode="decimal"
          label={m.project_costs_field()}
          defaultValue={project.costCents === null ? '' : project.costCents / 100}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={record.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
