import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { AnswerDecisionReviewDocument } from '../../gql/documents/AnswerDecisionReview.js';
import type { DecisionFactsFragment, DecisionReviewAnswer } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';

type Elector = DecisionFactsFragment['electors'][number];

const ANSWERS = ['STILL_VALID', 'CHANGE_NEEDED'] as const satisfies readonly DecisionReviewAnswer[];
const answerLabel: Readonly<Record<DecisionReviewAnswer, () => string>> = {
  STILL_VALID: m.decision_review_valid,
  CHANGE_NEEDED: m.decision_review_change,
};

/** Whether a decision still holds: what the towns say, and the answer of the own one. */
export function ReviewPanel({ decision }: { decision: DecisionFactsFragment }) {
  const { id, reviewAskedAt, electors } = decision;
  return (
    <section className="card stack decision-panel" aria-labelledby="gilt-noch">
      <h2 id="gilt-noch">{m.decision_review()}</h2>
      {reviewAskedAt && (
        <p className="muted">{m.decision_review_asked({ date: formatDate(reviewAskedAt) })}</p>
      )}
      <ul className="plain stack stack--tight">
        {electors
          .filter(({ hasLeft }) => !hasLeft)
          .map(({ partnerId, municipality, review }) => (
            <li key={partnerId}>
              <b>{municipality.name}:</b> {review ? answerLabel[review.answer]() : m.decision_review_none()}
              {review?.text && <span className="decision-said">{review.text}</span>}
            </li>
          ))}
      </ul>
      {electors
        .filter(({ canReview }) => canReview)
        .map((elector) => (
          <ReviewForm key={elector.partnerId} decisionId={id} elector={elector} />
        ))}
    </section>
  );
}

function ReviewForm({ decisionId, elector }: { decisionId: string; elector: Elector }) {
  const { municipality, review } = elector;
  const [answer, setAnswer] = useState<DecisionReviewAnswer | null>(review?.answer ?? null);
  const send = useGqlMutation(AnswerDecisionReviewDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.decision_review_saved()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(send.error, ['text']);
  return (
    <Form
      className="stack"
      errors={errors}
      onSubmit={(data) =>
        answer &&
        send.mutate({
          input: {
            decisionId,
            municipalityId: municipality.id,
            answer,
            text: formText(data, 'text') || null,
          },
        })
      }
    >
      <FieldGroup legend={m.decision_review_for({ town: municipality.name })}>
        {ANSWERS.map((one) => (
          <Radio
            key={one}
            name="answer"
            value={one}
            label={answerLabel[one]()}
            required
            checked={answer === one}
            onChange={() => setAnswer(one)}
          />
        ))}
      </FieldGroup>
      {answer === 'CHANGE_NEEDED' && (
        <TextArea
          name="text"
          label={m.decision_review_why()}
          defaultValue={review?.text ?? ''}
          rows={3}
          required
          maxLength={LIMITS.decisionText}
        />
      )}
      <FormProblem error={rest} />
      <div className="row">
        <Button type="submit" variant="primary" busy={send.isPending}>
          {m.decision_review_send()}
        </Button>
      </div>
    </Form>
  );
}
