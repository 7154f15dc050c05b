import { Link } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import type { QuestionData } from './question-query.js';

/** On a duplicate, where it goes on; on an original, where else the same was asked. */
export default function DuplicateNote({ question }: { question: QuestionData }) {
  const { duplicate, duplicateOf, duplicates } = question;
  if (duplicate)
    return (
      <Alert tone="warning" title={m.duplicate_note_title()}>
        {duplicateOf ? (
          <>
            <p>{m.duplicate_note_text()}</p>
            <p>
              <Link to="/fragen/$id" params={{ id: duplicateOf.id }}>
                <b>{duplicateOf.title}</b>
              </Link>
            </p>
          </>
        ) : (
          <p>{m.duplicate_note_gone()}</p>
        )}
        {question.answerCount > 0 && <p>{m.duplicate_note_answers()}</p>}
      </Alert>
    );
  return (
    <Alert title={m.duplicate_list_title()}>
      <ul className="plain stack stack--tight">
        {duplicates.map(({ id, title, answerCount }) => (
          <li key={id}>
            <Link to="/fragen/$id" params={{ id }}>
              {title}
            </Link>{' '}
            <span className="muted small">{m.questions_answers({ count: answerCount })}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
