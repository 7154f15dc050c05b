import { useMemo, useState } from 'react';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { RecordProjectResultDocument } from '../../../gql/documents/RecordProjectResult.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import { parseEuro } from '../../project-funding/money.js';
import type { ProjectData } from '../project.page.js';
import { RESULT_FIELDS, ResultFields } from './result-fields.js';

/** What came of a project, what did not work, and what it cost. */
export default function ResultDialog({ project, onClose }: { project: ProjectData; onClose: () => void }) {
  const [wrong, setWrong] = useState(false);
  const record = useGqlMutation(RecordProjectResultDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.project_saved());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(record.error, RESULT_FIELDS);
  const shown = useMemo(
    () => (wrong ? { ...errors, costCents: m.project_finish_no_sum() } : errors),
    [errors, wrong],
  );
  return (
    <Dialog title={m.project_result_edit()} onClose={onClose}>
      <Form
        className="stack"
        errors={shown}
        onSubmit={(data) => {
          const costs = formText(data, 'costCents').trim();
          const costCents = costs === '' ? null : parseEuro(costs);
          setWrong(costs !== '' && costCents === null);
          if (costs !== '' && costCents === null) return;
          record.mutate({
            input: {
              projectId: project.id,
              version: project.version,
              result: formText(data, 'result'),
              lessons: formText(data, 'lessons'),
              costCents,
            },
          });
        }}
      >
        <ResultFields project={project} />
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
