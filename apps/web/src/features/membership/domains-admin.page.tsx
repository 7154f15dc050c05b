import { LIMITS } from '@app/contracts';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { formText } from '../../data/form-text.js';
import { gqlPages } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { AddFreemailDomainDocument } from '../../gql/documents/AddFreemailDomain.js';
import { AssignMailDomainDocument } from '../../gql/documents/AssignMailDomain.js';
import { DecideMailDomainClaimDocument } from '../../gql/documents/DecideMailDomainClaim.js';
import { FreemailDomainsDocument } from '../../gql/documents/FreemailDomains.js';
import { PendingDomainClaimsDocument } from '../../gql/documents/PendingDomainClaims.js';
import { RemoveFreemailDomainDocument } from '../../gql/documents/RemoveFreemailDomain.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextField } from '../../ui/form.js';
import { Pager } from '../../ui/pager.js';
import { EmptyState, Skeleton } from '../../ui/states.js';
import { Timestamp } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';

const ReasonDialog = lazy(() => import('../../ui/reason-dialog.js'));
const TownDomains = lazy(() => import('./town-domains.js'));
const TownPicker = lazy(() => import('../auth/town-picker.js'));

const claimsQuery = () =>
  gqlPages('municipalities', PendingDomainClaimsDocument, {}, (data) => data.pendingMailDomainClaims);
const freemailQuery = () =>
  gqlPages('municipalities', FreemailDomainsDocument, {}, (data) => data.freemailDomains);

export async function load({ queryClient }: AppContext): Promise<void> {
  await Promise.all([
    queryClient.ensureInfiniteQueryData(claimsQuery()),
    queryClient.ensureInfiniteQueryData(freemailQuery()),
  ]);
}

/** What the staff decide about mail domains. */
export function DomainsAdminPage() {
  return (
    <div className="stack stack--loose">
      <Claims />
      <Assign />
      <Suspense fallback={<Skeleton lines={4} />}>
        <TownDomains />
      </Suspense>
      <Freemail />
    </div>
  );
}

function Claims() {
  const query = useSuspenseInfiniteQuery(claimsQuery());
  const claims = query.data.pages.flatMap((page) => page.pendingMailDomainClaims.nodes);
  const [refusing, setRefusing] = useState<{ id: string; domain: string } | null>(null);
  const decide = useGqlMutation(DecideMailDomainClaimDocument, {
    invalidates: ['municipalities'],
    onSuccess: ({ decideMailDomainClaim: { state } }) => {
      setRefusing(null);
      showToast(state === 'CONFIRMED' ? m.domain_confirmed() : m.domain_state_rejected());
    },
  });
  return (
    <section className="stack" aria-labelledby="anmeldungen">
      <h2 id="anmeldungen">{m.domain_admin_claims()}</h2>
      <p className="muted admin-hint">{m.domain_admin_claims_hint()}</p>
      {claims.length === 0 ? (
        <EmptyState title={m.domain_admin_claims_empty()} />
      ) : (
        <Pager query={query}>
          {(list) => (
            <ul ref={list} className="plain stack stack--tight">
              {claims.map(({ id, domain, municipality, claimedByName, createdAt }) => (
                <Card as="li" key={id} className="stack">
                  <div className="stack stack--tight">
                    <h3>{domain}</h3>
                    <p className="meta">
                      <Link to="/kommunen/$slug" params={{ slug: municipality.slug }}>
                        {municipality.name}
                      </Link>
                      {claimedByName && <span>{claimedByName}</span>}
                      <Timestamp value={createdAt} />
                    </p>
                  </div>
                  <ButtonRow>
                    <Button
                      variant="primary"
                      size="small"
                      busy={decide.isPending && decide.variables.id === id}
                      onClick={() => decide.mutate({ id, accept: true })}
                    >
                      {m.domain_admin_confirm()}
                      <span className="visually-hidden">: {domain}</span>
                    </Button>
                    <Button size="small" onClick={() => setRefusing({ id, domain })}>
                      {m.request_refuse()}
                      <span className="visually-hidden">: {domain}</span>
                    </Button>
                  </ButtonRow>
                </Card>
              ))}
            </ul>
          )}
        </Pager>
      )}
      {refusing && (
        <Suspense>
          <ReasonDialog
            title={m.domain_admin_refuse_title({ domain: refusing.domain })}
            label={m.request_reason()}
            hint={m.request_reason_hint()}
            confirm={m.request_refuse()}
            required
            maxLength={LIMITS.reason}
            busy={decide.isPending}
            onClose={() => setRefusing(null)}
            onReason={(reason) => decide.mutate({ id: refusing.id, accept: false, reason })}
          />
        </Suspense>
      )}
    </section>
  );
}

function Assign() {
  const [done, setDone] = useState(0);
  const assign = useGqlMutation(AssignMailDomainDocument, {
    invalidates: ['municipalities'],
    onSuccess: () => {
      showToast(m.domain_assigned());
      setDone((count) => count + 1);
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(assign.error, ['domain', 'municipalityId']);
  return (
    <section className="card stack" aria-labelledby="zuordnen">
      <h2 id="zuordnen">{m.domain_assign_title()}</h2>
      <p className="muted admin-hint">{m.domain_assign_hint()}</p>
      <Form
        key={done}
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          assign.mutate({
            domain: formText(data, 'domain'),
            municipalityId: formText(data, 'municipalityId'),
          })
        }
      >
        <TextField
          name="domain"
          label={m.domain_label()}
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={253}
        />
        <Suspense fallback={<Skeleton lines={2} />}>
          <TownPicker name="municipalityId" error={errors.municipalityId} />
        </Suspense>
        <FormProblem error={rest} />
        <ButtonRow>
          <Button type="submit" busy={assign.isPending}>
            {m.domain_assign_action()}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

function Freemail() {
  const query = useSuspenseInfiniteQuery(freemailQuery());
  const domains = query.data.pages.flatMap((page) => page.freemailDomains.nodes);
  const [added, setAdded] = useState(0);
  const add = useGqlMutation(AddFreemailDomainDocument, {
    invalidates: ['municipalities'],
    onSuccess: () => {
      showToast(m.freemail_added());
      setAdded((count) => count + 1);
    },
    onError: () => undefined,
  });
  const remove = useGqlMutation(RemoveFreemailDomainDocument, { invalidates: ['municipalities'] });
  const { errors, rest } = useFormErrors(add.error, ['domain']);
  return (
    <section className="card stack" aria-labelledby="anbieter">
      <h2 id="anbieter">{m.freemail_title()}</h2>
      <p className="muted admin-hint">{m.freemail_hint()}</p>
      <Form
        key={added}
        className="stack"
        errors={errors}
        onSubmit={(data) => add.mutate({ domain: formText(data, 'domain') })}
      >
        <TextField
          name="domain"
          label={m.freemail_label()}
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={253}
        />
        <FormProblem error={rest} />
        <ButtonRow>
          <Button type="submit" busy={add.isPending}>
            {m.freemail_add()}
          </Button>
        </ButtonRow>
      </Form>
      {domains.length > 0 && (
        <Pager query={query}>
          {(list) => (
            <ul ref={list} className="plain stack stack--tight">
              {domains.map(({ domain }) => (
                <li key={domain} className="row row--between">
                  <span>{domain}</span>
                  <ConfirmButton
                    label={m.freemail_remove()}
                    title={m.freemail_remove_title({ domain })}
                    text={m.freemail_remove_text()}
                    confirm={m.freemail_remove()}
                    onConfirm={() => remove.mutate({ domain })}
                  />
                </li>
              ))}
            </ul>
          )}
        </Pager>
      )}
    </section>
  );
}
