import './matches.scss';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useDeferredValue, useRef, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { requirePermission } from '../../app/signed-in-route.js';
import { activeMemberships, useViewer, viewerOf } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { LaenderDocument } from '../../gql/documents/Laender.js';
import { MatchCentreDocument } from '../../gql/documents/MatchCentre.js';
import { MatchChoicesDocument } from '../../gql/documents/MatchChoices.js';
import { MatchContextDocument } from '../../gql/documents/MatchContext.js';
import { MatchesDocument } from '../../gql/documents/Matches.js';
import { TopicsDocument } from '../../gql/documents/Topics.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { peopleIcon } from '../../ui/icons/people.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { NoTown } from '../town/no-town.js';
import { DismissedList } from './dismissed-list.js';
import { MatchCard } from './match-card.js';
import { MatchFilters } from './match-filters.js';
import { BBSR_FILTERS, type MatchesSearch } from './matching.routes.js';
import { WeightSliders } from './weight-sliders.js';
import type { Weights } from './weights.js';

const DismissDialog = lazy(() => import('./dismiss-dialog.js'));
const MatchStart = lazy(() => import('./match-start.js'));

const route = getRouteApi('/angemeldet/passungen');
const PAGE = 20;
/** More than a page of the server holds are not asked for; filters help better then. */
const MOST = 100;

const filterOf = (search: MatchesSearch, aroundId?: string) => ({
  ...(search.umkreis && { withinKm: Number(search.umkreis) }),
  ...(search.umkreis && aroundId && { aroundId }),
  ...(search.typ && { bbsrTypes: [...BBSR_FILTERS[search.typ]] }),
  ...(search.land && { landKeys: [search.land] }),
  ...(search.groesse && { sizeClasses: [search.groesse] }),
  ...(search.thema && { topicSlug: search.thema }),
});

const matchesQuery = (
  municipalityId: string,
  search: MatchesSearch,
  weights: Weights | null,
  centreId?: string,
  first = PAGE,
) =>
  gqlQuery('matches', MatchesDocument, {
    municipalityId,
    filter: filterOf(search, centreId),
    weights,
    first,
  });
const centreQuery = (slug: string) => gqlQuery('municipalities', MatchCentreDocument, { slug });
const contextQuery = (municipalityId: string) =>
  gqlQuery('matches', MatchContextDocument, { municipalityId });
const topicsQuery = () => ({ ...gqlQuery('topics', TopicsDocument, {}), staleTime: Infinity });
const choicesQuery = () => gqlQuery('municipalities', MatchChoicesDocument, {});
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
  const centre = search.um ? (await queryClient.ensureQueryData(centreQuery(search.um))).municipality : null;
  await Promise.all([
    queryClient.ensureQueryData(contextQuery(town.id)),
    queryClient.prefetchQuery(matchesQuery(town.id, search, null, centre?.id)),
    queryClient.ensureQueryData(topicsQuery()),
    queryClient.ensureQueryData(laenderQuery()),
    queryClient.ensureQueryData(choicesQuery()),
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
  const { bbsrTypes } = useSuspenseQuery(choicesQuery()).data;
  // null: what is saved counts.
  const [weights, setWeights] = useState<Weights | null>(null);
  const [first, setFirst] = useState(PAGE);
  const [dismissing, setDismissing] = useState<{ id: string; name: string } | null>(null);
  const list = useRef<HTMLHeadingElement>(null);
  const around = useQuery({ ...centreQuery(search.um ?? ''), enabled: search.um !== undefined });
  const centre = search.um === undefined ? null : (around.data?.municipality ?? null);
  const wanted = useDeferredValue(weights);
  const query = useQuery({
    ...matchesQuery(municipalityId, search, wanted, centre?.id, first),
    placeholderData: keepPreviousData,
  });
  const silent = municipality && municipality.needs.length + municipality.offers.length === 0;
  const matches = query.data?.matches ?? [];
  const filtered = Boolean(search.umkreis ?? search.typ ?? search.land ?? search.groesse ?? search.thema);

  return (
    <div className="wrap columns columns--aside-first">
      <div className="stack match-side">
        <MatchFilters
          search={search}
          topics={topics}
          laender={laender}
          bbsrTypes={bbsrTypes}
          centre={centre?.name ?? null}
        />
        <WeightSliders saved={saved} value={weights ?? saved} onChange={setWeights} />
      </div>
      <section aria-labelledby="passungen-liste" aria-busy={query.isFetching}>
        <h2 id="passungen-liste" className="visually-hidden" ref={list} tabIndex={-1}>
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
          silent ? (
            <Suspense fallback={<Skeleton lines={6} />}>
              <MatchStart municipalityId={municipalityId} />
            </Suspense>
          ) : (
            <Nothing filtered={filtered} />
          )
        ) : (
          <div className={query.isPlaceholderData ? 'stack match-list match-list--old' : 'stack match-list'}>
            <ol className="plain stack match-list">
              {matches.map((match) => (
                <li key={match.municipality.id}>
                  <MatchCard
                    match={match}
                    forTown={municipalityId}
                    centre={search.umkreis && centre?.name}
                    onDismiss={() => setDismissing(match.municipality)}
                  />
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
        <DismissedList municipalityId={municipalityId} />
        {dismissing && (
          <Suspense>
            <DismissDialog
              municipalityId={municipalityId}
              town={dismissing}
              onClose={() => setDismissing(null)}
              onDismissed={() => list.current?.focus()}
            />
          </Suspense>
        )}
      </section>
    </div>
  );
}

/** Says honestly why there is nothing: the filter is too narrow, or nobody fits. */
function Nothing({ filtered }: { filtered: boolean }) {
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
