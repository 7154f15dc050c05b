import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DecideMembershipDocument } from '../../gql/documents/DecideMembership.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { checkIcon } from '../../ui/icons/check.js';
import { MailLink } from '../../ui/mail-link.js';
import { EmptyState } from '../../ui/states.js';
import { Timestamp } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import { ProofLost } from '../membership/proof-lost.js';

const RefuseDialog = lazy(() => import('./refuse-dialog.js'));

export interface Request {
  readonly id: string;
  readonly position: string | null;
  readonly message: string | null;
  readonly email: string | null;
  readonly requestedAt: string;
  readonly proofLost: boolean;
  readonly person: { readonly name: string };
  /** The town somebody wants to speak for; null where the page says it. */
  readonly municipality: { readonly slug: string; readonly name: string } | null;
}

interface RequestListProps {
  title: string;
  requests: readonly Request[];
  empty: { title: string; text: string };
}

/** Requests to be decided: accept with one click, refuse with a reason. */
export function RequestList({ title, requests, empty }: RequestListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [refusing, setRefusing] = useState<Request | null>(null);
  const accept = useGqlMutation(DecideMembershipDocument, {
    invalidates: ['municipalities', 'questions'],
    onSuccess: () => showToast(m.request_accepted()),
  });
  // Once the decided one has left the list, the focus must not be lost with it.
  const decided = useRef<string>(undefined);
  useEffect(() => {
    if (!decided.current || requests.some(({ id }) => id === decided.current)) return;
    decided.current = undefined;
    heading.current?.focus();
  }, [requests]);
  // The answer of the server removes the entry; until then its button is busy.
  const accepting = accept.isPending ? accept.variables.id : null;

  return (
    <section className="stack" aria-labelledby="anfragen">
      <h2 id="anfragen" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {requests.length === 0 ? (
        <EmptyState icon={checkIcon} title={empty.title}>
          <p>{empty.text}</p>
        </EmptyState>
      ) : (
        <ul className="plain stack stack--tight">
          {requests.map((request) => (
            <Card as="li" key={request.id} className="stack">
              <div className="stack stack--tight">
                <h3>{request.person.name}</h3>
                <p className="meta">
                  {request.municipality && (
                    <Link to="/kommunen/$slug" params={{ slug: request.municipality.slug }}>
                      {request.municipality.name}
                    </Link>
                  )}
                  {request.position && <span>{request.position}</span>}
                  {request.email && <MailLink address={request.email} />}
                  <Timestamp value={request.requestedAt} />
                </p>
              </div>
              {request.proofLost && <ProofLost />}
              {request.message && <p className="request-message">{request.message}</p>}
              <ButtonRow>
                <Button
                  variant="primary"
                  size="small"
                  icon={checkIcon}
                  busy={accepting === request.id}
                  onClick={() => {
                    decided.current = request.id;
                    accept.mutate({ id: request.id, accept: true });
                  }}
                >
                  {m.request_accept()}
                  <span className="visually-hidden">: {request.person.name}</span>
                </Button>
                <Button size="small" onClick={() => setRefusing(request)}>
                  {m.request_refuse()}
                  <span className="visually-hidden">: {request.person.name}</span>
                </Button>
              </ButtonRow>
            </Card>
          ))}
        </ul>
      )}
      {refusing && (
        <Suspense>
          <RefuseDialog
            request={refusing}
            onClose={() => setRefusing(null)}
            onRefused={() => {
              decided.current = refusing.id;
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
