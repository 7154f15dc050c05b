import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { WithdrawJoinRequestDocument } from '../../../gql/documents/WithdrawJoinRequest.js';
import { formatDate } from '../../../i18n/format.js';
import { m } from '../../../paraglide/messages.js';
import { Alert } from '../../../ui/alert.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { useNow } from '../../../ui/timestamp.js';
import { showToast } from '../../../ui/toast.js';
import type { ProjectData } from '../project.page.js';
import { isPartner } from './own-organisation.js';

type JoinRequest = ProjectData['joinRequests'][number];

/** The requests of the own organisations: how far they are, and why one was refused. */
export function OwnRequests({ project }: { project: ProjectData }) {
  const now = useNow();
  const own = new Set(project.viewer.organisations.map(({ organisation }) => organisation.id));
  const isIn = new Set(
    project.viewer.organisations.filter(isPartner).map(({ organisation }) => organisation.id),
  );
  const withdraw = useGqlMutation(WithdrawJoinRequestDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.project_request_withdrawn()),
  });
  // Of several the latest counts; whoever is in needs no old request.
  const latest = new Map<string, JoinRequest>();
  for (const request of project.joinRequests)
    if (
      own.has(request.organisation.id) &&
      !isIn.has(request.organisation.id) &&
      !latest.has(request.organisation.id)
    )
      latest.set(request.organisation.id, request);
  return [...latest.values()].map((request) => (
    <Alert
      key={request.id}
      tone={request.state === 'REFUSED' ? 'warning' : 'info'}
      title={m.project_request_own({ name: request.organisation.name })}
    >
      <p className="project-plain">{requestText(request, now)}</p>
      {request.canWithdraw && (
        <ButtonRow>
          <Button
            size="small"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate({ requestId: request.id })}
          >
            {m.project_request_withdraw()}
          </Button>
        </ButtonRow>
      )}
    </Alert>
  ));
}

/** How far a request is. */
export function requestText(
  { state, remindAt, reason }: Pick<JoinRequest, 'state' | 'remindAt' | 'reason'>,
  now: number,
): string {
  switch (state) {
    case 'OPEN':
      return Date.parse(remindAt) > now
        ? m.project_request_own_open({ date: formatDate(remindAt) })
        : m.project_request_own_reminded({ date: formatDate(remindAt) });
    case 'REFUSED':
      return m.project_request_own_refused({ reason: reason ?? '–' });
    case 'ACCEPTED':
      return m.project_request_own_accepted();
    case 'WITHDRAWN':
      return m.project_request_own_withdrawn();
    case 'LAPSED':
      return m.project_request_own_lapsed();
  }
}
