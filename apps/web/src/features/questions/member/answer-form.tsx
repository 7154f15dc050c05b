import { useRef, useState } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation, useIdempotencyKey } from '../../../data/use-gql-mutation.js';
import { AnswerQuestionDocument } from '../../../gql/documents/AnswerQuestion.js';
import { m } from '../../../paraglide/messages.js';
import { Alert } from '../../../ui/alert.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { Form, Select } from '../../../ui/form.js';
import { MentionTool } from '../../mentions/mention-tool.js';
import { MarkdownEditor } from '../../../ui/markdown-editor.js';
import { errorText } from '../../../ui/error-text.js';
import { showToast } from '../../../ui/toast.js';
import { activeMemberships, useViewer } from '../../../app/viewer.js';
import type { Perspective } from '../../../gql/types.js';
import { perspectiveLabel } from '../../institutions/labels.js';
import type { QuestionData } from '../question-query.js';

/** Where a member writes an answer; says why not when they cannot. */
export default function AnswerForm({ question }: { question: QuestionData }) {
  const viewer = useViewer();
  const key = useIdempotencyKey();
  // A new key of the form empties its fields.
  const [sent, setSent] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useGqlMutation(AnswerQuestionDocument, {
    invalidates: ['questions'],
    onSuccess: () => {
      key.renew();
      setSent((count) => count + 1);
      // The button that was pressed goes with the old form; the focus must not be lost with it.
      heading.current?.focus({ preventScroll: true });
      showToast(m.answer_sent());
    },
    onError: () => undefined,
  });

  if (!question.viewer.canAnswer) {
    return (
      <Alert title={question.state === 'CLOSED' ? m.answer_closed() : m.answer_members_only()}>
        {question.state === 'OPEN' && <p>{m.answer_members_only_text()}</p>}
      </Alert>
    );
  }
  const perspectives = perspectivesOf(
    activeMemberships(viewer).length > 0,
    (viewer?.instanceRoles.length ?? 0) > 0,
  );
  return (
    <section className="card stack answer-form" aria-labelledby="antwort-schreiben">
      <h2 id="antwort-schreiben" ref={heading} tabIndex={-1}>
        {m.answer_write()}
      </h2>
      <Form
        key={sent}
        className="stack"
        onSubmit={(data) =>
          answer.mutate({
            input: {
              questionId: question.id,
              body: formText(data, 'body'),
              idempotencyKey: key.current(),
              perspective: (formText(data, 'perspective') || null) as Perspective | null,
            },
          })
        }
      >
        <MarkdownEditor
          name="body"
          label={m.answer_label()}
          hint={m.answer_hint()}
          required
          maxLength={LIMITS.answerBody}
          tools={<MentionTool questionId={question.id} />}
          {...(answer.error?.field === 'body' && { error: errorText(answer.error) })}
        />
        {perspectives.length > 0 && (
          <Select
            name="perspective"
            label={m.answer_perspective()}
            hint={m.answer_perspective_hint()}
            defaultValue=""
          >
            <option value="">{m.answer_perspective_usual()}</option>
            {perspectives.map((perspective) => (
              <option key={perspective} value={perspective}>
                {perspectiveLabel(perspective)}
              </option>
            ))}
          </Select>
        )}
        {answer.error && answer.error.field !== 'body' && (
          <Alert tone="danger" live title={errorText(answer.error)} />
        )}
        <ButtonRow>
          <Button type="submit" variant="primary" busy={answer.isPending}>
            {m.answer_send()}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

/** From where somebody may speak beside the usual: elected people of towns from politics; institutions from all. */
function perspectivesOf(ofTown: boolean, ofStaff: boolean): readonly Perspective[] {
  if (ofTown) return ['POLITIK'];
  return ofStaff ? [] : ['PRAXIS', 'WISSENSCHAFT', 'POLITIK'];
}
