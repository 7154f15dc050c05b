import './topics.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { TopicsOverviewDocument } from '../../gql/documents/TopicsOverview.js';
import { m } from '../../paraglide/messages.js';
import { topicName } from './topic-name.js';

const overviewQuery = () => gqlQuery('topics', TopicsOverviewDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(overviewQuery());
}

/** All topics on both levels. */
export function TopicsPage() {
  const { topics } = useSuspenseQuery(overviewQuery()).data;
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{m.topics_title()}</h1>
          <p className="lead">{m.topics_lead()}</p>
        </div>
      </div>
      <div className="wrap page-body">
        <ul className="topic-grid">
          {topics.map((topic) => (
            <li key={topic.id} className="card topic-card">
              <h2>
                <Link to="/themen/$slug" params={{ slug: topic.slug }}>
                  {topicName(topic)}
                </Link>
              </h2>
              <p className="meta">
                <span>{m.topic_questions({ count: topic.questionCount })}</span>
                <span>{m.topic_offers({ count: topic.offerCount })}</span>
                <span>{m.topic_needs({ count: topic.needCount })}</span>
              </p>
              <ul className="topic-card__children">
                {topic.children.map((child) => (
                  <li key={child.id}>
                    <Link to="/themen/$slug" params={{ slug: child.slug }}>
                      {topicName(child)}
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
