import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { LIMITS } from '@app/contracts';
import { useViewer, may } from '../../../app/viewer.js';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { AcceptAnswerDocument } from '../../../gql/documents/AcceptAnswer.js';
import { DeleteAnswerDocument } from '../../../gql/documents/DeleteAnswer.js';
import { DraftPracticeDocument } from '../../../gql/documents/DraftPractice.js';
import { EditAnswerDocument } from '../../../gql/documents/EditAnswer.js';
import { SetAlsoHelpfulDocument } from '../../../gql/documents/SetAlsoHelpful.js';
import { SetHelpedUsDocument } from '../../../gql/documents/SetHelpedUs.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Form } from '../../../ui/form.js';
import { checkIcon } from '../../../ui/icons/check.js';
import { helpfulIcon } from '../../../ui/icons/helpful.js';
import { townIcon } from '../../../ui/icons/town.js';
import { MentionTool } from '../../mentions/mention-tool.js';
import { MarkdownEditor } from '../../../ui/markdown-editor.js';
import { errorText } from '../../../ui/error-text.js';
import { showToast } from '../../../ui/toast.js';
import type { AnswerData, QuestionData } from '../question-query.js';
import { ReportButton } from './report-button.js';
import { ToggleButton } from './toggle-button.js';
import { useHelpful } from './use-vote.js';

/** What a member can do with an answer. */
export default function AnswerTools({ answer, question }: { answer: AnswerData; question: QuestionData }) {
  const viewer = useViewer();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const helpful = useHelpful('answerId', answer);
  const accept = useGqlMutation(AcceptAnswerDocument, { invalidates: ['questions'] });
  const alsoHelpful = useGqlMutation(SetAlsoHelpfulDocument, { invalidates: ['questions'] });
  const helpedUs = useGqlMutation(SetHelpedUsDocument, { invalidates: ['questions'] });
  const draft = useGqlMutation(DraftPracticeDocument, {
    invalidates: ['practices'],
    onSuccess: ({ draftPractice }) => {
      showToast(m.practice_drafted());
      void navigate({ to: '/praxis/entwuerfe/$id', params: { id: draftPractice.id } });
    },
  });
  const remove = useGqlMutation(DeleteAnswerDocument, { invalidates: ['questions'] });
  const edit = useGqlMutation(EditAnswerDocument, {
    invalidates: ['questions'],
    onSuccess: () => setEditing(false),
    onError: () => undefined,
  });
  const own = answer.author?.id === viewer?.person.id;

  if (editing) {
    return (
      <Form
        className="stack"
        onSubmit={(data) => edit.mutate({ id: answer.id, body: formText(data, 'body') })}
      >
        <MarkdownEditor
          name="body"
          label={m.answer_label()}
          defaultValue={answer.body}
          required
          maxLength={LIMITS.answerBody}
          tools={<MentionTool questionId={question.id} />}
          {...(edit.error && { error: errorText(edit.error) })}
        />
        <ButtonRow>
          <Button type="submit" variant="primary" size="small" busy={edit.isPending}>
            {m.action_save()}
          </Button>
          <Button variant="tertiary" size="small" onClick={() => setEditing(false)}>
            {m.action_cancel()}
          </Button>
        </ButtonRow>
      </Form>
    );
  }
  return (
    <ButtonRow>
      {!own && may(viewer, 'question.vote') && (
        <ToggleButton
          on={answer.viewer.helpful}
          icon={helpfulIcon}
          label={m.vote_helpful()}
          count={answer.helpfulCount}
          onChange={(on) => helpful.mutate(on)}
        />
      )}
      {answer.viewer.canSayHelped && (
        <ToggleButton
          on={answer.viewer.helpedUs}
          icon={townIcon}
          label={m.vote_helped_us()}
          count={answer.helpedUsCount}
          onChange={(on) => helpedUs.mutate({ answerId: answer.id, helpedUs: on })}
        />
      )}
      {question.viewer.canAccept && (
        <Button
          size="small"
          icon={checkIcon}
          className="toggle"
          aria-pressed={answer.accepted}
          busy={accept.isPending}
          onClick={() =>
            accept.mutate({ questionId: question.id, answerId: answer.accepted ? null : answer.id })
          }
        >
          {m.answer_accept()}
        </Button>
      )}
      {question.viewer.canAccept && !answer.accepted && (
        <Button
          size="small"
          className="toggle"
          aria-pressed={answer.alsoHelpful}
          busy={alsoHelpful.isPending}
          onClick={() =>
            alsoHelpful.mutate({
              questionId: question.id,
              answerId: answer.id,
              alsoHelpful: !answer.alsoHelpful,
            })
          }
        >
          {m.answer_also_helpful()}
        </Button>
      )}
      {answer.viewer.canEdit && (
        <Button variant="tertiary" size="small" onClick={() => setEditing(true)}>
          {m.action_edit()}
        </Button>
      )}
      {answer.viewer.canDelete && (
        <ConfirmButton
          label={m.action_delete()}
          title={m.answer_delete_title()}
          text={m.delete_text()}
          confirm={m.action_delete()}
          onConfirm={() => remove.mutate({ id: answer.id })}
        />
      )}
      {may(viewer, 'practice.draft') && answer.author && !answer.hidden && (
        <Button
          variant="tertiary"
          size="small"
          busy={draft.isPending}
          onClick={() => draft.mutate({ answerId: answer.id })}
        >
          {m.practice_draft()}
        </Button>
      )}
      {!own && <ReportButton target="ANSWER" id={answer.id} />}
    </ButtonRow>
  );
}
