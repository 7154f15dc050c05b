import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { lazyPart } from '../../app/parts.js';
import { useViewer } from '../../app/viewer.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import { checkIcon } from '../../ui/icons/check.js';
import { PersonLine } from '../../ui/lines.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { Timestamp } from '../../ui/timestamp.js';
import { CommentList } from './comment-list.js';
import type { AnswerData, QuestionData } from './question-query.js';

// Few answers have been praised; the others need not carry the words.
const AnswerPraise = lazyPart(() => import('./answer-praise.js'));
const Voice = lazyPart(() => import('../institutions/voice.js'));
export const AnswerTools = lazyPart(() => import('./member/answer-tools.js'));

/** One answer. The accepted one carries the mark “solution”. */
export function AnswerArticle({ answer, question }: { answer: AnswerData; question: QuestionData }) {
  const viewer = useViewer();
  return (
    <article
      className={answer.accepted ? 'card answer answer--accepted' : 'card answer'}
      id={`antwort-${answer.id}`}
      aria-labelledby={`antwort-von-${answer.id}`}
    >
      <header className="row row--between">
        <p className="meta" id={`antwort-von-${answer.id}`}>
          <PersonLine
            person={answer.author}
            left={answer.authorLeft}
            town={answer.municipality}
            shownAs={answer.shownAs}
            details
          />
          {(answer.institution || answer.perspective === 'POLITIK') && (
            <Suspense>
              <Voice institution={answer.institution} perspective={answer.perspective} />
            </Suspense>
          )}
          <Timestamp value={answer.createdAt} />
        </p>
        {answer.accepted && (
          <Badge tone="success" icon={checkIcon}>
            {m.answer_accepted()}
          </Badge>
        )}
      </header>
      {answer.hidden && (
        <Alert tone="warning" title={m.question_hidden_reason({ reason: answer.hiddenReason ?? '' })} />
      )}
      <MarkdownView html={answer.bodyHtml} />
      {answer.editedAt && (
        <p className="muted small">
          {m.question_edited()} <Timestamp value={answer.editedAt} /> ·{' '}
          <Link to="/fragen/$id/fassungen" params={{ id: answer.questionId }} search={{ antwort: answer.id }}>
            {m.question_versions()}
          </Link>
        </p>
      )}
      {(answer.alsoHelpful || answer.helpedUsCount > 0) && (
        <Suspense>
          <AnswerPraise answer={answer} />
        </Suspense>
      )}
      {viewer ? (
        <Suspense fallback={<HelpfulCount count={answer.helpfulCount} />}>
          <AnswerTools answer={answer} question={question} />
        </Suspense>
      ) : (
        <HelpfulCount count={answer.helpfulCount} />
      )}
      <CommentList
        comments={answer.comments}
        questionId={answer.questionId}
        answerId={answer.id}
        canComment={question.viewer.canComment}
      />
    </article>
  );
}

function HelpfulCount({ count }: { count: number }) {
  return count > 0 ? <p className="muted small">{m.answer_helpful_count({ count })}</p> : null;
}
