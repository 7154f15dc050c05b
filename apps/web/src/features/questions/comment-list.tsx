import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { lazyPart } from '../../app/parts.js';
import { m } from '../../paraglide/messages.js';
import { PersonLine } from '../../ui/lines.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { Timestamp } from '../../ui/timestamp.js';
import type { CommentData } from './question-query.js';

export const CommentForm = lazyPart(() => import('./member/comment-form.js'));
const Voice = lazyPart(() => import('../institutions/voice.js'));
export const CommentTools = lazyPart(() => import('./member/comment-tools.js'));

interface CommentListProps {
  comments: readonly CommentData[];
  questionId: string;
  answerId?: string;
  canComment: boolean;
}

/** Short remarks under a question or an answer. */
export function CommentList({ comments, questionId, answerId, canComment }: CommentListProps) {
  if (comments.length === 0 && !canComment) return null;
  return (
    <div className="comments">
      {comments.length > 0 && (
        <ul className="plain" aria-label={m.comments_list()}>
          {comments.map((comment) => (
            <li key={comment.id} id={`kommentar-${comment.id}`} className="comment">
              <p className="meta">
                <PersonLine
                  person={comment.author}
                  left={comment.authorLeft}
                  town={comment.municipality}
                  shownAs={comment.shownAs}
                />
                {comment.institution && (
                  <Suspense>
                    <Voice institution={comment.institution} perspective={comment.perspective} />
                  </Suspense>
                )}
                <Timestamp value={comment.createdAt} />
              </p>
              <MarkdownView html={comment.bodyHtml} />
              {comment.editedAt && (
                <p className="muted small">
                  {m.question_edited()} <Timestamp value={comment.editedAt} /> ·{' '}
                  <Link
                    to="/fragen/$id/fassungen"
                    params={{ id: questionId }}
                    search={{ kommentar: comment.id }}
                  >
                    {m.question_versions()}
                  </Link>
                </p>
              )}
              {(comment.canEdit || comment.canDelete) && (
                <Suspense>
                  <CommentTools comment={comment} />
                </Suspense>
              )}
            </li>
          ))}
        </ul>
      )}
      {canComment && (
        <Suspense>
          <CommentForm questionId={questionId} {...(answerId && { answerId })} />
        </Suspense>
      )}
    </div>
  );
}
