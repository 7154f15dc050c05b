import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { AddMinutesTaskDocument } from '../../gql/documents/AddMinutesTask.js';
import { TaskAssigneesDocument } from '../../gql/documents/TaskAssignees.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { AssigneeFields } from '../project-tasks/assignee-fields.js';

interface MinutesTaskDialogProps {
  projectId: string;
  sectionId: string;
  onClose: () => void;
}

const FIELDS = ['title', 'organisationId', 'personId', 'dueOn'] as const;

/** Takes a task from a section of the minutes. */
export default function MinutesTaskDialog({ projectId, sectionId, onClose }: MinutesTaskDialogProps) {
  const project = useQuery(gqlQuery('projects', TaskAssigneesDocument, { slug: projectId })).data?.project;
  const [organisationId, setOrganisationId] = useState('');
  const key = useIdempotencyKey();
  const add = useGqlMutation(AddMinutesTaskDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      key.renew();
      showToast(m.minutes_task_added());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(add.error, FIELDS);
  return (
    <Dialog title={m.minutes_task_new_title()} onClose={onClose}>
      {project ? (
        <Form
          className="stack"
          errors={errors}
          onSubmit={(data) => {
            const orNull = (name: string) => formText(data, name) || null;
            add.mutate({
              input: {
                sectionId,
                title: formText(data, 'title'),
                organisationId: orNull('organisationId'),
                personId: orNull('personId'),
                dueOn: orNull('dueOn'),
                idempotencyKey: key.current(),
              },
            });
          }}
        >
          <TextField
            name="title"
            label={m.task_field_title()}
            autoFocus
            required
            maxLength={LIMITS.taskTitle}
            autoComplete="off"
          />
          <AssigneeFields
            project={project}
            organisationId={organisationId}
            personId=""
            onOrganisation={setOrganisationId}
          />
          <TextField name="dueOn" type="date" label={m.task_field_due()} />
          <FormProblem error={rest} />
          <DialogFooter>
            <Button onClick={onClose}>{m.action_cancel()}</Button>
            <Button type="submit" variant="primary" busy={add.isPending}>
              {m.minutes_task_add()}
            </Button>
          </DialogFooter>
        </Form>
      ) : (
        <p role="status">{m.meeting_loading()}</p>
      )}
    </Dialog>
  );
}
