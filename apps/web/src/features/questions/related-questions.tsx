import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { gqlQuery } from '../../data/query.js';
import { RelatedQuestionsDocument } from '../../gql/documents/RelatedQuestions.js';
import { m } from '../../paraglide/messages.js';

const never = () => () => undefined;

/** Questions like this one. Asked for once the page stands in the browser; the page itself does not wait. */
export function RelatedQuestions({ id, title }: { id: string; title: string }) {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const { data } = useQuery({
    ...gqlQuery('questions', RelatedQuestionsDocument, { text: title }),
    enabled: inBrowser,
  });
  const others = data?.similarQuestions.filter(({ question }) => question.id !== id).slice(0, 4) ?? [];
  if (others.length === 0) return null;
  return (
    <section className="card stack stack--tight" aria-labelledby="verwandt">
      <h2 id="verwandt" className="aside-title">
        {m.question_related()}
      </h2>
      <ul className="plain stack">
        {others.map(({ question }) => (
          <li key={question.id}>
            <Link to="/fragen/$id" params={{ id: question.id }}>
              {question.title}
            </Link>
            <p className="muted small">{m.questions_answers({ count: question.answerCount })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
