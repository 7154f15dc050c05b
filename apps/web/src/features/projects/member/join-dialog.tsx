import { LIMITS } from '@app/contracts';
import { useState } from 'react';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { RequestToJoinProjectDocument } from '../../../gql/documents/RequestToJoinProject.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form, Select, TextArea } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import type { ProjectData } from '../project.page.js';

interface JoinDialogProps {
  project: ProjectData;
  /** The organisations that can ask. */
  own: ProjectData['viewer']['organisations'];
  onClose: () => void;
}

/** Asks to join a project, with its questions answered. */
export default function JoinDialog({ project, own, onClose }: JoinDialogProps) {
  const ask = useGqlMutation(RequestToJoinProjectDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.project_join_sent());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(ask.error, ['message', 'contribution']);
  const [chosen, setChosen] = useState(own[0]!);
  const { name } = chosen.organisation;
  return (
    <Dialog title={m.project_join_title({ title: project.title })} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          ask.mutate({
            input: {
              projectId: project.id,
              organisationId: chosen.organisation.id,
              message: formText(data, 'message'),
              contribution: formText(data, 'contribution') || null,
              answers: project.joinQuestions.map((_, index) => formText(data, `answer-${index}`)),
            },
          })
        }
      >
        {own.length > 1 && (
          <Select
            name="organisation"
            label={m.project_join_organisation()}
            value={chosen.organisation.id}
            onChange={({ target }) =>
              setChosen(own.find(({ organisation }) => organisation.id === target.value) ?? chosen)
            }
          >
            {own.map(({ organisation }) => (
              <option key={organisation.id} value={organisation.id}>
                {organisation.name}
              </option>
            ))}
          </Select>
        )}
        <TextArea
          name="message"
          label={m.project_join_message()}
          hint={m.project_join_message_hint()}
          rows={4}
          required
          maxLength={LIMITS.joinMessage}
        />
        <TextArea
          name="contribution"
          label={m.project_join_contribution()}
          rows={2}
          maxLength={LIMITS.projectContribution}
        />
        {project.joinQuestions.map((question, index) => (
          <TextArea
            key={question}
            name={`answer-${index}`}
            label={question}
            rows={2}
            required
            maxLength={LIMITS.projectAnswer}
          />
        ))}
        <p role="status" className="muted">
          {chosen.canCommit ? m.project_join_commits({ name }) : m.project_join_pending({ name })}
        </p>
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={ask.isPending}>
            {m.project_join_send()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
