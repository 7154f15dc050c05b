import { useQuery } from '@tanstack/react-query';
import { gqlQuery } from '../../data/query.js';
import { ProjectPostRevisionsDocument } from '../../gql/documents/ProjectPostRevisions.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Dialog } from '../../ui/dialog.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { Skeleton } from '../../ui/skeleton.js';

/** What a post said before it was edited, the latest first. */
export default function PostHistoryDialog({ postId, onClose }: { postId: string; onClose: () => void }) {
  const { data } = useQuery({
    ...gqlQuery('project-talk', ProjectPostRevisionsDocument, { ids: [postId] }),
    staleTime: 0,
  });
  const revisions = data?.projectPosts[0]?.revisions;
  return (
    <Dialog title={m.discussion_history()} onClose={onClose}>
      {data === undefined ? (
        <Skeleton lines={3} />
      ) : !revisions || revisions.length === 0 ? (
        <p>{m.discussion_history_none()}</p>
      ) : (
        <ol className="plain stack">
          {revisions.map((revision) => (
            <li key={revision.id} className="stack stack--tight">
              <p className="muted small">
                {m.discussion_history_until({ date: formatDateTime(revision.replacedAt) })}
              </p>
              <MarkdownView html={revision.bodyHtml} />
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
