import './projects.scss';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { AppContext } from '../../app/context.js';
import { lazyPart, loadParts } from '../../app/parts.js';
import { may, useViewer, viewerOf } from '../../app/viewer.js';
import { gqlPages, gqlQuery } from '../../data/query.js';
import { choiceParam } from '../../data/search-params.js';
import { LaenderDocument } from '../../gql/documents/Laender.js';
import { ProjectsDocument } from '../../gql/documents/Projects.js';
import { TopicsDocument } from '../../gql/documents/Topics.js';
import type { ProjectFilter } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { ButtonLink, ButtonRow } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FilterSelect } from '../../ui/filter-fields.js';
import { FilterForm } from '../../ui/filter-form.js';
import { addIcon } from '../../ui/icons/add.js';
import { Pager } from '../../ui/pager.js';
import { TabLinks } from '../../ui/tab-links.js';
import { topicName } from '../topics/topic-name.js';
import { stateLabel } from './labels.js';
import { ProjectCard } from './project-card.js';
import { PROJECT_STATES, type ProjectsSearch } from './projects.routes.js';

const SuggestedProjects = lazyPart(() => import('./member/suggested-projects.js'));
const route = getRouteApi('/projekte');

function filterOf(search: ProjectsSearch): ProjectFilter {
  return {
    ...(search.stand && { states: [search.stand] }),
    ...(search.thema && { topicSlug: search.thema }),
    ...(search.land && { landKey: search.land }),
    ...(search.sucht && { seekingPartners: true }),
    ...(search.ansicht && { mine: true }),
  };
}

const listQuery = (search: ProjectsSearch) =>
  gqlPages('projects', ProjectsDocument, { filter: filterOf(search), first: 20 }, (data) => data.projects);
const topicsQuery = () => ({ ...gqlQuery('topics', TopicsDocument, {}), staleTime: Infinity });
const laenderQuery = () => ({ ...gqlQuery('municipalities', LaenderDocument, {}), staleTime: Infinity });

export async function load({ queryClient }: AppContext, search: ProjectsSearch): Promise<void> {
  await Promise.all([
    queryClient.ensureInfiniteQueryData(listQuery(search)),
    queryClient.ensureQueryData(topicsQuery()),
    queryClient.ensureQueryData(laenderQuery()),
    viewerOf(queryClient) && loadParts(SuggestedProjects),
  ]);
}

/** Projects, those in which something happened last first, with filters in the address. */
export function ProjectsPage() {
  const search = route.useSearch();
  const viewer = useViewer();
  const query = useSuspenseInfiniteQuery(listQuery(search));
  const projects = query.data.pages.flatMap((page) => page.projects.nodes);
  const { ansicht: view, ...filters } = search;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const inNone = view === 'meine' && !isFiltered && projects.length === 0;
  const mayCreate = !viewer || may(viewer, 'project.create');
  const create = mayCreate && (
    <ButtonLink to="/projekte/neu" variant="primary" icon={addIcon}>
      {m.projects_new()}
    </ButtonLink>
  );
  return (
    <>
      <div className={viewer ? 'page-head page-head--tabs' : 'page-head'}>
        <div className="wrap">
          <div className="page-head__row">
            <div className="page-head__text">
              <h1>{m.projects_title()}</h1>
              <p className="lead">{m.projects_lead()}</p>
            </div>
            <ButtonRow>
              <ButtonLink to="/unterstuetzung">{m.support_title()}</ButtonLink>
              {create}
            </ButtonRow>
          </div>
          {viewer && (
            <TabLinks label={m.projects_views()}>
              {[
                { label: m.projects_view_all(), ansicht: undefined },
                { label: m.projects_view_mine(), ansicht: 'meine' as const },
              ].map(({ label, ansicht }) => (
                <Link
                  key={label}
                  to="/projekte"
                  search={{ ...search, ansicht }}
                  activeOptions={{ explicitUndefined: true }}
                  resetScroll={false}
                >
                  {label}
                </Link>
              ))}
            </TabLinks>
          )}
        </div>
      </div>
      <div className="wrap columns columns--aside-first">
        <Filters search={search} />
        <div className="stack stack--loose">
          {may(viewer, 'project.join') && (
            <Suspense>
              <SuggestedProjects />
            </Suspense>
          )}
          <section aria-labelledby="projekte-liste">
            <h2 id="projekte-liste" className="visually-hidden">
              {m.projects_list()}
            </h2>
            {projects.length === 0 ? (
              <EmptyState
                title={m.projects_empty_title()}
                action={
                  <>
                    {isFiltered && (
                      <ButtonLink to="/projekte" search={{ ansicht: search.ansicht }}>
                        {m.filter_reset()}
                      </ButtonLink>
                    )}
                    {inNone && (
                      <ButtonLink to="/projekte" search={{ sucht: 'ja' }}>
                        {m.projects_empty_seeking()}
                      </ButtonLink>
                    )}
                    {create}
                  </>
                }
              >
                <p>{inNone ? m.projects_empty_mine() : m.projects_empty_text()}</p>
              </EmptyState>
            ) : (
              <Pager query={query}>
                {(list) => (
                  <ul ref={list} className="plain stack">
                    {projects.map((project) => (
                      <li key={project.id}>
                        <ProjectCard project={project} />
                      </li>
                    ))}
                  </ul>
                )}
              </Pager>
            )}
          </section>
        </div>
      </div>
    </>
  );
}

function Filters({ search }: { search: ProjectsSearch }) {
  const navigate = route.useNavigate();
  const { topics } = useSuspenseQuery(topicsQuery()).data;
  const { laender } = useSuspenseQuery(laenderQuery()).data;
  const known = topics.some((topic) => topic.slug === search.thema);
  return (
    <FilterForm
      action="/projekte"
      values={{ stand: search.stand, sucht: search.sucht, thema: search.thema, land: search.land }}
      keep={{ ansicht: search.ansicht }}
      onChange={({ get }) =>
        void navigate({
          to: '/projekte',
          search: {
            ansicht: search.ansicht,
            stand: choiceParam(get('stand'), PROJECT_STATES),
            sucht: choiceParam(get('sucht'), ['ja']),
            thema: get('thema'),
            land: get('land'),
          },
          resetScroll: false,
        })
      }
    >
      <FilterSelect name="stand" label={m.projects_filter_state()} defaultValue={search.stand ?? ''}>
        <option value="">{m.projects_filter_all_states()}</option>
        {PROJECT_STATES.map((state) => (
          <option key={state} value={state}>
            {stateLabel(state)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="sucht" label={m.projects_filter_seeking()} defaultValue={search.sucht ?? ''}>
        <option value="">{m.projects_filter_any()}</option>
        <option value="ja">{m.projects_filter_seeking_only()}</option>
      </FilterSelect>
      <FilterSelect name="thema" label={m.filter_topic()} defaultValue={search.thema ?? ''}>
        <option value="">{m.filter_all_topics()}</option>
        {!known && search.thema && <option value={search.thema}>{m.filter_current_topic()}</option>}
        {topics.map((topic) => (
          <option key={topic.id} value={topic.slug}>
            {topicName(topic)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="land" label={m.filter_land()} defaultValue={search.land ?? ''}>
        <option value="">{m.filter_all_laender()}</option>
        {laender.map((land) => (
          <option key={land.key} value={land.key}>
            {land.name}
          </option>
        ))}
      </FilterSelect>
    </FilterForm>
  );
}
