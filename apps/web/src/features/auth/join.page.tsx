import './auth.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { AppContext } from '../../app/context.js';
import { safePath } from '../../app/switches.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EndMembershipDocument } from '../../gql/documents/EndMembership.js';
import { JoinDocument } from '../../gql/documents/Join.js';
import type { JoinQuery, JoinTownFragment } from '../../gql/types.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { ButtonAnchor, ButtonLink, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { JoinForm } from './join-form.js';
import { SignUpSteps } from './sign-up-steps.js';

const route = getRouteApi('/angemeldet/registrieren/kommune');

type Joining = NonNullable<JoinQuery['viewer']>['memberships'][number];

// Part of what is known about the viewer: a decision that arrives live renews it.
const joinQuery = () => gqlQuery('viewer', JoinDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(joinQuery());
}

/** The last step of signing up: which town somebody works for, and what became of the request. */
export function JoinPage() {
  const { viewer, domainProposal } = useSuspenseQuery(joinQuery()).data;
  const memberships = viewer?.memberships ?? [];
  const active = memberships.find(({ state }) => state === 'ACTIVE');
  const pending = memberships.find(({ state }) => state === 'PENDING');
  const refused = memberships.filter(({ state }) => state === 'REJECTED');

  if (active) return <Welcome town={active.municipality} />;
  if (pending) return <Waiting membership={pending} />;
  return (
    <Frame title={m.join_title()} lead={m.join_lead()}>
      {refused.map((membership) => (
        <Alert
          key={membership.id}
          tone="warning"
          title={m.join_refused_title({ town: membership.municipality.name })}
        >
          <p>{m.join_refused_text()}</p>
        </Alert>
      ))}
      {domainProposal.institution && (
        <div className="card stack">
          <p className="proposal">
            <b>{domainProposal.institution.name}</b>
            <span className="muted">{m.join_institution_yours({ email: viewer?.email ?? '' })}</span>
          </p>
          <ButtonRow>
            <ButtonLink
              to="/einrichtungen/$slug"
              params={{ slug: domainProposal.institution.slug }}
              variant="primary"
            >
              {m.join_institution_open()}
            </ButtonLink>
          </ButtonRow>
        </div>
      )}
      <JoinForm proposal={domainProposal} email={viewer?.email ?? ''} />
      <p>
        {m.join_institution_hint()} <Link to="/einrichtungen">{m.join_institution_link()}</Link>
      </p>
      <p>
        <ButtonLink to="/" variant="tertiary">
          {m.join_later()}
        </ButtonLink>
      </p>
    </Frame>
  );
}

interface FrameProps {
  title: string;
  lead?: string;
  /** The page changed under the person's hands: the new heading takes the focus. */
  arrived?: boolean;
  children: ReactNode;
}

function Frame({ title, lead, arrived, children }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived, title]);
  return (
    <div className="auth">
      <div className="auth__head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      <SignUpSteps current={3} />
      {children}
    </div>
  );
}

function Waiting({ membership }: { membership: Joining }) {
  const town = membership.municipality;
  const withdraw = useGqlMutation(EndMembershipDocument, { invalidates: ['viewer'] });
  return (
    <Frame title={m.join_waiting_title()} arrived>
      <div className="card stack">
        <p className="proposal">
          <b>{town.name}</b>
          <span className="muted">
            {m.join_waiting_since({ date: formatDateTime(membership.requestedAt) })}
          </span>
        </p>
        <p>
          {town.participation === 'MEMBER'
            ? m.join_waiting_admins()
            : m.join_waiting_staff({ town: town.name })}
        </p>
        <p>{m.join_waiting_meanwhile()}</p>
        <ButtonRow>
          <ButtonLink to="/fragen" variant="primary">
            {m.join_waiting_read()}
          </ButtonLink>
          <ButtonLink to="/themen">{m.join_waiting_topics()}</ButtonLink>
          <ConfirmButton
            label={m.join_withdraw()}
            title={m.join_withdraw_title()}
            text={m.join_withdraw_text()}
            confirm={m.join_withdraw()}
            onConfirm={() => withdraw.mutate({ id: membership.id })}
          />
        </ButtonRow>
      </div>
    </Frame>
  );
}

function Welcome({ town }: { town: JoinTownFragment }) {
  const { weiter } = route.useSearch();
  return (
    <Frame title={m.join_welcome_title({ town: town.name })} arrived>
      <div className="card stack">
        <p>{m.join_welcome_text()}</p>
        <ButtonRow>
          {weiter && (
            <ButtonAnchor href={safePath(weiter)} variant="primary">
              {m.join_welcome_onward()}
            </ButtonAnchor>
          )}
          <ButtonLink to="/willkommen" variant={weiter ? 'secondary' : 'primary'}>
            {m.join_welcome_stances()}
          </ButtonLink>
          <ButtonLink to="/">{m.join_welcome_desk()}</ButtonLink>
        </ButtonRow>
      </div>
    </Frame>
  );
}
