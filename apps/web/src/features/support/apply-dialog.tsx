import { LIMITS } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { ApplyForSupportDocument } from '../../gql/documents/ApplyForSupport.js';
import { SupportProjectsDocument } from '../../gql/documents/SupportProjects.js';
import type { SupportProjectsQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, Select, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { stateLabel } from '../projects/labels.js';
import type { SupportFormatData } from './support-format.page.js';

type OwnProject = SupportProjectsQuery['projects']['nodes'][number];

interface ApplyDialogProps {
  format: SupportFormatData;
  onClose: () => void;
}

/** Applies for a format with one of the own projects. */
export default function ApplyDialog({ format, onClose }: ApplyDialogProps) {
  const { data } = useQuery(gqlQuery('projects', SupportProjectsDocument, {}));
  const own = data?.projects.nodes.filter(({ viewer: { role } }) => role === 'LEAD' || role === 'EDITOR');
  return (
    <Dialog title={m.support_apply_title({ title: format.title })} onClose={onClose}>
      {!own && <p role="status">{m.support_loading()}</p>}
      {own?.length === 0 && (
        <EmptyState
          title={m.support_apply_none_title()}
          action={<ButtonLink to="/projekte/neu">{m.projects_new()}</ButtonLink>}
        >
          <p>{m.support_apply_none_text()}</p>
        </EmptyState>
      )}
      {own && own.length > 0 && <ApplyForm format={format} onClose={onClose} projects={own} />}
    </Dialog>
  );
}

function ApplyForm({ format, onClose, projects }: ApplyDialogProps & { projects: readonly OwnProject[] }) {
  const navigate = useNavigate();
  const apply = useGqlMutation(ApplyForSupportDocument, {
    invalidates: ['projects', 'support'],
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(apply.error, ['projectId', 'message']);
  const fits = ({ state }: OwnProject): boolean => format.projectStates.includes(state);
  const fitting = projects.filter(fits);
  return (
    <Form
      className="stack"
      errors={errors}
      onSubmit={(data) => {
        const projectId = formText(data, 'projectId');
        apply.mutate(
          {
            input: {
              formatId: format.id,
              projectId,
              message: formText(data, 'message'),
              answers: format.questions.map((question, index) => ({
                question,
                answer: formText(data, `answer-${index}`),
              })),
            },
          },
          {
            onSuccess: () => {
              showToast(m.support_apply_sent());
              const slug = projects.find(({ id }) => id === projectId)?.slug ?? projectId;
              void navigate({ to: '/projekte/$slug/unterstuetzung', params: { slug } });
            },
          },
        );
      }}
    >
      <Select
        name="projectId"
        label={m.support_apply_project()}
        required
        defaultValue={fitting.length === 1 ? fitting[0]!.id : ''}
      >
        <option value="">{m.support_apply_choose()}</option>
        {projects.map((project) => (
          <option key={project.id} value={project.id} disabled={!fits(project)}>
            {fits(project)
              ? project.title
              : m.support_apply_unfit({ title: project.title, state: stateLabel(project.state) })}
          </option>
        ))}
      </Select>
      <TextArea
        name="message"
        label={m.support_apply_message()}
        required
        rows={5}
        maxLength={LIMITS.supportText}
      />
      {format.questions.map((question, index) => (
        <TextArea
          key={question}
          name={`answer-${index}`}
          label={question}
          required
          rows={3}
          maxLength={LIMITS.projectAnswer}
        />
      ))}
      <FormProblem error={rest} />
      <DialogFooter>
        <Button onClick={onClose}>{m.action_cancel()}</Button>
        <Button type="submit" variant="primary" busy={apply.isPending}>
          {m.support_apply_send()}
        </Button>
      </DialogFooter>
    </Form>
  );
}
