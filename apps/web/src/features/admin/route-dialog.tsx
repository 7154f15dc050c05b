import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { HelpCandidatesDocument } from '../../gql/documents/HelpCandidates.js';
import { MemberTownSearchDocument } from '../../gql/documents/MemberTownSearch.js';
import { RouteQuestionDocument } from '../../gql/documents/RouteQuestion.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { ComboBox } from '../../ui/combo-box.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form } from '../../ui/form.js';
import { TownLine } from '../../ui/lines.js';
import { showToast } from '../../ui/toast.js';

/** Chooses a town for a question: one of those that fit best, or any other that takes part. */
export default function RouteDialog({ questionId, onClose }: { questionId: string; onClose: () => void }) {
  const candidates = useQuery(gqlQuery('matches', HelpCandidatesDocument, { questionId }));
  const route = useGqlMutation(RouteQuestionDocument, {
    invalidates: ['questions', 'matches'],
    onSuccess: () => {
      showToast(m.route_done());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(route.error, ['municipalityId']);
  const ask = (municipalityId: string) => route.mutate({ questionId, municipalityId });
  const fitting = candidates.data?.helpCandidates ?? [];
  return (
    <Dialog title={m.route_title()} onClose={onClose}>
      <div className="stack">
        <h3>{m.route_fitting()}</h3>
        {candidates.isPending && <p aria-busy="true">{m.loading()}</p>}
        {candidates.isSuccess && fitting.length === 0 && <p>{m.route_fitting_none()}</p>}
        <ul className="plain stack">
          {fitting.map(({ municipality, reasons }) => (
            <li key={municipality.id} className="route-candidate">
              <div>
                <TownLine town={municipality} />
                <p className="small muted">{reasons.map(({ text }) => text).join(' · ')}</p>
              </div>
              <Button
                size="small"
                busy={route.isPending}
                aria-label={m.route_ask_town({ town: municipality.name })}
                onClick={() => ask(municipality.id)}
              >
                {m.route_ask()}
              </Button>
            </li>
          ))}
        </ul>
        <Form className="stack" errors={errors} onSubmit={(data) => ask(formText(data, 'municipalityId'))}>
          <OtherTown error={errors['municipalityId']} />
          <FormProblem error={rest} />
          <DialogFooter>
            <Button onClick={onClose}>{m.action_cancel()}</Button>
            <Button type="submit" variant="primary" busy={route.isPending}>
              {m.route_ask()}
            </Button>
          </DialogFooter>
        </Form>
      </div>
    </Dialog>
  );
}

function OtherTown({ error }: { error: string | undefined }) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const enough = search.length >= 2;
  const towns = useQuery({
    ...gqlQuery('municipalities', MemberTownSearchDocument, { search }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  return (
    <ComboBox
      name="municipalityId"
      label={m.route_other()}
      hint={m.route_other_hint()}
      items={(enough ? (towns.data?.municipalities.nodes ?? []) : []).map(({ id, name, land }) => ({
        id,
        name,
        hint: land.name,
      }))}
      onInput={setTyped}
      empty={enough ? (towns.isFetching ? m.loading() : m.route_other_none()) : m.route_other_type()}
      required
      error={error}
    />
  );
}
