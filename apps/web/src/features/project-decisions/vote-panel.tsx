import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { CastVoteDocument } from '../../gql/documents/CastVote.js';
import { TakeBackVoteDocument } from '../../gql/documents/TakeBackVote.js';
import { TownVotersDocument } from '../../gql/documents/TownVoters.js';
import type { DecisionFactsFragment, DecisionVoteChoice } from '../../gql/types.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { choiceLabel, choicesOf } from './decision-labels.js';

interface VotePanelProps {
  decision: DecisionFactsFragment;
  elector: DecisionFactsFragment['electors'][number];
}

const HINTS: Readonly<Partial<Record<DecisionVoteChoice, () => string>>> = {
  AGREE: m.decision_choice_agree_hint,
  ABSTAIN: m.decision_choice_abstain_hint,
  OBJECT: m.decision_choice_object_hint,
};

const chosenIn = (vote: VotePanelProps['elector']['vote']): string =>
  vote ? (vote.optionId ?? vote.choice) : '';

/**
 * The vote of a town of the viewer: to be cast, changed, or taken back. What was written and not sent stays, also when
 * the text is changed or the vote ends meanwhile.
 */
export function VotePanel({ decision, elector }: VotePanelProps) {
  const { id: decisionId, round, method, options, isVoting } = decision;
  const { municipality, vote, canVote, viewerCapacity } = elector;
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState(chosenIn(vote));
  const [text, setText] = useState(vote?.text ?? '');
  const [isUnsent, setIsUnsent] = useState(false);
  const [isAnew, setIsAnew] = useState(false);
  const [seen, setSeen] = useState({ round, castAt: vote?.castAt });
  if (seen.round !== round || seen.castAt !== vote?.castAt) {
    setSeen({ round, castAt: vote?.castAt });
    if (seen.round !== round) setIsAnew(true);
    if (!isUnsent) {
      // Another one of the town has voted meanwhile: what they said stands here, and the focus stays where it is.
      setChosen(chosenIn(vote));
      setText(vote?.text ?? '');
    } else if (seen.round !== round && chosen !== 'OBJECT') {
      // Nobody agrees to words they have not seen; an objection that is being written goes on.
      setChosen('');
    }
  }
  const cast = useGqlMutation(CastVoteDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      setIsAnew(false);
      setIsUnsent(false);
      showToast(m.decision_voted_toast());
    },
    // What the page shows may no longer be so: the text, the right to vote, or that the vote goes on.
    onError: () => void queryClient.invalidateQueries({ queryKey: ['projects'] }),
  });
  const takeBack = useGqlMutation(TakeBackVoteDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.decision_taken_back_toast()),
  });
  const { errors, rest } = useFormErrors(cast.error, ['text']);
  const town = municipality.name;
  const title = `stimme-${elector.partnerId}`;
  const submit = () => {
    const option = options.find(({ id }) => id === chosen);
    cast.mutate({
      input: {
        decisionId,
        round,
        municipalityId: municipality.id,
        choice: option ? 'OPTION' : (chosen as DecisionVoteChoice),
        optionId: option?.id ?? null,
        text: text.trim() || null,
      },
    });
  };
  const radio = (value: string, label: string, hint?: string) => (
    <Radio
      key={value}
      name="choice"
      value={value}
      label={label}
      hint={hint}
      required
      checked={chosen === value}
      onChange={() => setChosen(value)}
    />
  );
  const objects = chosen === 'OBJECT';
  if (!isVoting)
    return !isUnsent || text.trim() === '' ? null : (
      <Alert tone="warning" live title={m.decision_unsent({ town })}>
        <p>{m.decision_unsent_text()}</p>
        <p className="decision-text">{text}</p>
      </Alert>
    );
  return (
    <section className="card stack decision-panel" aria-labelledby={title}>
      <h2 id={title}>{m.decision_vote_for({ town })}</h2>
      {isAnew && (
        <Alert tone="warning" live title={m.decision_changed_title()}>
          <p>{m.decision_changed_text()}</p>
        </Alert>
      )}
      {!canVote && <NoRight municipality={municipality} />}
      {canVote && (
        <Form className="stack" errors={errors} onSubmit={submit}>
          <p className="muted small">
            {viewerCapacity === 'DEPUTY'
              ? m.decision_vote_as_deputy({ town })
              : m.decision_vote_as_mandate({ town })}
          </p>
          <FieldGroup legend={m.decision_vote()} hideLegend>
            {options.map(({ id, label }) => radio(id, label))}
            {choicesOf[method].map((choice) =>
              radio(choice, choiceLabel(choice, null, options), HINTS[choice]?.()),
            )}
          </FieldGroup>
          <TextArea
            key={objects ? 'objection' : 'remark'}
            name="text"
            label={objects ? m.decision_vote_objection() : m.decision_vote_text()}
            hint={objects ? m.decision_vote_objection_hint() : undefined}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setIsUnsent(true);
            }}
            rows={3}
            required={objects}
            maxLength={LIMITS.decisionText}
          />
          <FormProblem error={rest} />
          <ButtonRow>
            <Button type="submit" variant="primary" busy={cast.isPending}>
              {vote ? m.decision_vote_change() : m.decision_vote_send()}
            </Button>
            {vote && (
              <ConfirmButton
                label={vote.choice === 'OBJECT' ? m.decision_vote_lift() : m.decision_vote_take_back()}
                title={
                  vote.choice === 'OBJECT' ? m.decision_vote_lift_title() : m.decision_vote_take_back_title()
                }
                text={m.decision_vote_take_back_text()}
                confirm={vote.choice === 'OBJECT' ? m.decision_vote_lift() : m.decision_vote_take_back()}
                onConfirm={() => takeBack.mutate({ decisionId, round, municipalityId: municipality.id })}
              />
            )}
          </ButtonRow>
        </Form>
      )}
    </section>
  );
}

/** Says to colleagues who may vote for the town, so that they know whom to ask. */
function NoRight({ municipality: { id, name: town } }: Pick<VotePanelProps['elector'], 'municipality'>) {
  const members = useQuery(gqlQuery('municipalities', TownVotersDocument, { id })).data?.municipality
    ?.members;
  const names = members?.filter(({ mandate }) => mandate).map(({ person }) => person.name);
  return (
    <>
      <p className="muted">{m.decision_no_right({ town })}</p>
      {names && (
        <p>
          {names.length > 0
            ? m.decision_no_right_ask({ names: formatList(names) })
            : m.decision_no_right_nobody({ town })}
        </p>
      )}
    </>
  );
}
