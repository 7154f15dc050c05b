import './funding.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { ProjectFundingDocument } from '../../gql/documents/ProjectFunding.js';
import { RemoveFundingDocument } from '../../gql/documents/RemoveFunding.js';
import { SetFundingStateDocument } from '../../gql/documents/SetFundingState.js';
import type { FundingFactsFragment, ProjectFundingQuery } from '../../gql/types.js';
import { berlinDay } from '../../i18n/berlin-day.js';
import { formatDate } from '../../i18n/format.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { addIcon } from '../../ui/icons/add.js';
import { useNow } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { useProjectLive } from '../projects/use-project-live.js';
import { fundingState, isTooLate } from './funding-state.js';
import { formatEuro } from './money.js';

const FundingDialog = lazy(() => import('./funding-dialog.js'));

const route = getRouteApi('/angemeldet/projekte/$slug/foerderung');
type ProjectData = NonNullable<ProjectFundingQuery['project']>;

const fundingQuery = (slug: string) => gqlQuery('projects', ProjectFundingDocument, { slug });

export async function load({ queryClient }: AppContext, slug: string): Promise<void> {
  if (!(await queryClient.ensureQueryData(fundingQuery(slug))).project) throw notFound();
}

/** What a project asks of funding programmes. */
export function FundingPage() {
  const { slug } = route.useParams();
  const { project } = useSuspenseQuery(fundingQuery(slug)).data;
  if (!project) return <NotFoundPage />;
  return <Fundings project={project} />;
}

function Fundings({ project }: { project: ProjectData }) {
  const { id, seesWork, viewer, fundings } = project;
  const [edited, setEdited] = useState<FundingFactsFragment | 'new' | null>(null);
  useProjectLive(id);
  return (
    <>
      <ProjectHead project={project} title={m.funding_title()} seesWork={seesWork}>
        {viewer.canEdit && (
          <ButtonRow>
            <Button variant="primary" icon={addIcon} onClick={() => setEdited('new')}>
              {m.funding_add()}
            </Button>
          </ButtonRow>
        )}
      </ProjectHead>
      <div className="wrap page-body stack">
        {!seesWork && <EmptyState title={m.funding_closed_title()}>{m.funding_closed_text()}</EmptyState>}
        {seesWork && fundings.length === 0 && (
          <EmptyState title={m.funding_empty_title()}>
            {viewer.canEdit ? m.funding_empty_text() : m.funding_empty_readers()}
          </EmptyState>
        )}
        {fundings.map((funding) => (
          <Funding key={funding.id} funding={funding} onEdit={() => setEdited(funding)} />
        ))}
      </div>
      {edited && (
        <Suspense>
          <FundingDialog
            projectId={id}
            funding={edited === 'new' ? null : edited}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function Funding({ funding, onEdit }: { funding: FundingFactsFragment; onEdit: () => void }) {
  const { id, version, state, programme, unfit, shares, deadlineOn, notes, steps } = funding;
  const now = useNow();
  const setState = useGqlMutation(SetFundingStateDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.funding_state_toast()),
  });
  const remove = useGqlMutation(RemoveFundingDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.funding_removed()),
  });
  // The programme may pay less than when the draft was written.
  const isAboveRate =
    state === 'DRAFT' &&
    programme.maxRate !== null &&
    funding.requestedCents * 100 > funding.totalCents * programme.maxRate;
  const rate = (funding.requestedCents / funding.totalCents) * 100;
  return (
    <article className="card stack stack--tight" aria-labelledby={`antrag-${id}`}>
      <p className="meta">
        <Badge tone={fundingState[state].tone}>{fundingState[state].label()}</Badge>
        {programme.isExample && <Badge>{m.funding_example()}</Badge>}
        {deadlineOn &&
          (isTooLate(funding, berlinDay(now)) ? (
            <Badge tone="danger">{m.funding_deadline_over({ date: formatDate(deadlineOn) })}</Badge>
          ) : (
            <span>{m.funding_deadline({ date: formatDate(deadlineOn) })}</span>
          ))}
      </p>
      <h2 id={`antrag-${id}`} className="funding-title">
        {programme.name}
      </h2>
      <p className="meta">
        <span>{programme.funder}</span>
        <span>
          {programme.laender.length > 0
            ? formatList(programme.laender.map(({ name }) => name))
            : m.funding_everywhere()}
        </span>
        {programme.url && (
          <a href={programme.url} rel="noopener noreferrer">
            {m.funding_link()}
          </a>
        )}
      </p>
      {unfit.length > 0 && (
        <Alert tone="warning" title={m.funding_unfit_title()}>
          <ul className="plain">
            {unfit.map(({ partnerId, text }) => (
              <li key={partnerId}>{text}</li>
            ))}
          </ul>
        </Alert>
      )}
      {isAboveRate && (
        <Alert tone="warning" title={m.funding_rate_title()}>
          {m.funding_rate_text({ max: String(programme.maxRate) })}
        </Alert>
      )}
      <dl className="funding-sums">
        <div>
          <dt>{m.funding_requested()}</dt>
          <dd>
            {m.funding_of_total({
              sum: formatEuro(funding.requestedCents),
              rate: String(Math.round(rate)),
            })}
          </dd>
        </div>
        {shares.map(({ partnerId, amountCents, organisation }) => (
          <div key={partnerId}>
            <dt>{m.funding_share_of({ name: organisation.name })}</dt>
            <dd>{formatEuro(amountCents)}</dd>
          </div>
        ))}
        <div className="funding-sums__total">
          <dt>{m.funding_total()}</dt>
          <dd>{formatEuro(funding.totalCents)}</dd>
        </div>
      </dl>
      {state === 'DRAFT' && shares.length > 0 && <p className="muted small">{m.funding_shares_planned()}</p>}
      {notes && <p className="funding-notes">{notes}</p>}
      {(steps.length > 0 || funding.canEdit) && (
        <ButtonRow>
          {steps.map((to) => (
            <Button
              key={to}
              size="small"
              busy={setState.isPending}
              aria-label={m.funding_step_label({ step: fundingState[to].step(), name: programme.name })}
              onClick={() => setState.mutate({ id, version, state: to })}
            >
              {fundingState[to].step()}
            </Button>
          ))}
          {funding.canEdit && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={m.funding_step_label({ step: m.action_edit(), name: programme.name })}
              onClick={onEdit}
            >
              {m.action_edit()}
            </Button>
          )}
          {funding.canRemove && (
            <ConfirmButton
              label={m.action_delete()}
              title={m.funding_remove_title({ name: programme.name })}
              text={m.funding_remove_text()}
              confirm={m.action_delete()}
              onConfirm={() => remove.mutate({ id, version })}
            />
          )}
        </ButtonRow>
      )}
    </article>
  );
}
