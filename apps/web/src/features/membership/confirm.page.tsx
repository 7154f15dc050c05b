import '../auth/auth.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { useViewer } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { ConfirmMembershipByLinkDocument } from '../../gql/documents/ConfirmMembershipByLink.js';
import { MembershipLinkDocument } from '../../gql/documents/MembershipLink.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.js';
import { FormProblem } from '../../ui/form-problem.js';
import { useFocusWhen } from '../../ui/use-focus-when.js';

const route = getRouteApi('/bestaetigen/$token');

const linkQuery = (token: string) => gqlQuery('viewer', MembershipLinkDocument, { token });

export async function load({ queryClient }: AppContext, token: string): Promise<void> {
  await queryClient.ensureQueryData(linkQuery(token));
}

/** Confirms by one click that somebody still works for a town; opening the page changes nothing. */
export function ConfirmPage() {
  const { token } = route.useParams();
  const viewer = useViewer();
  const { membershipLink } = useSuspenseQuery(linkQuery(token)).data;
  const confirm = useGqlMutation(ConfirmMembershipByLinkDocument, {
    invalidates: ['viewer'],
    onError: () => undefined,
  });
  const link = confirm.data?.confirmMembershipByLink ?? membershipLink;
  const heading = useFocusWhen<HTMLHeadingElement>(confirm.isSuccess);

  const title = !link
    ? m.confirm_gone_title()
    : !link.open
      ? m.confirm_done_title()
      : link.state === 'INACTIVE'
        ? m.confirm_rests_title({ town: link.town })
        : m.confirm_question({ town: link.town });
  return (
    <div className="auth">
      <div className="auth__head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <div className="card stack">
        {!link && <p>{m.confirm_gone_text()}</p>}
        {link?.open && (
          <>
            <p>{link.state === 'INACTIVE' ? m.confirm_rests_text() : m.confirm_text()}</p>
            <p className="muted">{m.confirm_otherwise()}</p>
            <FormProblem error={confirm.error} />
            <ButtonRow>
              <Button variant="primary" busy={confirm.isPending} onClick={() => confirm.mutate({ token })}>
                {link.state === 'INACTIVE' ? m.confirm_restore() : m.confirm_yes()}
              </Button>
            </ButtonRow>
          </>
        )}
        {link && !link.open && (
          <p>{m.confirm_done_text({ town: link.town, day: formatDate(link.confirmBy) })}</p>
        )}
        {!link?.open && (
          <ButtonRow>
            {viewer ? (
              <ButtonLink to="/" variant="primary">
                {m.confirm_to_desk()}
              </ButtonLink>
            ) : (
              <ButtonLink to="/anmelden" variant="primary">
                {m.nav_sign_in()}
              </ButtonLink>
            )}
          </ButtonRow>
        )}
      </div>
    </div>
  );
}
