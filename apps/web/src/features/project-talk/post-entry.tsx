import { Suspense, lazy, useState } from 'react';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { Timestamp } from '../../ui/timestamp.js';
import { HiddenNote } from '../moderation/hidden-note.js';
import { authorName, postElementId } from './names.js';
import type { Post } from './use-thread.js';

const Menu = lazy(() => import('../../ui/menu.js').then((module) => ({ default: module.Menu })));
const ReportDialog = lazy(() => import('../questions/member/report-dialog.js'));
const EditDialog = lazy(() => import('./edit-post-dialog.js'));
const HistoryDialog = lazy(() => import('./post-history-dialog.js'));
const DeleteDialog = lazy(() => import('./delete-post-dialog.js'));

export interface PostActs {
  /** Begins an answer to it; missing where nobody can write. */
  readonly reply?: (post: Post) => void;
  /** Shows the post it answers. */
  readonly show: (postId: string) => void;
  readonly put: (post: Post) => void;
  readonly drop: (postId: string, mark: Post | null) => void;
}

interface PostEntryProps {
  post: Post;
  projectId: string;
  acts: PostActs;
}

/** One post with what it answers and what can be done about it. */
export function PostEntry({ post, projectId, acts }: PostEntryProps) {
  const { id, position, author, organisation, isOwn, deleted, hidden, hiddenReason, createdAt, editedAt } =
    post;
  const [dialog, setDialog] = useState<'edit' | 'delete' | 'report' | 'history' | null>(null);
  const close = () => setDialog(null);
  const legible = !deleted && (!hidden || isOwn);
  const name = authorName(author);
  const element = postElementId(id);
  const actions = [
    ...(post.canEdit ? [{ id: 'edit', label: m.action_edit(), onAction: () => setDialog('edit') }] : []),
    ...(editedAt && legible
      ? [{ id: 'history', label: m.discussion_history(), onAction: () => setDialog('history') }]
      : []),
    ...(post.canDelete
      ? [{ id: 'delete', label: m.action_delete(), onAction: () => setDialog('delete') }]
      : []),
    ...(legible && !isOwn
      ? [{ id: 'report', label: m.report_open(), onAction: () => setDialog('report') }]
      : []),
  ];

  return (
    <article
      className={isOwn && legible ? 'post post--own' : 'post'}
      id={element}
      data-position={position}
      tabIndex={-1}
      aria-labelledby={`${element}-wer`}
    >
      <div className="post__head">
        <p className="post__who" id={`${element}-wer`}>
          {legible ? (
            <b>{name}</b>
          ) : (
            <span className="muted">
              {deleted ? m.discussion_post_deleted() : m.discussion_post_hidden()}
            </span>
          )}
          {organisation && <span className="muted small"> · {organisation.name}</span>}
          <span className="muted small">
            {' · '}
            <Timestamp value={createdAt} />
          </span>
          {editedAt && legible && (
            <span className="muted small" title={formatDateTime(editedAt)}>
              {' · '}
              {m.message_edited()}
            </span>
          )}
        </p>
        {actions.length > 0 && (
          <Suspense fallback={<span className="post__menu" />}>
            <span className="post__menu">
              <Menu label={m.discussion_post_actions({ who: name, n: position })} actions={actions} />
            </span>
          </Suspense>
        )}
      </div>
      {post.replyTo && legible && <Quote quote={post.replyTo} show={acts.show} />}
      {legible && <MarkdownView html={post.bodyHtml} />}
      {hidden && isOwn && hiddenReason && <HiddenNote reason={hiddenReason} />}
      {acts.reply && legible && !hidden && (
        <p>
          <Button
            variant="tertiary"
            size="small"
            aria-label={m.discussion_reply_label({ who: name, n: position })}
            onClick={() => acts.reply!(post)}
          >
            {m.discussion_reply()}
          </Button>
        </p>
      )}
      {dialog !== null && (
        <Suspense>
          {dialog === 'edit' && (
            <EditDialog post={post} projectId={projectId} onSaved={acts.put} onClose={close} />
          )}
          {dialog === 'history' && <HistoryDialog postId={id} onClose={close} />}
          {dialog === 'report' && <ReportDialog target="PROJECT_POST" id={id} onClose={close} />}
          {dialog === 'delete' && <DeleteDialog post={post} onDeleted={acts.drop} onClose={close} />}
        </Suspense>
      )}
    </article>
  );
}

function Quote({ quote, show }: { quote: NonNullable<Post['replyTo']>; show: (postId: string) => void }) {
  const { id, author, excerpt } = quote;
  return (
    <blockquote className="post__quote small">
      <a
        href={`#${postElementId(id)}`}
        onClick={(event) => {
          event.preventDefault();
          show(id);
        }}
      >
        {excerpt === null ? m.discussion_reply_to_gone() : m.discussion_reply_to({ who: authorName(author) })}
      </a>
      {excerpt !== null && <span className="muted">{excerpt}</span>}
    </blockquote>
  );
}
