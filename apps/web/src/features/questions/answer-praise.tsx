import { m } from '../../paraglide/messages.js';
import type { AnswerData } from './question-query.js';

/** What towns say of an answer: whom it helped, and that the asker found it helpful beside the solution. */
export default function AnswerPraise({ answer }: { answer: AnswerData }) {
  return (
    <p className="answer__praise small">
      {answer.alsoHelpful && <b>{m.answer_also_helpful()}</b>}
      {answer.helpedUsCount > 0 && <span>{m.answer_helped_us_count({ count: answer.helpedUsCount })}</span>}
    </p>
  );
}
