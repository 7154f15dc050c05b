import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { DeleteCommentDocument } from '../../../gql/documents/DeleteComment.js';
import { EditCommentDocument } from '../../../gql/documents/EditComment.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Form, TextArea } from '../../../ui/form.js';
import { errorText } from '../../../ui/error-text.js';
import type { CommentData } from '../question-query.js';

/** What the author of a comment can do with it. */
export default function CommentTools({ comment }: { comment: CommentData }) {
  const [editing, setEditing] = useState(false);
  const edit = useGqlMutation(EditCommentDocument, {
    invalidates: ['questions'],
    onSuccess: () => setEditing(false),
    onError: () => undefined,
  });
  const remove = useGqlMutation(DeleteCommentDocument, { invalidates: ['questions'] });

  if (editing) {
    return (
      <Form
        className="stack"
        onSubmit={(data) => edit.mutate({ id: comment.id, body: formText(data, 'body') })}
      >
        <TextArea
          name="body"
          label={m.comment_label()}
          defaultValue={comment.body}
          rows={3}
          required
          autoFocus
          maxLength={LIMITS.commentBody}
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
      {comment.canEdit && (
        <Button variant="tertiary" size="small" onClick={() => setEditing(true)}>
          {m.action_edit()}
        </Button>
      )}
      {comment.canDelete && (
        <ConfirmButton
          label={m.action_delete()}
          title={m.comment_delete_title()}
          text={m.delete_text()}
          confirm={m.action_delete()}
          onConfirm={() => remove.mutate({ id: comment.id })}
        />
      )}
    </ButtonRow>
  );
}
