import './decisions.scss';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import type { DecisionLineFragment, DecisionsHeadQuery } from '../../gql/types.js';
import { formatDate, formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { ButtonLink, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { addIcon } from '../../ui/icons/add.js';
import { Pager } from '../../ui/pager.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { useProjectLive } from '../projects/use-project-live.js';
import { methodLabel, stateMark } from './decision-labels.js';
import { Deputies } from './deputies.js';
import { headQuery, listQuery } from './queries.js';

const route = getRouteApi('/angemeldet/projekte/$slug/beschluesse');
type ProjectData = NonNullable<DecisionsHeadQuery['project']>;

export async function load({ queryClient }: AppContext, slug: string): Promise<void> {
  const { project } = await queryClient.ensureQueryData(headQuery(slug));
  if (!project) throw notFound();
  await queryClient.ensureInfiniteQueryData(listQuery(project.id));
}

/** The decisions of a project, and who votes for the own town. */
export function DecisionsPage() {
  const { slug } = route.useParams();
  const { project } = useSuspenseQuery(headQuery(slug)).data;
  if (!project) return <NotFoundPage />;
  return <Decisions project={project} />;
}

function Decisions({ project }: { project: ProjectData }) {
  const { id, slug, state, seesWork, viewer, votingTowns } = project;
  const query = useSuspenseInfiniteQuery(listQuery(id));
  const decisions = query.data.pages.flatMap((page) => page.projectDecisions.nodes);
  const rests = state === 'PAUSED' || state === 'FINISHED';
  const own = votingTowns.filter(({ isOwn }) => isOwn);
  useProjectLive(id);
  return (
    <>
      <ProjectHead project={project} title={m.decisions_title()} seesWork={seesWork}>
        <p className="lead">{m.decisions_lead()}</p>
        {viewer.canWork && !rests && (
          <ButtonRow>
            <ButtonLink
              to="/projekte/$slug/beschluesse/neu"
              params={{ slug }}
              variant="primary"
              icon={addIcon}
            >
              {m.decisions_new()}
            </ButtonLink>
          </ButtonRow>
        )}
        {viewer.canWork && rests && <p className="muted">{m.decisions_rests()}</p>}
      </ProjectHead>
      <div className="wrap page-body stack stack--loose">
        {!seesWork && <EmptyState title={m.decisions_closed_title()}>{m.decisions_closed_text()}</EmptyState>}
        {seesWork && decisions.length === 0 && (
          <EmptyState title={m.decisions_empty_title()}>{m.decisions_empty_text()}</EmptyState>
        )}
        {decisions.length > 0 && (
          <section aria-labelledby="beschluesse-liste">
            <h2 id="beschluesse-liste" className="visually-hidden">
              {m.decisions_list()}
            </h2>
            <Pager query={query}>
              {(list) => (
                <ul ref={list} className="plain stack">
                  {decisions.map((decision) => (
                    <li key={decision.id}>
                      <DecisionCard slug={slug} decision={decision} />
                    </li>
                  ))}
                </ul>
              )}
            </Pager>
          </section>
        )}
        {own.length > 0 && <Deputies projectId={id} towns={own} />}
      </div>
    </>
  );
}

function DecisionCard({ slug, decision }: { slug: string; decision: DecisionLineFragment }) {
  const { id, title, method, state, round, deadlineAt, closedAt, reviewOn, reviewAskedAt, tally, viewer } =
    decision;
  const mark = stateMark(decision);
  return (
    <Card as="article" linked className="stack stack--tight">
      <p className="meta">
        <Badge tone={mark.tone}>{mark.label}</Badge>
        {viewer.ownTownMissing && <Badge tone="warning">{m.decision_missing_own()}</Badge>}
        {viewer.ownReviewMissing && <Badge tone="warning">{m.decision_review_own()}</Badge>}
      </p>
      <h3 className="decision-title">
        <Link to="/projekte/$slug/beschluesse/$id" params={{ slug, id }} className="card__link">
          {title}
        </Link>
      </h3>
      <p className="meta">
        <span>{methodLabel[method]()}</span>
        {round > 1 && <span>{m.decision_round({ round: String(round) })}</span>}
        {closedAt ? (
          <span>{m.decision_closed_on({ date: formatDate(closedAt) })}</span>
        ) : (
          <span>{m.decision_deadline({ date: formatDateTime(deadlineAt) })}</span>
        )}
        {tally && state === 'OPEN' && (
          <span>
            {m.decision_voted({ voted: String(tally.voted), electorate: String(tally.electorate) })}
          </span>
        )}
        {decision.outcome === 'ADOPTED' && reviewOn && !reviewAskedAt && (
          <span>{m.decision_review_planned({ date: formatDate(reviewOn) })}</span>
        )}
      </p>
    </Card>
  );
}
