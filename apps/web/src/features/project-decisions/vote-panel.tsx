import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { CastVoteDocument } from '../../gql/documents/CastVote.js';
import { TakeBackVoteDocument } from '../../gql/documents/TakeBackVote.js';
import type { DecisionFactsFragment, DecisionVoteChoice } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
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

/** The vote of a town of the viewer: to be cast, changed, or taken back. */
export function VotePanel({ decision, elector }: VotePanelProps) {
  const { id: decisionId, round, method, options } = decision;
  const { municipality, vote, canVote, viewerCapacity } = elector;
  const [chosen, setChosen] = useState(chosenIn(vote));
  const [text, setText] = useState(vote?.text ?? '');
  // Another one of the town has voted meanwhile: what they said stands here, and the focus stays where it is.
  const [seen, setSeen] = useState(vote?.castAt);
  if (seen !== vote?.castAt) {
    setSeen(vote?.castAt);
    setChosen(chosenIn(vote));
    setText(vote?.text ?? '');
  }
  const cast = useGqlMutation(CastVoteDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.decision_voted_toast()),
    onError: () => undefined,
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
  return (
    <section className="card stack decision-panel" aria-labelledby={title}>
      <h2 id={title}>{m.decision_vote_for({ town })}</h2>
      {!canVote && <p className="muted">{m.decision_no_right({ town })}</p>}
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
            onChange={({ target }) => setText(target.value)}
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
                title={m.decision_vote_take_back_title()}
                text={m.decision_vote_take_back_text()}
                confirm={m.decision_vote_take_back()}
                onConfirm={() => takeBack.mutate({ decisionId, round, municipalityId: municipality.id })}
              />
            )}
          </ButtonRow>
        </Form>
      )}
    </section>
  );
}
