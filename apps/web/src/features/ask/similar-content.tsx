import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { gqlQuery } from '../../data/query.js';
import { SimilarContentDocument } from '../../gql/documents/SimilarContent.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Icon } from '../../ui/icon.js';
import { checkIcon } from '../../ui/icons/check.js';
import { stateLabel } from '../projects/labels.js';
import { evidenceLabel } from '../town/evidence-label.js';

/**
 * What may already answer what is being typed: questions, stations, web talks and practices of towns, projects.
 * Opens them in a new tab, so that no text is lost.
 */
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
          {found.map((hit) =>
            hit.__typename === 'SimilarQuestion' ? (
              <Found
                key={hit.question.id}
                kind={m.similar_question()}
                href={`/fragen/${hit.question.id}`}
                title={hit.question.title}
                reasons={hit.reasons}
              >
                <span>{hit.question.municipality?.name ?? hit.question.shownAs}</span>
                <span className="row">
                  {hit.question.acceptedAnswerId && <Icon path={checkIcon} size={16} />}
                  {m.questions_answers({ count: hit.question.answerCount })}
                </span>
              </Found>
            ) : hit.__typename === 'SimilarProject' ? (
              <Found
                key={hit.project.id}
                kind={m.similar_project()}
                href={`/projekte/${hit.project.slug}`}
                title={hit.project.title}
                reasons={hit.reasons}
              >
                <span>{stateLabel(hit.project.state)}</span>
                {hit.project.isExample && <span>{m.example_mark()}</span>}
              </Found>
            ) : (
              <Found
                key={hit.proof.id}
                kind={evidenceLabel(hit.proof.kind)}
                href={hit.proof.url ?? `/kommunen/${hit.offer.municipality.slug}`}
                title={hit.proof.title}
                reasons={hit.reasons}
              >
                <span>{hit.offer.municipality.name}</span>
                {hit.proof.heldOn && <span>{formatDate(hit.proof.heldOn)}</span>}
              </Found>
            ),
          )}
        </ul>
      )}
    </aside>
  );
}

interface FoundProps {
  /** “Frage”, “Praxisbeispiel” … */
  kind: string;
  href: string;
  title: string;
  reasons: readonly { text: string }[];
  /** Whose it is, and when or how often it was answered. */
  children: ReactNode;
}

function Found({ kind, href, title, reasons, children }: FoundProps) {
  return (
    <li className="ask-similar__hit">
      <Badge>{kind}</Badge>
      <a href={href} target="_blank" rel="noreferrer">
        {title}
        <span className="visually-hidden"> {m.opens_in_new_tab()}</span>
      </a>
      <p className="meta">{children}</p>
      <p className="muted small">{reasons.map(({ text }) => text).join(' · ')}</p>
    </li>
  );
}
