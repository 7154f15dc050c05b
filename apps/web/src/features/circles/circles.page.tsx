import './circles.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { requirePermission } from '../../app/signed-in-route.js';
import { activeMemberships, useViewer, viewerOf } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { CirclesDocument } from '../../gql/documents/Circles.js';
import { ProposeCirclesDocument } from '../../gql/documents/ProposeCircles.js';
import type { CircleBriefFragment, CircleState } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { peopleIcon } from '../../ui/icons/people.js';
import { searchIcon } from '../../ui/icons/search.js';
import { EmptyState } from '../../ui/states.js';
import { showToast } from '../../ui/toast.js';
import { NoTown } from '../town/no-town.js';
import { CircleCard } from './circle-card.js';
import type { CirclesSearch } from './circles.routes.js';
import { CirclesLive } from './circles-live.js';

const route = getRouteApi('/angemeldet/kreise');

export const circlesQuery = (municipalityId: string) =>
  gqlQuery('circles', CirclesDocument, { municipalityId });

const townOf = (viewer: ReturnType<typeof viewerOf>, { stadt }: CirclesSearch) => {
  const towns = activeMemberships(viewer).map(({ municipality }) => municipality);
  return towns.find(({ slug }) => slug === stadt) ?? towns[0] ?? null;
};

export async function load(context: AppContext, search: CirclesSearch): Promise<void> {
  const town = townOf(viewerOf(context.queryClient), search);
  if (!town) return;
  requirePermission(context, 'circle.read');
  await context.queryClient.ensureQueryData(circlesQuery(town.id));
}

/** The circles of the own town: those it is in, invitations, proposals. */
export function CirclesPage() {
  const search = route.useSearch();
  const viewer = useViewer();
  const town = townOf(viewer, search);
  const others = activeMemberships(viewer).filter(({ municipality }) => municipality.id !== town?.id);
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__row">
          <div className="page-head__text">
            <h1>{town ? m.circles_title_for({ town: town.name }) : m.circles_title()}</h1>
            <p className="lead">{m.circles_lead()}</p>
            {others.length > 0 && (
              <p className="meta">
                {m.my_town_others()}
                {others.map(({ municipality }) => (
                  <Link key={municipality.id} to="/kreise" search={{ stadt: municipality.slug }}>
                    {municipality.name}
                  </Link>
                ))}
              </p>
            )}
          </div>
        </div>
      </div>
      <div className="wrap page-body">
        {town ? <Circles key={town.id} municipalityId={town.id} /> : <NoTown />}
      </div>
    </>
  );
}

const SECTIONS: readonly { state: CircleState; title: () => string }[] = [
  { state: 'FORMED', title: m.circles_formed },
  { state: 'INVITED', title: m.circles_invited },
  { state: 'PROPOSED', title: m.circles_proposed },
  { state: 'LAPSED', title: m.circles_lapsed },
];

function Circles({ municipalityId }: { municipalityId: string }) {
  const { circles } = useSuspenseQuery(circlesQuery(municipalityId)).data;
  const propose = useGqlMutation(ProposeCirclesDocument, {
    invalidates: ['circles'],
    onSuccess: (data) =>
      showToast(
        data.proposeCircles.length > circles.length ? m.circles_searched() : m.circles_searched_none(),
        'info',
      ),
  });
  const search = (
    <Button icon={searchIcon} busy={propose.isPending} onClick={() => propose.mutate({ municipalityId })}>
      {m.circles_search()}
    </Button>
  );
  return (
    <div className="stack stack--loose">
      {circles.length === 0 ? (
        <EmptyState
          icon={peopleIcon}
          title={m.circles_empty_title()}
          action={
            <ButtonLink to="/meine-kommune" variant="primary">
              {m.circles_empty_action()}
            </ButtonLink>
          }
        >
          <p>{m.circles_empty_text()}</p>
        </EmptyState>
      ) : (
        SECTIONS.map(({ state, title }) => (
          <Section key={state} title={title()} circles={circles.filter((circle) => circle.state === state)} />
        ))
      )}
      <div>{search}</div>
      <CirclesLive municipalityId={municipalityId} />
    </div>
  );
}

function Section({ title, circles }: { title: string; circles: readonly CircleBriefFragment[] }) {
  if (circles.length === 0) return null;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="plain circle-list">
        {circles.map((circle) => (
          <li key={circle.id}>
            <CircleCard circle={circle} />
          </li>
        ))}
      </ul>
    </section>
  );
}
