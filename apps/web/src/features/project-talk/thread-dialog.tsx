import { useNavigate } from '@tanstack/react-router';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { OpenProjectThreadDocument } from '../../gql/documents/OpenProjectThread.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextField } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { MentionTool } from '../mentions/mention-tool.js';

interface ThreadDialogProps {
  project: { readonly id: string; readonly slug: string };
  onClose: () => void;
}

/** Opens a thread with its first post, and goes there. */
export default function ThreadDialog({ project, onClose }: ThreadDialogProps) {
  const key = useIdempotencyKey();
  const navigate = useNavigate();
  const open = useGqlMutation(OpenProjectThreadDocument, {
    invalidates: ['project-talk'],
    onSuccess: ({ openProjectThread }) => {
      key.renew();
      onClose();
      void navigate({
        to: '/projekte/$slug/diskussion/$threadId',
        params: { slug: project.slug, threadId: openProjectThread.id },
      });
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(open.error, ['title', 'body']);
  return (
    <Dialog title={m.discussion_new_title()} size="large" onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          open.mutate({
            input: {
              projectId: project.id,
              title: formText(data, 'title'),
              body: formText(data, 'body'),
              idempotencyKey: key.current(),
            },
          })
        }
      >
        <TextField
          name="title"
          label={m.discussion_thread_title()}
          hint={m.discussion_thread_title_hint()}
          required
          autoFocus
          maxLength={LIMITS.threadTitle}
        />
        <MarkdownEditor
          name="body"
          label={m.discussion_first_post()}
          rows={8}
          required
          maxLength={LIMITS.postBody}
          tools={<MentionTool projectId={project.id} />}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={open.isPending}>
            {m.discussion_open()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
