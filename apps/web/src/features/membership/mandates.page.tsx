import { LIMITS } from '@app/contracts';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { gqlPages } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DecideMandateRequestDocument } from '../../gql/documents/DecideMandateRequest.js';
import { MandateRequestsDocument } from '../../gql/documents/MandateRequests.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonAnchor, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Pager } from '../../ui/pager.js';
import { EmptyState } from '../../ui/states.js';
import { Timestamp } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import { ownMembership, useOwnMembership } from '../town/own-town.js';
import type { MyTownSearch } from '../town/town.routes.js';
import { WithdrawMandate } from './withdraw-mandate.js';

const ReasonDialog = lazy(() => import('../../ui/reason-dialog.js'));

const mandatesQuery = (id: string) =>
  gqlPages('municipalities', MandateRequestsDocument, { id }, (data) => data.mandateRequests);

export async function load({ queryClient }: AppContext, search: MyTownSearch): Promise<void> {
  const membership = ownMembership(queryClient, search);
  if (membership) await queryClient.ensureInfiniteQueryData(mandatesQuery(membership.municipality.id));
}

const STATES = {
  OPEN: m.mandate_state_open,
  APPROVED: m.mandate_state_approved,
  REFUSED: m.mandate_state_refused,
  WITHDRAWN: m.mandate_state_withdrawn,
  LAPSED: m.mandate_state_lapsed,
} as const;

/** What people want to promise for the own town; those who hold its mandate decide. */
export function MandatesPage() {
  const own = useOwnMembership()!;
  const query = useSuspenseInfiniteQuery(mandatesQuery(own.municipality.id));
  const requests = query.data.pages.flatMap((page) => page.mandateRequests.nodes);
  const [refusing, setRefusing] = useState<{ id: string; summary: string } | null>(null);
  const decide = useGqlMutation(DecideMandateRequestDocument, {
    invalidates: ['municipalities', 'circles'],
    onSuccess: ({ decideMandateRequest: { state } }) => {
      setRefusing(null);
      showToast(state === 'APPROVED' ? m.mandate_confirmed_done() : m.mandate_refused_done());
    },
  });
  return (
    <section className="stack" aria-labelledby="zusagen">
      <h2 id="zusagen">{m.mandates_title()}</h2>
      <p className="muted members-hint">{own.mandate ? m.mandates_holder_hint() : m.mandates_hint()}</p>
      {requests.length === 0 ? (
        <EmptyState title={m.mandates_empty()} />
      ) : (
        <Pager query={query}>
          {(list) => (
            <ul ref={list} className="plain stack stack--tight">
              {requests.map(
                ({
                  id,
                  kindLabel,
                  summary,
                  path,
                  state,
                  requestedByName,
                  reason,
                  createdAt,
                  canWithdraw,
                  canDecide,
                }) => (
                  <Card as="li" key={id} className="stack">
                    <div className="row row--between">
                      <h3>{summary}</h3>
                      <Badge tone={state === 'APPROVED' ? 'success' : 'neutral'}>{STATES[state]()}</Badge>
                    </div>
                    <p className="meta">
                      <span>{kindLabel}</span>
                      {requestedByName && <span>{m.mandate_by({ person: requestedByName })}</span>}
                      <Timestamp value={createdAt} />
                    </p>
                    {reason && <p>{m.domain_reason({ reason })}</p>}
                    {(path || canDecide || canWithdraw) && (
                      <ButtonRow>
                        {canDecide && (
                          <>
                            <Button
                              variant="primary"
                              size="small"
                              busy={decide.isPending && decide.variables.id === id}
                              onClick={() => decide.mutate({ id, approve: true })}
                            >
                              {m.mandate_approve()}
                              <span className="visually-hidden">: {summary}</span>
                            </Button>
                            <Button size="small" onClick={() => setRefusing({ id, summary })}>
                              {m.mandate_refuse()}
                              <span className="visually-hidden">: {summary}</span>
                            </Button>
                          </>
                        )}
                        {canWithdraw && <WithdrawMandate id={id} />}
                        {path && (
                          <ButtonAnchor href={path} variant="tertiary" size="small">
                            {m.mandate_look()}
                          </ButtonAnchor>
                        )}
                      </ButtonRow>
                    )}
                  </Card>
                ),
              )}
            </ul>
          )}
        </Pager>
      )}
      {refusing && (
        <Suspense>
          <ReasonDialog
            title={m.mandate_refuse_title()}
            label={m.request_reason()}
            hint={m.request_reason_hint()}
            confirm={m.mandate_refuse()}
            required
            maxLength={LIMITS.reason}
            busy={decide.isPending}
            onClose={() => setRefusing(null)}
            onReason={(reason) => decide.mutate({ id: refusing.id, approve: false, reason })}
          />
        </Suspense>
      )}
    </section>
  );
}
