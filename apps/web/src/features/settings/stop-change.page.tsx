import '../auth/auth.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EmailChangeLinkDocument } from '../../gql/documents/EmailChangeLink.js';
import { StopEmailChangeDocument } from '../../gql/documents/StopEmailChange.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.js';
import { FormProblem } from '../../ui/form-problem.js';
import { useFocusWhen } from '../../ui/use-focus-when.js';

const route = getRouteApi('/adresse/$token');

const linkQuery = (token: string) => gqlQuery('account', EmailChangeLinkDocument, { token });

export async function load({ queryClient }: AppContext, token: string): Promise<void> {
  await queryClient.ensureQueryData(linkQuery(token));
}

/** Stops a change of address by the link of a mail; opening the page changes nothing. */
export function StopChangePage() {
  const { token } = route.useParams();
  const { emailChangeLink: link } = useSuspenseQuery(linkQuery(token)).data;
  const stop = useGqlMutation(StopEmailChangeDocument, { invalidates: ['viewer'], onError: () => undefined });
  const heading = useFocusWhen<HTMLHeadingElement>(stop.isSuccess);

  const title = stop.isSuccess
    ? m.stop_change_done_title()
    : link
      ? m.stop_change_title()
      : m.confirm_gone_title();
  return (
    <div className="auth">
      <div className="auth__head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <div className="card stack">
        {stop.isSuccess ? (
          <>
            <p>{m.stop_change_done_text()}</p>
            <ButtonRow>
              <ButtonLink to="/anmelden" variant="primary">
                {m.nav_sign_in()}
              </ButtonLink>
            </ButtonRow>
          </>
        ) : link ? (
          <>
            <p>{link.confirmed ? m.stop_change_confirmed() : m.stop_change_open()}</p>
            <p>{m.stop_change_follows()}</p>
            <p className="muted">{m.stop_change_until({ moment: formatDateTime(link.stopUntil) })}</p>
            <FormProblem error={stop.error} />
            <ButtonRow>
              <Button variant="primary" busy={stop.isPending} onClick={() => stop.mutate({ token })}>
                {m.stop_change_do()}
              </Button>
            </ButtonRow>
          </>
        ) : (
          <p>{m.stop_change_gone()}</p>
        )}
      </div>
    </div>
  );
}
