import './questions.scss';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { SIZE_CLASSES } from '../../app/size-class.js';
import { sizeClassLabel } from '../../app/size-class-label.js';
import { useViewer } from '../../app/viewer.js';
import { choiceParam } from '../../data/search-params.js';
import { gqlPages, gqlQuery } from '../../data/query.js';
import { LaenderDocument } from '../../gql/documents/Laender.js';
import { QuestionsDocument } from '../../gql/documents/Questions.js';
import { TopicsDocument } from '../../gql/documents/Topics.js';
import type { QuestionFilter } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { ButtonLink } from '../../ui/button.js';
import { FilterForm } from '../../ui/filter-form.js';
import { FilterSelect } from '../../ui/filter-fields.js';
import { addIcon } from '../../ui/icons/add.js';
import { Pager } from '../../ui/pager.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TabLinks } from '../../ui/tab-links.js';
import { TopicOptions } from '../topics/topic-options.js';
import { QuestionCard } from './question-card.js';
import type { QuestionsSearch } from './questions.routes.js';

const route = getRouteApi('/fragen');

function filterOf(search: QuestionsSearch): QuestionFilter {
  return {
    ...(search.thema && { topicSlug: search.thema }),
    ...(search.land && { landKeys: [search.land] }),
    ...(search.groesse && { sizeClasses: [search.groesse] }),
    ...(search.ansicht === 'unbeantwortet' && { unanswered: true }),
    ...(search.ansicht === 'meine-themen' && { myTopics: true }),
    ...(search.ansicht === 'fuer-uns' && { forMyTown: true }),
    ...(search.ansicht === 'gefolgt' && { followed: true }),
    ...(search.ansicht === 'eigene' && { mine: true }),
  };
}

const listQuery = (search: QuestionsSearch) =>
  gqlPages(
    'questions',
    QuestionsDocument,
    { filter: filterOf(search), sort: search.sortierung === 'aktiv' ? 'ACTIVE' : 'NEWEST', first: 20 },
    (data) => data.questions,
  );
const topicsQuery = () => ({ ...gqlQuery('topics', TopicsDocument, {}), staleTime: Infinity });
const laenderQuery = () => ({ ...gqlQuery('municipalities', LaenderDocument, {}), staleTime: Infinity });

export async function load({ queryClient }: AppContext, search: QuestionsSearch): Promise<void> {
  await Promise.all([
    queryClient.ensureInfiniteQueryData(listQuery(search)),
    queryClient.ensureQueryData(topicsQuery()),
    queryClient.ensureQueryData(laenderQuery()),
  ]);
}

/** All questions, newest first, with filters in the address. */
export function QuestionsPage() {
  const search = route.useSearch();
  const viewer = useViewer();
  const query = useSuspenseInfiniteQuery(listQuery(search));
  const questions = query.data.pages.flatMap((page) => page.questions.nodes);

  const views = [
    { label: m.questions_view_all(), search: { ...search, ansicht: undefined } },
    { label: m.questions_view_unanswered(), search: { ...search, ansicht: 'unbeantwortet' as const } },
    ...(viewer
      ? [
          { label: m.questions_view_my_topics(), search: { ...search, ansicht: 'meine-themen' as const } },
          { label: m.questions_view_for_us(), search: { ...search, ansicht: 'fuer-uns' as const } },
          { label: m.questions_view_followed(), search: { ...search, ansicht: 'gefolgt' as const } },
          { label: m.questions_view_mine(), search: { ...search, ansicht: 'eigene' as const } },
        ]
      : []),
  ];

  return (
    <>
      <div className="page-head page-head--tabs">
        <div className="wrap">
          <div className="page-head__row">
            <div className="page-head__text">
              <h1>{m.questions_title()}</h1>
              <p className="lead">{m.questions_lead()}</p>
            </div>
            <ButtonLink to="/fragen/neu" variant="primary" icon={addIcon}>
              {m.questions_ask()}
            </ButtonLink>
          </div>
          <TabLinks label={m.questions_views()}>
            {views.map((view) => (
              <Link
                key={view.label}
                to="/fragen"
                search={view.search}
                activeOptions={{ explicitUndefined: true }}
                resetScroll={false}
              >
                {view.label}
              </Link>
            ))}
          </TabLinks>
        </div>
      </div>
      <div className="wrap columns columns--aside-first">
        <Filters search={search} />
        <section aria-labelledby="fragen-liste">
          <h2 id="fragen-liste" className="visually-hidden">
            {m.questions_list()}
          </h2>
          {questions.length === 0 ? (
            <EmptyState
              title={m.questions_empty_title()}
              action={
                <>
                  <ButtonLink to="/fragen">{m.filter_reset()}</ButtonLink>
                  <ButtonLink to="/fragen/neu" variant="primary">
                    {m.questions_ask()}
                  </ButtonLink>
                </>
              }
            >
              <p>{m.questions_empty_text()}</p>
            </EmptyState>
          ) : (
            <Pager query={query}>
              {(list) => (
                <ul ref={list} className="plain stack question-list">
                  {questions.map((question) => (
                    <li key={question.id}>
                      <QuestionCard question={question} />
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

function Filters({ search }: { search: QuestionsSearch }) {
  const navigate = route.useNavigate();
  const { topics } = useSuspenseQuery(topicsQuery()).data;
  const { laender } = useSuspenseQuery(laenderQuery()).data;

  return (
    <FilterForm
      action="/fragen"
      values={{
        thema: search.thema,
        land: search.land,
        groesse: search.groesse,
        sortierung: search.sortierung,
      }}
      keep={{ ansicht: search.ansicht }}
      onChange={({ get }) =>
        void navigate({
          to: '/fragen',
          search: {
            ansicht: search.ansicht,
            thema: get('thema'),
            land: get('land'),
            groesse: choiceParam(get('groesse'), SIZE_CLASSES),
            sortierung: choiceParam(get('sortierung'), ['aktiv']),
          },
          resetScroll: false,
        })
      }
    >
      <FilterSelect name="thema" label={m.filter_topic()} defaultValue={search.thema ?? ''}>
        <TopicOptions topics={topics} chosen={search.thema} />
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
      <FilterSelect name="sortierung" label={m.filter_sort()} defaultValue={search.sortierung ?? ''}>
        <option value="">{m.filter_sort_newest()}</option>
        <option value="aktiv">{m.filter_sort_active()}</option>
      </FilterSelect>
    </FilterForm>
  );
}
