import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DeadJobsDocument } from '../../gql/documents/DeadJobs.js';
import { DiscardDeadJobDocument } from '../../gql/documents/DiscardDeadJob.js';
import { RetryDeadJobDocument } from '../../gql/documents/RetryDeadJob.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { checkIcon } from '../../ui/icons/check.js';
import { reloadIcon } from '../../ui/icons/reload.js';
import { EmptyState } from '../../ui/states.js';
import { showToast } from '../../ui/toast.js';

const jobsQuery = () => gqlQuery('admin', DeadJobsDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  // What failed in the meantime matters; nothing tells us of it live.
  await queryClient.fetchQuery({ ...jobsQuery(), staleTime: 0 });
}

/** Jobs that failed every attempt: let them run again, or give them up. */
export function JobsPage() {
  const { deadJobs } = useSuspenseQuery(jobsQuery()).data;
  const heading = useRef<HTMLHeadingElement>(null);
  const settled = (text: string) => ({
    invalidates: ['admin'] as const,
    onSuccess: () => {
      showToast(text);
      heading.current?.focus();
    },
  });
  const retry = useGqlMutation(RetryDeadJobDocument, settled(m.job_retried()));
  const discard = useGqlMutation(DiscardDeadJobDocument, settled(m.job_discarded()));

  return (
    <section className="stack" aria-labelledby="auftraege">
      <h2 id="auftraege" ref={heading} tabIndex={-1}>
        {m.jobs_title({ count: deadJobs.length })}
      </h2>
      {deadJobs.length > 0 && <p className="muted admin-hint">{m.jobs_hint()}</p>}
      {deadJobs.length === 0 ? (
        <EmptyState icon={checkIcon} title={m.jobs_empty()} />
      ) : (
        <ul className="plain stack stack--tight">
          {deadJobs.map(({ queue, id, name, failedAt, failedReason, attemptsMade, payload }) => (
            <Card as="li" key={`${queue} ${id}`} className="stack stack--tight">
              <h3 className="job__name">{name}</h3>
              <p className="meta">
                <span>{queue}</span>
                {failedAt && <span>{formatDateTime(failedAt)}</span>}
                <span>{m.job_attempts({ count: attemptsMade })}</span>
              </p>
              <p className="job__reason" lang="en">
                {failedReason}
              </p>
              <details className="more">
                <summary>{m.job_payload()}</summary>
                <pre>{JSON.stringify(payload, null, 2)}</pre>
              </details>
              <ButtonRow>
                <Button
                  size="small"
                  icon={reloadIcon}
                  busy={retry.isPending && retry.variables.id === id}
                  onClick={() => retry.mutate({ queue, id })}
                >
                  {m.job_retry()}
                  <span className="visually-hidden">: {name}</span>
                </Button>
                <ConfirmButton
                  label={m.job_discard()}
                  title={m.job_discard_title()}
                  text={m.job_discard_text()}
                  confirm={m.job_discard()}
                  onConfirm={() => discard.mutate({ queue, id })}
                />
              </ButtonRow>
            </Card>
          ))}
        </ul>
      )}
    </section>
  );
}
