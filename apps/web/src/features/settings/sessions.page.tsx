import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EndLoginSessionDocument } from '../../gql/documents/EndLoginSession.js';
import { EndOtherLoginSessionsDocument } from '../../gql/documents/EndOtherLoginSessions.js';
import { LoginSessionsDocument } from '../../gql/documents/LoginSessions.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { Timestamp } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';

const sessionsQuery = () => gqlQuery('account', LoginSessionsDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  // Where one is signed in must be what is true now.
  await queryClient.fetchQuery({ ...sessionsQuery(), staleTime: 0 });
}

/** Where the viewer is signed in, with a way to end each. */
export function SessionsPage() {
  const { loginSessions } = useSuspenseQuery(sessionsQuery()).data;
  const heading = useRef<HTMLHeadingElement>(null);
  const ended = (text: string) => {
    showToast(text);
    heading.current?.focus();
  };
  const end = useGqlMutation(EndLoginSessionDocument, {
    invalidates: ['account'],
    onSuccess: () => ended(m.session_ended()),
  });
  const endOthers = useGqlMutation(EndOtherLoginSessionsDocument, {
    invalidates: ['account'],
    onSuccess: ({ endOtherLoginSessions: count }) => ended(m.sessions_ended({ count })),
  });
  const others = loginSessions.filter(({ current }) => !current).length;

  return (
    <section className="stack settings-narrow" aria-labelledby="anmeldungen">
      <div className="row row--between">
        <h2 id="anmeldungen" ref={heading} tabIndex={-1}>
          {m.sessions_title()}
        </h2>
        {others > 0 && (
          <ConfirmButton
            label={m.sessions_end_others()}
            title={m.sessions_end_others_title()}
            text={m.sessions_end_others_text()}
            confirm={m.sessions_end_others()}
            variant="secondary"
            onConfirm={() => endOthers.mutate({})}
          />
        )}
      </div>
      <p className="muted">{m.sessions_hint()}</p>
      <ul className="plain stack stack--tight">
        {loginSessions.map((session) => (
          <Card as="li" key={session.id} className="session">
            <div className="session__text">
              <h3 className="session__device">{session.device}</h3>
              <p className="meta">
                <span>
                  {m.session_last_seen()} <Timestamp value={session.lastSeenAt} />
                </span>
                {session.ipPrefix && <span>{session.ipPrefix}</span>}
                <span>{m.session_since({ date: formatDateTime(session.createdAt) })}</span>
              </p>
            </div>
            {session.current ? (
              <Badge tone="success">{m.session_current()}</Badge>
            ) : (
              <Button
                variant="tertiary"
                size="small"
                busy={end.isPending && end.variables.id === session.id}
                onClick={() => end.mutate({ id: session.id })}
              >
                {m.session_end()}
                <span className="visually-hidden">: {session.device}</span>
              </Button>
            )}
          </Card>
        ))}
      </ul>
    </section>
  );
}
