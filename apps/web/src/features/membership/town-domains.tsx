import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { AssignedDomainsDocument } from '../../gql/documents/AssignedDomains.js';
import { ReleaseMailDomainDocument } from '../../gql/documents/ReleaseMailDomain.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { Form } from '../../ui/form.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { showToast } from '../../ui/toast.js';

const TownPicker = lazy(() => import('../auth/town-picker.js'));

/** Mail domains of one municipality, for the staff to look through and to take away. */
export default function TownDomains() {
  const [townId, setTownId] = useState<string | null>(null);
  return (
    <section className="card stack" aria-labelledby="zugeordnet">
      <h2 id="zugeordnet">{m.domain_town_title()}</h2>
      <p className="muted admin-hint">{m.domain_town_hint()}</p>
      <Form className="stack" onSubmit={(data) => setTownId(formText(data, 'municipalityId'))}>
        <Suspense fallback={<Skeleton lines={2} />}>
          <TownPicker name="municipalityId" />
        </Suspense>
        <ButtonRow>
          <Button type="submit">{m.domain_town_show()}</Button>
        </ButtonRow>
      </Form>
      <div aria-live="polite">{townId && <Domains townId={townId} />}</div>
    </section>
  );
}

function Domains({ townId }: { townId: string }) {
  const query = useQuery(gqlQuery('municipalities', AssignedDomainsDocument, { id: townId }));
  const release = useGqlMutation(ReleaseMailDomainDocument, {
    invalidates: ['municipalities'],
    onSuccess: () => showToast(m.domain_town_released()),
  });
  if (query.isPending) return <Skeleton lines={2} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const town = query.data.municipality?.name ?? '';
  const domains = query.data.mailDomains;
  if (domains.length === 0) return <p>{m.domain_town_none({ town })}</p>;
  return (
    <ul className="plain stack stack--tight" aria-label={m.domain_town_of({ town })}>
      {domains.map(({ domain, confirmed }) => (
        <li key={domain} className="row row--between">
          <span className="row">
            {domain}
            <Badge tone={confirmed ? 'success' : 'neutral'}>
              {confirmed ? m.domain_confirmed() : m.domain_proposed()}
            </Badge>
          </span>
          <ConfirmButton
            label={m.domain_town_release()}
            title={m.domain_town_release_title({ domain, town })}
            text={m.domain_town_release_text()}
            confirm={m.domain_town_release()}
            onConfirm={() => release.mutate({ domain, municipalityId: townId })}
          />
        </li>
      ))}
    </ul>
  );
}
