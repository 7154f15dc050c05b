import './decisions.scss';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import type { DecisionFactsFragment, ProjectDecisionQuery } from '../../gql/types.js';
import { formatDate, formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { useProjectLive } from '../projects/use-project-live.js';
import { DecisionActions } from './decision-actions.js';
import { Comments } from './decision-comments.js';
import { methodHint, methodLabel, stateMark } from './decision-labels.js';
import { EarlierRounds, Outcome, TownVotes, VoteHistory } from './decision-votes.js';
import { decisionQuery } from './queries.js';
import { ReviewPanel } from './review-panel.js';
import { VotePanel } from './vote-panel.js';

const route = getRouteApi('/angemeldet/projekte/$slug/beschluesse/$id');
/** Timers count in 32 bits. */
const LONGEST_TIMER_MS = 2 ** 31 - 1_000;

type DecisionData = NonNullable<ProjectDecisionQuery['projectDecision']>;

export async function load({ queryClient }: AppContext, id: string): Promise<{ title: string }> {
  const { projectDecision } = await queryClient.ensureQueryData(decisionQuery(id));
  if (!projectDecision) throw notFound();
  return { title: projectDecision.title };
}

/** A proposal with its vote, its outcome, and what is said to it. */
export function DecisionPage() {
  const { id } = route.useParams();
  const { projectDecision } = useSuspenseQuery(decisionQuery(id)).data;
  if (!projectDecision) return <NotFoundPage />;
  return <Decision decision={projectDecision} />;
}

function Decision({ decision }: { decision: DecisionData }) {
  const { project, state, electors, options } = decision;
  useProjectLive(project.id);
  useDeadline(decision);
  const objections = state === 'OPEN' ? electors.filter(({ vote }) => vote?.choice === 'OBJECT') : [];
  const own = electors.filter(({ isOwn, hasLeft }) => isOwn && !hasLeft);
  return (
    <>
      <Head decision={decision} />
      <div className="wrap page-body stack stack--loose">
        {decision.withdrawReason !== null && (
          <Alert tone="info">{m.decision_withdrawn_because({ reason: decision.withdrawReason })}</Alert>
        )}
        <Outcome decision={decision} />
        {decision.reviewAskedAt && <ReviewPanel decision={decision} />}
        <section className="card stack stack--tight" aria-labelledby="vorschlag">
          <h2 id="vorschlag">{m.decision_proposal()}</h2>
          <MarkdownView html={decision.bodyHtml} />
          {options.length > 0 && state !== 'CLOSED' && (
            <>
              <h3 id="optionen">{m.decision_field_options()}</h3>
              <ol className="decision-choices" aria-labelledby="optionen">
                {options.map(({ id, label }) => (
                  <li key={id}>{label}</li>
                ))}
              </ol>
            </>
          )}
        </section>
        {objections.length > 0 && (
          <Alert tone="warning" title={m.decision_objections()}>
            <p>{m.decision_objections_text()}</p>
            <ul className="plain stack stack--tight">
              {objections.map(({ partnerId, municipality, vote }) => (
                <li key={partnerId} className="decision-text">
                  <b>{municipality.name}:</b> {vote?.text}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        {state === 'OPEN' && !decision.isVoting && <Alert tone="info">{m.decision_ending_text()}</Alert>}
        {own.map((elector) => (
          <VotePanel key={elector.partnerId} decision={decision} elector={elector} />
        ))}
        {electors.length > 0 && <TownVotes decision={decision} />}
        <Comments decision={decision} />
        <EarlierRounds decision={decision} />
        {electors.length > 0 && <VoteHistory decision={decision} />}
      </div>
    </>
  );
}

/** Reads the decision anew when its deadline comes: nobody tells of that, and who has the page open would vote in vain. */
function useDeadline({ deadlineAt, isVoting }: DecisionData): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const left = Date.parse(deadlineAt) - Date.now();
    // What lies further ahead than a timer reaches is not waited for.
    if (!isVoting || left > LONGEST_TIMER_MS) return;
    const timer = setTimeout(
      () => void queryClient.invalidateQueries({ queryKey: ['projects'] }),
      left + 500,
    );
    return () => clearTimeout(timer);
  }, [deadlineAt, isVoting, queryClient]);
}

function Head({ decision }: { decision: DecisionData }) {
  const {
    project,
    title,
    method,
    state,
    round,
    deadlineAt,
    closedAt,
    reviewOn,
    reviewAskedAt,
    proposer,
    viewer,
  } = decision;
  const mark = stateMark(decision);
  return (
    <ProjectHead
      project={project}
      title={title}
      above={
        <Link
          to="/projekte/$slug/beschluesse"
          params={{ slug: project.slug }}
          activeOptions={{ exact: true }}
        >
          {m.decisions_title()}
        </Link>
      }
    >
      <p className="meta">
        <Badge tone={mark.tone}>{mark.label}</Badge>
        {viewer.ownTownMissing && <Badge tone="warning">{m.decision_missing_own()}</Badge>}
        {round > 1 && <span>{m.decision_round({ round: String(round) })}</span>}
        {closedAt ? (
          <span>{m.decision_closed_on({ date: formatDate(closedAt) })}</span>
        ) : (
          <span>{m.decision_deadline({ date: formatDateTime(deadlineAt) })}</span>
        )}
        {proposer && <span>{m.decision_by({ name: proposer.name })}</span>}
      </p>
      <p className="meta">
        <span>
          <b>{methodLabel[method]()}:</b> {methodHint[method]()}
        </span>
        <span>{quorumText(decision)}</span>
        {reviewOn && !reviewAskedAt && state !== 'WITHDRAWN' && (
          <span>{m.decision_review_planned({ date: formatDate(reviewOn) })}</span>
        )}
      </p>
      <Relatives decision={decision} />
      <DecisionActions decision={decision} slug={project.slug} />
    </ProjectHead>
  );
}

/** What it was made from anew, and what was made from it. */
function Relatives({ decision: { project, follows, followedBy } }: { decision: DecisionData }) {
  const link = ({ id, title }: { id: string; title: string }) => (
    <Link to="/projekte/$slug/beschluesse/$id" params={{ slug: project.slug, id }}>
      {title}
    </Link>
  );
  return (
    <>
      {follows && (
        <p>
          {m.decision_follows()} {link(follows)}
        </p>
      )}
      {followedBy.map((next) => (
        <p key={next.id}>
          {m.decision_followed_by()} {link(next)}
          {next.state === 'DRAFT' && <> ({m.decision_state_draft()})</>}
        </p>
      ))}
    </>
  );
}

function quorumText({ quorumKind, quorumValue }: DecisionFactsFragment): string {
  const value = String(quorumValue);
  return quorumKind === 'SHARE' ? m.decision_quorum_share({ value }) : m.decision_quorum_towns({ value });
}
