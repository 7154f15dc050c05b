import { LIMITS } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { ApplyForSupportDocument } from '../../gql/documents/ApplyForSupport.js';
import { SupportProjectsDocument } from '../../gql/documents/SupportProjects.js';
import type { SupportApplicationState, SupportProjectsQuery } from '../../gql/types.js';
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

/** Applications that are over make room for another one. */
const OVER: readonly SupportApplicationState[] = ['REFUSED', 'WITHDRAWN', 'DONE'];

/** Why a project cannot apply for a format; null when it can. */
function obstacle(
  format: SupportFormatData,
  { state, supportApplications }: OwnProject,
): 'applied' | 'unfit' | null {
  if (supportApplications.some((one) => one.format.id === format.id && !OVER.includes(one.state)))
    return 'applied';
  return format.projectStates.includes(state) ? null : 'unfit';
}

/** Applies for a format with one of the own projects. */
export default function ApplyDialog({ format, onClose }: ApplyDialogProps) {
  const { data } = useQuery(gqlQuery('projects', SupportProjectsDocument, {}));
  const own = data?.projects.nodes.filter(({ viewer: { role } }) => role === 'LEAD' || role === 'EDITOR');
  const canApply = own?.some((project) => obstacle(format, project) === null);
  return (
    <Dialog title={m.support_apply_title({ title: format.title })} onClose={onClose}>
      {!own && <p role="status">{m.support_loading()}</p>}
      {own && !canApply && <Nothing format={format} projects={own} />}
      {own && canApply && <ApplyForm format={format} onClose={onClose} projects={own} />}
    </Dialog>
  );
}

/** No project of the viewer can apply: what there is to do instead. */
function Nothing({ format, projects }: { format: SupportFormatData; projects: readonly OwnProject[] }) {
  const applied = projects.find((project) => obstacle(format, project) === 'applied');
  return applied ? (
    <EmptyState
      title={m.support_apply_again_title()}
      action={
        <ButtonLink to="/projekte/$slug/unterstuetzung" params={{ slug: applied.slug }}>
          {m.support_apply_again_link()}
        </ButtonLink>
      }
    >
      <p>{m.support_apply_again_text({ title: applied.title })}</p>
    </EmptyState>
  ) : (
    <EmptyState
      title={m.support_apply_none_title()}
      action={<ButtonLink to="/projekte">{m.projects_title()}</ButtonLink>}
    >
      <p>{m.support_apply_none_text({ states: format.projectStates.map(stateLabel).join(', ') })}</p>
    </EmptyState>
  );
}

function ApplyForm({ format, onClose, projects }: ApplyDialogProps & { projects: readonly OwnProject[] }) {
  const navigate = useNavigate();
  const apply = useGqlMutation(ApplyForSupportDocument, {
    invalidates: ['projects', 'support'],
    onSuccess: (_, { input: { projectId } }) => {
      showToast(m.support_apply_sent());
      onClose();
      const slug = projects.find(({ id }) => id === projectId)?.slug ?? projectId;
      void navigate({ to: '/projekte/$slug/unterstuetzung', params: { slug } });
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(apply.error, ['projectId', 'message']);
  const fitting = projects.filter((project) => obstacle(format, project) === null);
  return (
    <Form
      className="stack"
      errors={errors}
      onSubmit={(data) =>
        apply.mutate({
          input: {
            formatId: format.id,
            projectId: formText(data, 'projectId'),
            message: formText(data, 'message'),
            answers: format.questions.map((question, index) => ({
              question,
              answer: formText(data, `answer-${index}`),
            })),
          },
        })
      }
    >
      <Select
        name="projectId"
        label={m.support_apply_project()}
        required
        defaultValue={fitting.length === 1 ? fitting[0]!.id : ''}
      >
        <option value="">{m.support_apply_choose()}</option>
        {projects.map((project) => (
          <option key={project.id} value={project.id} disabled={!fitting.includes(project)}>
            {optionText(project, obstacle(format, project))}
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

function optionText({ title, state }: OwnProject, why: ReturnType<typeof obstacle>): string {
  if (why === 'applied') return m.support_apply_applied({ title });
  return why === 'unfit' ? m.support_apply_unfit({ title, state: stateLabel(state) }) : title;
}
