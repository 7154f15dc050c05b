import '../auth/auth.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { useViewer } from '../../app/viewer.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { AcceptInvitationDocument } from '../../gql/documents/AcceptInvitation.js';
import type { InvitationQuery } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.js';
import { FormProblem } from '../../ui/form-problem.js';
import { invitationQuery } from './invitation.query.js';

const route = getRouteApi('/einladung/$token');

export async function load({ queryClient }: AppContext, token: string): Promise<void> {
  await queryClient.ensureQueryData(invitationQuery(token));
}

/** What somebody sees who was invited by mail: from whom, to which town, and how to come in. */
export function InvitationPage() {
  const { token } = route.useParams();
  const { invitation } = useSuspenseQuery(invitationQuery(token)).data;
  return (
    <div className="auth">
      <div className="auth__head">
        <h1>{invitation ? m.invitation_heading({ town: invitation.town }) : m.invitation_gone_title()}</h1>
      </div>
      <div className="card stack">
        {invitation ? (
          <Invitation token={token} invitation={invitation} />
        ) : (
          <>
            <p>{m.invitation_gone_text()}</p>
            <ButtonRow>
              <ButtonLink to="/registrieren" variant="primary">
                {m.nav_sign_up()}
              </ButtonLink>
              <ButtonLink to="/anmelden">{m.nav_sign_in()}</ButtonLink>
            </ButtonRow>
          </>
        )}
      </div>
    </div>
  );
}

interface InvitationProps {
  token: string;
  invitation: NonNullable<InvitationQuery['invitation']>;
}

function Invitation({ token, invitation }: InvitationProps) {
  const { town, townSlug, townIsNew, inviterName, message, email, expiresAt } = invitation;
  const viewer = useViewer();
  const navigate = useNavigate();
  const accept = useGqlMutation(AcceptInvitationDocument, {
    invalidates: ['viewer', 'municipalities'],
    onSuccess: () => void navigate({ to: '/registrieren/kommune' }),
    onError: () => undefined,
  });
  const weiter = `/einladung/${token}`;
  return (
    <>
      <p>
        {inviterName ? m.invitation_from({ person: inviterName, town }) : m.invitation_plain({ town })}{' '}
        <Link to="/kommunen/$slug" params={{ slug: townSlug }}>
          {m.invitation_town({ town })}
        </Link>
      </p>
      {message && <blockquote className="request-message">{message}</blockquote>}
      {townIsNew && <p>{m.invitation_new_town({ town })}</p>}
      <p className="muted">{m.invitation_valid({ day: formatDate(expiresAt), email })}</p>
      <FormProblem error={accept.error} />
      <ButtonRow>
        {viewer ? (
          <Button
            variant="primary"
            busy={accept.isPending || accept.isSuccess}
            onClick={() => accept.mutate({ token })}
          >
            {m.invitation_accept()}
          </Button>
        ) : (
          <>
            <ButtonLink to="/registrieren" search={{ weiter }} variant="primary">
              {m.invitation_sign_up()}
            </ButtonLink>
            <ButtonLink to="/anmelden" search={{ weiter }}>
              {m.invitation_sign_in()}
            </ButtonLink>
          </>
        )}
      </ButtonRow>
    </>
  );
}
