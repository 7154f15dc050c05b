import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { AddTaskDocument } from '../../gql/documents/AddTask.js';
import { EditTaskDocument } from '../../gql/documents/EditTask.js';
import { TaskAssigneesDocument } from '../../gql/documents/TaskAssignees.js';
import type { TaskAssigneesQuery, TaskLineFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, Select, TextArea, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { AssigneeFields } from './assignee-fields.js';

interface TaskDialogProps {
  projectId: string;
  /** Null for a new one. */
  task: TaskLineFragment | null;
  onClose: () => void;
}

const FIELDS = ['title', 'body', 'milestoneId', 'organisationId', 'personId', 'dueOn'] as const;

/** Writes a task down, or changes it. */
export default function TaskDialog({ projectId, task, onClose }: TaskDialogProps) {
  const project = useQuery(gqlQuery('projects', TaskAssigneesDocument, { slug: projectId })).data?.project;
  return (
    <Dialog title={task ? m.task_edit_title() : m.task_new_title()} onClose={onClose}>
      {project ? (
        <TaskForm projectId={projectId} task={task} onClose={onClose} project={project} />
      ) : (
        <p role="status">{m.task_loading()}</p>
      )}
    </Dialog>
  );
}

type Assignees = NonNullable<TaskAssigneesQuery['project']>;

function TaskForm({ projectId, task, onClose, project }: TaskDialogProps & { project: Assignees }) {
  const [organisationId, setOrganisationId] = useState(task?.organisation?.id ?? '');
  const key = useIdempotencyKey();
  const done = (text: string) => () => {
    key.renew();
    showToast(text);
    onClose();
  };
  const add = useGqlMutation(AddTaskDocument, {
    invalidates: ['projects'],
    onSuccess: done(m.task_added()),
    onError: () => undefined,
  });
  const edit = useGqlMutation(EditTaskDocument, {
    invalidates: ['projects'],
    onSuccess: done(m.task_saved()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(add.error ?? edit.error, FIELDS);
  return (
    <Form
      className="stack"
      errors={errors}
      onSubmit={(data) => {
        const orNull = (name: string) => formText(data, name) || null;
        const words = {
          title: formText(data, 'title'),
          body: orNull('body'),
          milestoneId: orNull('milestoneId'),
          organisationId: orNull('organisationId'),
          personId: orNull('personId'),
          dueOn: orNull('dueOn'),
        };
        if (task) edit.mutate({ input: { ...words, id: task.id, version: task.version } });
        else add.mutate({ input: { ...words, projectId, idempotencyKey: key.current() } });
      }}
    >
      <TextField
        name="title"
        label={m.task_field_title()}
        defaultValue={task?.title}
        autoFocus
        required
        maxLength={LIMITS.taskTitle}
        autoComplete="off"
      />
      <TextArea
        name="body"
        label={m.task_field_text()}
        defaultValue={task?.body ?? ''}
        rows={4}
        maxLength={LIMITS.taskText}
      />
      <AssigneeFields
        project={project}
        organisationId={organisationId}
        personId={task?.person?.id ?? ''}
        onOrganisation={setOrganisationId}
      />
      <FieldsRow>
        <TextField name="dueOn" type="date" label={m.task_field_due()} defaultValue={task?.dueOn ?? ''} />
        <Select
          name="milestoneId"
          label={m.task_field_milestone()}
          defaultValue={task?.milestone?.id ?? ''}
          markOptional
        >
          <option value="">{m.tasks_no_milestone()}</option>
          {project.milestones.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </FieldsRow>
      <FormProblem error={rest} />
      <DialogFooter>
        <Button onClick={onClose}>{m.action_cancel()}</Button>
        <Button type="submit" variant="primary" busy={add.isPending || edit.isPending}>
          {task ? m.action_save() : m.task_add()}
        </Button>
      </DialogFooter>
    </Form>
  );
}
