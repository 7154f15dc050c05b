import { useNavigate, useParams } from '@tanstack/react-router';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DeleteProjectPostDocument } from '../../gql/documents/DeleteProjectPost.js';
import { m } from '../../paraglide/messages.js';
import ConfirmDialog from '../../ui/confirm-dialog.js';
import { showToast } from '../../ui/toast.js';
import { gqlFetch } from '../../data/gql-fetch.js';
import { ProjectThreadHeadDocument } from '../../gql/documents/ProjectThreadHead.js';
import type { Post } from './use-thread.js';

interface DeletePostDialogProps {
  post: Post;
  onDeleted: (postId: string, mark: Post | null) => void;
  onClose: () => void;
}

/** Takes an own post back. With the last one the thread goes, and its page with it. */
export default function DeletePostDialog({ post, onDeleted, onClose }: DeletePostDialogProps) {
  const { slug, threadId } = useParams({ from: '/angemeldet/projekte/$slug/diskussion/$threadId' });
  const navigate = useNavigate();
  const remove = useGqlMutation(DeleteProjectPostDocument, {
    onSuccess: ({ deleteProjectPost }) => {
      onDeleted(post.id, deleteProjectPost);
      showToast(m.discussion_deleted());
      onClose();
      void gqlFetch(ProjectThreadHeadDocument, { id: threadId }).then(({ projectThread }) => {
        if (!projectThread) void navigate({ to: '/projekte/$slug/diskussion', params: { slug } });
      });
    },
  });
  return (
    <ConfirmDialog
      title={m.discussion_delete_title()}
      text={m.discussion_delete_text()}
      confirm={m.action_delete()}
      onConfirm={() => remove.mutate({ id: post.id })}
      onClose={onClose}
    />
  );
}
