import { LIMITS } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { DecideJoinRequestDocument } from '../../../gql/documents/DecideJoinRequest.js';
import { DeleteProjectDocument } from '../../../gql/documents/DeleteProject.js';
import { SetPartnersCompleteDocument } from '../../../gql/documents/SetPartnersComplete.js';
import { formatDate } from '../../../i18n/format.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { showToast } from '../../../ui/toast.js';
import { OrganisationLine } from '../organisation-line.js';
import type { ProjectData } from '../project.page.js';
import { ProjectSteps } from './project-steps.js';
import { Suggested } from './suggested-partners.js';

const ReasonDialog = lazy(() => import('../../../ui/reason-dialog.js'));
const InviteDialog = lazy(() => import('./invite-dialog.js'));

/** For those who lead a project: its next step, requests, partners. */
export function LeadTools({ project }: { project: ProjectData }) {
  const [inviting, setInviting] = useState<{ id: string; name: string } | 'choose' | null>(null);
  const complete = useGqlMutation(SetPartnersCompleteDocument, {
    invalidates: ['projects', 'matches'],
    onSuccess: () =>
      showToast(project.partnersComplete ? m.project_open_toast() : m.project_complete_toast()),
  });
  const open = project.joinRequests.filter(({ canDecide }) => canDecide);
  const invites = !project.partnersComplete && project.state !== 'FINISHED' && project.state !== 'PAUSED';
  return (
    <Card as="section" className="stack" aria-labelledby="leitung">
      <h2 id="leitung" className="aside-title">
        {m.project_steps()}
      </h2>
      <ProjectSteps project={project} />
      {(project.seekingPartners || open.length > 0) && (
        <section className="stack stack--tight" aria-labelledby="anfragen">
          <h3 id="anfragen">{m.project_requests()}</h3>
          {open.length === 0 ? (
            <p className="muted">{m.project_requests_none()}</p>
          ) : (
            <ul className="plain stack">
              {open.map((request) => (
                <li key={request.id}>
                  <Request request={request} />
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {invites && <Suggested slug={project.slug} onInvite={setInviting} />}
      <ButtonRow>
        {invites && (
          <Button size="small" onClick={() => setInviting('choose')}>
            {m.project_invite()}
          </Button>
        )}
        {project.state !== 'FINISHED' && (
          <Button
            size="small"
            busy={complete.isPending}
            onClick={() => complete.mutate({ projectId: project.id, complete: !project.partnersComplete })}
          >
            {project.partnersComplete ? m.project_set_open() : m.project_set_complete()}
          </Button>
        )}
      </ButtonRow>
      <DeleteProject project={project} />
      {inviting && (
        <Suspense>
          <InviteDialog
            projectId={project.id}
            town={inviting === 'choose' ? null : inviting}
            onClose={() => setInviting(null)}
          />
        </Suspense>
      )}
    </Card>
  );
}

/** Only for an idea that nobody else has been part of; what others share rests or ends. */
function DeleteProject({ project }: { project: ProjectData }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const remove = useGqlMutation(DeleteProjectDocument, {
    onSuccess: async () => {
      showToast(m.project_deleted());
      await navigate({ to: '/projekte', search: { ansicht: 'meine' } });
      void queryClient.invalidateQueries({ queryKey: ['projects'] });
    },
  });
  if (project.state !== 'IDEA' || project.partners.some(({ isLead }) => !isLead)) return null;
  return (
    <ButtonRow>
      <ConfirmButton
        label={m.project_delete()}
        title={m.project_delete_title()}
        text={m.project_delete_text()}
        confirm={m.project_delete()}
        onConfirm={() => remove.mutate({ projectId: project.id, version: project.version })}
      />
    </ButtonRow>
  );
}

function Request({ request }: { request: ProjectData['joinRequests'][number] }) {
  const [refusing, setRefusing] = useState(false);
  const { name } = request.organisation;
  const decide = useGqlMutation(DecideJoinRequestDocument, {
    invalidates: ['projects', 'notifications'],
    onSuccess: (_, { accept }) => {
      setRefusing(false);
      showToast(accept ? m.project_request_accepted({ name }) : m.project_request_refused());
    },
  });
  const say = (accept: boolean, reason: string | null) =>
    decide.mutate({ requestId: request.id, accept, reason });
  return (
    <div className="stack stack--tight">
      <h4>
        <OrganisationLine organisation={request.organisation} details />
      </h4>
      <p className="meta small">
        {m.project_request_by({
          person: request.requestedBy?.name ?? '–',
          date: formatDate(request.createdAt),
        })}
      </p>
      <p className="project-plain">{request.message}</p>
      {request.contribution && (
        <p className="project-plain">{m.project_request_brings({ what: request.contribution })}</p>
      )}
      {request.answers.length > 0 && (
        <dl className="stack stack--tight">
          {request.answers.map(({ question, answer }) => (
            <div key={question}>
              <dt>
                <b>{question}</b>
              </dt>
              <dd className="project-plain">{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="small muted">
        {request.commits ? m.project_request_commits() : m.project_request_pending_commit()}
      </p>
      <ButtonRow>
        <Button variant="primary" size="small" busy={decide.isPending} onClick={() => say(true, null)}>
          {m.project_request_accept()}
        </Button>
        <Button size="small" onClick={() => setRefusing(true)}>
          {m.project_request_refuse()}
        </Button>
      </ButtonRow>
      {refusing && (
        <Suspense>
          <ReasonDialog
            title={m.project_request_refuse_title({ name })}
            label={m.request_reason()}
            hint={m.project_reason_hint()}
            required
            maxLength={LIMITS.reason}
            confirm={m.project_request_refuse()}
            busy={decide.isPending}
            onReason={(reason) => say(false, reason)}
            onClose={() => setRefusing(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
