import './topics.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound, redirect } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { lazyPart, loadParts } from '../../app/parts.js';
import { useViewer, viewerOf } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { TopicDocument } from '../../gql/documents/Topic.js';
import type { OfferLevel, TopicTownFragment } from '../../gql/types.js';
import { formatList } from '../../i18n/format-list.js';
import { formatNumber } from '../../i18n/format.js';
import { getLocale } from '../../i18n/locale.js';
import { m } from '../../paraglide/messages.js';
import { ButtonLink, ButtonRow } from '../../ui/button.js';
import { ChipLink } from '../../ui/chip.js';
import { addIcon } from '../../ui/icons/add.js';
import { TownLine } from '../../ui/lines.js';
import { EmptyState } from '../../ui/empty-state.js';
import { levelLabel } from '../directory/level-label.js';
import { QuestionCard } from '../questions/question-card.js';
import { topicName } from './topic-name.js';

const route = getRouteApi('/themen/$slug');
const Projects = lazy(() => import('../projects/related-projects.js'));
const FollowButton = lazyPart(() => import('../follow/follow-button.js'));

const topicQuery = (slug: string) => gqlQuery('topics', TopicDocument, { slug });

export async function load({ queryClient }: AppContext, slug: string) {
  const [{ topic }] = await Promise.all([
    queryClient.ensureQueryData(topicQuery(slug)),
    viewerOf(queryClient) && loadParts(FollowButton),
  ]);
  if (!topic) throw notFound();
  // The address of a topic that was merged into another leads to its successor for good.
  if (topic.slug !== slug)
    throw redirect({ to: '/themen/$slug', params: { slug: topic.slug }, statusCode: 301 });
  return { title: topicName(topic), description: m.topic_description({ topic: topicName(topic) }) };
}

/** One topic: who seeks, who offers, and what was asked. */
export function TopicPage() {
  const { slug } = route.useParams();
  const viewer = useViewer();
  const { topic, questions } = useSuspenseQuery(topicQuery(slug)).data;
  if (!topic) return <NotFoundPage />;

  return (
    <>
      <div className="page-head">
        <div className="wrap stack">
          <nav aria-label={m.topic_path()} className="breadcrumb">
            <Link to="/themen">{m.topics_title()}</Link>
            {topic.parent && (
              <Link to="/themen/$slug" params={{ slug: topic.parent.slug }}>
                {topicName(topic.parent)}
              </Link>
            )}
          </nav>
          <div className="page-head__row">
            <div className="page-head__text">
              <h1>{topicName(topic)}</h1>
              {topic.synonyms.length > 0 && getLocale() === 'de' && (
                <p className="muted">{m.topic_synonyms({ words: formatList(topic.synonyms) })}</p>
              )}
            </div>
            <ButtonRow>
              <ButtonLink to="/fragen/neu" search={{ thema: topic.slug }} variant="primary" icon={addIcon}>
                {m.questions_ask()}
              </ButtonLink>
              {viewer && (
                <Suspense>
                  <FollowButton
                    target="TOPIC"
                    id={topic.id}
                    following={topic.viewerFollows}
                    invalidates="topics"
                  />
                </Suspense>
              )}
            </ButtonRow>
          </div>
          {topic.children.length > 0 && (
            <ul className="chips" aria-label={m.topic_children()}>
              {topic.children.map((child) => (
                <li key={child.id}>
                  <ChipLink to="/themen/$slug" params={{ slug: child.slug }}>
                    {topicName(child)}
                  </ChipLink>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <div className="wrap columns columns--aside-last">
        <section className="stack" aria-labelledby="fragen-zum-thema">
          <h2 id="fragen-zum-thema">{m.topic_questions_title()}</h2>
          {questions.nodes.length === 0 ? (
            <EmptyState title={m.topic_questions_empty()} />
          ) : (
            <>
              <ul className="plain stack question-list">
                {questions.nodes.map((question) => (
                  <li key={question.id}>
                    <QuestionCard question={question} />
                  </li>
                ))}
              </ul>
              {questions.pageInfo.hasNextPage && (
                <p>
                  <ButtonLink to="/fragen" search={{ thema: topic.slug }}>
                    {m.topic_questions_all()}
                  </ButtonLink>
                </p>
              )}
            </>
          )}
        </section>
        <Suspense>
          <Projects topicSlug={topic.slug} />
        </Suspense>
        <aside className="stack" aria-label={m.topic_towns()}>
          <TownBox
            id="bietet"
            title={m.topic_providers({ count: topic.offerCount })}
            empty={m.topic_providers_empty()}
            towns={topic.offers.map(({ municipality, level }) => ({ ...municipality, level }))}
            total={topic.offerCount}
            search={{ bietet: topic.slug }}
          />
          <TownBox
            id="sucht"
            title={m.topic_seekers({ count: topic.needCount })}
            empty={m.topic_seekers_empty()}
            towns={topic.seekers}
            total={topic.needCount}
            search={{ sucht: topic.slug }}
          />
        </aside>
      </div>
    </>
  );
}

interface TownBoxProps {
  id: 'bietet' | 'sucht';
  title: string;
  empty: string;
  towns: readonly (TopicTownFragment & { level?: OfferLevel })[];
  total: number;
  search: { bietet?: string; sucht?: string };
}

function TownBox({ id, title, empty, towns, total, search }: TownBoxProps) {
  return (
    <section
      className={`card stack stack--tight topic-towns topic-towns--${id}`}
      aria-labelledby={`thema-${id}`}
    >
      <h2 id={`thema-${id}`}>{title}</h2>
      {towns.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <ul className="plain stack stack--tight">
          {towns.map((town) => (
            <li key={town.id}>
              <TownLine town={town} details="below" />
              {(town.level || town.distanceKm !== null) && (
                <span className="meta small">
                  {town.level && <span>{levelLabel(town.level)}</span>}
                  {town.distanceKm !== null && (
                    <span>{m.topic_distance({ km: formatNumber(Math.round(town.distanceKm)) })}</span>
                  )}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {total > towns.length && (
        <Link to="/kommunen" search={search}>
          {m.topic_towns_all()}
        </Link>
      )}
    </section>
  );
}
