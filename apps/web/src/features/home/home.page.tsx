import { useSuspenseQuery } from '@tanstack/react-query';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { HomeDocument } from '../../gql/documents/Home.js';
import { m } from '../../paraglide/messages.js';
import { QuestionCard } from '../questions/question-card.js';

const homeQuery = () => gqlQuery('questions', HomeDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(homeQuery());
}

/** The start page. */
export function HomePage() {
  const { questions } = useSuspenseQuery(homeQuery()).data;
  return (
    <div className="wrap page-body">
      <h1>{m.home_title()}</h1>
      <ul className="plain stack">
        {questions.nodes.map((question) => (
          <li key={question.id}>
            <QuestionCard question={question} />
          </li>
        ))}
      </ul>
    </div>
  );
}
