import './matches.scss';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { requirePermission } from '../../app/signed-in-route.js';
import { activeMemberships, useViewer, viewerOf } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { LaenderDocument } from '../../gql/documents/Laender.js';
import { MatchContextDocument } from '../../gql/documents/MatchContext.js';
import { MatchesDocument } from '../../gql/documents/Matches.js';
import { TopicsDocument } from '../../gql/documents/Topics.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { peopleIcon } from '../../ui/icons/people.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { NoTown } from '../town/no-town.js';
import { MatchCard } from './match-card.js';
import { MatchFilters } from './match-filters.js';
import type { MatchesSearch } from './matching.routes.js';
import { WeightSliders } from './weight-sliders.js';
import type { Weights } from './weights.js';

const route = getRouteApi('/angemeldet/passungen');
const PAGE = 20;
/** More than a page of the server holds are not asked for; filters help better then. */
const MOST = 100;

const filterOf = (search: MatchesSearch) => ({
  ...(search.umkreis && { withinKm: Number(search.umkreis) }),
  ...(search.land && { landKeys: [search.land] }),
  ...(search.groesse && { sizeClasses: [search.groesse] }),
  ...(search.thema && { topicSlug: search.thema }),
});

const matchesQuery = (municipalityId: string, search: MatchesSearch, weights: Weights | null, first = PAGE) =>
  gqlQuery('matches', MatchesDocument, { municipalityId, filter: filterOf(search), weights, first });
const contextQuery = (municipalityId: string) =>
  gqlQuery('matches', MatchContextDocument, { municipalityId });
const topicsQuery = () => ({ ...gqlQuery('topics', TopicsDocument, {}), staleTime: Infinity });
const laenderQuery = () => ({ ...gqlQuery('municipalities', LaenderDocument, {}), staleTime: Infinity });

const townOf = (viewer: ReturnType<typeof viewerOf>, { stadt }: MatchesSearch) => {
  const towns = activeMemberships(viewer).map(({ municipality }) => municipality);
  return towns.find(({ slug }) => slug === stadt) ?? towns[0] ?? null;
};

export async function load(context: AppContext, search: MatchesSearch): Promise<void> {
  const { queryClient } = context;
  const town = townOf(viewerOf(queryClient), search);
  if (!town) return;
  requirePermission(context, 'match.read');
  await Promise.all([
    queryClient.ensureQueryData(contextQuery(town.id)),
    queryClient.prefetchQuery(matchesQuery(town.id, search, null)),
    queryClient.ensureQueryData(topicsQuery()),
    queryClient.ensureQueryData(laenderQuery()),
  ]);
}

/** Towns that fit the own one, best first, each with its reasons. */
export function MatchesPage() {
  const search = route.useSearch();
  const viewer = useViewer();
  const town = townOf(viewer, search);
  const others = activeMemberships(viewer).filter(({ municipality }) => municipality.id !== town?.id);
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__row">
          <div className="page-head__text">
            <h1>{town ? m.matches_title_for({ town: town.name }) : m.matches_title()}</h1>
            <p className="lead">{m.matches_lead()}</p>
            <p>
              <Link to="/kreise" search={search.stadt ? { stadt: search.stadt } : {}}>
                {m.circles_from_matches()}
              </Link>
            </p>
            {others.length > 0 && (
              <p className="meta">
                {m.my_town_others()}
                {others.map(({ municipality }) => (
                  <Link
                    key={municipality.id}
                    to="/passungen"
                    search={{ ...search, stadt: municipality.slug }}
                  >
                    {municipality.name}
                  </Link>
                ))}
              </p>
            )}
          </div>
        </div>
      </div>
      {town ? (
        <Matches key={town.id} municipalityId={town.id} search={search} />
      ) : (
        <div className="wrap page-body">
          <NoTown />
        </div>
      )}
    </>
  );
}

function Matches({ municipalityId, search }: { municipalityId: string; search: MatchesSearch }) {
  const { matchWeights: saved, municipality } = useSuspenseQuery(contextQuery(municipalityId)).data;
  const { topics } = useSuspenseQuery(topicsQuery()).data;
  const { laender } = useSuspenseQuery(laenderQuery()).data;
  // null: what is saved counts.
  const [weights, setWeights] = useState<Weights | null>(null);
  const [first, setFirst] = useState(PAGE);
  const wanted = useDeferredValue(weights);
  const query = useQuery({
    ...matchesQuery(municipalityId, search, wanted, first),
    placeholderData: keepPreviousData,
  });
  const silent = municipality && municipality.needs.length + municipality.offers.length === 0;
  const matches = query.data?.matches ?? [];
  const filtered = Boolean(search.umkreis ?? search.land ?? search.groesse ?? search.thema);

  return (
    <div className="wrap columns columns--aside-first">
      <div className="stack match-side">
        <MatchFilters search={search} topics={topics} laender={laender} />
        <WeightSliders saved={saved} value={weights ?? saved} onChange={setWeights} />
      </div>
      <section aria-labelledby="passungen-liste" aria-busy={query.isFetching}>
        <h2 id="passungen-liste" className="visually-hidden">
          {m.matches_list()}
        </h2>
        <p className="visually-hidden" role="status">
          {query.isFetching ? '' : m.matches_count({ count: matches.length })}
        </p>
        {query.isPending ? (
          <div className="stack">
            <Skeleton lines={4} />
            <Skeleton lines={4} />
          </div>
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : matches.length === 0 ? (
          <Nothing silent={!!silent} filtered={filtered} />
        ) : (
          <div className={query.isPlaceholderData ? 'stack match-list match-list--old' : 'stack match-list'}>
            <ol className="plain stack match-list">
              {matches.map((match) => (
                <li key={match.municipality.id}>
                  <MatchCard match={match} forTown={municipalityId} />
                </li>
              ))}
            </ol>
            {matches.length >= first && first < MOST && (
              <div>
                <Button busy={query.isFetching} onClick={() => setFirst(first + PAGE)}>
                  {m.pager_more()}
                </Button>
              </div>
            )}
          </div>
        )}
      </section>
    </div>
  );
}

/** Says honestly why there is nothing: the own town has said nothing yet, the filter is too narrow, or nobody fits. */
function Nothing({ silent, filtered }: { silent: boolean; filtered: boolean }) {
  if (silent)
    return (
      <EmptyState
        icon={peopleIcon}
        title={m.matches_silent_title()}
        action={
          <ButtonLink to="/meine-kommune" variant="primary">
            {m.matches_silent_action()}
          </ButtonLink>
        }
      >
        <p>{m.matches_silent_text()}</p>
      </EmptyState>
    );
  if (filtered)
    return (
      <EmptyState
        title={m.matches_filtered_title()}
        action={
          <ButtonLink to="/passungen" search={{}}>
            {m.filter_reset()}
          </ButtonLink>
        }
      >
        <p>{m.matches_filtered_text()}</p>
      </EmptyState>
    );
  return (
    <EmptyState
      icon={peopleIcon}
      title={m.matches_none_title()}
      action={<ButtonLink to="/fragen/neu">{m.questions_ask()}</ButtonLink>}
    >
      <p>{m.matches_none_text()}</p>
    </EmptyState>
  );
}
