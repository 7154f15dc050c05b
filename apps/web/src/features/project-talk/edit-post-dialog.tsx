import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EditProjectPostDocument } from '../../gql/documents/EditProjectPost.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { showToast } from '../../ui/toast.js';
import { MentionTool } from '../mentions/mention-tool.js';
import type { Post } from './use-thread.js';

interface EditPostDialogProps {
  post: Post;
  projectId: string;
  onSaved: (post: Post) => void;
  onClose: () => void;
}

/** Changes the text of an own post. */
export default function EditPostDialog({ post, projectId, onSaved, onClose }: EditPostDialogProps) {
  const edit = useGqlMutation(EditProjectPostDocument, {
    onSuccess: ({ editProjectPost }) => {
      onSaved(editProjectPost);
      showToast(m.discussion_saved());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(edit.error, ['body']);
  return (
    <Dialog title={m.discussion_edit_title()} size="large" onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => edit.mutate({ id: post.id, body: formText(data, 'body') })}
      >
        <MarkdownEditor
          name="body"
          label={m.discussion_body()}
          hint={m.discussion_edit_hint()}
          rows={8}
          required
          autoFocus
          maxLength={LIMITS.postBody}
          defaultValue={post.body}
          tools={<MentionTool projectId={projectId} />}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={edit.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
