import { useMemo, useState } from 'react';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { ChangeProjectStateDocument } from '../../../gql/documents/ChangeProjectState.js';
import { RecordProjectResultDocument } from '../../../gql/documents/RecordProjectResult.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form } from '../../../ui/form.js';
import { parseEuro } from '../../project-funding/money.js';
import type { ProjectData } from '../project.page.js';
import { useDraftPractice } from './practice-offer.js';
import { RESULT_FIELDS, ResultFields } from './result-fields.js';

/**
 * Leads through the end of a project: first what came of it, what did not work and what it cost; then, when it is
 * finished, the offer to make a practice of it.
 */
export default function FinishDialog({ project, onClose }: { project: ProjectData; onClose: () => void }) {
  return project.state === 'FINISHED' ? (
    <Offer project={project} onClose={onClose} />
  ) : (
    <Asking project={project} onClose={onClose} />
  );
}

function Asking({ project, onClose }: { project: ProjectData; onClose: () => void }) {
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const quiet = { invalidates: ['projects', 'notifications'] as const, onError: () => undefined };
  const record = useGqlMutation(RecordProjectResultDocument, quiet);
  const finish = useGqlMutation(ChangeProjectStateDocument, quiet);
  const { errors, rest } = useFormErrors(record.error ?? finish.error, RESULT_FIELDS);
  const shown = useMemo(() => ({ ...errors, ...wrong }), [errors, wrong]);

  const submit = (data: FormData): void => {
    const words = { result: formText(data, 'result').trim(), lessons: formText(data, 'lessons').trim() };
    const costCents = parseEuro(formText(data, 'costCents'));
    const missing: Record<string, string> = {
      ...(words.result === '' && { result: m.project_finish_required() }),
      ...(words.lessons === '' && { lessons: m.project_finish_required() }),
      ...(costCents === null && { costCents: m.project_finish_no_sum() }),
    };
    setWrong(missing);
    if (Object.keys(missing).length > 0) return;
    finish.reset();
    record.mutate(
      { input: { projectId: project.id, version: project.version, ...words, costCents } },
      {
        onSuccess: ({ recordProjectResult: { version } }) =>
          finish.mutate({ input: { projectId: project.id, version, to: 'FINISHED', reason: null } }),
      },
    );
  };

  return (
    <Dialog title={m.project_finish()} onClose={onClose}>
      <Form className="stack" errors={shown} onSubmit={submit}>
        <p>{m.project_finish_lead()}</p>
        <ResultFields project={project} required />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={record.isPending || finish.isPending}>
            {m.project_finish_confirm()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

function Offer({ project, onClose }: { project: ProjectData; onClose: () => void }) {
  const draft = useDraftPractice(project.id);
  return (
    <Dialog title={m.project_finish_done_title()} onClose={onClose}>
      <div className="stack">
        <p>{m.project_finish_done()}</p>
        <ul className="project-list">
          <li>{m.project_finish_takes_words()}</li>
          <li>{m.project_finish_takes_partners()}</li>
          <li>{m.project_finish_takes_facts()}</li>
          <li>{m.project_finish_takes_result()}</li>
          <li>{m.project_finish_takes_contact()}</li>
        </ul>
        <p className="muted">{m.project_finish_private()}</p>
        <DialogFooter>
          <Button onClick={onClose}>{m.project_finish_later()}</Button>
          <Button variant="primary" busy={draft.isPending} onClick={draft.make}>
            {m.project_finish_draft()}
          </Button>
        </DialogFooter>
      </div>
    </Dialog>
  );
}
