import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { formText } from '../../data/form-text.js';
import { gqlPages } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { CheckMailDomainClaimDocument } from '../../gql/documents/CheckMailDomainClaim.js';
import { ClaimMailDomainDocument } from '../../gql/documents/ClaimMailDomain.js';
import { ReleaseMailDomainDocument } from '../../gql/documents/ReleaseMailDomain.js';
import { TownDomainsDocument } from '../../gql/documents/TownDomains.js';
import { WithdrawMailDomainClaimDocument } from '../../gql/documents/WithdrawMailDomainClaim.js';
import type { DomainClaimFragment } from '../../gql/types.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextField } from '../../ui/form.js';
import { Pager } from '../../ui/pager.js';
import { showToast } from '../../ui/toast.js';
import { ownMembership, useOwnMembership } from '../town/own-town.js';
import type { MyTownSearch } from '../town/town.routes.js';

const domainsQuery = (id: string) =>
  gqlPages('municipalities', TownDomainsDocument, { id }, (data) => data.mailDomainClaims);

export async function load({ queryClient }: AppContext, search: MyTownSearch): Promise<void> {
  const membership = ownMembership(queryClient, search);
  if (!membership) return;
  if (membership.role !== 'ADMIN') throw notFound();
  await queryClient.ensureInfiniteQueryData(domainsQuery(membership.municipality.id));
}

/** The mail domains of the own town, and claiming one with its proof. */
export function DomainsPage() {
  const own = useOwnMembership()!;
  const query = useSuspenseInfiniteQuery(domainsQuery(own.municipality.id));
  const domains = query.data.pages[0]?.mailDomains ?? [];
  const claims = query.data.pages.flatMap((page) => page.mailDomainClaims.nodes);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div className="stack stack--loose">
      <section className="stack" aria-labelledby="mail-domains">
        <h2 id="mail-domains" ref={heading} tabIndex={-1}>
          {m.domains_title()}
        </h2>
        <p className="muted members-hint">{m.domains_hint()}</p>
        {domains.length === 0 ? (
          <p>{m.domains_none()}</p>
        ) : (
          <ul className="plain stack stack--tight">
            {domains.map((domain) => (
              <Domain
                key={domain.domain}
                {...domain}
                municipalityId={own.municipality.id}
                onReleased={() => heading.current?.focus()}
              />
            ))}
          </ul>
        )}
      </section>
      <ClaimForm municipalityId={own.municipality.id} />
      {claims.length > 0 && (
        <section className="stack" aria-labelledby="anmeldungen">
          <h2 id="anmeldungen">{m.domain_claims_title()}</h2>
          <Pager query={query}>
            {(list) => (
              <ul ref={list} className="plain stack stack--tight">
                {claims.map((claim) => (
                  <Claim key={claim.id} claim={claim} />
                ))}
              </ul>
            )}
          </Pager>
        </section>
      )}
    </div>
  );
}

interface DomainProps {
  domain: string;
  confirmed: boolean;
  shared: boolean;
  municipalityId: string;
  onReleased: () => void;
}

/** A domain that stands for the town. A confirmed one can be released, what a file has proposed cannot. */
function Domain({ domain, confirmed, shared, municipalityId, onReleased }: DomainProps) {
  const release = useGqlMutation(ReleaseMailDomainDocument, {
    invalidates: ['municipalities'],
    onSuccess: () => {
      showToast(m.domain_released({ domain }));
      onReleased();
    },
  });
  return (
    <Card as="li" className="member">
      <div className="member__text">
        <h3 className="member__name">{domain}</h3>
        {shared && <p className="meta">{m.domain_shared()}</p>}
      </div>
      <Badge tone={confirmed ? 'success' : 'neutral'}>
        {confirmed ? m.domain_confirmed() : m.domain_proposed()}
      </Badge>
      {confirmed && (
        <ConfirmButton
          label={m.domain_release()}
          title={m.domain_release_title({ domain })}
          text={m.domain_release_text()}
          confirm={m.domain_release()}
          onConfirm={() => release.mutate({ municipalityId, domain })}
        />
      )}
    </Card>
  );
}

function ClaimForm({ municipalityId }: { municipalityId: string }) {
  // A new key empties the form.
  const [sent, setSent] = useState(0);
  const claim = useGqlMutation(ClaimMailDomainDocument, {
    invalidates: ['municipalities'],
    onSuccess: () => {
      showToast(m.domain_claimed());
      setSent((count) => count + 1);
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(claim.error, ['domain']);
  return (
    <section className="card stack" aria-labelledby="anmelden">
      <h2 id="anmelden">{m.domain_claim_title()}</h2>
      <Form
        key={sent}
        className="stack"
        errors={errors}
        onSubmit={(data) => claim.mutate({ municipalityId, domain: formText(data, 'domain') })}
      >
        <TextField
          name="domain"
          label={m.domain_label()}
          hint={m.domain_label_hint()}
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={253}
        />
        <FormProblem error={rest} />
        <ButtonRow>
          <Button type="submit" variant="primary" busy={claim.isPending}>
            {m.domain_claim_action()}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

const STATES = {
  PENDING: m.domain_state_pending,
  CONFIRMED: m.domain_confirmed,
  REJECTED: m.domain_state_rejected,
  WITHDRAWN: m.domain_state_withdrawn,
  EXPIRED: m.domain_state_expired,
} as const;

function Claim({ claim }: { claim: DomainClaimFragment }) {
  const { id, domain, state, recordName, recordValue, reason, checkedAt } = claim;
  const check = useGqlMutation(CheckMailDomainClaimDocument, {
    invalidates: ['municipalities'],
    onSuccess: ({ checkMailDomainClaim }) =>
      checkMailDomainClaim.state === 'CONFIRMED'
        ? showToast(m.domain_proved({ domain }))
        : showToast(m.domain_not_proved(), 'danger'),
  });
  const withdraw = useGqlMutation(WithdrawMailDomainClaimDocument, {
    invalidates: ['municipalities'],
    onSuccess: () => showToast(m.domain_withdrawn({ domain })),
  });
  return (
    <Card as="li" className="stack">
      <div className="row row--between">
        <h3>{domain}</h3>
        <Badge tone={state === 'CONFIRMED' ? 'success' : 'neutral'}>{STATES[state]()}</Badge>
      </div>
      {reason && <p>{m.domain_reason({ reason })}</p>}
      {state === 'PENDING' && (
        <>
          <p>{m.domain_proof()}</p>
          <dl className="facts domain-record">
            <div>
              <dt>{m.domain_record_type()}</dt>
              <dd>TXT</dd>
            </div>
            <div>
              <dt>{m.domain_record_name()}</dt>
              <dd>
                <code>{recordName}</code>
              </dd>
            </div>
            <div>
              <dt>{m.domain_record_value()}</dt>
              <dd>
                <code>{recordValue}</code>
              </dd>
            </div>
          </dl>
          <p className="muted">
            {m.domain_proof_nightly()} {checkedAt && m.domain_checked({ at: formatDateTime(checkedAt) })}
          </p>
          <ButtonRow>
            <Button
              variant="primary"
              size="small"
              busy={check.isPending}
              onClick={() => check.mutate({ id })}
            >
              {m.domain_check()}
            </Button>
            <ConfirmButton
              label={m.domain_withdraw()}
              title={m.domain_withdraw_title({ domain })}
              text={m.domain_withdraw_text()}
              confirm={m.domain_withdraw()}
              onConfirm={() => withdraw.mutate({ id })}
            />
          </ButtonRow>
        </>
      )}
    </Card>
  );
}
