import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { gqlQuery } from '../../data/query.js';
import { SimilarContentDocument } from '../../gql/documents/SimilarContent.js';
import { m } from '../../paraglide/messages.js';
import { Icon } from '../../ui/icon.js';
import { checkIcon } from '../../ui/icons/check.js';

/** What may already answer what is being typed. Opens them in a new tab, so that no text is lost. */
export function SimilarContent({ text }: { text: string }) {
  const { data } = useQuery({
    ...gqlQuery('questions', SimilarContentDocument, { text }),
    enabled: text.length >= 8,
    placeholderData: keepPreviousData,
  });
  const found = text.length >= 8 ? (data?.similarContent ?? []) : [];
  return (
    <aside className="card stack ask-similar" aria-labelledby="aehnliche">
      <h2 id="aehnliche">{m.ask_similar()}</h2>
      <p className="visually-hidden" role="status">
        {found.length > 0 ? m.ask_similar_count({ count: found.length }) : ''}
      </p>
      {found.length === 0 ? (
        <p className="muted">{m.ask_similar_none()}</p>
      ) : (
        <ul className="plain stack">
          {found.map(({ question, reasons }) => (
            <li key={question.id}>
              <a href={`/fragen/${question.id}`} target="_blank" rel="noreferrer">
                {question.title}
                <span className="visually-hidden"> {m.opens_in_new_tab()}</span>
              </a>
              <p className="meta">
                <span>{question.municipality?.name ?? question.shownAs}</span>
                <span className="row">
                  {question.acceptedAnswerId && <Icon path={checkIcon} size={16} />}
                  {m.questions_answers({ count: question.answerCount })}
                </span>
              </p>
              <p className="muted small">{reasons.map(({ text: reason }) => reason).join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
