import './town.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { lazyPart, loadParts } from '../../app/parts.js';
import { sizeClassLabel } from '../../app/size-class-label.js';
import { useViewer, viewerOf } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { TownDocument } from '../../gql/documents/Town.js';
import { TownQuestionsDocument } from '../../gql/documents/TownQuestions.js';
import type { TownQuery } from '../../gql/types.js';
import { formatDecimal } from '../../i18n/format-decimal.js';
import { formatNumber } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { ButtonLink, ButtonRow } from '../../ui/button.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QuestionCard } from '../questions/question-card.js';
import { ParticipationBadge } from './participation.js';
import { StanceList } from './stance-list.js';
import { TownFacts } from './town-facts.js';

const route = getRouteApi('/kommunen/$slug');
const TownTools = lazyPart(() => import('./town-tools.js'));
const Projects = lazy(() => import('../projects/related-projects.js'));
const InviteButton = lazy(() => import('../membership/invite-to-missing-town.js'));

export type TownData = NonNullable<TownQuery['municipality']>;

const townQuery = (slug: string) => gqlQuery('municipalities', TownDocument, { slug });
const questionsQuery = (municipalityId: string) =>
  gqlQuery('questions', TownQuestionsDocument, { municipalityId });

export async function load({ queryClient }: AppContext, slug: string) {
  const { municipality } = await queryClient.ensureQueryData(townQuery(slug));
  if (!municipality) throw notFound();
  await Promise.all([
    queryClient.ensureQueryData(questionsQuery(municipality.id)),
    viewerOf(queryClient) && loadParts(TownTools),
  ]);
  return {
    title: municipality.name,
    description: m.town_description({
      name: municipality.officialName,
      district: municipality.districtName,
      land: municipality.land.name,
    }),
  };
}

/** One town: facts of the register, what it offers and seeks, its questions and its people. */
export function TownPage() {
  const { slug } = route.useParams();
  const viewer = useViewer();
  const { municipality: town } = useSuspenseQuery(townQuery(slug)).data;
  if (!town) return <NotFoundPage />;
  const takesPart = town.participation === 'MEMBER';

  return (
    <>
      <div className="page-head">
        <div className="wrap stack stack--tight">
          <div className="row">
            <ParticipationBadge participation={town.participation} />
            {town.isExample && takesPart && <Badge>{m.example_mark()}</Badge>}
          </div>
          <div className="page-head__row">
            <div className="page-head__text">
              <h1>{town.name}</h1>
              <p className="meta">
                <span>
                  {town.districtName}, {town.land.name}
                </span>
                {town.population !== null && (
                  <span>{m.town_population({ count: formatNumber(town.population) })}</span>
                )}
                {town.areaHa !== null && (
                  <span>{m.town_area({ area: formatDecimal(town.areaHa / 100) })}</span>
                )}
                <span>{sizeClassLabel(town.sizeClass)}</span>
              </p>
            </div>
            {viewer && (
              <Suspense>
                <TownTools town={town} />
              </Suspense>
            )}
          </div>
        </div>
      </div>
      <div className="wrap columns columns--aside-last">
        <div className="stack stack--loose">
          {!takesPart && <NotYet town={town} />}
          {town.descriptionHtml && (
            <section className="stack" aria-labelledby="ueber">
              <h2 id="ueber">{m.town_about()}</h2>
              <div className="card">
                <MarkdownView html={town.descriptionHtml} />
              </div>
            </section>
          )}
          {takesPart && (
            <>
              <StanceList kind="offers" entries={town.offers} />
              <StanceList kind="needs" entries={town.needs} />
            </>
          )}
          <TownQuestions town={town} />
          <Suspense>
            <Projects organisationId={town.id} />
          </Suspense>
          {town.members.length > 0 && <Members town={town} />}
        </div>
        <TownFacts town={town} />
      </div>
    </>
  );
}

function NotYet({ town }: { town: TownData }) {
  const viewer = useViewer();
  const claimed = town.participation === 'CLAIMED';
  return (
    <section className="card town-call" aria-labelledby="noch-nicht">
      <h2 id="noch-nicht">
        {claimed ? m.town_claimed_title({ name: town.name }) : m.town_not_yet_title({ name: town.name })}
      </h2>
      <p>{claimed ? m.town_claimed_text() : m.town_not_yet_text()}</p>
      {!claimed && (
        <ButtonRow>
          <ButtonLink to="/registrieren" variant="primary">
            {m.town_not_yet_join()}
          </ButtonLink>
          {viewer && (
            <Suspense>
              <InviteButton town={town} />
            </Suspense>
          )}
        </ButtonRow>
      )}
    </section>
  );
}

function TownQuestions({ town }: { town: TownData }) {
  const { questions } = useSuspenseQuery(questionsQuery(town.id)).data;
  if (questions.nodes.length === 0 && town.participation !== 'MEMBER') return null;
  return (
    <section className="stack" aria-labelledby="fragen-der-stadt">
      <h2 id="fragen-der-stadt">{m.town_questions()}</h2>
      {questions.nodes.length === 0 ? (
        <EmptyState title={m.town_questions_empty()} />
      ) : (
        <ul className="plain stack question-list">
          {questions.nodes.map((question) => (
            <li key={question.id}>
              <QuestionCard question={question} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Members({ town }: { town: TownData }) {
  return (
    <section className="stack" aria-labelledby="menschen">
      <h2 id="menschen">{m.town_members()}</h2>
      <ul className="cards">
        {town.members.map((member) => (
          <li key={member.id} className="card">
            <p>
              <b>{member.person.name}</b>
            </p>
            <p className="muted small">{member.person.position ?? m.town_member_plain()}</p>
            {member.mandate && <p className="muted small">{m.town_member_mandate()}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
