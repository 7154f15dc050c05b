import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { CommentOnDecisionDocument } from '../../gql/documents/CommentOnDecision.js';
import { RemoveDecisionCommentDocument } from '../../gql/documents/RemoveDecisionComment.js';
import type { DecisionFactsFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea } from '../../ui/form.js';
import { Timestamp } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import { HiddenNote } from '../moderation/hidden-note.js';
import { ReportButton } from '../questions/member/report-button.js';

/** What people write to a proposal; institutions too, which have no vote. */
export function Comments({ decision }: { decision: DecisionFactsFragment }) {
  const { id, comments, viewer } = decision;
  const remove = useGqlMutation(RemoveDecisionCommentDocument, { invalidates: ['projects'] });
  if (comments.length === 0 && !viewer.canComment) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="kommentare">
      <h2 id="kommentare">{m.decision_comments()}</h2>
      <ul className="plain stack stack--tight">
        {comments.map(({ id: commentId, body, createdAt, author, organisation, ...comment }) => (
          <li key={commentId} className="card stack stack--tight">
            <p className="meta">
              <b>{author?.name ?? m.decision_gone_person()}</b>
              {organisation && <span>{organisation.name}</span>}
              <Timestamp value={createdAt} />
            </p>
            <p className="decision-text">{body}</p>
            {comment.hidden && <HiddenNote reason={comment.hiddenReason} />}
            <ButtonRow>
              {comment.canRemove && (
                <ConfirmButton
                  label={m.action_delete()}
                  title={m.decision_comment_remove_title()}
                  text={m.decision_comment_remove_text()}
                  confirm={m.action_delete()}
                  onConfirm={() => remove.mutate({ id: commentId })}
                />
              )}
              {comment.canReport && <ReportButton target="DECISION_COMMENT" id={commentId} />}
            </ButtonRow>
          </li>
        ))}
      </ul>
      {viewer.canComment && <CommentForm id={id} />}
    </section>
  );
}

function CommentForm({ id }: { id: string }) {
  const send = useGqlMutation(CommentOnDecisionDocument, {
    invalidates: ['projects'],
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(send.error, ['body']);
  return (
    <Form
      className="card stack stack--tight"
      errors={errors}
      onSubmit={(data, form) =>
        send.mutate(
          { id, body: formText(data, 'body') },
          {
            onSuccess: () => {
              form.reset();
              showToast(m.decision_comment_sent());
            },
          },
        )
      }
    >
      <TextArea
        name="body"
        label={m.decision_comment()}
        hint={m.decision_comments_hint()}
        rows={3}
        required
        maxLength={LIMITS.decisionText}
      />
      <FormProblem error={rest} />
      <div className="row">
        <Button type="submit" busy={send.isPending}>
          {m.decision_comment_send()}
        </Button>
      </div>
    </Form>
  );
}
