import './directory.scss';
import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { AppContext } from '../../app/context.js';
import { bbsrTypeLabel } from '../../app/bbsr-type-label.js';
import { SIZE_CLASSES } from '../../app/size-class.js';
import { sizeClassLabel } from '../../app/size-class-label.js';
import { gqlPages, gqlQuery } from '../../data/query.js';
import { choiceParam } from '../../data/search-params.js';
import { DirectoryDocument } from '../../gql/documents/Directory.js';
import { DirectoryMapDocument } from '../../gql/documents/DirectoryMap.js';
import { LaenderDocument } from '../../gql/documents/Laender.js';
import { TopicsDocument } from '../../gql/documents/Topics.js';
import type { DirectoryQuery, MunicipalityFilter } from '../../gql/types.js';
import { formatNumber } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FilterForm } from '../../ui/filter-form.js';
import { FilterSearch, FilterSelect } from '../../ui/filter-fields.js';
import { MapFrame } from '../../ui/map/map-frame.js';
import { Pager } from '../../ui/pager.js';
import { EmptyState } from '../../ui/empty-state.js';
import { topicName } from '../topics/topic-name.js';
import { TopicOptions } from '../topics/topic-options.js';
import { PARTICIPATIONS, type DirectorySearch } from './directory.routes.js';
import { ParticipationBadge } from './participation.js';

const route = getRouteApi('/kommunen');

function filterOf(search: DirectorySearch): MunicipalityFilter {
  return {
    ...(search.suche && { search: search.suche }),
    ...(search.land && { landKeys: [search.land] }),
    ...(search.groesse && { sizeClasses: [search.groesse] }),
    ...(search.typ && { bbsrTypes: [search.typ] }),
    ...(search.teilnahme && { participation: search.teilnahme === 'dabei' ? 'MEMBER' : 'NOT_YET' }),
    ...(search.sucht && { seeksTopic: search.sucht }),
    ...(search.bietet && { offersTopic: search.bietet }),
  };
}

const listQuery = (search: DirectorySearch) =>
  gqlPages(
    'municipalities',
    DirectoryDocument,
    { filter: filterOf(search), first: 24 },
    (data) => data.municipalities,
  );
const mapQuery = (search: DirectorySearch) =>
  gqlQuery('municipalities', DirectoryMapDocument, { filter: filterOf(search) });
const topicsQuery = () => ({ ...gqlQuery('topics', TopicsDocument, {}), staleTime: Infinity });
const laenderQuery = () => ({ ...gqlQuery('municipalities', LaenderDocument, {}), staleTime: Infinity });

export async function load({ queryClient }: AppContext, search: DirectorySearch): Promise<void> {
  await Promise.all([
    queryClient.ensureInfiniteQueryData(listQuery(search)),
    queryClient.ensureQueryData(topicsQuery()),
    queryClient.ensureQueryData(laenderQuery()),
  ]);
}

/** Every municipality of the register: as a list, and those that take part on the map. */
export function DirectoryPage() {
  const search = route.useSearch();
  const query = useSuspenseInfiniteQuery(listQuery(search));
  const towns = query.data.pages.flatMap((page) => page.municipalities.nodes);
  const total = query.data.pages[0]!.municipalities.totalCount;
  // The map is drawn in the browser only; its points come after the list.
  const points = useQuery(mapQuery(search)).data?.mapPoints;
  const mapPoints = useMemo(
    () => points?.map((point) => ({ ...point, muted: point.participation !== 'MEMBER' })) ?? [],
    [points],
  );

  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{m.directory_title()}</h1>
          <p className="lead">{m.directory_lead()}</p>
          <Link to="/einrichtungen">{m.directory_institutions()}</Link>
        </div>
      </div>
      <div className="wrap directory">
        <Filters search={search} bbsrTypes={query.data.pages[0]!.bbsrTypes} />
        <div className="directory__map">
          <MapFrame points={mapPoints} label={m.directory_map()} />
          <p className="map-legend">
            <span className="map-legend__member">{m.participation_member()}</span>
            <span className="map-legend__other">{m.participation_not_yet()}</span>
          </p>
        </div>
        <section className="directory__list stack" aria-labelledby="kommunen-liste">
          <h2 id="kommunen-liste" className="directory__count" aria-live="polite">
            {m.directory_count({ count: total, shown: formatNumber(total) })}
          </h2>
          {towns.length === 0 ? (
            <EmptyState
              title={m.directory_empty_title()}
              action={<ButtonLink to="/kommunen">{m.filter_reset()}</ButtonLink>}
            >
              <p>{m.directory_empty_text()}</p>
            </EmptyState>
          ) : (
            <Pager query={query}>
              {(list) => (
                <ul ref={list} className="plain stack stack--tight">
                  {towns.map((town) => (
                    <li key={town.id}>
                      <TownCard town={town} />
                    </li>
                  ))}
                </ul>
              )}
            </Pager>
          )}
        </section>
      </div>
    </>
  );
}

type Town = DirectoryQuery['municipalities']['nodes'][number];

function TownCard({ town }: { town: Town }) {
  const stances = [
    ['offers', m.stance_offers()],
    ['needs', m.stance_needs()],
  ] as const;
  return (
    <Card as="article" linked className="town-card">
      <div className="row row--between">
        <h3>
          <Link to="/kommunen/$slug" params={{ slug: town.slug }} className="card__link">
            {town.name}
          </Link>
        </h3>
        <ParticipationBadge participation={town.participation} />
      </div>
      <p className="meta">
        <span>{town.land.name}</span>
        <span>{town.districtName}</span>
        {town.population !== null && (
          <span>{m.town_inhabitants({ count: formatNumber(town.population) })}</span>
        )}
        <span>{sizeClassLabel(town.sizeClass)}</span>
      </p>
      <dl className="stance">
        {stances.map(
          ([kind, label]) =>
            town[kind].length > 0 && (
              <div key={kind} className={`stance__${kind}`}>
                <dt>{label}</dt>
                <dd>{town[kind].map(({ topic }) => topicName(topic)).join(' · ')}</dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  );
}

/** @param bbsrTypes those that towns have; none before they are imported, and then there is nothing to choose */
function Filters({ search, bbsrTypes }: { search: DirectorySearch; bbsrTypes: readonly number[] }) {
  const navigate = route.useNavigate();
  const { topics } = useSuspenseQuery(topicsQuery()).data;
  const { laender } = useSuspenseQuery(laenderQuery()).data;

  return (
    <FilterForm
      action="/kommunen"
      values={{ ...search, typ: search.typ?.toString() }}
      onChange={({ get }) =>
        void navigate({
          to: '/kommunen',
          search: {
            suche: get('suche'),
            land: get('land'),
            groesse: choiceParam(get('groesse'), SIZE_CLASSES),
            typ: Number(get('typ')) || undefined,
            teilnahme: choiceParam(get('teilnahme'), PARTICIPATIONS),
            sucht: get('sucht'),
            bietet: get('bietet'),
          },
          resetScroll: false,
        })
      }
    >
      <FilterSearch name="suche" label={m.directory_search()} defaultValue={search.suche ?? ''} />
      <FilterSelect
        name="teilnahme"
        label={m.directory_participation()}
        defaultValue={search.teilnahme ?? ''}
      >
        <option value="">{m.directory_participation_all()}</option>
        <option value="dabei">{m.participation_member()}</option>
        <option value="noch-nicht">{m.participation_not_yet()}</option>
      </FilterSelect>
      <FilterSelect name="land" label={m.filter_land()} defaultValue={search.land ?? ''}>
        <option value="">{m.filter_all_laender()}</option>
        {laender.map((land) => (
          <option key={land.key} value={land.key}>
            {land.name}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="groesse" label={m.filter_size()} defaultValue={search.groesse ?? ''}>
        <option value="">{m.filter_all_sizes()}</option>
        {SIZE_CLASSES.map((sizeClass) => (
          <option key={sizeClass} value={sizeClass}>
            {sizeClassLabel(sizeClass)}
          </option>
        ))}
      </FilterSelect>
      {bbsrTypes[0] && (
        <FilterSelect name="typ" label={m.filter_bbsr()} defaultValue={search.typ ?? ''}>
          <option value="">{m.filter_bbsr_any()}</option>
          {bbsrTypes.map((type) => (
            <option key={type} value={type}>
              {bbsrTypeLabel(type)}
            </option>
          ))}
        </FilterSelect>
      )}
      <FilterSelect name="bietet" label={m.directory_offers()} defaultValue={search.bietet ?? ''}>
        <TopicOptions topics={topics} chosen={search.bietet} />
      </FilterSelect>
      <FilterSelect name="sucht" label={m.directory_needs()} defaultValue={search.sucht ?? ''}>
        <TopicOptions topics={topics} chosen={search.sucht} />
      </FilterSelect>
    </FilterForm>
  );
}
