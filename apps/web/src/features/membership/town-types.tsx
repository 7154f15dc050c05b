import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { bbsrTypeLabel } from '../../app/bbsr-type-label.js';
import { formText } from '../../data/form-text.js';
import { gqlPages } from '../../data/query.js';
import { wholeNumber } from '../../data/whole-number.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { BbsrProposalsDocument } from '../../gql/documents/BbsrProposals.js';
import { DecideBbsrProposalDocument } from '../../gql/documents/DecideBbsrProposal.js';
import { SetMunicipalityPopulationDocument } from '../../gql/documents/SetMunicipalityPopulation.js';
import { formatNumber } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextField } from '../../ui/form.js';
import { Pager } from '../../ui/pager.js';
import { EmptyState, Skeleton } from '../../ui/states.js';
import { showToast } from '../../ui/toast.js';

const TownPicker = lazy(() => import('../auth/town-picker.js'));

const proposalsQuery = () =>
  gqlPages('municipalities', BbsrProposalsDocument, {}, (data) => data.bbsrProposals);

/** Inhabitants that have crossed a threshold, and correcting inhabitants; for the staff. */
export default function TownTypes() {
  return (
    <>
      <Proposals />
      <Population />
    </>
  );
}

function Proposals() {
  const query = useInfiniteQuery(proposalsQuery());
  const decide = useGqlMutation(DecideBbsrProposalDocument, {
    invalidates: ['municipalities'],
    onSuccess: (_) => showToast(m.bbsr_decided()),
  });
  const proposals = query.data?.pages.flatMap((page) => page.bbsrProposals.nodes) ?? [];
  return (
    <section className="stack" aria-labelledby="gemeindetypen">
      <h2 id="gemeindetypen">{m.bbsr_title()}</h2>
      <p className="muted admin-hint">{m.bbsr_hint()}</p>
      {query.isPending ? (
        <Skeleton lines={2} />
      ) : proposals.length === 0 ? (
        <EmptyState title={m.bbsr_empty()} />
      ) : (
        <Pager query={query}>
          {(list) => (
            <ul ref={list} className="plain stack stack--tight">
              {proposals.map(({ id, municipality, ...proposal }) => (
                <Card as="li" key={id} className="stack">
                  <div className="stack stack--tight">
                    <h3>
                      <Link to="/kommunen/$slug" params={{ slug: municipality.slug }}>
                        {municipality.name}
                      </Link>
                    </h3>
                    <p>
                      {m.bbsr_population({
                        before: formatNumber(proposal.populationBefore),
                        after: formatNumber(proposal.populationAfter),
                      })}
                    </p>
                    <p>
                      {m.bbsr_types({
                        before: bbsrTypeLabel(proposal.currentType),
                        after: bbsrTypeLabel(proposal.proposedType),
                      })}
                    </p>
                  </div>
                  <ButtonRow>
                    <Button
                      variant="primary"
                      size="small"
                      busy={decide.isPending && decide.variables.id === id}
                      onClick={() => decide.mutate({ id, accept: true })}
                    >
                      {m.bbsr_accept()}
                      <span className="visually-hidden">: {municipality.name}</span>
                    </Button>
                    <Button size="small" onClick={() => decide.mutate({ id, accept: false })}>
                      {m.bbsr_reject()}
                      <span className="visually-hidden">: {municipality.name}</span>
                    </Button>
                  </ButtonRow>
                </Card>
              ))}
            </ul>
          )}
        </Pager>
      )}
    </section>
  );
}

function Population() {
  // A new key empties the form.
  const [saved, setSaved] = useState(0);
  const set = useGqlMutation(SetMunicipalityPopulationDocument, {
    invalidates: ['municipalities'],
    onSuccess: () => {
      showToast(m.population_saved());
      setSaved((count) => count + 1);
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(set.error, ['id', 'population', 'date']);
  const [unreadable, setUnreadable] = useState(false);
  return (
    <section className="card stack" aria-labelledby="einwohner">
      <h2 id="einwohner">{m.population_title()}</h2>
      <p className="muted admin-hint">{m.population_hint()}</p>
      <Form
        key={saved}
        className="stack"
        errors={unreadable ? { population: m.population_unreadable() } : errors}
        onSubmit={(data) => {
          const population = wholeNumber(formText(data, 'population'));
          setUnreadable(population === null);
          if (population !== null)
            set.mutate({ id: formText(data, 'id'), population, date: formText(data, 'date') });
        }}
      >
        <Suspense fallback={<Skeleton lines={2} />}>
          <TownPicker name="id" error={errors.id} />
        </Suspense>
        <TextField
          name="population"
          label={m.population_label()}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          required
        />
        <TextField name="date" type="date" label={m.population_date()} required />
        <FormProblem error={rest} />
        <ButtonRow>
          <Button type="submit" busy={set.isPending}>
            {m.action_save()}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
